//! What the weighing of pages rests on.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::site::Site;
use super::tree;

/// Pages shorter than this are never near the limits, and short texts compress worse.
const LONG: usize = 12 * 1024;

#[test]
fn long_pages_compress_to_less_than_half() {
    let site = Site::shipped_and_built();
    let mut long = 0;
    for (path, bytes) in tree::read(&site.path("public")) {
        if path.ends_with(".html") && bytes.len() > LONG {
            long += 1;
            let sent = compressed(&bytes);
            assert!(
                sent * 2 < bytes.len(),
                "{path}: {} bytes, {sent} sent",
                bytes.len()
            );
        }
    }
    assert!(long > 100, "{long} pages");
}

fn compressed(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap().len()
}

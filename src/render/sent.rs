//! How many bytes a host sends for those of a file. Nothing that is sent is made here.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

/// The length of a text as gzip, at the level that most hosts use.
pub(super) fn compressed(bytes: &[u8]) -> usize {
    gzip(bytes, Compression::new(6))
}

/// The same, or, if it is no more than `enough`, a little more: it is found several times as quickly whether it is.
pub(super) fn compressed_if_over(bytes: &[u8], enough: usize) -> usize {
    match gzip(bytes, Compression::fast()) {
        quick if quick <= enough => quick,
        _ => compressed(bytes),
    }
}

fn gzip(bytes: &[u8], level: Compression) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), level);
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    // Writing into memory cannot fail; if it did, the bytes would be sent as they are.
    written.map_or(bytes.len(), |sent| sent.len())
}

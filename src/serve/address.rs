//! Reads the path of a request: decoded once, and refused if it is odd.
//!
//! The site's map is the real protection; this keeps two spellings from meaning one file.

/// The path that `raw` spells, both without the slash in front, or nothing if it is odd.
///
/// Odd are: empty, `.` and `..` segments, escapes that are broken or stand for a slash, backslashes, control characters, and what is
/// not UTF-8.
pub(super) fn read(raw: &str) -> Option<String> {
    let path = decode(raw)?;
    let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
    let plain = (folders.is_empty() || folders.split('/').all(|segment| !segment.is_empty()))
        && !path.starts_with('/')
        && !path.split('/').any(|segment| matches!(segment, "." | ".."))
        && !path.contains(|letter: char| letter == '\\' || letter.is_control());
    plain.then_some(path)
}

fn decode(raw: &str) -> Option<String> {
    let mut decoded = Vec::with_capacity(raw.len());
    let mut bytes = raw.bytes();
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'%' => unescape(bytes.next()?, bytes.next()?)?,
            plain => plain,
        });
    }
    String::from_utf8(decoded).ok()
}

fn unescape(high: u8, low: u8) -> Option<u8> {
    let digit = |letter: u8| char::from(letter).to_digit(16);
    let byte = u8::try_from(digit(high)? * 16 + digit(low)?).ok()?;
    (byte != b'/').then_some(byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_paths_are_read_as_they_are_and_escapes_once() {
        assert_eq!(read(""), Some(String::new()));
        assert_eq!(read("a/b/"), Some("a/b/".to_owned()));
        assert_eq!(read("caf%C3%A9.html"), Some("café.html".to_owned()));
        assert_eq!(read("%2561"), Some("%61".to_owned()));
    }

    #[test]
    fn odd_paths_are_refused() {
        for raw in [
            "/", "//", "/a", "a//b", "a//", ".", "..", "./a", "../a", "a/..", "a/../b", "%2e%2e/a",
            "%2E", "a%2fb", "a%2Fb", "a%5Cb", "a\\b", "a%00", "a%0a", "%", "%2", "%zz", "%+1",
            "%c0%ae", "%ff",
        ] {
            assert_eq!(read(raw), None, "{raw}");
        }
    }
}

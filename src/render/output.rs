//! One finished file: its path inside the published folder, its bytes, and those in short.
//!
//! A path is checked once, here, so that no later step can leave the folder. Nothing here touches the disk.

use std::sync::Arc;

use xxhash_rust::xxh3::xxh3_128;

/// The longest path that every system and archive can hold, in characters.
const LONGEST: usize = 180;

/// The name of the record inside the published folder; no output may take it.
pub const RECORD_NAME: &str = ".fingerpost-record";

/// One file to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output<'b> {
    /// Where it stands inside the published folder.
    pub path: OutputPath,
    /// The address of the edition that it belongs to; empty if editions share it.
    pub edition: &'b str,
    /// All that it holds.
    pub bytes: &'b [u8],
    /// It in short.
    pub fingerprint: Fingerprint,
}

impl<'b> Output<'b> {
    /// A file of that path and content, which editions share.
    pub fn new(path: OutputPath, bytes: &'b [u8]) -> Self {
        Self {
            path,
            edition: "",
            bytes,
            fingerprint: Fingerprint::of(bytes),
        }
    }
}

/// What a file holds, in short: equal fingerprints mean equal bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    /// Its length in bytes.
    pub size: u64,
    /// The XXH3 hash of 128 bits: quicker than reading, and not meant against forgers.
    pub hash: u128,
}

impl Fingerprint {
    /// The fingerprint of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            size: bytes.len() as u64,
            hash: xxh3_128(bytes),
        }
    }
}

/// A path inside the published folder: relative, with `/`, and unable to lead out of it. Copies share their letters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Arc<str>);

impl OutputPath {
    /// The path that `text` spells, if it is one.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = text.chars().count() <= LONGEST && text != RECORD_NAME;
        (fits && text.split('/').all(is_name)).then(|| Self(text.into()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file's or folder's name at the top of the published folder.
    pub fn first_part(&self) -> &str {
        self.0
            .split_once('/')
            .map_or(&*self.0, |(first, _rest)| first)
    }

    /// The path of the folder that it stands in; empty at the top.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _name)| folder)
    }
}

/// Backslashes and colons are refused because Windows reads them as folders and drives; the replacement character because it
/// stands for letters that could not be read.
fn is_name(part: &str) -> bool {
    !matches!(part, "" | "." | "..")
        && !part
            .contains(|character: char| character.is_control() || "\\:\u{FFFD}".contains(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_relative_paths_are_paths() {
        for text in ["index.html", "areas/saltby/about/index.html", ".nojekyll"] {
            assert_eq!(OutputPath::parse(text).expect("a path").as_str(), text);
        }
        let path = OutputPath::parse("areas/saltby/index.html").expect("a path");
        assert_eq!(path.first_part(), "areas");
        assert_eq!(path.folder(), "areas/saltby");
    }

    #[test]
    fn paths_that_could_lead_out_are_not() {
        let long = "a".repeat(LONGEST + 1);
        for text in [
            "",
            "/",
            "/etc/passwd",
            "../x",
            "a/../b",
            "a//b",
            "a/",
            "./a",
            "a\nb",
            "c:a",
            "a\\b",
            "a\u{FFFD}",
            RECORD_NAME,
            &long,
        ] {
            assert_eq!(OutputPath::parse(text), None, "{text:?}");
        }
    }
}

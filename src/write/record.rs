//! The record: what the last build left in the published folder.
//!
//! A text of editions and files with size and hash, closed by a checksum. It holds no dates and no paths of the machine, so the same
//! inputs make the same bytes. It is the only proof by which anything is ever removed. Pure: it touches no disk.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use crate::render::OutputPath;

const FIRST_LINE: &str = "fingerpost record 1";

/// Files by path, each with what it holds.
pub(super) type Files = BTreeMap<OutputPath, Fingerprint>;

/// What a file holds, in short: equal fingerprints mean equal bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fingerprint {
    pub(super) size: u64,
    pub(super) hash: u128,
}

impl Fingerprint {
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self {
            size: bytes.len() as u64,
            hash: xxh3_128(bytes),
        }
    }
}

/// The editions and files of one build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) editions: BTreeSet<String>,
    pub(super) files: Files,
}

impl Record {
    /// Writes the record as it is kept: line by line, for it may be long.
    pub(super) fn write(&self, to: &mut impl Write) -> io::Result<()> {
        let mut checksum = Xxh3::new();
        let mut say = |line: String| {
            checksum.update(line.as_bytes());
            to.write_all(line.as_bytes())
        };
        say(format!("{FIRST_LINE}\n"))?;
        for edition in &self.editions {
            say(format!("edition {edition}\n"))?;
        }
        for (path, Fingerprint { size, hash }) in &self.files {
            say(format!("file {} {size} {hash:032x}\n", path.as_str()))?;
        }
        writeln!(to, "checksum {:032x}", checksum.digest128())
    }

    /// The record that `text` is, unless a single byte of it was changed.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let body = checked(text)?;
        let mut lines = body.lines();
        if lines.next() != Some(FIRST_LINE) {
            return None;
        }
        let mut record = Self::default();
        for line in lines {
            record.take_line(line)?;
        }
        Some(record)
    }

    fn take_line(&mut self, line: &str) -> Option<()> {
        if let Some(edition) = line.strip_prefix("edition ") {
            return self.editions.insert(edition.to_owned()).then_some(());
        }
        let (path, fingerprint) = file(line.strip_prefix("file ")?)?;
        self.files.insert(path, fingerprint).is_none().then_some(())
    }
}

/// All but the last line, if the last line is the checksum of the rest.
fn checked(text: &str) -> Option<&str> {
    let end = text.strip_suffix('\n')?.rfind('\n')? + 1;
    let (body, last) = text.split_at(end);
    let expected = format!("checksum {:032x}\n", xxh3_128(body.as_bytes()));
    (last == expected).then_some(body)
}

fn file(rest: &str) -> Option<(OutputPath, Fingerprint)> {
    let (rest, hash) = rest.rsplit_once(' ')?;
    let (path, size) = rest.rsplit_once(' ')?;
    let fingerprint = Fingerprint {
        size: size.parse().ok()?,
        hash: u128::from_str_radix(hash, 16).ok()?,
    };
    Some((OutputPath::parse(path)?, fingerprint))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Record {
        let path = |text| OutputPath::parse(text).expect("a path");
        Record {
            editions: ["/", "/areas/saltby/"].map(str::to_owned).into(),
            files: [
                (path("index.html"), Fingerprint::of(b"home")),
                (path("a name/with spaces.txt"), Fingerprint::of(b"")),
            ]
            .into(),
        }
    }

    fn text(record: &Record) -> String {
        let mut text = Vec::new();
        record.write(&mut text).expect("memory");
        String::from_utf8(text).expect("text")
    }

    #[test]
    fn a_record_is_read_as_it_was_written() {
        assert_eq!(Record::parse(&text(&sample())), Some(sample()));
    }

    #[test]
    fn any_changed_byte_is_noticed() {
        let text = text(&sample());
        for at in 0..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            let changed = String::from_utf8(bytes).expect("still ASCII");
            assert_eq!(Record::parse(&changed), None, "byte {at}");
            assert_eq!(Record::parse(&text[..at]), None, "cut at {at}");
        }
    }

    #[test]
    fn a_forged_path_is_refused_although_the_checksum_fits() {
        let body = format!("{FIRST_LINE}\nfile ../../x 0 {:032x}\n", 0);
        let forged = format!("{body}checksum {:032x}\n", xxh3_128(body.as_bytes()));
        assert_eq!(Record::parse(&forged), None);
    }
}

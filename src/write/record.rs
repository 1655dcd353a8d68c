//! The record: what the last build left in the published folder.
//!
//! A text of editions and files with size and hash, closed by a checksum. It holds no dates and no paths of the machine, so the same
//! inputs make the same bytes. It is the only proof by which anything is ever removed. Pure: it touches no disk.
//!
//! ```text
//! fingerpost record 2
//! made 5f… 151 28188                 what the whole site was made of, and a note
//! edition /areas/saltby/ 07… 187     what an edition was made of, and a note; its files follow
//! file areas/saltby/index.html 9120 83…
//! edition                            the files that editions share
//! file robots.txt 57 c1…
//! checksum 1d…
//! ```

use std::collections::BTreeMap;
use std::io::{self, Write};

use rayon::prelude::*;
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use crate::render::{Fingerprint, OutputPath};

/// The first line; records of the first kind say nothing of what things were made of, and name no edition of a file.
const FIRST_LINES: [&str; 2] = ["fingerpost record 2", "fingerpost record 1"];
/// The edition of files that editions share.
pub(super) const SHARED: &str = "";

/// Files by path, each with what it holds.
pub(super) type Files = BTreeMap<OutputPath, Fingerprint>;

/// What something was made of, and what its maker wants to know of it another time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The hash of all that it was made of.
    pub of: u128,
    /// One line.
    pub note: String,
}

/// One edition of a build, or what its editions share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) made: Option<Made>,
    pub(super) files: Files,
}

/// The editions and files of one build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Record {
    /// What all of it was made of, if it can be skipped while that is the same.
    pub(super) made: Option<Made>,
    /// By the addresses of editions.
    pub(super) parts: BTreeMap<String, Part>,
}

impl Record {
    /// The addresses of the editions.
    pub(super) fn editions(&self) -> impl Iterator<Item = &String> {
        self.parts.keys().filter(|address| *address != SHARED)
    }

    /// Every file.
    pub(super) fn files(&self) -> impl Iterator<Item = (&OutputPath, &Fingerprint)> {
        self.parts.values().flat_map(|part| &part.files)
    }

    /// Writes the record as it is kept: line by line, for it may be long.
    pub(super) fn write(&self, to: &mut impl Write) -> io::Result<()> {
        let mut checksum = Xxh3::new();
        let mut say = |line: String| {
            checksum.update(line.as_bytes());
            to.write_all(line.as_bytes())
        };
        say(format!("{}\n", FIRST_LINES[0]))?;
        if let Some(Made { of, note }) = &self.made {
            say(format!("made {of:032x} {note}\n"))?;
        }
        for (edition, part) in &self.parts {
            say(match &part.made {
                Some(Made { of, note }) => format!("edition {edition} {of:032x} {note}\n"),
                None => format!("edition {edition}\n"),
            })?;
            for (path, Fingerprint { size, hash }) in &part.files {
                say(format!("file {} {size} {hash:032x}\n", path.as_str()))?;
            }
        }
        writeln!(to, "checksum {:032x}", checksum.digest128())
    }

    /// The record that `text` is, unless a single byte of it was changed.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (first, body) = checked(text)?.split_once('\n')?;
        FIRST_LINES.contains(&first).then_some(())?;
        let (made, body) = match body.strip_prefix("made ") {
            Some(rest) => {
                let (line, rest) = rest.split_once('\n')?;
                (Some(made(line)?), rest)
            }
            None => (None, body),
        };
        let parts: Vec<&str> = split_before(body, "edition ");
        let parts: Option<Vec<_>> = parts.into_par_iter().map(part).collect();
        let mut record = Self {
            made,
            parts: BTreeMap::new(),
        };
        for (edition, part) in parts? {
            record.parts.insert(edition, part).is_none().then_some(())?;
        }
        Some(record)
    }
}

/// `text` cut before every line that begins so.
fn split_before<'t>(text: &'t str, beginning: &str) -> Vec<&'t str> {
    let after_break = format!("\n{beginning}");
    let mut cuts: Vec<usize> = vec![0];
    cuts.extend(text.match_indices(&after_break).map(|(at, _)| at + 1));
    cuts.push(text.len());
    let pieces = cuts.windows(2).map(|cut| &text[cut[0]..cut[1]]);
    pieces.filter(|piece| !piece.is_empty()).collect()
}

/// An edition and its files; files before the first edition are shared.
fn part(text: &str) -> Option<(String, Part)> {
    let (edition, files) = match text.strip_prefix("edition ") {
        Some(rest) => rest.split_once('\n')?,
        None => (SHARED, text),
    };
    let (edition, made_of) = match edition.split_once(' ') {
        Some((edition, rest)) => (edition, Some(made(rest)?)),
        None => (edition, None),
    };
    let files: Option<Vec<_>> = files
        .lines()
        .map(|line| file(line.strip_prefix("file ")?))
        .collect();
    let part = Part {
        made: made_of,
        files: files?.into_iter().collect(),
    };
    Some((edition.to_owned(), part))
}

fn made(text: &str) -> Option<Made> {
    let (of, note) = text.split_once(' ')?;
    Some(Made {
        of: u128::from_str_radix(of, 16).ok()?,
        note: note.to_owned(),
    })
}

/// All but the last line, if the last line is the checksum of the rest.
pub(super) fn checked(text: &str) -> Option<&str> {
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
        let made = |of| Made {
            of,
            note: "a note".to_owned(),
        };
        let home = [(path("index.html"), Fingerprint::of(b"home"))].into();
        let spaced = [(path("a name/with spaces.txt"), Fingerprint::of(b""))].into();
        let part = |made, files| Part { made, files };
        let parts = [
            ("/", part(Some(made(7)), home)),
            ("/areas/saltby/", part(None, spaced)),
            (SHARED, part(None, Files::new())),
        ];
        Record {
            made: Some(made(u128::MAX)),
            parts: parts
                .map(|(edition, part)| (edition.to_owned(), part))
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
        let body = format!("{}\nfile ../../x 0 {:032x}\n", FIRST_LINES[0], 0);
        let forged = format!("{body}checksum {:032x}\n", xxh3_128(body.as_bytes()));
        assert_eq!(Record::parse(&forged), None);
    }

    #[test]
    fn a_record_of_the_first_kind_can_still_be_read() {
        let file = format!("file index.html 4 {:032x}\n", xxh3_128(b"home"));
        let body = format!(
            "{}\nedition /\nedition /areas/saltby/\n{file}",
            FIRST_LINES[1]
        );
        let old = format!("{body}checksum {:032x}\n", xxh3_128(body.as_bytes()));
        let record = Record::parse(&old).expect("a record");
        let editions: Vec<&String> = record.editions().collect();
        assert_eq!(editions, ["/", "/areas/saltby/"]);
        assert_eq!(record.files().count(), 1);
    }
}

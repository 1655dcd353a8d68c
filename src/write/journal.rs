//! The journal of a change that is published in place: what will be put where, and what will be removed.
//!
//! Written before the first file moves, so that whoever comes after a kill can finish the work. A checksum closes it, and it names the
//! records before and after, so that it fits one site in one state. Pure: it touches no disk.

use super::changes::Changes;
use super::record::checked;
use crate::render::{Fingerprint, OutputPath};

const FIRST_LINE: &str = "fingerpost journal 1";

/// How a page is known from what pages ask for.
const PAGE: &str = ".html";

/// All steps of one change, in the order in which they are taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Journal {
    /// The record that stands in the published folder until the last step.
    pub(super) before: Fingerprint,
    /// The record that stands there after it.
    pub(super) after: Fingerprint,
    /// New files and new versions of files, which wait in the stage.
    pub(super) placed: Vec<OutputPath>,
    /// Files of the old record that go.
    pub(super) removed: Vec<OutputPath>,
}

impl Journal {
    /// The journal of `changes`, which lead from the record `before` to the record `after`.
    pub(super) fn of(changes: &Changes, before: Fingerprint, after: Fingerprint) -> Self {
        let mut placed = [&*changes.added, &*changes.replaced].concat();
        // A page never asks for what is not there yet; added files are before replaced ones, because the sort is stable.
        placed.sort_by_key(|path| path.as_str().ends_with(PAGE));
        Self {
            before,
            after,
            placed,
            removed: changes.removed.clone(),
        }
    }

    /// The journal as it is kept.
    pub(super) fn text(&self) -> String {
        let records = [("before", self.before), ("after", self.after)];
        let records =
            records.map(|(key, Fingerprint { size, hash })| format!("{key} {size} {hash:032x}\n"));
        let lines = |key: &str, paths: &[OutputPath]| -> String {
            let line = |path: &OutputPath| format!("{key} {}\n", path.as_str());
            paths.iter().map(line).collect()
        };
        let placed = lines("place", &self.placed);
        let removed = lines("remove", &self.removed);
        let body = format!("{FIRST_LINE}\n{}{placed}{removed}", records.concat());
        let checksum = Fingerprint::of(body.as_bytes()).hash;
        format!("{body}checksum {checksum:032x}\n")
    }

    /// The journal that `text` is, unless a single byte of it is missing or was changed.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut lines = checked(text)?.lines();
        if lines.next() != Some(FIRST_LINE) {
            return None;
        }
        let mut journal = Self {
            before: fingerprint(lines.next()?.strip_prefix("before ")?)?,
            after: fingerprint(lines.next()?.strip_prefix("after ")?)?,
            placed: Vec::new(),
            removed: Vec::new(),
        };
        for line in lines {
            journal.take_line(line)?;
        }
        Some(journal)
    }

    fn take_line(&mut self, line: &str) -> Option<()> {
        let (key, path) = line.split_once(' ')?;
        let path = OutputPath::parse(path)?;
        match key {
            "place" => self.placed.push(path),
            "remove" => self.removed.push(path),
            _ => return None,
        }
        Some(())
    }
}

fn fingerprint(text: &str) -> Option<Fingerprint> {
    let (size, hash) = text.split_once(' ')?;
    Some(Fingerprint {
        size: size.parse().ok()?,
        hash: u128::from_str_radix(hash, 16).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(list: &[&str]) -> Vec<OutputPath> {
        let path = |text: &&str| OutputPath::parse(text).expect("a path");
        list.iter().map(path).collect()
    }

    fn sample() -> Journal {
        let changes = Changes {
            added: paths(&["a/index.html", "assets/new.css"]),
            replaced: paths(&["data.json", "index.html"]),
            removed: paths(&["a name/with spaces.txt"]),
            ..Changes::default()
        };
        Journal::of(&changes, Fingerprint::of(b"old"), Fingerprint::of(b"new"))
    }

    #[test]
    fn a_journal_is_read_as_it_was_written() {
        assert_eq!(Journal::parse(&sample().text()), Some(sample()));
    }

    #[test]
    fn pages_come_after_what_they_ask_for_and_new_ones_before_old_ones() {
        let expected = ["assets/new.css", "data.json", "a/index.html", "index.html"];
        assert_eq!(sample().placed, paths(&expected));
    }

    #[test]
    fn a_torn_or_changed_journal_is_none() {
        let text = sample().text();
        for at in 0..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            let changed = String::from_utf8(bytes).expect("still ASCII");
            assert_eq!(Journal::parse(&changed), None, "byte {at}");
            assert_eq!(Journal::parse(&text[..at]), None, "cut at {at}");
        }
    }

    #[test]
    fn a_forged_path_is_refused_although_the_checksum_fits() {
        let (body, _checksum) = sample()
            .text()
            .rsplit_once("checksum")
            .map(|(body, last)| (body.to_owned(), last.to_owned()))
            .expect("both");
        for (line, fits) in [
            ("remove x", true),
            ("remove ../x", false),
            ("place /x", false),
        ] {
            let forged = format!("{body}{line}\n");
            let checksum = Fingerprint::of(forged.as_bytes()).hash;
            let journal = Journal::parse(&format!("{forged}checksum {checksum:032x}\n"));
            assert_eq!(journal.is_some(), fits, "{line}");
        }
    }
}

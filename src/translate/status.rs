//! How far a catalogue has come: what is translated, what is not, by entries and by words of the source.
//!
//! It counts a catalogue that was merged with the source as it is now, and trusts that it was. It draws nothing.

use std::ops::AddAssign;

use crate::languages::catalogue::{Catalogue, Entry};
use crate::languages::xliff::File;

use super::units::MAY_STAY_EMPTY;

/// How much text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// In entries.
    pub entries: usize,
    /// In words of the source: pieces between blanks that hold a letter or a digit, as translators are paid by.
    pub words: usize,
}

/// How far a catalogue has come. Every entry that the source has counts in one of the first four; a name that may stay empty and does,
/// in none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Has words that fit.
    pub translated: Amount,
    /// Has words that equal the source, and a translator says that they should.
    pub same_on_purpose: Amount,
    /// Has words that may no longer fit.
    pub fuzzy: Amount,
    /// Has no words, or not for each form.
    pub missing: Amount,
    /// Has words, but its source is gone.
    pub orphaned: Amount,
}

/// What an entry counts as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Translated,
    SameOnPurpose,
    Fuzzy,
    Missing,
    NotNeeded,
}

impl Progress {
    /// What the source has.
    pub fn whole(&self) -> Amount {
        let mut whole = self.done();
        whole += self.fuzzy;
        whole += self.missing;
        whole
    }

    /// What needs no more work.
    pub fn done(&self) -> Amount {
        let mut done = self.translated;
        done += self.same_on_purpose;
        done
    }

    /// How much of the source's words is done, in whole per cent; 100 only if all are.
    pub fn percent(&self) -> usize {
        let whole = self.whole().words;
        (self.done().words * 100).checked_div(whole).unwrap_or(100)
    }
}

impl AddAssign for Amount {
    fn add_assign(&mut self, other: Self) {
        self.entries += other.entries;
        self.words += other.words;
    }
}

impl AddAssign for Progress {
    fn add_assign(&mut self, other: Self) {
        self.translated += other.translated;
        self.same_on_purpose += other.same_on_purpose;
        self.fuzzy += other.fuzzy;
        self.missing += other.missing;
        self.orphaned += other.orphaned;
    }
}

/// How far `merged` has come.
pub fn progress(merged: &Catalogue) -> Progress {
    let mut progress = Progress::default();
    for entry in &merged.entries {
        let part = match standing(entry) {
            Standing::Translated => &mut progress.translated,
            Standing::SameOnPurpose => &mut progress.same_on_purpose,
            Standing::Fuzzy => &mut progress.fuzzy,
            Standing::Missing => &mut progress.missing,
            Standing::NotNeeded => continue,
        };
        *part += amount(&entry.source);
    }
    for entry in merged.obsolete.iter().filter(|entry| entry.has_words()) {
        progress.orphaned += amount(&entry.source);
    }
    progress
}

/// The entries of `merged` that have no words and need them, in the order of the guide.
pub fn missing(merged: &Catalogue) -> impl Iterator<Item = &Entry> {
    let is_missing = |entry: &&Entry| standing(entry) == Standing::Missing;
    merged.entries.iter().filter(is_missing)
}

/// Whether anything is to be done about an entry.
pub(super) fn is_open(entry: &Entry) -> bool {
    matches!(standing(entry), Standing::Fuzzy | Standing::Missing)
}

/// How much the texts of an exchanged file are, by the source of each.
pub fn amount_of(file: &File) -> Amount {
    let mut all = Amount::default();
    let firsts = file.units.iter().filter_map(|unit| unit.texts.first());
    for text in firsts {
        all += amount(&text.source);
    }
    all
}

fn standing(entry: &Entry) -> Standing {
    let may_stay_empty = || entry.notes.iter().any(|note| note == MAY_STAY_EMPTY);
    if entry.is_fuzzy() {
        Standing::Fuzzy
    } else if !entry.has_words() && may_stay_empty() {
        Standing::NotNeeded
    } else if !entry.is_whole() {
        Standing::Missing
    } else if entry.is_same_on_purpose() && entry.words.contains(&entry.source) {
        Standing::SameOnPurpose
    } else {
        Standing::Translated
    }
}

fn amount(source: &str) -> Amount {
    let pieces = source.split_whitespace();
    let words = pieces.filter(|piece| piece.contains(char::is_alphanumeric));
    Amount {
        entries: 1,
        words: words.count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(source: &str, words: &str) -> Entry {
        let mut entry = Entry::new(Some("a".to_owned()), source.to_owned());
        entry.words = vec![words.to_owned()];
        entry
    }

    fn this_much(entries: usize, words: usize) -> Amount {
        Amount { entries, words }
    }

    #[test]
    fn every_entry_counts_once() {
        let mut fuzzy = entry("Ask again, and again", "Gofynnwch");
        fuzzy.mark_fuzzy();
        let mut same = entry("Saltby", "Saltby");
        same.flags = vec!["same-on-purpose".to_owned()];
        let mut half = entry("{count} person", "un");
        half.words.push(String::new());
        let mut name = entry("Harle Quay", "");
        name.notes = vec![MAY_STAY_EMPTY.to_owned()];
        let merged = Catalogue {
            entries: vec![
                entry("Ask {{ council }} – today", "Gofynnwch"),
                fuzzy,
                same,
                half,
                name,
                entry("Listen", ""),
            ],
            obsolete: vec![entry("Gone for good", "Wedi mynd"), entry("Gone", "")],
            ..Catalogue::default()
        };
        let counted = progress(&merged);
        let expected = Progress {
            translated: this_much(1, 3),
            same_on_purpose: this_much(1, 1),
            fuzzy: this_much(1, 4),
            missing: this_much(2, 3),
            orphaned: this_much(1, 3),
        };
        assert_eq!(counted, expected);
        assert_eq!(counted.whole(), this_much(5, 11));
        assert_eq!(counted.percent(), 36);
        let sources: Vec<&str> = missing(&merged).map(|entry| &*entry.source).collect();
        assert_eq!(sources, ["{count} person", "Listen"]);
    }

    #[test]
    fn nothing_is_whole_while_a_word_is_missing() {
        let mut progress = Progress {
            translated: this_much(400, 9_999),
            missing: this_much(1, 1),
            ..Progress::default()
        };
        assert_eq!(progress.percent(), 99);
        progress.missing = Amount::default();
        assert_eq!(progress.percent(), 100);
        assert_eq!(Progress::default().percent(), 100);
    }
}

//! An old catalogue meets a new source: words go where they still belong, and none is lost.
//!
//! `pairing.rs` holds the law by which texts find words. What was fuzzy stays so until a person says otherwise. Nothing here reads, writes or
//! asks what a text means; the same catalogue and the same source always give the same result.

use super::entry::{Catalogue, Entry, Previous};
use super::pairing::{Pair, pair};
use super::report::{Change, Outcome, Report};
use super::unit::{Unit, once};

/// A catalogue for the new source, and what was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The catalogue: an entry for each text, in their order; then entries whose source is gone.
    pub catalogue: Catalogue,
    /// What was done.
    pub report: Report,
}

/// Gives the words of `old` to the texts of a new source.
pub fn merge(old: &Catalogue, units: &[Unit]) -> Merged {
    let units = once(units);
    let entries: Vec<&Entry> = old.entries.iter().chain(&old.obsolete).collect();
    let pairs = pair(&entries, &units);
    let mut merging = Merging {
        forms: old.header.forms().unwrap_or(2).max(1),
        gone: gone(&entries, &pairs),
        old: entries,
        report: Report::default(),
    };
    let mut catalogue = Catalogue {
        header: old.header.clone(),
        closing: old.closing.clone(),
        ..Catalogue::default()
    };
    for (unit, pair) in units.iter().zip(pairs) {
        catalogue.entries.push(merging.entry(unit, pair));
    }
    let (now, before) = merging.gone.split_at(old.entries.len());
    let kept = old.obsolete.iter().zip(before);
    let kept = kept.filter(|(entry, gone)| **gone && entry.has_words());
    catalogue.obsolete = kept.map(|(entry, _)| entry.clone()).collect();
    for (entry, _) in old.entries.iter().zip(now).filter(|(_, gone)| **gone) {
        let became = if entry.has_words() {
            catalogue.obsolete.push(without_source(entry));
            Outcome::Obsolete
        } else {
            Outcome::Dropped
        };
        merging.report.changes.push(change(became, entry, None));
    }
    Merged {
        catalogue,
        report: merging.report,
    }
}

/// Which entries no text got its words from.
fn gone(old: &[&Entry], pairs: &[Option<Pair>]) -> Vec<bool> {
    let mut gone = vec![true; old.len()];
    for pair in pairs.iter().flatten() {
        gone[pair.old] = false;
    }
    gone
}

/// An entry as it is kept when its source is gone: what the source said of it is gone too.
fn without_source(entry: &Entry) -> Entry {
    Entry {
        notes: Vec::new(),
        references: Vec::new(),
        ..entry.clone()
    }
}

struct Merging<'a> {
    old: Vec<&'a Entry>,
    gone: Vec<bool>,
    /// How many forms the words of a text that counts have.
    forms: usize,
    report: Report,
}

impl Merging<'_> {
    /// The entry of `unit`, with the words that it was given.
    fn entry(&mut self, unit: &Unit, pair: Option<Pair>) -> Entry {
        let mut entry = Entry::new(Some(unit.context.clone()), unit.source.clone());
        entry.source_plural.clone_from(&unit.source_plural);
        entry.notes.clone_from(&unit.notes);
        entry.references.clone_from(&unit.references);
        let Some(pair) = pair else {
            entry.words = fitted(&entry.words, entry.source_plural.is_some(), self.forms);
            self.report.changes.push(change(Outcome::New, &entry, None));
            return entry;
        };
        let old = self.old[pair.old];
        let outcome = self.carry(old, pair, &mut entry);
        if outcome == Outcome::Kept {
            self.report.kept += 1;
        } else {
            let mut change = change(outcome, &entry, Some(old.as_previous()));
            change.likeness = pair.likeness;
            self.report.changes.push(change);
        }
        entry
    }

    /// Carries words, and what translators said of them, from `old` to `entry`.
    fn carry(&self, old: &Entry, pair: Pair, entry: &mut Entry) -> Outcome {
        entry.comments.clone_from(&old.comments);
        entry.flags.clone_from(&old.flags);
        entry.previous.clone_from(&old.previous);
        entry.words.clone_from(&old.words);
        // What is wrong with words is told where they stand.
        entry.places = old.places;
        if old.source_plural.is_some() != entry.source_plural.is_some() {
            entry.words = fitted(&old.words, entry.source_plural.is_some(), self.forms);
            entry.comments.extend(left_over(&old.words, &entry.words));
        }
        let counts_otherwise = old.has_words() && !is_same_plural(old, entry);
        if pair.outcome != Outcome::Near && !counts_otherwise {
            return pair.outcome;
        }
        // Words that were fuzzy already were made for the source before that.
        if !(old.is_fuzzy() && old.previous.is_some()) {
            entry.previous = Some(old.as_previous());
        }
        entry.mark_fuzzy();
        Outcome::Near
    }
}

/// Whether the texts for several differ in punctuation at most.
fn is_same_plural(old: &Entry, new: &Entry) -> bool {
    let plain = |plural: &Option<String>| plural.as_deref().map(super::punctuation::without);
    plain(&old.source_plural) == plain(&new.source_plural)
}

/// Words for a text that now counts, or does so no longer.
fn fitted(words: &[String], counts: bool, forms: usize) -> Vec<String> {
    let last = words.iter().rfind(|form| !form.is_empty());
    let last = last.cloned().unwrap_or_default();
    vec![last; if counts { forms } else { 1 }]
}

/// Forms that have no place any more, as comments, so that no words are lost.
fn left_over(old: &[String], new: &[String]) -> Vec<String> {
    let lost = old
        .iter()
        .filter(|form| !form.is_empty() && !new.contains(form));
    lost.map(|form| format!("was: {}", form.escape_debug()))
        .collect()
}

fn change(outcome: Outcome, entry: &Entry, from: Option<Previous>) -> Change {
    Change {
        outcome,
        context: entry.context.clone(),
        source: entry.source.clone(),
        from,
        likeness: None,
    }
}

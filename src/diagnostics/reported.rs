//! The list of complaints, and the proof that something was said.

use std::collections::{BTreeMap, BTreeSet};

use super::code::{Code, Severity};
use super::diagnostic::Diagnostic;
use super::place::{Place, SourceId};
use super::source_map::SourceMap;

/// How many errors, and how many warnings, are told of one text; nobody reads more, and each is drawn at some cost.
const MOST: usize = 20;

/// All that one run has to tell, in the order in which it was found.
#[derive(Debug, Default)]
pub struct Diagnostics {
    entries: Vec<Diagnostic>,
    texts: BTreeMap<(SourceId, Severity), Tally>,
}

/// The complaints of one severity about one text.
#[derive(Debug, Default)]
struct Tally {
    told: usize,
    /// How many were left out, and the first of them.
    left_out: usize,
    first: Option<(Code, Place)>,
}

/// Proof that a complaint was made: only [`Diagnostics::say`] makes one, so a stage cannot fail in silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reported(());

impl Diagnostics {
    /// Adds a complaint; beyond the twentieth about one text it is only counted.
    pub fn say(&mut self, diagnostic: Diagnostic) -> Reported {
        if let Some(place) = diagnostic.place {
            let tally = self.tally(place.source, diagnostic.severity());
            if tally.told == MOST {
                tally.left_out += 1;
                tally.first.get_or_insert((diagnostic.code, place));
                return Reported(());
            }
            tally.told += 1;
        }
        self.entries.push(diagnostic);
        Reported(())
    }

    /// Adds all that another list holds, in its order.
    pub fn extend(&mut self, other: Self) {
        for entry in other.entries {
            self.say(entry);
        }
        for ((source, severity), theirs) in other.texts {
            let tally = self.tally(source, severity);
            tally.left_out += theirs.left_out;
            tally.first = tally.first.or(theirs.first);
        }
    }

    /// Adds what another list holds of the texts that `wanted` picks, each complaint at the place where an author can mend it. For a list
    /// about texts that were made of others, of which the rest was told before.
    pub fn extend_traced(&mut self, other: Self, map: &SourceMap, wanted: impl Fn(Place) -> bool) {
        for mut entry in other.entries {
            entry.place = entry.place.map(|place| map.origin(place));
            for note in &mut entry.notes {
                note.place = map.origin(note.place);
            }
            if entry.place.is_some_and(&wanted) && !self.entries.contains(&entry) {
                self.say(entry);
            }
        }
    }

    /// The complaints, without those that were only counted.
    pub fn entries(&self) -> &[Diagnostic] {
        &self.entries
    }

    /// For each text of which too much was told: how many more complaints there are.
    pub fn left_out(&self) -> Vec<Diagnostic> {
        let more = |tally: &Tally| {
            let (code, place) = tally.first?;
            let message = format!("and {} more in this file", tally.left_out);
            Some(Diagnostic::new(code, message).at(place))
        };
        self.texts.values().filter_map(more).collect()
    }

    /// Whether a further error at `place` would only be counted, so that no help for it need be sought.
    pub fn is_full(&self, place: Place) -> bool {
        let tally = self.texts.get(&(place.source, Severity::Error));
        tally.is_some_and(|tally| tally.told == MOST)
    }

    /// The files and folders that were complained of as a whole.
    pub fn paths(&self) -> BTreeSet<String> {
        let paths = self.entries.iter().filter_map(|entry| entry.path.clone());
        paths.collect()
    }

    /// How many complaints there are.
    pub fn count(&self) -> usize {
        let left_out: usize = self.texts.values().map(|tally| tally.left_out).sum();
        self.entries.len() + left_out
    }

    /// How many of them stop a build.
    pub fn errors(&self) -> usize {
        self.count_of(Severity::Error)
    }

    /// How many of them do not.
    pub fn warnings(&self) -> usize {
        self.count_of(Severity::Warning)
    }

    /// Proof that anything was said, a warning included.
    pub fn proof(&self) -> Option<Reported> {
        (!self.entries.is_empty()).then_some(Reported(()))
    }

    /// Proof that an error was said, if one was.
    pub fn stopped(&self) -> Result<(), Reported> {
        if self.errors() == 0 {
            Ok(())
        } else {
            Err(Reported(()))
        }
    }

    fn tally(&mut self, source: SourceId, severity: Severity) -> &mut Tally {
        self.texts.entry((source, severity)).or_default()
    }

    fn count_of(&self, wanted: Severity) -> usize {
        let told = self
            .entries
            .iter()
            .filter(|entry| entry.severity() == wanted);
        let left_out = self
            .texts
            .iter()
            .filter(|((_, severity), _)| *severity == wanted);
        told.count() + left_out.map(|(_, tally)| tally.left_out).sum::<usize>()
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::SourceMap;

    use super::*;

    #[test]
    fn of_one_text_twenty_are_told_and_the_rest_counted() {
        let mut sources = SourceMap::default();
        let place = Place::start_of(sources.add("a.yaml", ""));
        let complaints = |number: usize| {
            let mut told = Diagnostics::default();
            for _ in 0..number {
                told.say(Diagnostic::new(Code::UnknownKey, "what is this?").at(place));
            }
            told
        };
        let mut told = complaints(25);
        told.extend(complaints(22));
        told.say(Diagnostic::new(Code::VagueLink, "a warning has its own room").at(place));
        assert_eq!((told.errors(), told.warnings(), told.count()), (47, 1, 48));
        assert_eq!(told.entries().len(), 21);
        assert_eq!(told.left_out()[0].message, "and 27 more in this file");
        assert!(told.is_full(place));
    }
}

//! A phrase: plain words with slots, for titles, summaries and descriptions of pictures.
//!
//! A phrase holds no Markdown: what looks like it stays as it is written.

use std::ops::Range;

use super::rendition::Rendition;
use super::slot::{Declared, Part, Slot, WRITTEN, split, unclosed};
use crate::diagnostics::{Diagnostics, Place};

/// Plain words with slots.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Phrase {
    /// The pieces, in order.
    pub parts: Vec<PhrasePart>,
    /// In whose words it stands.
    pub rendition: Rendition,
}

/// A piece of a phrase.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum PhrasePart {
    /// Words as they are.
    Literal(String),
    /// A place for a local name.
    Slot(Slot),
}

/// A piece of what a line says, without how it looks.
#[derive(Clone, Copy, Debug)]
pub enum Said<'l> {
    /// In whose words it stands.
    In(Rendition),
    /// Words.
    Words(&'l str),
    /// A place for a local name.
    Slot(&'l Slot),
    /// Nothing more.
    End,
}

impl Phrase {
    /// Reads `text`, which was written at `place`. Unknown and unclosed names are told and stay as literal words.
    pub fn parse(
        (text, rendition): (&str, Rendition),
        place: Place,
        variables: &Declared,
        told: &mut Diagnostics,
    ) -> Self {
        let mut phrase = Self {
            rendition,
            ..Self::default()
        };
        for part in split(text, WRITTEN) {
            match part {
                Part::Literal(range) => phrase.push_words(&text[range]),
                Part::Slot { whole, slot } => {
                    if let Some(fault) = slot.fault(variables) {
                        told.say(fault.at(within(place, text, &whole)));
                    }
                    phrase.push_slot(slot.in_words(rendition));
                }
                Part::Unclosed(range) => {
                    told.say(unclosed().at(within(place, text, &range)));
                    phrase.push_words(&text[range]);
                }
            }
        }
        phrase
    }

    /// Whether an edition fills in some of it.
    pub fn has_slots(&self) -> bool {
        let is_slot = |part: &PhrasePart| matches!(part, PhrasePart::Slot(_));
        self.parts.iter().any(is_slot)
    }

    /// The words `text` alone.
    pub fn literal(text: impl Into<String>) -> Self {
        let mut phrase = Self::default();
        phrase.push_words(&text.into());
        phrase
    }

    /// Adds words to its end.
    pub fn push_words(&mut self, words: &str) {
        match self.parts.last_mut() {
            _ if words.is_empty() => {}
            Some(PhrasePart::Literal(last)) => last.push_str(words),
            _ => self.parts.push(PhrasePart::Literal(words.to_owned())),
        }
    }

    /// Adds a slot to its end.
    pub fn push_slot(&mut self, slot: Slot) {
        self.parts.push(PhrasePart::Slot(slot));
    }

    /// Tells `hear` what it says, piece by piece.
    pub(super) fn say<'p>(&'p self, hear: &mut impl FnMut(Said<'p>)) {
        for part in &self.parts {
            hear(match part {
                PhrasePart::Literal(words) => Said::Words(words),
                PhrasePart::Slot(slot) => Said::Slot(slot),
            });
        }
    }

    /// Adds what is said.
    pub(super) fn hear(&mut self, said: Said<'_>) {
        match said {
            Said::In(rendition) => self.rendition = rendition,
            Said::Words(words) => self.push_words(words),
            Said::Slot(slot) => self.push_slot(slot.clone()),
            Said::End => {}
        }
    }

    /// The words, with each slot as `fill` says it.
    pub fn plain(&self, fill: &dyn Fn(&Slot) -> String) -> String {
        self.parts
            .iter()
            .map(|part| match part {
                PhrasePart::Literal(words) => words.clone(),
                PhrasePart::Slot(slot) => fill(slot),
            })
            .collect()
    }

    /// The words without the slots.
    pub fn bare(&self) -> String {
        self.plain(&|_| String::new())
    }

    /// Whether there is nothing to read in it.
    pub fn is_blank(&self) -> bool {
        self.parts
            .iter()
            .all(|part| matches!(part, PhrasePart::Literal(words) if words.trim().is_empty()))
    }
}

/// The place of a part of `text`. A value in quotation marks is two bytes longer than its text; where escapes make the lengths
/// differ otherwise, the whole value is shown.
fn within(place: Place, text: &str, range: &Range<usize>) -> Place {
    match place.range().len().checked_sub(text.len()) {
        Some(0) => place.part(range.start, range.len()),
        Some(2) => place.part(range.start + 1, range.len()),
        _ => place,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::diagnostics::{Code, SourceMap};

    fn parse(text: &str, quoted: usize) -> (Phrase, Diagnostics) {
        let source = SourceMap::default().add("a.md", text);
        let variables = Declared {
            names: BTreeSet::from(["council".to_owned()]),
            forms: BTreeSet::from(["start"]),
        };
        let mut told = Diagnostics::default();
        let place = Place::new(source, 10..10 + text.len() + quoted);
        let text = (text, Rendition::Own);
        (Phrase::parse(text, place, &variables, &mut told), told)
    }

    #[test]
    fn slots_are_filled_and_all_else_stays() {
        let (phrase, told) = parse("Ask *{{ council:start }}*", 0);
        let filled = phrase.plain(&|slot| format!("{}/{:?}", slot.name, slot.form));
        assert_eq!(filled, "Ask *council/Some(\"start\")*");
        assert!(told.entries().is_empty());
    }

    #[test]
    fn an_unknown_name_is_underlined_where_it_stands() {
        for (quoted, start) in [(0, 14), (2, 15)] {
            let (_, told) = parse("Ask {{ cuoncil }}", quoted);
            let entry = &told.entries()[0];
            assert_eq!(entry.code, Code::UnknownVariable);
            assert_eq!(entry.place.unwrap().range(), start..start + 13);
        }
    }
}

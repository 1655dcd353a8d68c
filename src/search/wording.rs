//! The texts of one entry, each with the part of the entry that it stands in; the words in them are found later.

use crate::markdown::{Phrase, PhrasePart};

use super::field::Field;

/// The texts of one entry.
#[derive(Debug, Default)]
pub(super) struct Wording {
    /// All texts, one after the other.
    texts: String,
    /// The field of each, and where it ends.
    parts: Vec<(Field, usize)>,
}

impl Wording {
    /// Adds `text`.
    pub(super) fn add(&mut self, field: Field, text: &str) {
        self.push(text);
        self.end(field);
    }

    /// Adds the next piece of a text.
    pub(super) fn push(&mut self, piece: &str) {
        self.texts.push_str(piece);
    }

    /// Ends the text whose pieces were added last.
    pub(super) fn end(&mut self, field: Field) {
        self.parts.push((field, self.texts.len()));
    }

    /// Adds the words of a phrase, local names aside: they are the editions'.
    pub(super) fn add_phrase(&mut self, field: Field, phrase: &Phrase) {
        for part in &phrase.parts {
            if let PhrasePart::Literal(text) = part {
                self.add(field, text);
            }
        }
    }

    /// The texts, each with its field.
    pub(super) fn texts(&self) -> impl Iterator<Item = (Field, &str)> {
        let mut start = 0;
        self.parts.iter().map(move |(field, end)| {
            let text = &self.texts[start..*end];
            start = *end;
            (*field, text)
        })
    }
}

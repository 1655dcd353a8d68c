//! The words of one entry, each with the best place that it stands in.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::languages::tokens;
use crate::markdown::{Phrase, PhrasePart};

use super::field::Field;

/// From how many times on a word of the text stands there often.
const OFTEN: u32 = 3;

/// The words of one entry.
#[derive(Debug, Default)]
pub(super) struct Wording {
    words: HashMap<String, Stand, RandomState>,
}

/// The words of an entry, each with its field.
pub(super) type Found = Vec<(String, Field)>;

/// Where a word stands, and how many times at all.
#[derive(Debug)]
struct Stand {
    field: Field,
    times: u32,
}

impl Wording {
    /// Adds the words of `text`.
    pub(super) fn add(&mut self, field: Field, text: &str) {
        tokens(text, |word| {
            if let Some(stand) = self.words.get_mut(word) {
                stand.field = stand.field.min(field);
                stand.times += 1;
            } else {
                let stand = Stand { field, times: 1 };
                self.words.insert(word.to_owned(), stand);
            }
        });
    }

    /// Adds the words of a phrase, local names aside: they are the editions'.
    pub(super) fn add_phrase(&mut self, field: Field, phrase: &Phrase) {
        for part in &phrase.parts {
            if let PhrasePart::Literal(text) = part {
                self.add(field, text);
            }
        }
    }

    /// Each word that is not shown with its field, in no order.
    pub(super) fn finish(self) -> Found {
        let field = |stand: Stand| match stand.field {
            Field::Text if stand.times >= OFTEN => Field::Often,
            field => field,
        };
        let words = self.words.into_iter();
        words
            .filter(|(_, stand)| stand.field != Field::Shown)
            .map(|(word, stand)| (word, field(stand)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_kept_once_in_its_best_field_unless_it_is_shown() {
        let mut wording = Wording::default();
        wording.add(Field::Text, "trust grows, trust falls");
        wording.add(Field::Shown, "Trust");
        wording.add(Field::Text, "ask ask ask");
        wording.add(Field::Name, "grows");
        let expected = [
            ("ask", Field::Often),
            ("falls", Field::Text),
            ("grows", Field::Name),
        ];
        let mut words = wording.finish();
        words.sort_unstable();
        assert_eq!(
            words,
            expected.map(|(word, field)| (word.to_owned(), field))
        );
    }
}

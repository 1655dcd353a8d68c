//! Words, and the entries that each stands in, as short text that a script reads back.
//!
//! Words come sorted. Each is written as a capital letter that tells how much it shares with the word before it (A for nothing), and
//! the rest of its letters. Where it stands is written field by field: the field's figure, then the numbers of entries, each as the
//! distance from the one before it, in digits to the base of 40 of which only the last is from the first half of the alphabet below.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::field::Field;
use super::wording::Found;

/// The digits of distances: what can be printed in ASCII after `"`, but for figures and the backslash.
const DIGITS: [u8; 80] =
    *b"#$%&'()*+,-./:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}";

/// How many values a digit has.
const BASE: u32 = 40;

/// Marks a word that stands in so many texts that those where it stands once are left out.
const COMMON: char = '9';

/// The longest shared beginning that is looked for, in letters: of two units each, they still can be counted with one letter.
const LONGEST_SHARED: usize = 12;

/// Where words stand, by word: the numbers of entries, and the field in each.
#[derive(Debug, Default)]
pub(super) struct Postings {
    words: HashMap<String, Vec<(u32, Field)>, RandomState>,
}

/// Words and postings as text; `postings` is one text for each word, with blanks between.
#[derive(Debug, Default)]
pub(super) struct Encoded {
    pub(super) vocabulary: String,
    pub(super) postings: String,
}

impl Postings {
    /// Adds the words of an entry. Entries come in the order of their numbers.
    pub(super) fn add(&mut self, entry: usize, words: Found) {
        let entry = u32::try_from(entry).unwrap_or(u32::MAX);
        for (word, field) in words {
            self.words.entry(word).or_default().push((entry, field));
        }
    }

    /// All as text. Where a word stands once in each of more than `limit` texts, it tells little of them.
    pub(super) fn encode(&self, limit: usize) -> Encoded {
        let mut encoded = Encoded::default();
        let mut before = "";
        let mut words: Vec<(&String, &Vec<_>)> = self.words.iter().collect();
        words.sort_unstable_by_key(|(word, _)| *word);
        for (word, places) in words {
            push_word(&mut encoded.vocabulary, before, word);
            if !before.is_empty() {
                encoded.postings.push(' ');
            }
            push_places(&mut encoded.postings, places, limit);
            before = word;
        }
        encoded
    }
}

fn push_word(vocabulary: &mut String, before: &str, word: &str) {
    let shared = shared(before, word);
    // What is shared is counted in the units of a script's texts.
    let units = word[..shared].encode_utf16().count();
    let mark = (b'A'..=b'Z').map(char::from).nth(units).unwrap_or('A');
    vocabulary.push(mark);
    vocabulary.push_str(&word[shared..]);
}

/// How long the beginning is that two words share, in bytes.
fn shared(before: &str, word: &str) -> usize {
    let letters = before.chars().zip(word.chars()).take(LONGEST_SHARED);
    let same = letters.take_while(|(left, right)| left == right);
    same.map(|(letter, _)| letter.len_utf8()).sum()
}

fn push_places(text: &mut String, places: &[(u32, Field)], limit: usize) {
    let once = places.iter().filter(|(_, field)| *field == Field::Text);
    let is_common = once.count() > limit;
    if is_common {
        text.push(COMMON);
    }
    for (field, figure) in Field::WRITTEN {
        if is_common && field == Field::Text {
            continue;
        }
        let mut entries = places.iter().filter(|(_, own)| *own == field).peekable();
        if entries.peek().is_some() {
            text.push(figure);
        }
        let mut last = 0;
        for (entry, _) in entries {
            push_number(text, entry - last);
            last = *entry;
        }
    }
}

/// Digits come from the greatest to the least; all but the last are from the second half.
fn push_number(text: &mut String, number: u32) {
    if number >= BASE {
        push_greater(text, number / BASE);
    }
    text.push(digit(number % BASE));
}

fn push_greater(text: &mut String, number: u32) {
    if number >= BASE {
        push_greater(text, number / BASE);
    }
    text.push(digit(BASE + number % BASE));
}

fn digit(value: u32) -> char {
    let value = usize::try_from(value).unwrap_or(usize::MAX);
    DIGITS.get(value).copied().map_or('#', char::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(entries: &[&[(&str, Field)]], limit: usize) -> (String, String) {
        let mut postings = Postings::default();
        for (number, words) in entries.iter().enumerate() {
            let words = words
                .iter()
                .map(|(word, field)| ((*word).to_owned(), *field));
            postings.add(number, words.collect());
        }
        let Encoded {
            vocabulary,
            postings,
        } = postings.encode(limit);
        (vocabulary, postings)
    }

    #[test]
    fn words_share_their_beginnings_and_places_are_distances() {
        let entries: [&[(&str, Field)]; 3] = [
            &[("trust", Field::Name), ("try", Field::Text)],
            &[("trust", Field::Text)],
            &[("trust", Field::Text)],
        ];
        assert_eq!(encoded(&entries, 9), ("AtrustCy".into(), "1#5$$ 5#".into()));
    }

    #[test]
    fn a_word_of_many_texts_keeps_its_better_places() {
        let entries: [&[(&str, Field)]; 4] = [
            &[("a", Field::Text)],
            &[("a", Field::Text)],
            &[("a", Field::Often)],
            &[("a", Field::Name)],
        ];
        assert_eq!(encoded(&entries, 1), ("Aa".into(), "91&4%".into()));
    }

    #[test]
    fn large_distances_have_more_digits() {
        let written = |number| {
            let mut text = String::new();
            push_number(&mut text, number);
            text
        };
        assert_eq!([39, 40, 1600].map(written), ["T", "V#", "VU#"]);
    }
}

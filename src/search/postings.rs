//! Words, and the entries that each stands in, as short text that a script reads back.
//!
//! Words come sorted. Each is written as a capital letter that tells how much it shares with the word before it (A for nothing), and
//! the rest of its letters. Where it stands is written field by field: the field's figure, then the numbers of entries, each as the
//! distance from the one before it, in digits to the base of 40 of which only the last is from the first half of the alphabet below.

use std::collections::HashMap;
use std::hash::Hash;

use foldhash::fast::RandomState;

use crate::languages::tokens;

use super::field::Field;
use super::wording::Wording;

/// The digits of distances: what can be printed in ASCII after `"`, but for figures and the backslash.
const DIGITS: [u8; 80] =
    *b"#$%&'()*+,-./:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}";

/// How many values a digit has.
const BASE: u32 = 40;

/// Marks a word that stands in so many texts that those where it stands once are left out.
const COMMON: char = '9';

/// The longest shared beginning that is looked for, in letters: of two units each, they still can be counted with one letter.
const LONGEST_SHARED: usize = 12;

/// From how many times on a word of the text stands there often.
const OFTEN: u16 = 3;

/// Where words stand, by word. Nearly all are short enough to be a number, which is found in half the time.
#[derive(Debug, Default)]
pub(super) struct Postings {
    short: Places<u128>,
    long: Places<String>,
}

/// Where words stand.
type Places<W> = HashMap<W, Vec<Place>, RandomState>;

/// An entry that a word stands in.
#[derive(Debug)]
struct Place {
    entry: u32,
    /// The best field that it stands in.
    field: Field,
    /// How many times it stands there at all.
    times: u16,
}

/// Words and postings as text; `postings` is one text for each word, with blanks between.
#[derive(Debug, Default)]
pub(super) struct Encoded {
    pub(super) vocabulary: String,
    pub(super) postings: String,
}

impl Postings {
    /// Adds the words of an entry. Entries come in the order of their numbers.
    pub(super) fn add(&mut self, entry: usize, wording: &Wording) {
        let entry = u32::try_from(entry).unwrap_or(u32::MAX);
        for (field, text) in wording.texts() {
            tokens(text, |word| stand(self.places(word), entry, field));
        }
    }

    fn places(&mut self, word: &str) -> &mut Vec<Place> {
        match number(word) {
            Some(number) => self.short.entry(number).or_default(),
            None => self.long.entry(word.to_owned()).or_default(),
        }
    }

    /// It with the words of entries that come after its own.
    #[must_use]
    pub(super) fn and(mut self, later: Self) -> Self {
        append(&mut self.short, later.short);
        append(&mut self.long, later.long);
        self
    }

    /// All as text. Where a word stands once in each of more than `limit` texts, it tells little of them.
    pub(super) fn encode(&self, limit: usize) -> Encoded {
        let mut encoded = Encoded::default();
        let mut before = String::new();
        for (word, places) in self.sorted() {
            let places: Vec<(u32, Field)> = places.iter().filter_map(Place::written).collect();
            if places.is_empty() {
                continue;
            }
            push_word(&mut encoded.vocabulary, &before, &word);
            if !before.is_empty() {
                encoded.postings.push(' ');
            }
            push_places(&mut encoded.postings, &places, limit);
            before = word;
        }
        encoded
    }

    fn sorted(&self) -> Vec<(String, &[Place])> {
        let short = self.short.iter();
        let short = short.map(|(number, places)| (word(*number), places.as_slice()));
        let long = self.long.iter();
        let long = long.map(|(word, places)| (word.clone(), places.as_slice()));
        let mut words: Vec<_> = short.chain(long).collect();
        words.sort_unstable_by(|(left, _), (right, _)| left.cmp(right));
        words
    }
}

/// A word of at most 16 bytes as the number that they make.
fn number(word: &str) -> Option<u128> {
    let bytes = word.bytes();
    let number = || bytes.fold(0, |number, byte| number << 8 | u128::from(byte));
    (word.len() <= size_of::<u128>()).then(number)
}

/// The word of a number: no byte of it is nought.
fn word(number: u128) -> String {
    let bytes = number.to_be_bytes();
    let unused = bytes.iter().take_while(|byte| **byte == 0).count();
    String::from_utf8_lossy(&bytes[unused..]).into_owned()
}

/// Adds the places of entries that come later.
#[expect(
    clippy::iter_over_hash_type,
    reason = "no word's places depend on another's"
)]
fn append<W: Eq + Hash>(words: &mut Places<W>, later: Places<W>) {
    for (word, places) in later {
        words.entry(word).or_default().extend(places);
    }
}

/// Notes that a word stands in `entry` once more.
fn stand(places: &mut Vec<Place>, entry: u32, field: Field) {
    match places.last_mut() {
        Some(last) if last.entry == entry => {
            last.field = last.field.min(field);
            last.times = last.times.saturating_add(1);
        }
        _ => places.push(Place::new(entry, field)),
    }
}

impl Place {
    fn new(entry: u32, field: Field) -> Self {
        let times = 1;
        Self {
            entry,
            field,
            times,
        }
    }

    /// The entry and the field as they are written, unless the script reads the word there itself.
    fn written(&self) -> Option<(u32, Field)> {
        match self.field {
            Field::Shown => None,
            Field::Text if self.times >= OFTEN => Some((self.entry, Field::Often)),
            field => Some((self.entry, field)),
        }
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
        for (number, texts) in entries.iter().enumerate() {
            let mut wording = Wording::default();
            for (text, field) in *texts {
                wording.add(*field, text);
            }
            let mut own = Postings::default();
            own.add(number, &wording);
            postings = postings.and(own);
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
    fn a_word_is_kept_once_in_its_best_field_unless_it_is_shown() {
        let entry: &[(&str, Field)] = &[
            (Field::Text, "trust grows, trust falls"),
            (Field::Shown, "Trust"),
            (Field::Text, "ask ask ask"),
            (Field::Name, "grows"),
        ]
        .map(|(field, text)| (text, field));
        let written = ("AaskAfallsAgrows".into(), "4# 5# 1#".into());
        assert_eq!(encoded(&[entry], 9), written);
    }

    #[test]
    fn long_words_stand_among_short_ones() {
        let sixteen = "abcdefghijklmnop";
        let longer = format!("{sixteen}q zebra");
        let entry: &[(&str, Field)] = &[(&longer, Field::Text), (sixteen, Field::Text)];
        let (words, places) = encoded(&[entry, entry], 9);
        assert_eq!(words, format!("A{sixteen}MmnopqAzebra"));
        assert_eq!(places, "5#$ 5#$ 5#$");
        assert_eq!(encoded(&[&[("اعتماد", Field::Text)]], 9).0, "Aاعتماد");
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

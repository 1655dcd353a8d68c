//! The words of a text as a search compares them: cut where Unicode cuts words, in small letters, without accents.
//!
//! The search script does the same with what a reader types; the letters that have no accent to lose are handed to it with the index. It
//! knows no grammar: endings are the script's to forgive.

use std::borrow::Cow;
use std::ops::Range;

use icu_normalizer::DecomposingNormalizerBorrowed;
use unicode_segmentation::UnicodeSegmentation;

/// Letters that Unicode does not take apart, and what readers type for them: Latin letters with strokes, joined letters, and the Arabic
/// forms of letters that Urdu and Persian write otherwise.
pub const LETTERS: [(char, &str); 15] = [
    ('ł', "l"),
    ('đ', "d"),
    ('ð', "d"),
    ('ħ', "h"),
    ('ø', "o"),
    ('ı', "i"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ß', "ss"),
    ('þ', "th"),
    ('ي', "ی"),
    ('ى', "ی"),
    ('ك', "ک"),
    ('ه', "ہ"),
    ('ۃ', "ہ"),
];

/// The words of `text`, in order.
pub fn plain_tokens(text: &str) -> impl Iterator<Item = String> {
    text.unicode_words()
        .map(folded)
        .filter(|word| !word.is_empty())
}

/// Gives `take` the words of `text`, in order, sooner than [`plain_tokens`] makes them. A word ends at every blank.
pub(super) fn each_plain_token(text: &str, mut take: impl FnMut(&str)) {
    by_chunk(text, &mut take, |chunk, take| {
        plain_tokens(chunk).for_each(|word| take(&word));
    });
}

/// Gives `take` the words of `text`, in order; words that hyphens join come once more as one word.
pub fn tokens(text: &str, mut take: impl FnMut(&str)) {
    by_chunk(text, &mut take, of_chunk);
}

/// Gives `take` the words of plain chunks, and leaves other chunks, without blanks in them, to `of_chunk`.
fn by_chunk<T: FnMut(&str)>(text: &str, take: &mut T, of_chunk: fn(&str, &mut T)) {
    let mut lower = String::new();
    let mut rest = text.trim_ascii_start();
    while !rest.is_empty() {
        let (word, length) = simple_word(rest.as_bytes());
        if word.is_empty() {
            for chunk in rest[..length].split_whitespace() {
                of_chunk(chunk, take);
            }
        } else {
            take(lower_case(&rest[word], &mut lower));
        }
        rest = rest[length..].trim_ascii_start();
    }
}

/// A plain word in small letters, in `room` if it is not written so.
fn lower_case<'w>(word: &'w str, room: &'w mut String) -> &'w str {
    if !word.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return word;
    }
    room.clear();
    room.push_str(word);
    room.make_ascii_lowercase();
    room
}

/// Where the one word of a chunk is in which nothing but plain letters stands between the signs around it, and how long the chunk is, up
/// to a blank. Most are such, and need no tables; the place of others is empty.
fn simple_word(text: &[u8]) -> (Range<usize>, usize) {
    let start = run(text, 0, u8::is_ascii_punctuation);
    let end = run(text, start, u8::is_ascii_alphabetic);
    let length = run(text, end, u8::is_ascii_punctuation);
    if text.get(length).is_none_or(u8::is_ascii_whitespace) {
        (start..end, length)
    } else {
        (0..0, run(text, length, |byte| !byte.is_ascii_whitespace()))
    }
}

/// Where the bytes that are so end, from `from` on.
fn run(text: &[u8], from: usize, is: impl Fn(&u8) -> bool) -> usize {
    let length = text[from..].iter().position(|byte| !is(byte));
    length.map_or(text.len(), |length| from + length)
}

fn of_chunk<T: FnMut(&str)>(chunk: &str, take: &mut T) {
    let words: Vec<String> = plain_tokens(chunk).collect();
    for word in &words {
        take(word);
    }
    if words.len() > 1 && is_joined(chunk) {
        take(&words.concat());
    }
}

/// One word in the form in which words are compared.
fn folded(word: &str) -> String {
    let lower = word.to_lowercase();
    let apart: Cow<'_, str> = if lower.is_ascii() {
        Cow::Borrowed(&lower)
    } else {
        DecomposingNormalizerBorrowed::new_nfd().normalize(&lower)
    };
    let mut folded = String::with_capacity(apart.len());
    for letter in apart.chars().filter(|letter| is_kept(*letter)) {
        match LETTERS.iter().find(|(own, _)| *own == letter) {
            Some((_, plain)) => folded.push_str(plain),
            None => folded.push(letter),
        }
    }
    folded
}

/// Letters, digits and the vowels of scripts that write them as marks; not accents, nor the points of Hebrew and Arabic, which readers
/// leave out.
fn is_kept(letter: char) -> bool {
    let is_point = matches!(letter,
        '\u{591}'..='\u{5C7}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}');
    letter.is_alphanumeric() && !is_point
}

/// Whether letters, and hyphens between them, are all that it holds.
fn is_joined(chunk: &str) -> bool {
    let inner = chunk.trim_matches(|letter: char| !letter.is_alphanumeric());
    inner.contains(['-', '‐', '‑'])
        && inner
            .split(['-', '‐', '‑'])
            .all(|part| !part.is_empty() && part.chars().all(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {

    fn tokens(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        super::tokens(text, |word| found.push(word.to_owned()));
        found
    }

    #[test]
    fn case_accents_and_apostrophes_make_no_difference() {
        assert_eq!(tokens("Café CAFE\u{301} don’t"), ["cafe", "cafe", "dont"]);
        assert_eq!(tokens("Łódź, Straße & ŵy"), ["lodz", "strasse", "wy"]);
    }

    #[test]
    fn joined_words_come_once_more_as_one() {
        assert_eq!(tokens("a walk-about!"), ["a", "walk", "about", "walkabout"]);
        assert_eq!(tokens("and – or"), ["and", "or"]);
    }

    proptest::proptest! {
        #[test]
        fn plain_words_are_found_as_others_are(text in "([a-zA-Zé0-9'’.,_– \u{b}-]|\\PC){0,40}") {
            let mut slowly = Vec::new();
            for chunk in text.split_whitespace() {
                super::of_chunk(chunk, &mut |word| slowly.push(word.to_owned()));
            }
            assert_eq!(tokens(&text), slowly);
            let mut plain = Vec::new();
            super::each_plain_token(&text, |word| plain.push(word.to_owned()));
            let chunks = text.split_whitespace().flat_map(super::plain_tokens);
            assert_eq!(plain, chunks.collect::<Vec<_>>());
        }
    }

    #[test]
    fn points_are_left_out_and_vowels_are_kept() {
        assert_eq!(tokens("اُردُو"), ["اردو"]);
        assert_eq!(tokens("كتاب"), tokens("کتاب"));
        assert_eq!(tokens("কি"), ["কি"]);
    }
}

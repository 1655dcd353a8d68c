//! The forms of the glossary's terms, and where they stand in a text.
//!
//! One pass over a text: each word is looked up among the first words of all forms. Which of the finds becomes a link is decided by
//! the page.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;

/// The forms of all terms, ready to be found.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// By first word in small letters; the longest form first.
    forms: HashMap<String, Vec<Form>>,
}

#[derive(Clone, Debug)]
struct Form {
    term: String,
    words: String,
    /// Short forms in capitals, such as `LTO`, are abbreviations: `lto` in small letters is not one.
    exact: bool,
}

impl Vocabulary {
    /// The vocabulary of all pairs of a term's id and one of its forms.
    pub fn new<T, F>(pairs: impl IntoIterator<Item = (T, F)>) -> Self
    where
        T: Into<String>,
        F: Into<String>,
    {
        let mut all: Vec<Form> = pairs
            .into_iter()
            .map(|(term, words)| Form::new(term.into(), &words.into()))
            .collect();
        all.sort_by_key(|form| Reverse(form.words.len()));
        let mut forms: HashMap<String, Vec<Form>> = HashMap::new();
        for form in all {
            let mut first = String::new();
            push_lower(&mut first, first_word(&form.words));
            forms.entry(first).or_default().push(form);
        }
        Self { forms }
    }

    /// Every form in `text`, from left to right without overlap, with the id of its term.
    pub(super) fn find<'a>(&'a self, text: &str) -> Vec<(Range<usize>, &'a str)> {
        let mut found = Vec::new();
        if self.forms.is_empty() {
            return found;
        }
        let mut lower = String::new();
        let mut at = 0;
        while let Some(start) = next_word(text, at) {
            let word = first_word(&text[start..]);
            at = start + word.len();
            lower.clear();
            push_lower(&mut lower, word);
            if let Some((length, term)) = self.at(&text[start..], &lower) {
                at = start + length;
                found.push((start..at, term));
            }
        }
        found
    }

    /// The longest form at the start of `text`, whose first word is `word` in small letters.
    fn at<'a>(&'a self, text: &str, word: &str) -> Option<(usize, &'a str)> {
        let forms = self.forms.get(word)?;
        forms.iter().find_map(|form| {
            let length = form.length_at(text)?;
            let ends_there = !text[length..].starts_with(char::is_alphanumeric);
            ends_there.then_some((length, form.term.as_str()))
        })
    }
}

impl Form {
    fn new(term: String, words: &str) -> Self {
        let trimmed = words.trim();
        let exact = trimmed.chars().count() <= 5 && trimmed.chars().all(char::is_uppercase);
        Self {
            term,
            words: trimmed.to_owned(),
            exact,
        }
    }

    /// How many bytes of `text` this form takes, if the text begins with it.
    fn length_at(&self, text: &str) -> Option<usize> {
        if self.exact {
            return text.starts_with(&self.words).then_some(self.words.len());
        }
        let mut rest = text.chars();
        for wanted in self.words.chars() {
            if !same_letter(rest.next()?, wanted) {
                return None;
            }
        }
        Some(text.len() - rest.as_str().len())
    }
}

/// The same letter in either case; typewriter and printed apostrophes are the same.
fn same_letter(one: char, other: char) -> bool {
    let straight = |letter: char| if letter == '’' { '\'' } else { letter };
    let (one, other) = (straight(one), straight(other));
    one == other || one.to_lowercase().eq(other.to_lowercase())
}

/// Adds `word` in small letters, letter by letter.
fn push_lower(text: &mut String, word: &str) {
    if word.is_ascii() {
        let start = text.len();
        text.push_str(word);
        text[start..].make_ascii_lowercase();
    } else {
        text.extend(word.chars().flat_map(char::to_lowercase));
    }
}

fn next_word(text: &str, from: usize) -> Option<usize> {
    Some(from + text[from..].find(char::is_alphanumeric)?)
}

fn first_word(text: &str) -> &str {
    text.split(|letter: char| !letter.is_alphanumeric())
        .next()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        let vocabulary = Vocabulary::new([
            ("big-local", "Big Local"),
            ("big-local-area", "Big Local area"),
            ("lto", "LTO"),
            ("lto", "trusted group's"),
            ("pb", "participatory budgeting"),
        ]);
        vocabulary
            .find(text)
            .into_iter()
            .map(|(range, term)| (&text[range], term.to_owned()))
            .collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let found = found(text);
        let seen: Vec<(&str, &str)> = found
            .iter()
            .map(|(words, term)| (*words, term.as_str()))
            .collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn the_longest_form_wins() {
        check(
            "A big local area, a Big Local plan",
            &[
                ("big local area", "big-local-area"),
                ("Big Local", "big-local"),
            ],
        );
    }

    #[test]
    fn only_whole_words_are_found() {
        check(
            "big locally, xbig local, Big Local-led",
            &[("Big Local", "big-local")],
        );
    }

    #[test]
    fn short_capitals_are_found_in_capitals_alone() {
        check("lto Lto LTO (LTO)", &[("LTO", "lto"), ("LTO", "lto")]);
    }

    #[test]
    fn printed_and_typed_apostrophes_are_the_same() {
        check("the Trusted group’s money", &[("Trusted group’s", "lto")]);
    }

    #[test]
    fn other_scripts_do_not_break_the_search() {
        check("ŷ İ big local ŷ", &[("big local", "big-local")]);
    }
}

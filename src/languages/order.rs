//! The order in which readers of a language look things up, and the letters under which they do.
//!
//! Case and accents do not count where the language does not count them: É stands under E in English, Ł after L in Polish.

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};

use super::language::Language;

/// The alphabet of one language; that of Unicode's root where the language has none known.
#[derive(Debug)]
pub struct Order {
    whole: Option<CollatorBorrowed<'static>>,
    letters: Option<CollatorBorrowed<'static>>,
}

impl Order {
    /// For `language`.
    pub fn new(language: &Language) -> Self {
        let collator = |strength: Strength| {
            let mut options = CollatorOptions::default();
            options.strength = Some(strength);
            Collator::try_new((&language.locale()).into(), options).ok()
        };
        Self {
            whole: collator(Strength::Tertiary),
            letters: collator(Strength::Primary),
        }
    }

    /// Which of two names comes first.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        let order = self.whole.as_ref().map(|whole| whole.compare(left, right));
        order
            .unwrap_or(Ordering::Equal)
            .then_with(|| left.cmp(right))
    }

    /// Whether two letters share a place in the alphabet.
    pub fn is_same_letter(&self, left: &str, right: &str) -> bool {
        match &self.letters {
            Some(letters) => letters.compare(left, right) == Ordering::Equal,
            None => left == right,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted<'n>(tag: &str, mut names: Vec<&'n str>) -> Vec<&'n str> {
        let order = Order::new(&Language::parse(tag).expect("a tag"));
        names.sort_by(|left, right| order.compare(left, right));
        names
    }

    #[test]
    fn case_and_accents_count_as_the_language_counts_them() {
        assert_eq!(
            sorted("en", vec!["Zoo", "étage", "apple", "Fish"]),
            ["apple", "étage", "Fish", "Zoo"]
        );
        assert_eq!(
            sorted("pl", vec!["łódka", "luz", "mama"]),
            ["luz", "łódka", "mama"]
        );
    }

    #[test]
    fn letters_are_those_of_the_language() {
        let same = |tag, left, right| {
            Order::new(&Language::parse(tag).expect("a tag")).is_same_letter(left, right)
        };
        assert!(same("en", "E", "é"));
        assert!(!same("pl", "L", "Ł"));
    }
}

//! Numbers as readers of a language expect them: 1,234 in English, 1234 and 12 345 in Polish, ১,২৩৪ in Bengali.
//!
//! Digits, marks and groups are CLDR's, through ICU4X (version 49). It does not count things: forms of words by number are `words.rs`'s.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};

use super::language::Language;

/// Languages that write a space before the percent sign, and those that write the sign first. All others write 45%.
///
/// Source: `percentFormat` of CLDR 48. ICU4X has it only in its experimental crate, which costs more than these lines.
const PERCENT_SPACED: [&str; 23] = [
    "be", "br", "ca", "ckb", "cs", "da", "de", "es", "fi", "fr", "gl", "hr", "lb", "lt", "mk",
    "nb", "nn", "no", "ro", "ru", "sk", "sl", "sv",
];
const PERCENT_FIRST: [&str; 2] = ["ku", "tr"];

/// Writes numbers in one language.
#[derive(Debug)]
pub struct Numbers {
    language: String,
    grouped: Option<DecimalFormatter>,
    plain: Option<DecimalFormatter>,
}

impl Numbers {
    /// For `language`: in its own digits, Urdu in Western ones. A language that CLDR does not know writes numbers as Britain does.
    pub fn new(language: &Language) -> Self {
        let locale = language.formats();
        let formatter = |strategy: GroupingStrategy| {
            let mut options = DecimalFormatterOptions::default();
            options.grouping_strategy = Some(strategy);
            DecimalFormatter::try_new((&locale).into(), options).ok()
        };
        Self {
            language: locale.id.language.to_string(),
            grouped: formatter(GroupingStrategy::Auto),
            plain: formatter(GroupingStrategy::Never),
        }
    }

    /// A whole number.
    pub fn whole(&self, number: u64) -> String {
        written(self.grouped.as_ref(), &Decimal::from(number))
    }

    /// A number with no more digits than it has: 1.15, 5,000.
    pub fn decimal(&self, number: f64) -> String {
        // Rust writes the shortest digits that mean the number.
        let digits = number.to_string();
        match digits.parse() {
            Ok(number) => written(self.grouped.as_ref(), &number),
            Err(_) => digits,
        }
    }

    /// A number of a hundred, with the sign for it.
    pub fn percent(&self, number: f64) -> String {
        let number = self.decimal(number);
        let is_arabic = number.chars().any(|digit| ('٠'..='۹').contains(&digit));
        let sign = if is_arabic { '٪' } else { '%' };
        let language = self.language.as_str();
        if language == "eu" {
            format!("{sign}\u{a0}{number}")
        } else if PERCENT_FIRST.contains(&language) {
            format!("{sign}{number}")
        } else if PERCENT_SPACED.contains(&language) {
            format!("{number}\u{a0}{sign}")
        } else {
            format!("{number}{sign}")
        }
    }

    /// A number that counts nothing, such as a year: the language's digits without marks between them.
    pub(super) fn digits(&self, number: u64) -> String {
        written(self.plain.as_ref(), &Decimal::from(number))
    }
}

fn written(formatter: Option<&DecimalFormatter>, number: &Decimal) -> String {
    match formatter {
        Some(formatter) => formatter.format(number).to_string(),
        None => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(tag: &str) -> Numbers {
        Numbers::new(&Language::parse(tag).expect("a tag"))
    }

    #[test]
    fn whole_numbers_are_grouped_as_the_language_groups_them() {
        let shown = |tag| {
            let numbers = numbers(tag);
            format!("{} {}", numbers.whole(1234), numbers.whole(1_234_567))
        };
        let expected = [
            ("en", "1,234 1,234,567"),
            ("cy", "1,234 1,234,567"),
            ("pl", "1234 1\u{a0}234\u{a0}567"),
            ("ur", "1,234 1,234,567"),
            ("ar", "1,234 1,234,567"),
            ("bn", "১,২৩৪ ১২,৩৪,৫৬৭"),
            ("ro", "1.234 1.234.567"),
            ("kw", "1,234 1,234,567"),
        ];
        for (tag, numbers) in expected {
            assert_eq!(shown(tag), numbers, "{tag}");
        }
    }

    #[test]
    fn parts_of_a_whole_stand_after_the_language_s_mark() {
        let expected = [
            ("en", "1.15"),
            ("cy", "1.15"),
            ("pl", "1,15"),
            ("ur", "1.15"),
            ("ar", "1.15"),
            ("bn", "১.১৫"),
            ("ro", "1,15"),
        ];
        for (tag, number) in expected {
            assert_eq!(numbers(tag).decimal(1.15), number, "{tag}");
        }
        assert_eq!(numbers("en").decimal(99.0), "99");
        assert_eq!(numbers("en").decimal(217_000_000.0), "217,000,000");
    }

    #[test]
    fn the_percent_sign_stands_where_the_language_puts_it() {
        let expected = [
            ("en", "45.5%"),
            ("cy", "45.5%"),
            ("pl", "45,5%"),
            ("ur", "45.5%"),
            ("ar", "45.5%"),
            ("bn", "৪৫.৫%"),
            ("ro", "45,5\u{a0}%"),
            ("tr", "%45,5"),
            ("ckb", "٤٥٫٥\u{a0}٪"),
        ];
        for (tag, number) in expected {
            assert_eq!(numbers(tag).percent(45.5), number, "{tag}");
        }
    }

    #[test]
    fn a_year_has_no_marks() {
        assert_eq!(numbers("en").digits(2026), "2026");
        assert_eq!(numbers("bn").digits(2026), "২০২৬");
    }
}

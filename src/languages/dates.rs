//! A day as readers of a language expect it: "4 November 2026".
//!
//! The words and their order are CLDR's, through ICU4X (version 49), always in the Gregorian calendar. A pattern for each month is made once;
//! writing a day fills it. Scripts are given the same patterns, because browsers leave out languages (Chromium has no Welsh dates).

use icu_calendar::{Date as CalendarDate, Iso};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_locale::Locale;

use crate::read::Date;

use super::language::Language;
use super::numbers::Numbers;

/// The day and the year that patterns are found out with. No month is written with either.
const DAY: u8 = 28;
const YEAR: u16 = 2019;

/// Writes dates in one language.
#[derive(Debug)]
pub struct Dates {
    patterns: Option<Vec<String>>,
    numbers: Numbers,
}

impl Dates {
    /// For `language`. English is written as in Britain.
    pub fn new(language: &Language) -> Self {
        let numbers = Numbers::new(language);
        Self {
            patterns: patterns(&language.formats(), &numbers),
            numbers,
        }
    }

    /// The day in words; as `2026-11-21` where CLDR has no words of the language.
    pub fn long(&self, date: Date) -> String {
        let month = usize::from(date.month).saturating_sub(1);
        let pattern = self
            .patterns
            .as_ref()
            .and_then(|patterns| patterns.get(month));
        match pattern {
            Some(pattern) => pattern
                .replace("{day}", &self.numbers.digits(date.day.into()))
                .replace("{year}", &self.numbers.digits(date.year.into())),
            None => date.to_string(),
        }
    }

    /// A pattern with `{day}` and `{year}` for each month, in order; nothing where CLDR has no words of the language.
    pub fn patterns(&self) -> Option<&[String]> {
        self.patterns.as_deref()
    }
}

fn patterns(locale: &Locale, numbers: &Numbers) -> Option<Vec<String>> {
    let day = numbers.digits(DAY.into());
    let year = numbers.digits(YEAR.into());
    let own = months(locale)?;
    // Where a language has no words, ICU4X falls back to those of no language, "2026 M11 4", and does not say so.
    if own == months(&Locale::UNKNOWN)? {
        return None;
    }
    let pattern = |shown: &String| {
        let pattern = shown.replace(&year, "{year}").replace(&day, "{day}");
        day_first(locale, pattern)
    };
    Some(own.iter().map(pattern).collect())
}

/// The same day of each month, in words.
fn months(locale: &Locale) -> Option<Vec<String>> {
    let formatter = DateTimeFormatter::try_new(locale.into(), YMD::long()).ok()?;
    (1..=12)
        .map(|month| {
            let day: CalendarDate<Iso> =
                CalendarDate::try_new_iso(i32::from(YEAR), month, DAY).ok()?;
            Some(formatter.format(&day).to_string())
        })
        .collect()
}

/// Irish puts the day first (CLDR's long format, `d MMMM y`); ICU4X 2.4 has it American.
fn day_first(locale: &Locale, pattern: String) -> String {
    let month = pattern.strip_suffix(" {day}, {year}");
    match month {
        Some(month) if locale.id.language.as_str() == "ga" => format!("{{day}} {month} {{year}}"),
        _ => pattern,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn long(tag: &str, date: &str) -> String {
        let date = Date::parse(date).expect("it exists");
        Dates::new(&Language::parse(tag).expect("a tag")).long(date)
    }

    #[test]
    fn the_day_stands_as_the_language_writes_it() {
        let expected = [
            ("en", "4 November 2026"),
            ("en-US", "November 4, 2026"),
            ("cy", "4 Tachwedd 2026"),
            ("pl", "4 listopada 2026"),
            ("ur", "4 نومبر، 2026"),
            ("ar", "4 نوفمبر 2026"),
            ("bn", "৪ নভেম্বর, ২০২৬"),
            ("ro", "4 noiembrie 2026"),
            ("gd", "4 dhen t-Samhain 2026"),
            ("ga", "4 Samhain 2026"),
            ("pa", "4 ਨਵੰਬਰ 2026"),
            ("zh-Hant", "2026年11月4日"),
        ];
        for (tag, day) in expected {
            assert_eq!(long(tag, "2026-11-04"), day, "{tag}");
        }
    }

    #[test]
    fn a_language_without_words_for_months_has_plain_dates() {
        for tag in ["kw", "gv", "sco", "faq"] {
            assert_eq!(long(tag, "2026-11-04"), "2026-11-04", "{tag}");
        }
    }

    #[test]
    fn years_are_those_of_the_calendar_that_the_guide_is_written_in() {
        assert_eq!(long("fa", "2026-11-04"), "۴ نوامبر ۲۰۲۶");
    }

    #[test]
    fn patterns_say_what_icu4x_says() {
        for tag in ["en", "cy", "pl", "ur", "ar", "bn", "ro", "gd", "pa"] {
            let locale = Language::parse(tag).expect("a tag").formats();
            let formatter = DateTimeFormatter::try_new((&locale).into(), YMD::long()).unwrap();
            for month in 1..=12 {
                for (year, day) in [(2026, 1), (2019, 19), (1999, 28)] {
                    let its = CalendarDate::try_new_iso(year, month, day).unwrap();
                    let date = format!("{year}-{month:02}-{day:02}");
                    assert_eq!(long(tag, &date), formatter.format(&its).to_string());
                }
            }
        }
    }
}

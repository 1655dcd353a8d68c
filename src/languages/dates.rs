//! A day as readers of a language expect it: "4 November 2026".

use icu_calendar::{Date as CalendarDate, Iso};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;

use crate::read::Date;

use super::language::Language;

/// Writes dates in one language.
#[derive(Debug)]
pub struct Dates {
    formatter: Option<DateTimeFormatter<YMD>>,
}

impl Dates {
    /// For `language`. English is written as in Britain.
    pub fn new(language: &Language) -> Self {
        let locale = if language.tag() == "en" {
            icu_locale::locale!("en-GB")
        } else {
            language.locale()
        };
        Self {
            formatter: DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
        }
    }

    /// The day in words; as `2026-11-21` where the language has no words for it.
    pub fn long(&self, date: Date) -> String {
        let day: Option<CalendarDate<Iso>> =
            CalendarDate::try_new_iso(i32::from(date.year), date.month, date.day).ok();
        match (&self.formatter, day) {
            (Some(formatter), Some(day)) => formatter.format(&day).to_string(),
            _ => date.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_dates_put_the_day_first() {
        let date = Date::parse("2026-11-04").expect("it exists");
        assert_eq!(
            Dates::new(&Language::source()).long(date),
            "4 November 2026"
        );
    }
}

//! A day of the calendar, as files and the command line write it: `2026-11-21`.
//!
//! How a date reads in a language is not known here (`languages`).

use std::fmt;

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year, from 1.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

impl Date {
    /// Reads `YYYY-MM-DD`; the error says what is wrong in plain words.
    pub fn parse(text: &str) -> Result<Self, String> {
        let parts: Vec<&str> = text.split('-').collect();
        let [year, month, day] = parts[..] else {
            return Err(format!(
                "`{text}` is not a date that can be read in only one way"
            ));
        };
        let digits = |part: &str, length: usize| {
            part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
            return Err(format!(
                "`{text}` is not a date that can be read in only one way"
            ));
        }
        let date = Self {
            year: year.parse().unwrap_or(0),
            month: month.parse().unwrap_or(0),
            day: day.parse().unwrap_or(0),
        };
        if date.year == 0
            || !(1..=12).contains(&date.month)
            || date.day == 0
            || date.day > date.days_in_month()
        {
            return Err(format!("there is no such day as `{text}`"));
        }
        Ok(date)
    }

    /// The day of that many seconds after 1970-01-01T00:00:00Z; algorithm `civil_from_days` of Howard Hinnant, "chrono-Compatible
    /// Low-Level Date Algorithms" (2013).
    pub fn from_unix_seconds(seconds: u64) -> Option<Self> {
        let days = i64::try_from(seconds / 86_400).ok()? + 719_468;
        let era = days / 146_097;
        let day_of_era = days % 146_097;
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 {
            shifted_month + 3
        } else {
            shifted_month - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Some(Self {
            year: u16::try_from(year).ok()?,
            month: u8::try_from(month).ok()?,
            day: u8::try_from(day).ok()?,
        })
    }

    /// The same day `months` later, or the last day of that month if it is shorter.
    #[must_use]
    pub fn months_later(self, months: u16) -> Self {
        let count = self.year * 12 + u16::from(self.month) - 1 + months;
        let moved = Self {
            year: count / 12,
            month: u8::try_from(count % 12 + 1).unwrap_or(12),
            day: 1,
        };
        Self {
            day: self.day.min(moved.days_in_month()),
            ..moved
        }
    }

    fn days_in_month(self) -> u8 {
        let leap = self.year.is_multiple_of(4)
            && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 31,
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:04}-{:02}-{:02}",
            self.year, self.month, self.day
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_do_not_exist_are_refused() {
        assert!(Date::parse("2026-02-30").is_err());
        assert!(Date::parse("03/04/2026").is_err());
        assert!(Date::parse("2026-2-3").is_err());
        assert!(Date::parse("2024-02-29").is_ok());
    }

    #[test]
    fn seconds_become_days() {
        assert_eq!(
            Date::from_unix_seconds(0)
                .map(|date| date.to_string())
                .as_deref(),
            Some("1970-01-01")
        );
        assert_eq!(
            Date::from_unix_seconds(1_795_219_200)
                .map(|date| date.to_string())
                .as_deref(),
            Some("2026-11-21")
        );
    }

    #[test]
    fn months_are_added_within_the_calendar() {
        let date = Date::parse("2026-01-31").expect("it exists");
        assert_eq!(date.months_later(13).to_string(), "2027-02-28");
    }
}

//! Today: `SOURCE_DATE_EPOCH` where it is set, so that a build can be repeated; else the clock.
//!
//! The clock and the environment are read nowhere else but here and for colours.

use std::time::UNIX_EPOCH;

use crate::pipeline::Date;

/// The day on which this build is made; the error says what is wrong with `SOURCE_DATE_EPOCH`.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the clock and this variable"
)]
pub(super) fn today() -> Result<Date, String> {
    let seconds = match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(text) => text.parse::<u64>().map_err(|_| {
            format!("`SOURCE_DATE_EPOCH` is `{text}`, which is not a number of seconds")
        })?,
        Err(_) => std::time::SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| since.as_secs()),
    };
    Date::from_unix_seconds(seconds)
        .ok_or_else(|| format!("{seconds} seconds is beyond the calendar"))
}

//! Keeps open pages fresh: a script in every served page, and the events that it listens to.
//!
//! The script joins a page while it is served; the built files never hold it. What it does and says to the editor stands in
//! `reload.js`.

use std::convert::Infallible;

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

use super::showing::{Showing, Shown};

/// The address of the script.
pub(super) const SCRIPT: &str = "/__fingerpost/reload.js";
/// The address of its style sheet.
pub(super) const STYLE: &str = "/__fingerpost/reload.css";
/// The address of the events.
pub(super) const EVENTS: &str = "/__fingerpost/events";

/// The script.
pub(super) const SCRIPT_TEXT: &str = include_str!("reload.js");
/// Its style sheet.
pub(super) const STYLE_TEXT: &str = include_str!("reload.css");

/// `page` with the script in it, which knows by `stamp` what the page was made of.
pub(super) fn join(page: &[u8], stamp: u64) -> Vec<u8> {
    let tag = format!("<script src=\"{SCRIPT}\" data-stamp=\"{stamp:x}\"></script>\n");
    let end = b"</body>";
    let place = page
        .windows(end.len())
        .rposition(|part| part.eq_ignore_ascii_case(end))
        .unwrap_or(page.len());
    [&page[..place], tag.as_bytes(), &page[place..]].concat()
}

/// The events for the page that was served with the stamp in `query`: what it must know at once, and what it must know later.
pub(super) fn events(showing: &Showing, query: Option<&str>) -> Response {
    let stamp = query
        .and_then(|query| query.strip_prefix("stamp="))
        .and_then(|stamp| u64::from_str_radix(stamp, 16).ok());
    let news = WatchStream::new(showing.follow())
        .filter_map(move |shown| event(&shown, stamp).map(Ok::<_, Infallible>));
    Sse::new(news)
        .keep_alive(KeepAlive::default())
        .into_response()
}

/// An old page is told to reload; a fresh page of a site that has a problem is told the problem.
fn event(shown: &Shown, stamp: Option<u64>) -> Option<Event> {
    if stamp != Some(shown.stamp) {
        // Browsers pass over events without data.
        return Some(Event::default().event("reload").data("now"));
    }
    let problem = shown.problem.as_deref().filter(|_| shown.site.is_some())?;
    Some(Event::default().event("problem").data(problem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &str, expected: &str) {
        let tag = "<script src=\"/__fingerpost/reload.js\" data-stamp=\"1f\"></script>\n";
        let joined = String::from_utf8(join(page.as_bytes(), 31)).unwrap();
        assert_eq!(joined, expected.replace('*', tag));
    }

    #[test]
    fn the_script_stands_before_the_last_end_of_the_body() {
        check(
            "<body><pre></body></pre></BODY></html>",
            "<body><pre></body></pre>*</BODY></html>",
        );
    }

    #[test]
    fn a_page_without_an_end_gets_the_script_at_its_own() {
        check("<p>ŷ", "<p>ŷ*");
        check("", "*");
    }
}

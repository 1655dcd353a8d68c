//! The list as workflow commands, which the code host shows beside the changed lines.
//!
//! Every part that an author can write is escaped, so that no text in a file can speak a command.

use std::fmt::Write as _;

use super::reported::Diagnostics;
use super::source_map::SourceMap;

/// One command a complaint.
pub fn github(told: &Diagnostics, sources: &SourceMap) -> String {
    let mut lines = String::new();
    for entry in told.entries() {
        let place = entry.place.map_or_else(String::new, |place| {
            let position = sources.position(place);
            format!(
                " file={},line={},col={},",
                property(sources.path(place.source)),
                position.line,
                position.column
            )
        });
        let lead = if place.is_empty() { " " } else { &place };
        let help = entry
            .help
            .as_ref()
            .map_or_else(String::new, |help| format!("\nhelp: {help}"));
        let _ = writeln!(
            lines,
            "::{}{lead}title={}::{}",
            entry.severity().word(),
            property(&format!("{} {}", entry.code.number(), entry.code.slug())),
            message(&format!("{}{help}", entry.message)),
        );
    }
    lines
}

fn message(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

//! The list as workflow commands, which the code host shows beside the changed lines.
//!
//! Every part that an author can write is escaped, so that no text in a file can speak a command.

use std::fmt::Write as _;

use super::diagnostic::Diagnostic;
use super::reported::Diagnostics;
use super::source_map::SourceMap;

/// One command a complaint.
pub fn github(told: &Diagnostics, sources: &SourceMap) -> String {
    let mut lines = String::new();
    for entry in told.entries().iter().chain(&told.left_out()) {
        let help = entry
            .help
            .as_ref()
            .map_or_else(String::new, |help| format!("\nhelp: {help}"));
        let _ = writeln!(
            lines,
            "::{} {}title={}::{}",
            entry.severity().word(),
            location(entry, sources),
            property(&format!("{} {}", entry.code.number(), entry.code.slug())),
            message(&format!("{}{help}", entry.message)),
        );
    }
    lines
}

/// The properties that say where it is: a place in a text, or else a whole file or folder.
fn location(entry: &Diagnostic, sources: &SourceMap) -> String {
    match (entry.place, &entry.path) {
        (Some(place), _) => {
            let position = sources.position(place);
            format!(
                "file={},line={},col={},",
                property(sources.path(place.source)),
                position.line,
                position.column
            )
        }
        (None, Some(path)) => format!("file={},", property(path)),
        (None, None) => String::new(),
    }
}

fn message(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Code;

    use super::*;

    #[test]
    fn a_complaint_about_a_whole_file_names_it() {
        let mut told = Diagnostics::default();
        told.say(Diagnostic::new(Code::NotUtf8, "it is not UTF-8").in_path("content/a.md"));
        assert_eq!(
            github(&told, &SourceMap::default()),
            "::error file=content/a.md,title=FP-Y13 not-utf8::it is not UTF-8\n"
        );
    }
}

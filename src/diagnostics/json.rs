//! The list for machines: one JSON object with every complaint, its places in bytes, lines and columns.

use serde_json::{Value, json};

use super::diagnostic::Diagnostic;
use super::place::Place;
use super::reported::Diagnostics;
use super::source_map::SourceMap;

/// Every complaint, unfolded, as one JSON document.
pub fn json(told: &Diagnostics, sources: &SourceMap) -> String {
    let entries: Vec<Value> = told
        .entries()
        .iter()
        .chain(&told.left_out())
        .map(|entry| object(entry, sources))
        .collect();
    let whole =
        json!({ "errors": told.errors(), "warnings": told.warnings(), "diagnostics": entries });
    document(&whole)
}

/// A whole document: the same to a reader of JSON, and no command to a build service that reads the log.
pub(super) fn document(whole: &Value) -> String {
    format!("{whole:#}\n").replace("##[", "#\\u0023[")
}

fn object(entry: &Diagnostic, sources: &SourceMap) -> Value {
    json!({
        "code": entry.code.number(),
        "slug": entry.code.slug(),
        "severity": entry.severity().word(),
        "message": entry.message,
        "label": entry.label,
        "place": entry.place.map(|place| located(place, sources)),
        "path": entry.path,
        "notes": entry.notes.iter().map(|note| json!({ "place": located(note.place, sources), "label": note.label })).collect::<Vec<_>>(),
        "help": entry.help,
    })
}

fn located(place: Place, sources: &SourceMap) -> Value {
    let position = sources.position(place);
    let span = sources.span(place);
    json!({
        "file": sources.path(place.source),
        "line": position.line,
        "column": position.column,
        "start_byte": span.start,
        "end_byte": span.end,
    })
}

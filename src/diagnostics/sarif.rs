//! The list as SARIF 2.1.0 (OASIS, 2020), which code scanners and editors read.

use serde_json::{Value, json};

use super::code::Code;
use super::diagnostic::Diagnostic;
use super::reported::Diagnostics;
use super::source_map::SourceMap;

/// One SARIF log with one run.
pub fn sarif(told: &Diagnostics, sources: &SourceMap) -> String {
    let mut codes: Vec<Code> = told.entries().iter().map(|entry| entry.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let rules: Vec<Value> = codes.iter().map(|code| rule(*code)).collect();
    let results: Vec<Value> = told
        .entries()
        .iter()
        .map(|entry| result(entry, sources))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "fingerpost", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn rule(code: Code) -> Value {
    json!({ "id": code.number(), "name": code.slug(), "fullDescription": { "text": code.explanation().trim() } })
}

fn result(entry: &Diagnostic, sources: &SourceMap) -> Value {
    let locations: Vec<Value> = entry
        .place
        .map(|place| {
            let position = sources.position(place);
            json!({ "physicalLocation": {
                "artifactLocation": { "uri": sources.path(place.source) },
                "region": { "startLine": position.line, "startColumn": position.column },
            } })
        })
        .into_iter()
        .collect();
    let text = match &entry.help {
        Some(help) => format!("{}. Help: {help}", entry.message),
        None => entry.message.clone(),
    };
    json!({ "ruleId": entry.code.number(), "level": entry.severity().word(), "message": { "text": text }, "locations": locations })
}

//! The list as SARIF 2.1.0 (OASIS, 2020), which code scanners and editors read.

use serde_json::{Value, json};

use super::code::Code;
use super::diagnostic::Diagnostic;
use super::json::document;
use super::reported::Diagnostics;
use super::source_map::SourceMap;

/// One SARIF log with one run.
pub fn sarif(told: &Diagnostics, sources: &SourceMap) -> String {
    let mut codes: Vec<Code> = told
        .entries()
        .iter()
        .chain(&told.left_out())
        .map(|entry| entry.code)
        .collect();
    codes.sort_unstable();
    codes.dedup();
    let rules: Vec<Value> = codes.iter().map(|code| rule(*code)).collect();
    let results: Vec<Value> = told
        .entries()
        .iter()
        .chain(&told.left_out())
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
    document(&log)
}

fn rule(code: Code) -> Value {
    json!({ "id": code.number(), "name": code.slug(), "fullDescription": { "text": code.explanation().trim() } })
}

fn result(entry: &Diagnostic, sources: &SourceMap) -> Value {
    let locations: Vec<Value> = location(entry, sources).into_iter().collect();
    let text = match &entry.help {
        Some(help) => format!("{}. Help: {help}", entry.message),
        None => entry.message.clone(),
    };
    json!({ "ruleId": entry.code.number(), "level": entry.severity().word(), "message": { "text": text }, "locations": locations })
}

/// Where it is: a place in a text, or else a whole file or folder.
fn location(entry: &Diagnostic, sources: &SourceMap) -> Option<Value> {
    let physical = match (entry.place, &entry.path) {
        (Some(place), _) => {
            let position = sources.position(place);
            json!({
                "artifactLocation": { "uri": sources.path(place.source) },
                "region": { "startLine": position.line, "startColumn": position.column },
            })
        }
        (None, Some(path)) => json!({ "artifactLocation": { "uri": path } }),
        (None, None) => return None,
    };
    Some(json!({ "physicalLocation": physical }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_complaint_about_a_whole_file_names_it() {
        let mut told = Diagnostics::default();
        told.say(Diagnostic::new(Code::NotUtf8, "it is not UTF-8").in_path("content/a.md"));
        let log = sarif(&told, &SourceMap::default());
        assert!(log.contains(r#""uri": "content/a.md""#), "{log}");
    }
}

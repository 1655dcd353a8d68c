//! Whatever stands in an area's folder or a catalogue, the program tells of it and never panics, and every place that it points at
//! lies in the text.

use std::fs;

use fingerpost::diagnostics::{Diagnostic, Palette, SourceMap, json, terminal};
use fingerpost::pipeline::{Date, Links, Outcome, Request, Selection, check};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

use super::site::Site;

/// How many texts each property is tried with.
const CASES: u32 = 40;

/// Pieces that area files are made of, and pieces that disturb them.
const YAML: &str = "(name|status|councils|contacts|consent|dates|notes|variables|brand|- |: |:|\n|\n  |\n    |\\[|\\]|\\{|\\}|\"|'|#|&a|\\*a|!x|<<|---|%YAML|\\||>|2026-02-30|true|null|~|é|ئ|\u{202e}|\u{7}|\t|0x1f|\\\\u|text){0,60}";

const MARKDOWN: &str = "(# |## |- |1\\. |> |:::|note|quote|\\{|\\}|\\{\\{ council \\}\\}|\\{\\{|\\[|\\]|\\(|\\)|action:x|!|\\||\n|\n\n|\n    |`|```|<b>|</b>|<!--|\\*\\*|_|\\[\\^a\\]|é|ئ|\u{202e}|\\\\|&amp;|---\n|word ){0,60}";

const CATALOGUE: &str = "(msgctxt |msgid |msgstr |msgid_plural |msgstr\\[0\\] |\"|\"\"|\"a\"|\\\\|\n|\n\n|#|#, fuzzy|é|word){0,40}";

proptest! {
    #![proptest_config(ProptestConfig {
        cases: CASES,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_area_file_is_read_or_told(text in YAML) {
        is_told("content/areas/ashmere/area.yaml", text.as_bytes());
    }

    #[test]
    fn any_bytes_are_read_or_told(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        is_told("content/areas/ashmere/area.yaml", &bytes);
        is_told("content/areas/ashmere/logo.png", &bytes);
    }

    #[test]
    fn any_page_of_an_area_is_read_or_told(text in MARKDOWN) {
        let page = format!("---\ntitle: A page\nsummary: A page of an area.\n---\n{text}");
        is_told("content/areas/ashmere/pages/hall.md", page.as_bytes());
    }

    #[test]
    fn any_front_matter_is_read_or_told(text in YAML) {
        is_told("content/pages/about.md", format!("---\n{text}\n---\n").as_bytes());
    }

    #[test]
    fn any_catalogue_is_read_or_told(text in CATALOGUE) {
        let catalogue = format!("msgid \"\"\nmsgstr \"Language: en\\n\"\n\n{text}");
        is_told("themes/bare/languages/en.po", catalogue.as_bytes());
        is_told("themes/bare/languages/en.po", text.as_bytes());
    }
}

/// Checks the small guide with `bytes` in the file at `path`.
fn is_told(path: &str, bytes: &[u8]) {
    let site = Site::small();
    fs::write(site.path(path), bytes).unwrap();
    let Outcome { sources, told, .. } = check(&Request {
        root: site.path("."),
        selection: Selection::default(),
        base: None,
        links: Links::Folders,
        today: Date::parse("2026-11-21").unwrap(),
        strict: false,
    });
    for entry in told.entries() {
        lies_in_the_text(entry, &sources);
    }
    let drawn = terminal(&told, &sources, Palette::Plain);
    let is_safe = |letter: char| !letter.is_control() || letter == '\n';
    assert!(drawn.chars().all(is_safe), "{drawn:?}");
    serde_json::from_str::<serde_json::Value>(&json(&told, &sources)).unwrap();
}

fn lies_in_the_text(entry: &Diagnostic, sources: &SourceMap) {
    for place in entry
        .place
        .iter()
        .chain(entry.notes.iter().map(|note| &note.place))
    {
        let (range, text) = (place.range(), sources.text(place.source));
        assert!(range.end <= text.len(), "{entry:?}");
        assert!(text.get(range).is_some(), "{entry:?} cuts a character");
    }
}

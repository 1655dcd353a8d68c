//! Tests: what holds of every text whatever, in every dialect.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{Body, Declared, Dialect, Input, Vocabulary, parse};
use crate::diagnostics::{Diagnostics, Place, SourceMap};

/// Pieces of Markdown and of our own marks, to be thrown together.
const PIECES: [&str; 68] = [
    "\n",
    "\n\n",
    "    ",
    " ",
    "\t",
    "\r\n",
    "> ",
    "- ",
    "1. ",
    "* ",
    "# ",
    "## ",
    "---",
    "===",
    "```",
    "~~~",
    "`",
    "*",
    "_",
    "**",
    "~~",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "](x.md)",
    "](javascript:x)",
    "[^1]",
    "[^1]: ",
    "[a]: ",
    "<",
    ">",
    "<!--",
    "-->",
    "<b>",
    "</b>",
    "<details>",
    "</details>",
    "<?",
    "?>",
    "{{",
    "}}",
    "{{ council }}",
    "{{ x:y }}",
    ":::",
    "::::",
    ":::note",
    ":::steps",
    ":::pair{kind=do}\n## A\n\na\n\n",
    ":::pair{kind=sides}",
    ":::sheet{title=\"{{ council }} ŷ\"}",
    ":::quote{role=a source=b}",
    "{#id .c}",
    "| a ",
    "|---|",
    ": ",
    "- [x] ",
    "\\",
    "&amp;",
    "&#x91;",
    "&#146;",
    "&#x202e",
    "](x.md '&#7f;",
    "big local",
    "ŷ’\"'…",
    "\u{202E}\u{91}\0",
];

/// Any text at all: pieces of Markdown thrown together, and letters.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40);
    prop_oneof![pieces.prop_map(|pieces| pieces.concat()), ".*"]
}

fn read(front: &str, markdown: &str, dialect: Dialect) -> (Body, Diagnostics) {
    let text = format!("{front}{markdown}");
    let mut sources = SourceMap::default();
    let input = Input {
        source: sources.add("a.md", text.as_str()),
        text: &text,
        body: front.len()..text.len(),
        dialect,
        vocabulary: &Vocabulary::new([("big-local", "Big Local")]),
        variables: &Declared {
            names: BTreeSet::from(["council".to_owned()]),
            forms: BTreeSet::from(["genitive", "start"]),
        },
        translation: None,
    };
    let mut told = Diagnostics::default();
    (parse(&input, &mut told), told)
}

/// Every place that a body and its complaints name.
fn places(body: &Body, told: &Diagnostics) -> Vec<Place> {
    let complaints = told.entries().iter();
    let notes = complaints.clone().flat_map(|entry| &entry.notes);
    complaints
        .filter_map(|entry| entry.place)
        .chain(notes.map(|note| note.place))
        .chain(body.references.iter().map(|reference| reference.place))
        .chain(body.headings.iter().map(|heading| heading.place))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn every_place_lies_within_the_body(front in "[ŷa]{0,3}", markdown in any_text()) {
        for dialect in [Dialect::Publisher, Dialect::Area, Dialect::CommonMark] {
            let (body, told) = read(&front, &markdown, dialect);
            let end = front.len() + markdown.len();
            for place in places(&body, &told) {
                prop_assert!(place.range().start >= front.len() && place.range().end <= end, "{place:?}");
            }
        }
    }

    #[test]
    fn plain_markdown_is_never_refused(markdown in any_text()) {
        let (_, told) = read("", &markdown, Dialect::CommonMark);
        let all_too_deep = told.entries().iter().all(|entry| entry.code == crate::diagnostics::Code::TooDeep);
        prop_assert!(all_too_deep);
    }

    #[test]
    fn no_hidden_character_is_in_a_body(markdown in any_text()) {
        for dialect in [Dialect::Publisher, Dialect::Area] {
            let (body, _) = read("", &markdown, dialect);
            let shown = format!("{:?} {:?} {:?}", body.blocks, body.footnotes, body.references);
            for hidden in ['\u{7F}', '\u{91}', '\u{92}', '\u{202E}'] {
                prop_assert!(!shown.contains(&hidden.escape_debug().to_string()), "{shown}");
            }
        }
    }

    #[test]
    fn ids_are_unique_and_an_areas_begin_with_its_mark(markdown in any_text()) {
        let (body, _) = read("", &markdown, Dialect::Area);
        let ids: BTreeSet<&str> = body.headings.iter().map(|heading| heading.id.as_str()).collect();
        prop_assert_eq!(ids.len(), body.headings.len());
        prop_assert!(ids.iter().all(|id| id.starts_with("s-")));
    }
}

//! Catalogues of invented areas, partly filled: some of the words of an area in each language, the same in every run.
//!
//! The words are the source's own after the tag of the language: what matters here is that they are found, read and shown.

use std::fmt::Write as _;

/// What areas' files say that areas translate; `{}` stands for the name of the area.
const TEXTS: [(&str, &str); 5] = [
    (
        "@summary",
        "An invented neighbourhood called {}, which is here to measure how fast many guides are made.",
    ),
    ("@partnership.kind", "residents' partnership"),
    (
        "@agencies.note",
        "Lets most of the homes in {} and shares its meeting room with residents.",
    ),
    (
        "@notes.text",
        "The hub in {} keeps a list of who to ask. Call in on a Friday morning.",
    ),
    ("@dates.title", "Open meeting in {}"),
];

/// The catalogue of an area in the language `tag`; of its texts, one has no words, each area another.
pub(crate) fn catalogue(id: &str, name: &str, tag: &str, index: usize) -> String {
    let mut text = format!(
        "msgid \"\"\nmsgstr \"\"\n\"Language: {tag}\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
    );
    for (number, (key, source)) in TEXTS.iter().enumerate() {
        text.push('\n');
        let source = source.replace("{}", name);
        let words = if number == index % TEXTS.len() {
            String::new()
        } else {
            format!("{tag}: {source}")
        };
        let entry = [
            ("msgctxt", format!("area/{id}{key}")),
            ("msgid", source),
            ("msgstr", words),
        ];
        for (keyword, value) in entry {
            let _ = writeln!(text, "{keyword} \"{value}\"");
        }
    }
    text
}

//! What is read of catalogues, and what is told of them.

use crate::diagnostics::{Diagnostic, Diagnostics, SourceMap};

use super::entry::Catalogue;
use super::read::read;
use super::write::write;

/// A malformed text, what is told of it, and what is pointed at.
const MALFORMED: [(&str, &str, &str); 19] = [
    (
        "msgid x",
        "this is not a text in quotation marks",
        "msgid x",
    ),
    (
        "  msgid \"",
        "this is not a text in quotation marks",
        "msgid \"",
    ),
    (
        "msgid \"a\\\"",
        "this is not a text in quotation marks",
        "msgid \"a\\\"",
    ),
    (
        "msgid \"a\" b",
        "this is not a text in quotation marks",
        "msgid \"a\" b",
    ),
    ("\"a\"", "this continues nothing", "\"a\""),
    (
        "msgid \"a\"\n\n\"b\"\nmsgstr \"\"",
        "this continues nothing",
        "\"b\"",
    ),
    (
        "msgid \"a\"\n#| \"b\"\nmsgstr \"\"",
        "this continues nothing",
        "\"b\"",
    ),
    (
        "msgi \"a\"",
        "this line begins with a word that catalogues do not have",
        "msgi \"a\"",
    ),
    (
        "msgid \"a\"\nmsgid \"b\"\nmsgstr \"\"",
        "this stands twice in one entry",
        "\"b\"",
    ),
    (
        "msgid \"é\\qa\"\nmsgstr \"\"",
        "catalogues do not have this mark",
        "\\q",
    ),
    (
        "msgid \"\\é\"\nmsgstr \"\"",
        "catalogues do not have this mark",
        "\\é",
    ),
    (
        "msgid \"a\"\n#~ msgstr \"\"",
        "half of this entry is marked as gone",
        "\"\"",
    ),
    (
        "msgctxt \"a\"\nmsgstr \"\"",
        "this entry has no source",
        "\"a\"",
    ),
    (
        "msgid \"a\"",
        "this entry has no place for its words",
        "\"a\"",
    ),
    (
        "msgid \"a\"\nmsgstr[1] \"\"",
        "these words are out of order",
        "\"\"",
    ),
    (
        "msgid \"a\"\nmsgstr[0] \"\"",
        "words for one and words for several do not go together",
        "\"a\"",
    ),
    (
        "msgid \"a\"\nmsgstr \"\"\nmsgstr[1] \"\"",
        "words for one and words for several do not go together",
        "\"a\"",
    ),
    (
        "#| msgctxt \"c\"\nmsgid \"a\"\nmsgstr \"\"",
        "this entry does not say what its source was",
        "\"c\"",
    ),
    (
        "msgid \"a\"\nmsgstr \"\"\n\n#~ msgid \"a\"\n#~ msgstr \"\"",
        "this source stands twice in this catalogue",
        "\"a\"",
    ),
];

const HEADER: &str = "msgid \"\"\nmsgstr \"Language: pl\\n\"\n\n";

/// What was told of `text`, each with what it points at.
fn told(text: &str) -> Vec<(String, String)> {
    let mut map = SourceMap::default();
    let source = map.add("pl.po", text);
    let mut told = Diagnostics::default();
    let read = read(source, &map, &mut told);
    assert_eq!(read.is_err(), told.errors() > 0);
    let shown = |entry: &Diagnostic| {
        let range = entry.place.expect("each fault has a place").range();
        (entry.message.clone(), text[range].to_owned())
    };
    told.entries().iter().map(shown).collect()
}

/// The catalogue of `text` below a header.
fn catalogue(text: &str) -> (Catalogue, SourceMap) {
    let mut map = SourceMap::default();
    let source = map.add("pl.po", format!("{HEADER}{text}"));
    let read = read(source, &map, &mut Diagnostics::default());
    (read.expect("it is well-formed"), map)
}

#[test]
fn all_that_is_written_is_kept() {
    let text = "# by hand\n#. for translators\n#: a.md:1 \u{2068}b c.md\u{2069}:2\n#, fuzzy, same-on-purpose\n#| msgctxt \"old\"\n#| msgid \"One\"\nmsgctxt \"k\"\nmsgid \"one\"\nmsgid_plural \"many\"\nmsgstr[0] \"jeden\"\nmsgstr[1] \"\"\n\"dużo\"\n\n#~| msgid \"w\"\n#~ msgid \"was\"\n#~ msgstr \"był\"\n\n# at the end\n";
    let (catalogue, map) = catalogue(text);
    let entry = &catalogue.entries[0];
    assert_eq!(entry.key(), (Some("k"), "one"));
    assert_eq!(entry.words, ["jeden", "dużo"]);
    assert_eq!(entry.references, ["a.md:1", "b c.md:2"]);
    assert!(entry.is_fuzzy() && entry.is_same_on_purpose());
    let previous = entry.previous.as_ref().expect("it is written");
    assert_eq!(previous.context.as_deref(), Some("old"));
    assert_eq!(catalogue.obsolete[0].words, ["był"]);
    assert_eq!(catalogue.closing, ["at the end"]);
    let place = entry.places.words.expect("it was read");
    let whole = map.text(place.source);
    assert_eq!(&whole[place.range()], "\"jeden\"\nmsgstr[1] \"\"\n\"dużo\"");
    let written = write(&catalogue);
    assert_eq!(
        written,
        format!(
            "msgid \"\"\nmsgstr \"Language: pl\\n\"\n\n{}",
            text.replace("\"\"\n\"dużo\"", "\"dużo\"")
        )
    );
}

#[test]
fn entries_are_divided_by_what_follows_their_words() {
    let (catalogue, _) = catalogue(
        "msgid \"a\"\nmsgstr \"b\"\nmsgid \"c\"\nmsgstr \"\"\n# d\nmsgid \"d\"\n\nmsgstr \"\"",
    );
    let sources: Vec<&str> = catalogue
        .entries
        .iter()
        .map(|e| e.source.as_str())
        .collect();
    assert_eq!(sources, ["a", "c", "d"]);
    assert_eq!(catalogue.entries[2].comments, ["d"]);
}

#[test]
fn escapes_stand_for_letters() {
    let (catalogue, _) = catalogue("msgid \"\\\"\\\\\\n\\t\\x41\\102\"\nmsgstr \"\"");
    assert_eq!(catalogue.entries[0].source, "\"\\\n\tAB");
}

#[test]
fn each_malformed_line_is_told_once_where_it_stands() {
    for (text, message, place) in MALFORMED {
        let expected = [(message.to_owned(), place.to_owned())];
        assert_eq!(told(&format!("{HEADER}{text}\n")), expected, "{text}");
    }
}

#[test]
fn a_catalogue_says_its_language_in_letters_that_we_read() {
    let missing = [("this catalogue has no header".to_owned(), "m".to_owned())];
    assert_eq!(told("msgid \"a\"\nmsgstr \"\"\n"), missing);
    assert_eq!(told("").len(), 1);
    let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-2\\n\"\n";
    let message = "this catalogue says that its letters are ISO-8859-2";
    assert_eq!(told(header)[0].0, message);
    assert_eq!(told(&format!("\u{feff}{HEADER}").replace('\n', "\r\n")), []);
}

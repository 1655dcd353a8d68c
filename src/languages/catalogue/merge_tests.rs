//! The law of merging as a table: what is edited in the source, and what becomes of the words.
//!
//! A row is the old catalogue, the new source, and the new catalogue. An entry is `context | source | words`; after its words stands how they
//! came there, unless they were kept, and for fuzzy words the source that they were made for.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use super::entry::{Catalogue, Entry, Previous};
use super::merge::{Merged, merge};
use super::report::Outcome;
use super::unit::Unit;

/// What is edited, the old catalogue, the new source, the new catalogue.
const TABLE: [(&str, &str, &str, &str); 27] = [
    (
        "nothing",
        "a/x# | Meet your council | A\na/x#b | Listen | B",
        "a/x# | Meet your council\na/x#b | Listen",
        "a/x# | Meet your council | A\na/x#b | Listen | B",
    ),
    (
        "punctuation and blanks",
        "a/x# | Ask it's council first. | A",
        "a/x# | Ask – it’s council, first!",
        "a/x# | Ask – it’s council, first! | A | current",
    ),
    (
        "one word",
        "a/x# | Meet your council soon | A",
        "a/x# | Meet the council soon",
        "a/x# | Meet the council soon | A | near, was a/x# Meet your council soon",
    ),
    (
        "a digit",
        "a/x# | Allow 10 minutes for it | A",
        "a/x# | Allow 15 minutes for it",
        "a/x# | Allow 15 minutes for it | A | near, was a/x# Allow 10 minutes for it",
    ),
    (
        "what stands between two digits",
        "a/x# | On days 1, 5 of it | A",
        "a/x# | On days 15 of it",
        "a/x# | On days 15 of it | A | near, was a/x# On days 1, 5 of it",
    ),
    (
        "a link to a long address",
        "a/x# | Meet your council soon. | A",
        "a/x# | Meet your council soon. [How](https://guide.example/meet-your-council.html)",
        "a/x# | Meet your council soon. [How](https://guide.example/meet-your-council.html) | | new\ngone a/x# | Meet your council soon. | A | obsolete",
    ),
    (
        "a small letter for a capital",
        "a/x# | Ask the Council | A",
        "a/x# | Ask the council",
        "a/x# | Ask the council | A | near, was a/x# Ask the Council",
    ),
    (
        "the address of a link",
        "a/x# | See [the guide](b-c.md) | A",
        "a/x# | See [the guide](bc.md)",
        "a/x# | See [the guide](bc.md) | A | near, was a/x# See [the guide](b-c.md)",
    ),
    (
        "every word",
        "a/x# | Meet your council soon | A",
        "a/x# | Write to them",
        "a/x# | Write to them | | new\ngone a/x# | Meet your council soon | A | obsolete",
    ),
    (
        "the name of an item",
        "a/x# | Meet | A\na/x#b | Listen | B",
        "a/y# | Meet\na/y#b | Listen",
        "a/y# | Meet | A | moved\na/y#b | Listen | B | moved",
    ),
    (
        "the heading that a block stands under",
        "a/x#b | Listen | A",
        "a/x#c | Listen",
        "a/x#c | Listen | A | moved",
    ),
    (
        "the item that a block stands in",
        "a/x# | Listen | A\na/y# | Meet | B",
        "a/y# | Meet\na/y# | Listen",
        "a/y# | Meet | B\na/y# | Listen | A | moved",
    ),
    (
        "two blocks change places under their heading",
        "a/x# | Meet | A\na/x# | Listen | B",
        "a/x# | Listen\na/x# | Meet",
        "a/x# | Listen | B\na/x# | Meet | A",
    ),
    (
        "two blocks change places over their headings",
        "a/x#b | Meet | A\na/x#c | Listen | B",
        "a/x#b | Listen\na/x#c | Meet",
        "a/x#b | Listen | B | moved\na/x#c | Meet | A | moved",
    ),
    (
        "a block is cut in two",
        "a/x# | Meet your council soon. Ask them for some help. | A",
        "a/x# | Meet your council soon.\na/x# | Ask them for some help.",
        "a/x# | Meet your council soon. | A | near, was a/x# Meet your council soon. Ask them for some help.\na/x# | Ask them for some help. | A | near, was a/x# Meet your council soon. Ask them for some help.",
    ),
    (
        "two blocks become one",
        "a/x# | Meet your council soon. | A\na/x# | Ask for. | B",
        "a/x# | Meet your council soon. Ask for.",
        "a/x# | Meet your council soon. Ask for. | A | near, was a/x# Meet your council soon.\ngone a/x# | Ask for. | B | obsolete",
    ),
    (
        "a block goes",
        "a/x# | Meet | A\na/x# | Listen | B",
        "a/x# | Meet",
        "a/x# | Meet | A\ngone a/x# | Listen | B | obsolete",
    ),
    (
        "a block goes that had no words",
        "a/x# | Meet | A\na/x# | Listen |",
        "a/x# | Meet",
        "a/x# | Meet | A",
    ),
    (
        "a block comes back",
        "a/x# | Meet | A\ngone a/x# | Listen | B",
        "a/x# | Meet\na/x# | Listen",
        "a/x# | Meet | A\na/x# | Listen | B",
    ),
    (
        "a block comes back elsewhere, with a new full stop",
        "gone a/x# | Listen | B\ngone a/x# | Meet your council | C",
        "a/y# | Listen\na/x# | Meet your council.",
        "a/y# | Listen | B | moved\na/x# | Meet your council. | C | current",
    ),
    (
        "a block stands in two places now",
        "a/x# | Listen | A",
        "a/x# | Listen\na/y# | Listen",
        "a/x# | Listen | A\na/y# | Listen | A | near, was a/x# Listen",
    ),
    (
        "a block stands in two places now, though one that is gone is like it",
        "a/x# | Meet your council | A\na/y# | Meet their council | B",
        "a/x# | Meet your council\na/y# | Meet your council",
        "a/x# | Meet your council | A\na/y# | Meet your council | A | near, was a/x# Meet your council\ngone a/y# | Meet their council | B | obsolete",
    ),
    (
        "a block that stood in two places moves in one",
        "a/x# | Listen | A\na/y# | Listen | B",
        "a/x# | Listen\na/y#b | Listen",
        "a/x# | Listen | A\na/y#b | Listen | B | moved",
    ),
    (
        "two equal blocks move within their items",
        "a/x#b | Listen | A\na/y#b | Listen | B",
        "a/y#c | Listen\na/x#c | Listen",
        "a/y#c | Listen | B | moved\na/x#c | Listen | A | moved",
    ),
    (
        "a word, after an edit that no translator has seen yet",
        "a/x# | Meet the council soon | A | was a/x# Meet your council soon",
        "a/x# | Meet the council now",
        "a/x# | Meet the council now | A | near, was a/x# Meet your council soon",
    ),
    (
        "punctuation, after an edit that no translator has seen yet",
        "a/x# | Meet the council soon | A | was a/x# Meet your council soon",
        "a/x# | Meet the council soon.",
        "a/x# | Meet the council soon. | A | current, was a/x# Meet your council soon",
    ),
    (
        "a word, where other texts are like it: one whose text is gone helps first, then one of the same context",
        "a/x# | Meet the big council soon | A\na/y# | Meet the old council soon | B\na/z# | Meet the new council soon | C",
        "a/x# | Meet the big council soon\na/x# | Meet the new council now\na/z# | Meet the new council soon",
        "a/x# | Meet the big council soon | A\na/x# | Meet the new council now | B | near, was a/y# Meet the old council soon\na/z# | Meet the new council soon | C",
    ),
];

#[test]
fn each_edit_of_the_source_comes_out_as_the_table_says() {
    for (edit, old, new, expected) in TABLE {
        let old = catalogue(old);
        let merged = merge(&old, &units(new));
        assert_eq!(drawn(&merged), expected, "{edit}");
        let again = merge(&merged.catalogue, &units(new));
        assert_eq!(again.catalogue, merged.catalogue, "again: {edit}");
        assert_eq!(again.report.changes, [], "again: {edit}");
    }
}

#[test]
fn a_text_that_begins_to_count_keeps_its_words_as_fuzzy_forms() {
    let mut old = catalogue("a/x# | {count} step | A");
    old.header.set("Plural-Forms", "nplurals=3; plural=0;");
    let mut units = units("a/x# | {count} step");
    units[0].source_plural = Some("{count} steps".to_owned());
    let counted = merge(&old, &units).catalogue;
    assert_eq!(counted.entries[0].words, ["A", "A", "A"]);
    assert!(counted.entries[0].is_fuzzy());
    let mut several = counted;
    several.entries[0].words[1] = "B".to_owned();
    units[0].source_plural = None;
    let single = merge(&several, &units).catalogue;
    assert_eq!(single.entries[0].words, ["A"]);
    assert_eq!(single.entries[0].comments, ["was: B"]);
}

#[test]
fn notes_and_references_are_those_of_the_source() {
    let mut old = catalogue("a/x# | Listen | A");
    old.entries[0].notes.push("old".to_owned());
    old.entries[0].comments.push("by hand".to_owned());
    let mut twice = units("a/x# | Listen\na/x# | Listen");
    twice[0].references.push("x.md:1".to_owned());
    twice[1].references.push("x.md:9".to_owned());
    let merged = merge(&old, &twice);
    let entry = &merged.catalogue.entries[0];
    assert_eq!(merged.catalogue.entries.len(), 1);
    assert_eq!(entry.references, ["x.md:1", "x.md:9"]);
    assert_eq!((entry.notes.len(), entry.comments.len()), (0, 1));
    assert_eq!(merged.report.count(Outcome::Kept), 1);
}

#[test]
fn a_few_edits_of_a_large_source_cost_little() {
    let text = |number: usize, edit: &str| {
        let words = (0..30).map(|word| format!("word{} ", (number * 7 + word * word * 13) % 2000));
        format!("{edit} {}", words.collect::<String>())
    };
    let mut old = Catalogue::default();
    let mut new = Vec::new();
    for number in 0..5000 {
        let edit = if number % 100 == 0 { "now" } else { "then" };
        let mut entry = Entry::new(Some(format!("a/{number}#")), text(number, "then"));
        entry.words = vec!["words".to_owned()];
        old.entries.push(entry);
        new.push(Unit {
            context: format!("a/{number}#"),
            source: text(number, edit),
            ..Unit::default()
        });
    }
    let began = Instant::now();
    let report = merge(&old, &new).report;
    assert_eq!(report.count(Outcome::Kept), 4950);
    assert_eq!(report.count(Outcome::Near), 50);
    // A build without optimisation takes a tenth of this; comparing all pairs takes minutes.
    assert!(began.elapsed() < Duration::from_secs(10));
}

fn parts(line: &str) -> Vec<&str> {
    line.split('|').map(str::trim).collect()
}

fn catalogue(text: &str) -> Catalogue {
    let mut catalogue = Catalogue::default();
    for line in text.lines() {
        let bare = line.strip_prefix("gone ").unwrap_or(line);
        let parts = parts(bare);
        let mut entry = Entry::new(Some(parts[0].to_owned()), parts[1].to_owned());
        entry.words = vec![parts[2].to_owned()];
        if let Some(was) = parts.get(3).and_then(|last| last.strip_prefix("was ")) {
            let (context, source) = was.split_once(' ').expect("a context and a source");
            entry.mark_fuzzy();
            entry.previous = Some(Previous {
                context: Some(context.to_owned()),
                source: source.to_owned(),
                source_plural: None,
            });
        }
        let is_gone = bare.len() < line.len();
        let list = if is_gone {
            &mut catalogue.obsolete
        } else {
            &mut catalogue.entries
        };
        list.push(entry);
    }
    catalogue
}

fn units(text: &str) -> Vec<Unit> {
    let unit = |line| {
        let parts = parts(line);
        Unit {
            context: parts[0].to_owned(),
            source: parts[1].to_owned(),
            ..Unit::default()
        }
    };
    text.lines().map(unit).collect()
}

/// A merged catalogue as the table has it.
fn drawn(merged: &Merged) -> String {
    let Catalogue {
        entries, obsolete, ..
    } = &merged.catalogue;
    let mut drawn = String::new();
    let all = entries.iter().map(|entry| ("", entry));
    for (gone, entry) in all.chain(obsolete.iter().map(|entry| ("gone ", entry))) {
        let context = entry.context.as_deref().unwrap_or_default();
        let line = format!("{gone}{context} | {} | {}", entry.source, entry.words[0]);
        drawn.push_str(line.trim_end());
        let changes = &mut merged.report.changes.iter();
        let change = changes
            .find(|change| (change.context.as_deref(), change.source.as_str()) == entry.key());
        if let Some(change) = change {
            let _ = write!(
                drawn,
                " | {}",
                format!("{:?}", change.outcome).to_lowercase()
            );
        }
        assert_eq!(entry.is_fuzzy(), entry.previous.is_some());
        if let Some(was) = &entry.previous {
            let context = was.context.as_deref().unwrap_or_default();
            let _ = write!(drawn, ", was {context} {}", was.source);
        }
        drawn.push('\n');
    }
    drawn.trim_end().to_owned()
}

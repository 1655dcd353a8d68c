//! What holds for every catalogue and every source, whatever they are.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

use crate::diagnostics::{Diagnostics, SourceMap};

use super::entry::{Catalogue, Entry, Places, Previous};
use super::merge::merge;
use super::punctuation::without;
use super::read::read;
use super::unit::Unit;
use super::write::write;

/// Texts with all that must be escaped, and long enough to be broken.
const TEXT: &str = "(\"|\\\\|\n|\t|\r|\u{7}|é|日本|ئ|\u{301}|a |- |#|~|\\{\\{ council \\}\\}|https://a.org/b){0,40}";

/// A line of a comment.
const LINE: &str = "[ -~é]{0,100}";

/// Sources that are often alike: few words, and marks between them.
const SOURCE: &str =
    "(ask|meet|listen|council)(( |, |; |\\. )(ask|meet|listen|first|2)){0,5}[.!?]?";

fn previous() -> impl Strategy<Value = Option<Previous>> {
    let parts = (prop::option::of(TEXT), TEXT, prop::option::of(TEXT));
    prop::option::of(parts.prop_map(|(context, source, source_plural)| Previous {
        context,
        source,
        source_plural,
    }))
}

fn entry() -> impl Strategy<Value = Entry> {
    let texts = (
        TEXT,
        prop::option::of(TEXT),
        prop::collection::vec(TEXT, 1..4),
    );
    let lines = || prop::collection::vec(LINE, 0..3);
    let marks = (
        lines(),
        lines(),
        prop::collection::vec("[a-z]{1,30}( [a-z]{1,9})?\\.md(:[0-9]{1,3})?", 0..5),
        prop::collection::vec("fuzzy|same-on-purpose|[a-z]{1,5}: [0-9]{1,2}", 0..3),
    );
    (texts, marks, previous()).prop_map(|(texts, marks, previous)| {
        let (source, source_plural, mut words) = texts;
        let (comments, notes, references, flags) = marks;
        if source_plural.is_none() {
            words.truncate(1);
        }
        Entry {
            context: None,
            source,
            source_plural,
            words,
            comments,
            notes,
            references,
            flags,
            previous,
            places: Places::default(),
        }
    })
}

/// Any catalogue, in which no two entries have the same key.
fn catalogue() -> impl Strategy<Value = Catalogue> {
    let entries = || prop::collection::vec(entry(), 0..4);
    (entries(), entries(), prop::collection::vec(LINE, 0..2)).prop_map(
        |(mut entries, mut obsolete, closing)| {
            for (number, entry) in entries.iter_mut().chain(&mut obsolete).enumerate() {
                entry.context = Some(format!("a/{number}#"));
            }
            let mut whole = Catalogue {
                entries,
                obsolete,
                closing,
                ..Catalogue::default()
            };
            whole.header.set("Language", "pl");
            whole
        },
    )
}

/// A catalogue of a source, some of it translated, some of it fuzzy or gone.
fn translated() -> impl Strategy<Value = Catalogue> {
    let entry = ("a/[xy]#[bc]?", SOURCE, 0..4_u8, any::<bool>());
    prop::collection::vec(entry, 0..8).prop_map(|list| {
        let mut whole = Catalogue::default();
        let mut seen = BTreeSet::new();
        for (number, (context, source, kind, gone)) in list.into_iter().enumerate() {
            if !seen.insert((context.clone(), source.clone())) {
                continue;
            }
            let mut entry = Entry::new(Some(context), source);
            if kind > 0 {
                entry.words = vec![format!("words {number}")];
            }
            if kind == 3 {
                entry.mark_fuzzy();
            }
            let list = if gone {
                &mut whole.obsolete
            } else {
                &mut whole.entries
            };
            list.push(entry);
        }
        whole
    })
}

fn units() -> impl Strategy<Value = Vec<Unit>> {
    let unit = ("a/[xyz]#[bc]?", SOURCE).prop_map(|(context, source)| Unit {
        context,
        source,
        ..Unit::default()
    });
    prop::collection::vec(unit, 0..8)
}

fn read_back(text: &str) -> Catalogue {
    let mut map = SourceMap::default();
    let source = map.add("pl.po", text);
    let mut told = Diagnostics::default();
    let read = read(source, &map, &mut told);
    let mut whole = read.unwrap_or_else(|_| panic!("{:?}\n{text}", told.entries()));
    let Catalogue {
        header,
        entries,
        obsolete,
        ..
    } = &mut whole;
    for entry in entries
        .iter_mut()
        .chain(obsolete)
        .chain([&mut header.entry])
    {
        entry.places = Places::default();
    }
    whole
}

fn all_words(catalogue: &Catalogue) -> BTreeSet<&str> {
    let entries = catalogue.entries.iter().chain(&catalogue.obsolete);
    let words = entries.flat_map(|entry| &entry.words).map(String::as_str);
    words.filter(|words| !words.is_empty()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_is_written_is_read_again(whole in catalogue()) {
        let text = write(&whole);
        let again = read_back(&text);
        prop_assert_eq!(&again, &whole);
        prop_assert_eq!(write(&again), text);
    }

    #[test]
    fn merging_loses_no_words(old in translated(), units in units()) {
        let merged = merge(&old, &units).catalogue;
        prop_assert_eq!(all_words(&merged), all_words(&old));
    }

    #[test]
    fn merging_again_changes_nothing(old in translated(), units in units()) {
        let merged = merge(&old, &units).catalogue;
        let again = merge(&merged, &units);
        prop_assert_eq!(again.report.changes, []);
        prop_assert_eq!(write(&again.catalogue), write(&merged));
    }

    #[test]
    fn words_stay_current_only_if_their_source_says_the_same(old in translated(), units in units()) {
        let merged = merge(&old, &units).catalogue;
        for entry in merged.entries.iter().filter(|entry| entry.is_translated()) {
            let mut before = old.entries.iter().chain(&old.obsolete);
            let before = before.find(|before| before.words == entry.words);
            let before = before.expect("words come from somewhere");
            prop_assert!(!before.is_fuzzy());
            prop_assert_eq!(without(&before.source), without(&entry.source));
        }
    }

    #[test]
    fn a_merged_catalogue_can_be_read_again(old in translated(), units in units()) {
        let mut merged = merge(&old, &units).catalogue;
        merged.header.set("Language", "pl");
        prop_assert_eq!(read_back(&write(&merged)), merged);
    }
}

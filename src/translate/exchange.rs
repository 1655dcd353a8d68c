//! Catalogues as agencies get them, and the words that agencies give back.
//!
//! Words come back to the source that they were made for. If it has changed since, they go the way of `merge`, with its law. Words that they
//! replace stay as a translator's comment, `was: …`, and unsure words never replace sure ones: nothing is lost.

use std::collections::HashMap;

use crate::languages::catalogue::{Catalogue, Entry, Outcome, Unit, merge};
use crate::languages::xliff::{File, Note, State, Text, Unit as Exchanged};

use super::status::is_open;
use super::upkeep::REVIEWED_BY;

/// What became of the words that came back, by entries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// New words were put in.
    pub put_in: usize,
    /// The words were there, and are no longer in doubt.
    pub confirmed: usize,
    /// The words were there.
    pub same: usize,
    /// The words were put in, in doubt: nobody has said that they fit, or the source has changed since.
    pub in_doubt: usize,
    /// Words in doubt, left aside because there are others that are not.
    pub left_aside: usize,
    /// The source is gone; the words are kept at the end.
    pub orphaned: usize,
}

/// The texts of `merged`, the catalogue at `path`, for an agency; if `open`, only those that need work.
pub fn for_exchange(path: &str, merged: &Catalogue, open: bool) -> File {
    let reviewer = merged.header.field(REVIEWED_BY);
    let sure = match reviewer {
        None | Some("") => State::Translated,
        Some(_) => State::Reviewed,
    };
    let entries = merged.entries.iter();
    let wanted = entries.filter(|entry| !open || is_open(entry));
    File {
        path: path.to_owned(),
        notes: vec![note(
            "general",
            "The texts are Markdown. Leave marks such as {{ council }} and the addresses of links as they are. Where your language needs another form of a name, write it as text: {{ council:genitive }}.".to_owned(),
        )],
        units: wanted.map(|entry| exchanged(entry, sure)).collect(),
    }
}

fn exchanged(entry: &Entry, sure: State) -> Exchanged {
    let text = |(form, words): (usize, &String)| Text {
        source: source_of(entry, form).to_owned(),
        target: words.clone(),
        state: if words.is_empty() || entry.is_fuzzy() {
            State::Initial
        } else {
            sure
        },
        place: None,
    };
    Exchanged {
        name: entry.context.clone().unwrap_or_default(),
        notes: notes(entry),
        texts: entry.words.iter().enumerate().map(text).collect(),
    }
}

/// The text that a form is made from: the text for one thing, or the text for several.
fn source_of(entry: &Entry, form: usize) -> &str {
    match &entry.source_plural {
        Some(many) if form > 0 => many,
        _ => &entry.source,
    }
}

fn notes(entry: &Entry) -> Vec<Note> {
    let context = entry.context.iter();
    let mut notes: Vec<Note> = context
        .map(|context| note("context", context.clone()))
        .collect();
    if let Some(place) = entry.references.first() {
        notes.push(note("place", place.clone()));
    }
    let of_source = entry.notes.iter().cloned();
    notes.extend(of_source.map(|text| note("description", text)));
    let of_translators = entry.comments.iter().filter(|text| !text.is_empty());
    notes.extend(of_translators.map(|text| note("translator", text.clone())));
    if let Some(previous) = entry.previous.as_ref().filter(|_| entry.is_fuzzy()) {
        let text = format!("The words were made for: {}", previous.source);
        notes.push(note("fuzzy", text));
    }
    if entry.is_same_on_purpose() {
        let text = "The words are meant to equal the source.".to_owned();
        notes.push(note("same-on-purpose", text));
    }
    notes
}

fn note(category: &str, text: String) -> Note {
    Note {
        category: category.to_owned(),
        text,
    }
}

/// The catalogue `merged`, which is in step with `units`, with the words of `file`; and what became of them.
pub fn with_exchanged(mut merged: Catalogue, units: &[Unit], file: &File) -> (Catalogue, Taken) {
    let mut taken = Taken::default();
    let mut strays = Catalogue {
        header: merged.header.clone(),
        ..Catalogue::default()
    };
    let numbers = numbers(&merged);
    for returned in file.units.iter().filter_map(returned) {
        let number = numbers.get(&key(&returned));
        let entry = number.and_then(|number| merged.entries.get_mut(*number));
        match entry.filter(|entry| is_same_text(entry, &returned)) {
            Some(entry) => settle(entry, &returned, &mut taken),
            None => strays.entries.push(returned),
        }
    }
    if !strays.entries.is_empty() {
        take_strays(&mut merged, units, &strays, &mut taken);
    }
    (merged, taken)
}

/// What tells an entry from all others of its catalogue: its context and its source.
type Key = (Option<String>, String);

fn key(entry: &Entry) -> Key {
    (entry.context.clone(), entry.source.clone())
}

/// Where each entry stands.
fn numbers(catalogue: &Catalogue) -> HashMap<Key, usize> {
    let entries = catalogue.entries.iter().enumerate();
    entries
        .map(|(number, entry)| (key(entry), number))
        .collect()
}

/// The entry that a unit would be; nothing if it has no words.
fn returned(unit: &Exchanged) -> Option<Entry> {
    let first = unit.texts.first()?;
    let context = (!unit.name.is_empty()).then(|| unit.name.clone());
    let mut entry = Entry::new(context, first.source.clone());
    entry.source_plural = unit.texts.get(1).map(|text| text.source.clone());
    entry.words = unit.texts.iter().map(|text| text.target.clone()).collect();
    let with_words = unit.texts.iter().filter(|text| !text.target.is_empty());
    if with_words.map(|text| text.state).min()? == State::Initial {
        entry.mark_fuzzy();
    }
    Some(entry)
}

fn is_same_text(entry: &Entry, returned: &Entry) -> bool {
    entry.words.len() == returned.words.len()
        && (entry.source_plural == returned.source_plural || entry.words.len() == 1)
}

/// Gives the words of `returned` to `entry`.
fn settle(entry: &mut Entry, returned: &Entry, taken: &mut Taken) {
    let both = returned.words.iter().zip(&entry.words);
    let words: Vec<String> = both
        .map(|(new, old)| if new.is_empty() { old } else { new }.clone())
        .collect();
    let in_doubt = returned.is_fuzzy();
    if words == entry.words {
        let confirms = entry.is_fuzzy() && !in_doubt && returned.is_whole();
        if confirms {
            entry.confirm();
        }
        *(if confirms {
            &mut taken.confirmed
        } else {
            &mut taken.same
        }) += 1;
        return;
    }
    if in_doubt && entry.is_translated() {
        taken.left_aside += 1;
        return;
    }
    for old in entry
        .words
        .iter()
        .filter(|old| !old.is_empty() && !words.contains(old))
    {
        let comment = format!("was: {}", old.escape_debug());
        if !entry.comments.contains(&comment) {
            entry.comments.push(comment);
        }
    }
    entry.words = words;
    if in_doubt {
        entry.mark_fuzzy();
        if returned.previous.is_some() {
            entry.previous.clone_from(&returned.previous);
        }
        taken.in_doubt += 1;
    } else {
        entry.confirm();
        taken.put_in += 1;
    }
}

/// Words whose source is not there as it was: where `merge` finds a place for them, they go there.
fn take_strays(merged: &mut Catalogue, units: &[Unit], strays: &Catalogue, taken: &mut Taken) {
    let carried = merge(strays, units);
    let changes = carried.report.changes.iter();
    let given: Vec<_> = changes
        .filter(|change| {
            !matches!(
                change.outcome,
                Outcome::New | Outcome::Obsolete | Outcome::Dropped
            )
        })
        .map(|change| (change.context.as_deref(), change.source.as_str()))
        .collect();
    for (entry, returned) in merged.entries.iter_mut().zip(&carried.catalogue.entries) {
        // Both are in the order of the units.
        let fits = entry.key() == returned.key() && entry.words.len() == returned.words.len();
        if fits && given.contains(&returned.key()) {
            settle(entry, returned, taken);
        }
    }
    for gone in carried.catalogue.obsolete {
        let is_known = |entry: &Entry| entry.words == gone.words;
        let mut known = merged.entries.iter().chain(&merged.obsolete);
        if !known.any(is_known) {
            merged.obsolete.push(gone);
            taken.orphaned += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn unit(context: &str, source: &str) -> Unit {
        Unit {
            context: context.to_owned(),
            source: source.to_owned(),
            ..Unit::default()
        }
    }

    fn translated(units: &[Unit], words: &[&str]) -> Catalogue {
        let mut catalogue = merge(&Catalogue::default(), units).catalogue;
        for (entry, words) in catalogue.entries.iter_mut().zip(words) {
            entry.words = vec![(*words).to_owned()];
        }
        catalogue
    }

    const SOURCES: [(&str, &str); 4] = [
        ("a@title", "Ask your neighbours first"),
        ("a#b", "Meet once a month, and write down what was said"),
        ("b", "Listen"),
        (
            "b#c",
            "Nobody is asked twice for the same thing by two people",
        ),
    ];

    fn units() -> Vec<Unit> {
        SOURCES
            .iter()
            .map(|(context, source)| unit(context, source))
            .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn out_and_in_changes_what_was_edited_and_nothing_else(
            words in prop::collection::vec("[a-z]{0,3}", 4),
            fuzzy in prop::collection::vec(any::<bool>(), 4),
            edited in prop::collection::vec(prop::option::of("[A-Z]{1,3}"), 4),
            open in any::<bool>(),
        ) {
            let units = units();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let mut before = translated(&units, &words);
            for (entry, _) in before.entries.iter_mut().zip(fuzzy).filter(|(_, fuzzy)| *fuzzy) {
                entry.mark_fuzzy();
            }
            let mut file = for_exchange("cy.po", &before, open);
            let (same, taken) = with_exchanged(before.clone(), &units, &file);
            prop_assert_eq!(&same, &before);
            prop_assert_eq!(taken, Taken { same: taken.same, ..Taken::default() });
            for unit in &mut file.units {
                let at = SOURCES.iter().position(|(context, _)| *context == unit.name);
                if let Some(words) = at.and_then(|at| edited[at].clone()) {
                    unit.texts[0].target = words;
                    unit.texts[0].state = State::Translated;
                }
            }
            let (after, _) = with_exchanged(before.clone(), &units, &file);
            for ((old, new), edited) in before.entries.iter().zip(&after.entries).zip(&edited) {
                let was_sent = !open || is_open(old);
                match edited.as_ref().filter(|_| was_sent) {
                    Some(words) => {
                        prop_assert_eq!(&new.words[0], words);
                        prop_assert!(new.is_translated());
                        let kept = format!("was: {}", old.words[0]);
                        prop_assert_eq!(new.comments.contains(&kept), old.has_words());
                    }
                    None => prop_assert_eq!(old, new),
                }
            }
            prop_assert_eq!(after.obsolete, before.obsolete);
        }
    }

    #[test]
    fn words_for_a_changed_source_come_back_as_merge_would_carry_them() {
        let sent = for_exchange("cy.po", &translated(&units(), &["", "", "", ""]), true);
        let mut file = sent;
        for (unit, words) in file.units.iter_mut().zip(["un", "dau", "tri", "pedwar"]) {
            unit.texts[0].target = words.to_owned();
            unit.texts[0].state = State::Final;
        }
        let now = [
            unit("a@title", "Ask your neighbours first!"),
            unit("a#b", "Meet twice a month, and write down what was said"),
            unit("c", "Listen"),
        ];
        let before = merge(&Catalogue::default(), &now).catalogue;
        let (after, taken) = with_exchanged(before, &now, &file);
        let entries: Vec<_> = after
            .entries
            .iter()
            .map(|entry| (entry.words[0].as_str(), entry.is_fuzzy()))
            .collect();
        assert_eq!(entries, [("un", false), ("dau", true), ("tri", false)]);
        let previous = after.entries[1].previous.as_ref().expect("it is kept");
        assert_eq!(previous.source, SOURCES[1].1);
        assert_eq!(after.obsolete[0].words, ["pedwar"]);
        let expected = Taken {
            put_in: 2,
            in_doubt: 1,
            orphaned: 1,
            ..Taken::default()
        };
        assert_eq!(taken, expected);
    }

    #[test]
    fn words_in_doubt_never_replace_sure_ones() {
        let units = units();
        let before = translated(&units, &["un"]);
        let mut file = for_exchange("cy.po", &before, false);
        file.units[0].texts[0].target = "un?".to_owned();
        file.units[0].texts[0].state = State::Initial;
        let (after, taken) = with_exchanged(before.clone(), &units, &file);
        assert_eq!(after, before);
        assert_eq!(taken.left_aside, 1);
    }

    #[test]
    fn forms_go_out_and_come_back_together() {
        let mut counting = unit("people", "{count} person");
        counting.source_plural = Some("{count} people".to_owned());
        let units = [counting];
        let before = merge(&Catalogue::default(), &units).catalogue;
        let mut file = for_exchange("pl.po", &before, true);
        let texts = &mut file.units[0].texts;
        let sources: Vec<&str> = texts.iter().map(|text| text.source.as_str()).collect();
        assert_eq!(sources, ["{count} person", "{count} people"]);
        texts[1].target = "{count} osoby".to_owned();
        texts[1].state = State::Translated;
        let (after, _) = with_exchanged(before, &units, &file);
        assert_eq!(after.entries[0].words, ["", "{count} osoby"]);
    }
}

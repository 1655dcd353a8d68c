//! The index and the overlay as scripts: each is one call of a function with plain values, so that a page on a disk can load it too.
//!
//! Short arrays, because every reader who searches loads them; the search script names their parts.

use serde_json::{Map, Value, json};

use crate::languages::{LETTERS, Language, Words, plain_tokens};
use crate::markdown::{Phrase, PhrasePart, Rendition, Slot};

use super::entry::Entry;
use super::postings::Encoded;

/// The beginning of the keys of the words that the script needs.
const PREFIX: &str = "search-";
/// Begins a text that has no translation: a mark that is part of no word, so that nothing but what is shown depends on it.
const IN_SOURCE: char = '\u{2066}';

/// The call of `function` with `value`.
pub(super) fn call(function: &str, value: &Value) -> String {
    format!("fingerpost.{function}({value});\n")
}

/// An entry: its kind, its address, its title, its summary, and then its other names and its headings, if it has any.
pub(super) fn entry(entry: &Entry) -> Value {
    let mut parts = vec![
        json!(entry.kind.word()),
        json!(entry.route.to_string()),
        phrase(&entry.title),
        phrase(&entry.summary),
    ];
    if !entry.synonyms.is_empty() || !entry.headings.is_empty() {
        let synonyms: Vec<String> = entry.synonyms.iter().map(synonym).collect();
        parts.push(json!(synonyms));
    }
    if !entry.headings.is_empty() {
        let headings = entry.headings.iter();
        let headings: Vec<Value> = headings
            .flat_map(|(id, title)| [heading_id(id, title), phrase(title)])
            .collect();
        parts.push(json!(headings));
    }
    Value::from(parts)
}

/// The id of a heading: nothing where it follows from the words.
fn heading_id(id: &str, title: &Phrase) -> Value {
    let words: Vec<String> = match title.parts.as_slice() {
        [PhrasePart::Literal(words)] => plain_tokens(words).collect(),
        _ => Vec::new(),
    };
    if words.join("-") == id {
        json!(0)
    } else {
        json!(id)
    }
}

/// What the language of the source is called in pages, for those texts that stand in it.
pub(super) fn source() -> Value {
    let source = Language::source();
    json!({ "lang": source.tag(), "dir": source.direction().word() })
}

fn synonym(phrase: &Phrase) -> String {
    beginning(phrase) + &phrase.bare()
}

fn beginning(phrase: &Phrase) -> String {
    let is_foreign = phrase.rendition == Rendition::Source;
    is_foreign.then_some(IN_SOURCE).into_iter().collect()
}

/// A phrase: words, or an array of words and the names of slots by turns.
fn phrase(phrase: &Phrase) -> Value {
    match phrase.parts.as_slice() {
        [] => json!(""),
        [PhrasePart::Literal(words)] => json!(beginning(phrase) + words),
        parts => {
            let mut turns = Vec::new();
            if phrase.rendition == Rendition::Source {
                turns.extend([beginning(phrase), String::new()]);
            }
            for part in parts {
                match part {
                    PhrasePart::Literal(words) => turns.push(words.clone()),
                    PhrasePart::Slot(slot) => {
                        if turns.len() % 2 == 0 {
                            turns.push(String::new());
                        }
                        turns.push(slot_name(slot));
                    }
                }
            }
            json!(turns)
        }
    }
}

/// A slot as the overlay names it.
pub(super) fn slot_name(slot: &Slot) -> String {
    let form = slot.form.iter().map(|form| format!(":{form}"));
    std::iter::once(slot.name.clone()).chain(form).collect()
}

/// Words and where they stand, as parts of an index.
pub(super) fn insert_words(object: &mut Map<String, Value>, encoded: Encoded) {
    object.insert("vocabulary".into(), encoded.vocabulary.into());
    object.insert("postings".into(), encoded.postings.into());
}

/// What the script says to readers, by the rest of their keys; those with plural forms by CLDR category.
pub(super) fn words(words: &Words) -> Value {
    let word = |key: &str| match words.forms(key).as_slice() {
        [(_, only)] => json!(only),
        forms => forms
            .iter()
            .map(|(category, form)| ((*category).to_owned(), json!(form)))
            .collect::<Map<_, _>>()
            .into(),
    };
    let keys = words
        .keys()
        .filter_map(|key| Some((key.strip_prefix(PREFIX)?, key)));
    keys.map(|(short, key)| (short.to_owned(), word(key)))
        .collect::<Map<_, _>>()
        .into()
}

/// The letters that lose nothing when accents go, and what readers type for them.
pub(super) fn letters() -> Value {
    let letters = LETTERS.iter();
    letters
        .map(|(letter, plain)| (letter.to_string(), json!(plain)))
        .collect::<Map<_, _>>()
        .into()
}

//! The index of one language: all that its editions share.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rayon::prelude::*;
use serde_json::{Map, Value};

use crate::editions::route;
use crate::languages::Words;
use crate::markdown::{Phrase, Slot};
use crate::toolkit::{Key, Toolkit};

use super::entry::Entry;
use super::gather::{Maker, makers};
use super::postings::Postings;
use super::script;
use super::wording::Found;

/// Where a word stands once in more than this part of all texts, it does not say which of them is meant.
const COMMON_PART: usize = 16;
/// The most pages that a heading may stand on and still say which is meant.
const COMMON_HEADING: usize = 4;

/// How many entries are made before their words are put in order with those of others.
const AT_ONCE: usize = 512;

/// All that the editions of a language share.
#[derive(Debug)]
pub struct Index {
    /// What can be found, in the order of the guide.
    pub entries: Vec<Entry>,
    /// The index as a script.
    pub script: String,
    numbers: BTreeMap<Key, usize>,
    /// The local names that titles, summaries and headings ask for.
    pub(super) slots: BTreeSet<Slot>,
}

impl Index {
    /// The index of `toolkit` in the language of `words`.
    pub fn make(toolkit: &Toolkit, words: &Words) -> Self {
        let mut makers = makers(toolkit, words);
        let limit = makers.len() / COMMON_PART;
        let common = common_headings(toolkit);
        let mut postings = Postings::default();
        let mut entries = Vec::new();
        while !makers.is_empty() {
            let rest = makers.split_off(makers.len().min(AT_ONCE));
            for (entry, words) in finished(makers, &common) {
                postings.add(entries.len(), words);
                entries.push(entry);
            }
            makers = rest;
        }
        let mut object = Map::new();
        object.insert("language".into(), words.language().tag().into());
        object.insert("words".into(), script::words(words));
        object.insert("letters".into(), script::letters());
        if !words.language().reads_source() {
            object.insert("source".into(), script::source());
        }
        object.insert(
            "entries".into(),
            entries.iter().map(script::entry).collect(),
        );
        script::insert_words(&mut object, postings.encode(limit));
        Self {
            script: script::call("searchIndex", &Value::from(object)),
            numbers: numbers(&entries),
            slots: entries.iter().flat_map(Entry::slots).cloned().collect(),
            entries,
        }
    }

    /// The number of an item's entry.
    pub(super) fn number(&self, key: &Key) -> Option<usize> {
        self.numbers.get(key).copied()
    }
}

/// Entries, and the words that each adds.
fn finished(makers: Vec<Maker<'_>>, common: &HashSet<&Phrase>) -> Vec<(Entry, Found)> {
    let finish = |make: Maker<'_>| {
        let draft = make().without_headings(|title| common.contains(title));
        (draft.entry, draft.wording.finish())
    };
    makers.into_par_iter().map(finish).collect()
}

/// The headings that many pages have.
fn common_headings(toolkit: &Toolkit) -> HashSet<&Phrase> {
    let mut times: HashMap<&Phrase, usize> = HashMap::new();
    let pages = toolkit
        .articles()
        .filter(|article| route(toolkit, &article.key).fragment.is_none());
    for heading in pages.flat_map(|page| &page.prose.body.headings) {
        *times.entry(&heading.title).or_default() += 1;
    }
    let common = times
        .into_iter()
        .filter(|(_, times)| *times > COMMON_HEADING);
    common.map(|(title, _)| title).collect()
}

fn numbers(entries: &[Entry]) -> BTreeMap<Key, usize> {
    let numbered = entries.iter().enumerate();
    numbered
        .filter_map(|(number, entry)| Some((entry.key.clone()?, number)))
        .collect()
}

//! The index of one language: all that its editions share.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rayon::prelude::*;
use serde_json::{Map, Value};

use crate::languages::Words;
use crate::markdown::{Phrase, Slot};
use crate::toolkit::{Key, Toolkit};

use super::entry::{Draft, Entry};
use super::gather::drafts;
use super::postings::Postings;
use super::script;

/// Where a word stands once in more than this part of all texts, it does not say which of them is meant.
const COMMON_PART: usize = 16;
/// The most pages that a heading may stand on and still say which is meant.
const COMMON_HEADING: usize = 4;

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
        let drafts = drafts(toolkit, words);
        let limit = drafts.len() / COMMON_PART;
        let common = common_headings(&drafts);
        let finished = drafts.into_par_iter().map(|draft| {
            let Draft { entry, wording } = draft.without_headings(|title| common.contains(title));
            (entry, wording.finish())
        });
        let finished: Vec<_> = finished.collect();
        let mut postings = Postings::default();
        let mut entries = Vec::new();
        for (number, (entry, words)) in finished.into_iter().enumerate() {
            postings.add(number, words);
            entries.push(entry);
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

/// The headings that many pages have.
fn common_headings(drafts: &[Draft]) -> HashSet<Phrase> {
    let mut times: HashMap<&Phrase, usize> = HashMap::new();
    for (_, title) in drafts.iter().flat_map(|draft| &draft.entry.headings) {
        *times.entry(title).or_default() += 1;
    }
    let common = times
        .into_iter()
        .filter(|(_, times)| *times > COMMON_HEADING);
    common.map(|(title, _)| title.clone()).collect()
}

fn numbers(entries: &[Entry]) -> BTreeMap<Key, usize> {
    let numbered = entries.iter().enumerate();
    numbered
        .filter_map(|(number, entry)| Some((entry.key.clone()?, number)))
        .collect()
}

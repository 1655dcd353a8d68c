//! What can be found in one language, and by which words; nothing is in order to be looked up yet.

use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;
use rayon::prelude::*;
use serde_json::{Map, Value};

use crate::editions::route;
use crate::languages::Words;
use crate::markdown::Phrase;
use crate::toolkit::Toolkit;

use super::entry::{Draft, Entry};
use super::gather::makers;
use super::postings::Postings;
use super::script;

/// Where a word stands once in more than this part of all texts, it does not say which of them is meant.
const COMMON_PART: usize = 16;
/// The most pages that a heading may stand on and still say which is meant.
const COMMON_HEADING: usize = 4;

/// Entries in the order of the guide, and where their words stand.
#[derive(Debug, Default)]
pub struct Findings {
    /// What can be found.
    pub entries: Vec<Entry>,
    postings: Postings,
}

impl Findings {
    /// All that can be found in `toolkit`, in the language of `words`.
    pub fn gather(toolkit: &Toolkit, words: &Words) -> Self {
        let common = common_headings(toolkit);
        makers(toolkit, words)
            .into_par_iter()
            .enumerate()
            .fold(Self::default, |found, (number, make)| {
                found.with(
                    number,
                    make().without_headings(|title| common.contains(title)),
                )
            })
            .reduce_with(Self::and)
            .unwrap_or_default()
    }

    /// They as a script, which pages load.
    pub fn script(&self, words: &Words) -> String {
        let mut object = Map::new();
        object.insert("language".into(), words.language().tag().into());
        object.insert("words".into(), script::words(words));
        object.insert("letters".into(), script::letters());
        if !words.language().reads_source() {
            object.insert("source".into(), script::source());
        }
        let entries: Vec<Value> = self.entries.par_iter().map(script::entry).collect();
        object.insert("entries".into(), entries.into());
        let limit = self.entries.len() / COMMON_PART;
        script::insert_words(&mut object, self.postings.encode(limit));
        script::call("searchIndex", &Value::from(object))
    }

    /// They with the next entry, which has that number.
    fn with(mut self, number: usize, draft: Draft) -> Self {
        self.postings.add(number, &draft.wording);
        self.entries.push(draft.entry);
        self
    }

    /// They with those after them.
    fn and(mut self, later: Self) -> Self {
        self.entries.extend(later.entries);
        self.postings = self.postings.and(later.postings);
        self
    }
}

/// The headings that many pages have.
fn common_headings(toolkit: &Toolkit) -> HashSet<&Phrase, RandomState> {
    let mut times: HashMap<&Phrase, usize, RandomState> = HashMap::default();
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

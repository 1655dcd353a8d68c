//! The ways to find a page by its name, in one language: the index that the search loads, names by letter, and pages by part.
//!
//! All of it is made once and shared by the editions. Each only leaves out what its area leaves out, and fills in local names.

use std::collections::HashMap;

use tera::Value;

use crate::editions::List;
use crate::languages::Language;
use crate::markdown::{Phrase, PhrasePart};
use crate::search::{Entry, EntryKind, Findings, Index, Listed, alphabet};
use crate::theme::fingerprint;
use crate::toolkit::Key;

use super::desk::Desk;
use super::locality::Locality;
use super::views::{NameView, Shown};

/// What can be found in one language.
#[derive(Debug)]
pub(super) struct Directory {
    /// What editions look up.
    pub(super) index: Index,
    /// The index that the search loads.
    pub(super) script: String,
    /// Its path in the site.
    pub(super) path: String,
    /// Names by letter.
    pub(super) letters: Vec<(String, Vec<Way>)>,
    /// Pages by the list that they stand in; those of none, and lists without pages, come last.
    pub(super) parts: Vec<(Option<List>, Vec<Way>)>,
}

/// A name that leads to a page, as a page one folder deep shows it.
#[derive(Debug)]
pub(super) struct Way {
    key: Option<Key>,
    name: Phrase,
    of: Option<Phrase>,
    kind: Option<&'static str>,
    href: String,
    /// It as templates see it, if it is the same in every edition.
    finished: Option<Value>,
}

impl Directory {
    /// Everything of the toolkit, in its words on the desk.
    pub(super) fn make(desk: Desk<'_>, language: &Language) -> Self {
        let words = &desk.templates.words;
        let found = Findings::gather(desk.toolkit, words);
        let entries = &found.entries;
        let (script, (letters, parts)) = rayon::join(
            || found.script(words),
            || (letters(entries, desk), parts(entries, desk)),
        );
        let mark = fingerprint(script.as_bytes());
        Self {
            path: format!("assets/search/{language}.{mark}.js"),
            script,
            letters,
            parts,
            index: Index::of(found),
        }
    }
}

fn letters(entries: &[Entry], desk: Desk<'_>) -> Vec<(String, Vec<Way>)> {
    let plain = |phrase: &Phrase| desk.toolkit.national_words(phrase);
    let letters = alphabet(entries, &desk.templates.order, plain).into_iter();
    letters
        .map(|letter| {
            let mut times: HashMap<&Phrase, usize> = HashMap::new();
            for listed in &letter.names {
                *times.entry(&listed.name).or_default() += 1;
            }
            let names = letter.names.iter();
            let ways = names.map(|listed| Way::new(desk, listed, times[&listed.name] > 1));
            (letter.letter, ways.collect())
        })
        .collect()
}

/// The last part has what stands in no list, and the lists without pages of their own.
fn parts(entries: &[Entry], desk: Desk<'_>) -> Vec<(Option<List>, Vec<Way>)> {
    let way = |entry: &Entry| Way::new(desk, &Listed::of(entry), false);
    let of_list = |list: Option<List>| entries.iter().filter(move |entry| is_page_of(entry, list));
    let mut parts = Vec::new();
    let mut others: Vec<Way> = of_list(None).map(way).collect();
    for entry in entries {
        let EntryKind::List(list) = entry.kind else {
            continue;
        };
        let ways: Vec<Way> = of_list(Some(list)).map(way).collect();
        if ways.is_empty() {
            others.push(way(entry));
        } else {
            parts.push((Some(list), ways));
        }
    }
    parts.push((None, others));
    parts
}

/// Whether an entry is a page of its own that stands in `list`, or in none.
fn is_page_of(entry: &Entry, list: Option<List>) -> bool {
    matches!(entry.kind, EntryKind::Item(kind) if List::of(kind) == list)
        && entry.route.fragment.is_none()
}

impl Way {
    fn new(desk: Desk<'_>, listed: &Listed, tell_kind: bool) -> Self {
        let Listed {
            name,
            of,
            kind,
            key,
            route,
        } = listed;
        let mut way = Self {
            key: key.clone(),
            name: name.clone(),
            of: of.clone(),
            kind: tell_kind.then(|| kind.word()),
            href: desk.relative(&List::Search.folder(), route),
            finished: None,
        };
        let is_same = std::iter::once(name).chain(of).all(is_literal);
        way.finished = is_same.then(|| way.with(&Shown::literal));
        way
    }

    /// It as templates see it, if the edition has the page.
    pub(super) fn view(&self, edition: &impl Locality) -> Option<Value> {
        let shown = self.key.as_ref().is_none_or(|key| edition.shows(key));
        let finished = self.finished.clone();
        shown.then(|| finished.unwrap_or_else(|| self.with(&|phrase| edition.show(phrase))))
    }

    fn with(&self, words: &dyn Fn(&Phrase) -> Shown) -> Value {
        Value::from_serializable(&NameView {
            title: words(&self.name),
            of: self.of.as_ref().map(words),
            kind: self.kind,
            href: &self.href,
        })
    }
}

fn is_literal(phrase: &Phrase) -> bool {
    phrase
        .parts
        .iter()
        .all(|part| matches!(part, PhrasePart::Literal(_)))
}

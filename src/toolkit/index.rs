//! Every id before any text is read: what exists, where, and in what state.
//!
//! An item that could not be read keeps its id here as broken, so that links to it are not told as missing. Two items of one id, and
//! two things on one address, are found here.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Located, Place};

use crate::languages::Language;

use super::ids::{Key, Kind};

/// What is known of an item before its text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// It will be published.
    Published,
    /// It is a draft.
    Draft,
    /// It could not be read; this was told.
    Broken,
}

/// An item's id as a file announces it.
#[derive(Debug)]
pub(super) struct Announced<'a> {
    /// Which item.
    pub(super) key: Key,
    /// Its file, or a name of its own for an entry of a file of many.
    pub(super) path: &'a str,
    /// Where it is.
    pub(super) place: Place,
    /// What will become of it.
    pub(super) state: State,
}

#[derive(Debug)]
struct Known {
    place: Place,
    state: State,
    fragments: BTreeSet<String>,
}

/// The ids of the toolkit, or of one area's own items.
#[derive(Debug, Default)]
pub(super) struct Index {
    known: BTreeMap<Key, Known>,
    by_path: BTreeMap<String, Key>,
}

impl Index {
    /// Adds an item, or complains that its id is taken.
    pub(super) fn add(&mut self, announced: Announced<'_>, told: &mut Diagnostics) {
        let Announced {
            key,
            path,
            place,
            state,
        } = announced;
        if let Some(first) = self.known.get(&key) {
            told.say(
                Diagnostic::new(Code::IdTaken, format!("there are two items `{key}`"))
                    .at(place)
                    .label("the second")
                    .note(first.place, "the first")
                    .help("give one of the files another name; the name is the id"),
            );
            return;
        }
        self.by_path.insert(path.to_owned(), key.clone());
        self.known.insert(
            key,
            Known {
                place,
                state,
                fragments: BTreeSet::new(),
            },
        );
    }

    /// Adds an entry of a file of many things.
    pub(super) fn add_entry(&mut self, kind: Kind, id: &Located<String>, told: &mut Diagnostics) {
        let key = Key::new(kind, &id.value);
        let path = key.to_string();
        let announced = Announced {
            key,
            path: &path,
            place: id.place,
            state: State::Published,
        };
        self.add(announced, told);
    }

    /// Tells the headings of an item that has been read.
    pub(super) fn add_fragments(&mut self, key: &Key, fragments: impl IntoIterator<Item = String>) {
        if let Some(known) = self.known.get_mut(key) {
            known.fragments.extend(fragments);
        }
    }

    /// The state of an item, if there is one.
    pub(super) fn state(&self, key: &Key) -> Option<State> {
        self.known.get(key).map(|known| known.state)
    }

    /// Where an item is.
    pub(super) fn place(&self, key: &Key) -> Option<Place> {
        self.known.get(key).map(|known| known.place)
    }

    /// The item in the file at `path`.
    pub(super) fn at_path(&self, path: &str) -> Option<&Key> {
        self.by_path.get(path)
    }

    /// The headings of an item; nothing for one that was not read.
    pub(super) fn fragments(&self, key: &Key) -> Option<&BTreeSet<String>> {
        self.known
            .get(key)
            .filter(|known| known.state != State::Broken)
            .map(|known| &known.fragments)
    }

    /// The ids of one kind.
    pub(super) fn ids(&self, kind: Kind) -> impl Iterator<Item = &str> {
        self.known
            .keys()
            .filter(move |key| key.kind == kind)
            .map(|key| key.id.as_str())
    }

    /// The paths of all files.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.by_path.keys().map(String::as_str)
    }
}

/// First parts of addresses that no page may take, besides those of the kinds (model: reserved ids).
const RESERVED: [&str; 22] = [
    "principles",
    "actions",
    "case-studies",
    "examples",
    "roles",
    "stages",
    "agencies",
    "tools",
    "glossary",
    "evidence",
    "sources",
    "areas",
    "local",
    "search",
    "outline",
    "print",
    "checklist",
    "downloads",
    "assets",
    "embed",
    "feed",
    "404",
];
/// Those that are short words or for later.
const RESERVED_LATER: [&str; 5] = ["q", "admin", "offline", "pictures", "sitemap"];

/// Complains if a page's id is the first part of another address, or the tag of a language.
pub(super) fn check_reserved(id: &Located<String>, told: &mut Diagnostics) {
    let is_tag = id.value.len() <= 3
        && Language::parse(&id.value).is_some_and(|language| language.is_known());
    let is_reserved =
        RESERVED.contains(&id.value.as_str()) || RESERVED_LATER.contains(&id.value.as_str());
    let (why, help) = match (is_tag, is_reserved) {
        (true, _) => ("a language", "give the file a name of four letters or more"),
        (false, true) => ("something else", "give the file another name"),
        (false, false) => return,
    };
    told.say(
        Diagnostic::new(
            Code::AddressTaken,
            format!("the address `{}/` is kept for {why}", id.value),
        )
        .at(id.place)
        .help(help),
    );
}

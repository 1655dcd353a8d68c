//! What the words for a text are, in one language.

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;

use crate::diagnostics::Place;
use crate::languages::catalogue::{Catalogue, Entry, Unit, merge};
use crate::languages::{Language, marked};
use crate::markdown::Rendition;
use crate::read::{OutdatedWritten, Wording};
use crate::toolkit::Id;

use super::languages::Catalogues;
use super::units::{Units, is_translatable};

/// The words of one catalogue for the source as it is now.
#[derive(Clone, Debug)]
pub(super) struct Dictionary {
    words: HashMap<(String, String), Words>,
    /// Whether every text has words, which are it in marks.
    pseudo: bool,
}

/// Words for a text.
#[derive(Clone, Debug)]
pub(super) struct Words {
    /// The words.
    pub(super) text: String,
    /// Where they stand; nothing for words that nobody wrote.
    pub(super) place: Option<Place>,
    /// Whether they are up to date.
    pub(super) rendition: Rendition,
}

impl Words {
    /// They in the place of a wording; `beside` is where they are told of if nobody wrote them.
    pub(super) fn wording(self, beside: Place) -> Wording {
        Wording {
            value: self.text,
            place: self.place.unwrap_or(beside),
            rendition: self.rendition,
        }
    }
}

/// The words of all catalogues of one language.
#[derive(Clone, Debug)]
pub struct Dictionaries {
    pub(super) toolkit: Dictionary,
    pub(super) areas: BTreeMap<Id, Dictionary>,
}

impl Dictionaries {
    /// The words of a language: `units` are all texts as they are now.
    pub fn new(
        language: &Language,
        catalogues: &Catalogues,
        units: &Units,
        outdated: OutdatedWritten,
    ) -> Self {
        let pseudo = language.is_pseudo();
        let dictionary = |old: &Catalogue, units: &[Unit]| Dictionary {
            words: current(merge(old, units).catalogue, outdated),
            pseudo,
        };
        let none = Catalogue::default();
        let of_area = |(area, units): (&Id, &Vec<_>)| {
            let own = catalogues.areas.get(area).unwrap_or(&none);
            (area.clone(), dictionary(own, units))
        };
        let (toolkit, areas) = rayon::join(
            || dictionary(&catalogues.toolkit, &units.toolkit),
            || units.areas.par_iter().map(of_area).collect(),
        );
        Self { toolkit, areas }
    }
}

impl Dictionary {
    /// The words for `source` in `context`.
    pub(super) fn find(&self, context: &str, source: &str) -> Option<Words> {
        if self.pseudo && is_translatable(source) {
            return Some(Words {
                text: marked(source),
                place: None,
                rendition: Rendition::Own,
            });
        }
        let key = (context.to_owned(), source.to_owned());
        self.words.get(&key).cloned()
    }
}

fn current(catalogue: Catalogue, outdated: OutdatedWritten) -> HashMap<(String, String), Words> {
    let words = |entry: Entry| {
        let rendition = match entry.is_fuzzy() {
            false => Rendition::Own,
            true if outdated == OutdatedWritten::Source => return None,
            true => Rendition::Outdated,
        };
        let text = entry.words.into_iter().next()?;
        let words = Words {
            place: entry.places.words,
            rendition,
            text,
        };
        let key = (entry.context.unwrap_or_default(), entry.source);
        (!words.text.trim().is_empty()).then_some((key, words))
    };
    catalogue.entries.into_iter().filter_map(words).collect()
}

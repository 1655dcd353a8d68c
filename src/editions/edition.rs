//! One edition: an area or the nation, in one language, with everything that its pages need.

use std::collections::{BTreeMap, BTreeSet};

use crate::languages::Language;
use crate::markdown::{Phrase, Rendition, Slot};
use crate::toolkit::{Id, Key, Kind, Name};

use super::brand::Brand;
use super::contacts::PublishedContact;

/// A complete guide.
#[derive(Debug)]
pub struct Edition {
    /// Its area; nothing for the nation.
    pub area: Option<Id>,
    /// Its language.
    pub language: Language,
    /// Its folder in the site: empty, or ending in `/`.
    pub folder: String,
    /// Whether it is the whole site.
    pub alone: bool,
    /// Every name that text may use.
    pub names: BTreeMap<String, Name>,
    /// The same names in the source language, for what is not translated.
    pub source_names: BTreeMap<String, Name>,
    /// Items that it leaves out.
    pub hidden: BTreeSet<Key>,
    /// Its notes on actions.
    pub notes: BTreeMap<Id, Phrase>,
    /// Whom readers may get in touch with.
    pub contacts: Vec<PublishedContact>,
    /// How many of the area's dates are past; the rest are shown.
    pub past_dates: usize,
    /// Its colours.
    pub brand: Option<Brand>,
}

impl Edition {
    /// Its address in the site: `/`, or `/areas/saltby/`.
    pub fn address(&self) -> String {
        format!("/{}", self.folder)
    }

    /// Whether an item is part of it.
    pub fn shows(&self, key: &Key) -> bool {
        self.hidden.is_empty() || !self.hidden.contains(key)
    }

    /// Whether an action is part of it.
    pub fn shows_action(&self, id: &Id) -> bool {
        self.hidden.is_empty()
            || !self.hidden.contains(&Key {
                kind: Kind::Action,
                id: id.clone(),
            })
    }

    /// What stands in a slot. Every slot was checked against the declared names, so a name is always there.
    pub fn fill(&self, slot: &Slot) -> &str {
        let names = match slot.rendition {
            Rendition::Source => &self.source_names,
            Rendition::Own | Rendition::Outdated => &self.names,
        };
        let name = names.get(&slot.name);
        // A form that nobody gave was told; the name stands there as it is.
        let form = name.map(|name| name.form(slot.form.as_deref()).unwrap_or(name.text()));
        form.unwrap_or_default()
    }

    /// A phrase in this edition's words.
    pub fn words(&self, phrase: &Phrase) -> String {
        phrase.plain(&|slot| self.fill(slot).to_owned())
    }
}

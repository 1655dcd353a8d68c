//! What an edition adds to the index of its language, and what it takes away.
//!
//! It adds the area's own pages and stories, and local names and bodies as other names of what they are an example of. It takes away the
//! actions that the area leaves out. It costs little, for it is made for every edition.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::editions::{Edition, List};
use crate::languages::Words;
use crate::markdown::{Phrase, Slot};
use crate::toolkit::{Area, Id, Key, Kind, Toolkit};

use super::entry::{Draft, Entry};
use super::field::Field;
use super::gather::{of_list, own};
use super::index::Index;
use super::postings::Postings;
use super::script;
use super::wording::Wording;

/// The overlay of `edition` to the index at that path in the site, as a script. `areas` are the names of the areas that the list of areas shows; none if there is no such list.
pub fn overlay(
    (index, path): (&Index, &str),
    toolkit: &Toolkit,
    edition: &Edition,
    words: &Words,
    areas: &[&str],
) -> String {
    let area = edition.area.as_ref().and_then(|id| toolkit.area(id));
    let mut local = Local::default();
    if let Some(area) = area {
        local.add_names(index, toolkit, area);
        local.add_contacts(index, edition);
        local.add_notes(index, edition);
    }
    let own = own_entries(toolkit, area, words, areas);
    let mut object = Map::new();
    object.insert("index".into(), path.into());
    object.insert("names".into(), names(index, edition));
    object.insert("hidden".into(), hidden(index, edition));
    object.insert("aliases".into(), local.aliases());
    let (entries, postings) = local.finish(own, index.entries.len());
    object.insert(
        "entries".into(),
        entries.iter().map(script::entry).collect(),
    );
    // An edition's own words are few: none of them is too common.
    script::insert_words(&mut object, postings.encode(usize::MAX));
    script::call("searchOverlay", &Value::from(object))
}

/// What the local names are that titles, summaries and headings ask for.
fn names(index: &Index, edition: &Edition) -> Value {
    let slots = index.slots.iter();
    let name = |slot: &Slot| (script::slot_name(slot), json!(edition.fill(slot)));
    slots.map(name).collect::<Map<_, _>>().into()
}

/// The numbers of entries that the edition leaves out.
fn hidden(index: &Index, edition: &Edition) -> Value {
    edition
        .hidden
        .iter()
        .filter_map(|key| index.number(key))
        .collect()
}

/// The area's own pages and stories; of the nation, the list of areas, which its areas' names lead to.
fn own_entries(
    toolkit: &Toolkit,
    area: Option<&Area>,
    words: &Words,
    areas: &[&str],
) -> Vec<Draft> {
    if let Some(area) = area {
        return area
            .articles()
            .map(|article| own(article, toolkit))
            .collect();
    }
    let list = (!areas.is_empty())
        .then(|| of_list(List::Areas, words))
        .flatten();
    let name = |draft: Draft, name: &&str| draft.with(Field::Beside, name);
    list.map(|list| areas.iter().fold(list, name))
        .into_iter()
        .collect()
}

/// Local words for what the index holds.
#[derive(Default)]
struct Local {
    /// Words by the number of the entry that they lead to.
    wordings: BTreeMap<usize, Wording>,
    /// Other names by the number of the entry.
    aliases: BTreeMap<usize, Vec<String>>,
}

impl Local {
    fn add(&mut self, entry: Option<usize>, field: Field, text: &str) {
        if let Some(entry) = entry {
            self.wordings.entry(entry).or_default().add(field, text);
        }
    }

    fn add_alias(&mut self, entry: Option<usize>, name: &str) {
        self.add(entry, Field::Shown, name);
        if let Some(entry) = entry {
            let names = self.aliases.entry(entry).or_default();
            if !names.iter().any(|other| other == name) {
                names.push(name.to_owned());
            }
        }
    }

    /// The area's names for things, and its bodies, which lead to the page about bodies of their kind.
    fn add_names(&mut self, index: &Index, toolkit: &Toolkit, area: &Area) {
        let home = toolkit
            .home
            .iter()
            .find_map(|home| index.number(&home.article.key));
        self.add_alias(home, &area.name);
        self.add_alias(home, &area.partnership.name);
        for term in &toolkit.terms {
            let name = term.local.as_ref().and_then(|local| area.names.get(local));
            if let Some(name) = name.and_then(|name| name.form(None)) {
                self.add_alias(numbered(index, Kind::Term, &term.id), name);
            }
        }
        for body in &area.agencies {
            self.add_alias(numbered(index, Kind::Agency, &body.agency), &body.name);
        }
        for council in &area.councils {
            self.add(home, Field::Beside, &council.name);
            let covers = council.covers.iter();
            covers.for_each(|covers| self.add(home, Field::Text, &covers.bare()));
        }
    }

    /// The contacts, which the home page shows.
    fn add_contacts(&mut self, index: &Index, edition: &Edition) {
        let home = index
            .entries
            .iter()
            .position(|entry| entry.route.folder.is_empty());
        for contact in &edition.contacts {
            let role = contact.role.as_ref().map(Phrase::bare);
            let parts = [&contact.name, &role, &contact.organisation];
            for part in parts.into_iter().flatten() {
                self.add(home, Field::Beside, part);
            }
        }
    }

    /// The area's notes on actions.
    fn add_notes(&mut self, index: &Index, edition: &Edition) {
        for (action, note) in &edition.notes {
            let entry = numbered(index, Kind::Action, action);
            self.add(entry, Field::Text, &note.bare());
        }
    }

    fn aliases(&self) -> Value {
        let aliases = self.aliases.iter();
        aliases
            .map(|(entry, names)| (entry.to_string(), json!(names)))
            .collect::<Map<_, _>>()
            .into()
    }

    /// The entries of `own`, numbered from `first`, and where all words stand.
    fn finish(self, own: Vec<Draft>, first: usize) -> (Vec<Entry>, Postings) {
        let mut postings = Postings::default();
        for (entry, wording) in self.wordings {
            postings.add(entry, &wording);
        }
        let mut entries = Vec::new();
        for (number, Draft { entry, wording }) in own.into_iter().enumerate() {
            postings.add(first + number, &wording);
            entries.push(entry);
        }
        (entries, postings)
    }
}

fn numbered(index: &Index, kind: Kind, id: &Id) -> Option<usize> {
    index.number(&Key {
        kind,
        id: id.clone(),
    })
}

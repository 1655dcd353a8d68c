//! Gathers every text that can be translated, in the order of the guide.

use std::collections::BTreeMap;

use crate::diagnostics::{Place, SourceMap};
use crate::languages::catalogue::{Catalogue, Entry, Unit};
use crate::markdown::{Body, LINE_END, UnitKind};
use crate::read::{BETWEEN, Manner, Named, Sources, TextsOf};
use crate::toolkit::{Article, Id, Toolkit};

use super::asked::Asked;
use super::names;

/// What translators are told of a text that needs no words.
pub(super) const MAY_STAY_EMPTY: &str = "A name: leave it empty where the language has no other.";

/// Every text that can be translated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Units {
    /// The publisher's.
    pub toolkit: Vec<Unit>,
    /// Each area's own.
    pub areas: BTreeMap<Id, Vec<Unit>>,
}

/// The texts of all items by their names in catalogues.
pub(super) type Bodies<'t> = BTreeMap<String, &'t Body>;

/// The units of `sources`, whose texts were read into `toolkit`; `asked` are the forms of names that translations ask for.
pub fn units(sources: &Sources, toolkit: &Toolkit, map: &SourceMap, asked: &Asked) -> Units {
    let mut sources = sources.clone();
    let mut own = Gathering::new(map, bodies(toolkit.articles(), None));
    let settings = sources.settings.0.as_mut();
    own.add_all(settings.map(|settings| settings.texts()));
    own.add_all(sources.content.texts());
    for (variable, meant) in &toolkit.variables {
        let base = names::of_variable(variable);
        own.add_forms(
            &base,
            meant.national.text(),
            meant.place,
            asked.of(variable),
        );
    }
    let areas = sources.areas.iter_mut().filter_map(|folder| {
        let area = toolkit.area(&Id::new(&folder.id.value))?;
        let mut own = Gathering::new(map, bodies(area.articles(), Some(&area.id)));
        own.add_all(folder.texts());
        for (variable, name) in &area.names {
            let base = names::of_local_name(&area.id, variable);
            own.add_name(&base, name.text(), area.place);
            own.add_forms(&base, name.text(), area.place, asked.of(variable));
        }
        Some((area.id.clone(), own.units))
    });
    Units {
        areas: areas.collect(),
        toolkit: own.units,
    }
}

/// The words of a theme as units, from the catalogue of the source language.
pub fn theme_units(source: &Catalogue) -> Vec<Unit> {
    let unit = |entry: &Entry| {
        let words = |form: usize, own: &str| match entry.words.get(form) {
            Some(words) if !words.is_empty() => words.clone(),
            _ => own.to_owned(),
        };
        let last = entry.words.len().saturating_sub(1);
        Unit {
            context: entry.context.clone().unwrap_or_default(),
            source: words(0, &entry.source),
            source_plural: entry.source_plural.as_ref().map(|many| words(last, many)),
            notes: entry.notes.clone(),
            references: entry.references.clone(),
        }
    };
    source.entries.iter().map(unit).collect()
}

/// The texts of `articles` by their names.
pub(super) fn bodies<'t>(
    articles: impl Iterator<Item = &'t Article>,
    area: Option<&Id>,
) -> Bodies<'t> {
    let named = |article: &'t Article| (names::of_article(article, area), &article.prose.body);
    articles.map(named).collect()
}

/// Whether there is anything in a text to translate: a letter outside slots and addresses.
pub(super) fn is_translatable(text: &str) -> bool {
    let mut rest = text;
    let mut bare = String::new();
    while let Some((before, after)) = rest.split_once("{{") {
        bare.push_str(before);
        rest = after.split_once("}}").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    bare.chars().any(char::is_alphabetic)
}

struct Gathering<'a> {
    map: &'a SourceMap,
    bodies: Bodies<'a>,
    units: Vec<Unit>,
}

impl<'a> Gathering<'a> {
    fn new(map: &'a SourceMap, bodies: Bodies<'a>) -> Self {
        Self {
            map,
            bodies,
            units: Vec::new(),
        }
    }

    fn add_all<'s>(&mut self, texts: impl IntoIterator<Item = TextsOf<'s>>) {
        for text in texts {
            for named in &text.wordings {
                self.add_fact(&text.name, named);
            }
            if let (Some(own), Some(body)) = (text.body, self.bodies.get(&text.name).copied()) {
                self.add_text(&text.name, own.id.place, body);
            }
        }
    }

    fn add_fact(
        &mut self,
        item: &str,
        Named {
            key,
            wording,
            manner,
        }: &Named<'_>,
    ) {
        if *manner == Manner::Kept {
            return;
        }
        let context = names::of_fact(item, key);
        let mut notes = Vec::new();
        if wording.value.contains(BETWEEN) {
            notes.push("Every form in which the words stand in texts, parted by |; there may be more or fewer.".to_owned());
        }
        if *manner == Manner::Name {
            notes.push(MAY_STAY_EMPTY.to_owned());
        }
        self.add(context, wording.value.clone(), notes, wording.place);
    }

    fn add_text(&mut self, item: &str, top: Place, body: &Body) {
        let file = self.map.text(top.source);
        let mut units: Vec<_> = body.units.iter().collect();
        units.sort_by_key(|unit| unit.range.start);
        for unit in units {
            let heading = unit
                .heading
                .map(|heading| body.heading(heading).id.as_str());
            let text = unit.text(file);
            let mut notes = Vec::new();
            if unit.kind != UnitKind::Attribute && text.contains(LINE_END) {
                notes.push("A backslash at the end of a line begins a new line.".to_owned());
            }
            let place = Place::new(top.source, unit.range.clone());
            self.add(names::of_text(item, heading), text, notes, place);
        }
    }

    /// A local name: most languages leave it as it is.
    fn add_name(&mut self, context: &str, name: &str, place: Place) {
        let note = MAY_STAY_EMPTY.to_owned();
        self.add(context.to_owned(), name.to_owned(), vec![note], place);
    }

    fn add_forms(&mut self, base: &str, name: &str, place: Place, forms: Vec<(&str, &str)>) {
        for (form, hint) in forms {
            let context = names::of_form(base, form);
            self.add(
                context,
                name.to_owned(),
                vec![format!("{form}: {hint}")],
                place,
            );
        }
    }

    fn add(&mut self, context: String, source: String, notes: Vec<String>, place: Place) {
        if !is_translatable(&source) {
            return;
        }
        let path = self.map.path(place.source);
        self.units.push(Unit {
            context,
            source,
            source_plural: None,
            notes,
            references: vec![format!("{path}:{}", self.map.line(place))],
        });
    }
}

#[cfg(test)]
mod tests {
    use super::is_translatable;

    #[test]
    fn only_letters_of_its_own_make_a_text_translatable() {
        assert!(is_translatable("Ask {{ council }}"));
        assert!(!is_translatable("{{ council }} – 12 %"));
        assert!(!is_translatable(""));
    }
}

//! The toolkit: whole, ordered, every reference settled.

use std::collections::BTreeMap;

use crate::languages::Language;
use crate::markdown::{Phrase, Vocabulary};

use super::area::Area;
use super::article::Article;
use super::ids::{Id, Key, Kind};
use super::items::{Action, Figure, Pack, Page, Principle, Story, Term, Tool, WayIn, Work};
use super::names::Variables;
use super::settings::Settings;

/// All guidance of one guide. Every list is in the order in which readers see it.
#[derive(Debug)]
pub struct Toolkit {
    /// The settings.
    pub settings: Settings,
    /// Whether it is a translation that no speaker of the language has checked yet.
    pub draft: bool,
    /// The home page; nothing if there is none, which was told.
    pub home: Option<Page>,
    /// The principles, by number.
    pub principles: Vec<Principle>,
    /// The actions, by principle, audience and order.
    pub actions: Vec<Action>,
    /// The case studies.
    pub case_studies: Vec<Story>,
    /// The examples.
    pub examples: Vec<Story>,
    /// The roles.
    pub roles: Vec<WayIn>,
    /// The stages.
    pub stages: Vec<WayIn>,
    /// The agencies.
    pub agencies: Vec<WayIn>,
    /// The tools.
    pub tools: Vec<Tool>,
    /// The packs.
    pub packs: Vec<Pack>,
    /// Other pages.
    pub pages: Vec<Page>,
    /// The figures.
    pub figures: Vec<Figure>,
    /// The glossary, by term.
    pub terms: Vec<Term>,
    /// The forms of its terms.
    pub vocabulary: Vocabulary,
    /// The works that it rests on.
    pub works: Vec<Work>,
    /// The names that text may use.
    pub variables: Variables,
    /// The areas, by id.
    pub areas: Vec<Area>,
    /// Areas that could not be made, which was told.
    pub broken_areas: Vec<Id>,
}

/// All guidance in every language of a guide.
#[derive(Debug)]
pub struct Toolkits {
    /// It as it was written.
    pub source: Toolkit,
    /// It in other languages.
    pub translated: BTreeMap<Language, Toolkit>,
}

impl Toolkits {
    /// The toolkit for readers of `language`: its translation, or the source for the source language and its kinds.
    pub fn of(&self, language: &Language) -> &Toolkit {
        self.translated.get(language).unwrap_or(&self.source)
    }
}

impl Toolkit {
    /// The area of that id.
    pub fn area(&self, id: &Id) -> Option<&Area> {
        self.areas.iter().find(|area| area.id == *id)
    }

    /// Whether there is an area of that id, even one that could not be made.
    pub fn knows_area(&self, id: &Id) -> bool {
        self.area(id).is_some() || self.broken_areas.contains(id)
    }

    /// A phrase in the words of the national edition.
    pub fn national_words(&self, phrase: &Phrase) -> String {
        phrase.plain(&|slot| {
            let variable = self.variables.get(&slot.name);
            let words = variable.and_then(|found| found.national.form(slot.form.as_deref()));
            words.unwrap_or_default().to_owned()
        })
    }

    /// The work of that id.
    pub fn work(&self, id: &Id) -> Option<&Work> {
        self.works.iter().find(|work| work.id == *id)
    }

    /// The figure of that id.
    pub fn figure(&self, id: &Id) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.id == *id)
    }

    /// What an entry stands under where its kind fills several pages: an example under its first principle, a figure under the first
    /// work that it rests on. Nothing for what has a page of its own, or stands on the one page of its kind.
    pub fn group(&self, key: &Key) -> Option<&Id> {
        match key.kind {
            Kind::Example => {
                let mut examples = self.examples.iter();
                let example = examples.find(|example| example.article.key == *key)?;
                example.principles.first()
            }
            Kind::Figure => self.figure(&key.id)?.group(),
            _ => None,
        }
    }

    /// Every item with a page or entry of its own text, area items aside.
    pub fn articles(&self) -> impl Iterator<Item = &Article> {
        let ways_in = self
            .roles
            .iter()
            .chain(&self.stages)
            .chain(&self.agencies)
            .map(|way_in| &way_in.article);
        self.home
            .iter()
            .map(|page| &page.article)
            .chain(self.principles.iter().map(|principle| &principle.article))
            .chain(self.actions.iter().map(|action| &action.article))
            .chain(
                self.case_studies
                    .iter()
                    .chain(&self.examples)
                    .map(|story| &story.article),
            )
            .chain(ways_in)
            .chain(self.tools.iter().map(|tool| &tool.article))
            .chain(self.packs.iter().map(|pack| &pack.article))
            .chain(self.pages.iter().map(|page| &page.article))
    }

    /// The ways in of one kind.
    pub fn ways_in(&self, kind: Kind) -> &[WayIn] {
        match kind {
            Kind::Role => &self.roles,
            Kind::Stage => &self.stages,
            _ => &self.agencies,
        }
    }
}

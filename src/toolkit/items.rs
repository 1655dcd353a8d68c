//! The typed kinds of item: principle, action, story, way in, tool, page, figure, term, work.

use crate::diagnostics::Place;
use crate::markdown::Phrase;
use crate::read::{Audience, ChartWritten, Date, Effort, Moment, PrintShape, Shown, Sign};

use super::article::{Article, Citation};
use super::ids::{Id, Key, Kind};
use super::on_screen::OnScreen;

/// One of the five principles.
#[derive(Debug)]
pub struct Principle {
    /// The shared part.
    pub article: Article,
    /// Its number.
    pub number: u32,
    /// The short name of the component behind it.
    pub component: Phrase,
    /// The shape that stands for it.
    pub sign: Sign,
    /// The signs of a good relationship that it serves.
    pub criteria: Vec<Phrase>,
}

/// One thing that one side can do.
#[derive(Debug)]
pub struct Action {
    /// The shared part.
    pub article: Article,
    /// The principle that it belongs to.
    pub principle: Id,
    /// Who does it.
    pub audience: Audience,
    /// The roles that it speaks to.
    pub roles: Vec<Id>,
    /// The stages that it suits.
    pub stages: Vec<Id>,
    /// The agencies that it deals with.
    pub agencies: Vec<Id>,
    /// How much it takes.
    pub effort: Effort,
    /// When it fits best.
    pub moment: Moment,
    /// Tools that help.
    pub tools: Vec<Id>,
}

/// A story of a relationship, long or short.
#[derive(Debug)]
pub struct Story {
    /// The shared part.
    pub article: Article,
    /// The principles that it shows.
    pub principles: Vec<Id>,
    /// The agencies in it.
    pub agencies: Vec<Id>,
    /// The roles in it.
    pub roles: Vec<Id>,
    /// The stages in it.
    pub stages: Vec<Id>,
    /// The kind of place.
    pub setting: Option<Phrase>,
    /// The region.
    pub region: Option<Phrase>,
    /// What came of it.
    pub outcomes: Vec<Phrase>,
    /// Whether its source names no place.
    pub anonymous: bool,
}

impl Story {
    /// Whether it is about that principle, role, stage or agency.
    pub fn names(&self, kind: Kind, id: &Id) -> bool {
        let ids = match kind {
            Kind::Principle => &self.principles,
            Kind::Role => &self.roles,
            Kind::Stage => &self.stages,
            _ => &self.agencies,
        };
        ids.contains(id)
    }
}

/// A role, a stage or an agency.
#[derive(Debug)]
pub struct WayIn {
    /// The shared part.
    pub article: Article,
    /// Whose way in it is.
    pub audience: Audience,
    /// Other names for it.
    pub also_called: Vec<Phrase>,
    /// What has taken its place.
    pub superseded_by: Option<Phrase>,
}

/// A worksheet or method.
#[derive(Debug)]
pub struct Tool {
    /// The shared part.
    pub article: Article,
    /// How many minutes it takes.
    pub minutes: u32,
    /// Who takes part.
    pub people: Phrase,
    /// What to bring.
    pub materials: Vec<Phrase>,
    /// The principles that it serves.
    pub principles: Vec<Id>,
    /// The stages that it suits.
    pub stages: Vec<Id>,
    /// Which way round its sheet lies.
    pub print: PrintShape,
    /// What it becomes where scripts are on; nothing for one that stays on paper.
    pub on_screen: Option<OnScreen>,
}

/// Sheets and lists of actions that are printed together.
#[derive(Debug)]
pub struct Pack {
    /// The shared part; its text stands on the cover.
    pub article: Article,
    /// The tools whose sheets are in it, in their order.
    pub tools: Vec<Id>,
    /// The roles whose lists of actions follow.
    pub roles: Vec<Id>,
}

/// Any other page.
#[derive(Debug)]
pub struct Page {
    /// The shared part.
    pub article: Article,
    /// Whether search engines are asked to leave it out.
    pub unlisted: bool,
    /// Whether a table of all permanent links of the guide follows.
    pub permanent_links: bool,
    /// What follows its text.
    pub shows: Option<Shown>,
}

/// A chartable set of numbers.
#[derive(Debug)]
pub struct Figure {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub title: Phrase,
    /// What it shows, in one sentence.
    pub summary: Phrase,
    /// Its place among the figures.
    pub order: Option<u32>,
    /// What the numbers count.
    pub unit: Phrase,
    /// How many answers or people they rest on.
    pub base: Phrase,
    /// The numbers.
    pub rows: Vec<Row>,
    /// How they were made.
    pub note: Option<Phrase>,
    /// What they do not show.
    pub caveat: Option<Phrase>,
    /// How they are drawn.
    pub chart: ChartWritten,
    /// The works that they rest on.
    pub citations: Vec<Citation>,
    /// When it was last checked.
    pub reviewed: Option<Date>,
    /// The day that its facts describe.
    pub facts_as_of: Option<Date>,
}

impl Figure {
    /// Which item it is.
    pub fn key(&self) -> Key {
        Key {
            kind: Kind::Figure,
            id: self.id.clone(),
        }
    }

    /// The work that it stands under: the first that it rests on.
    pub fn group(&self) -> Option<&Id> {
        self.citations.first().map(|citation| &citation.work)
    }
}

/// One number of a figure.
#[derive(Debug)]
pub struct Row {
    /// What was counted.
    pub label: Phrase,
    /// How many.
    pub value: f64,
    /// Anything to know about it.
    pub note: Option<Phrase>,
}

/// A glossary entry.
#[derive(Debug)]
pub struct Term {
    /// Its id.
    pub id: Id,
    /// The term.
    pub name: Phrase,
    /// What it means.
    pub meaning: Phrase,
    /// Other names for it.
    pub also_called: Vec<Phrase>,
    /// Every written form that links to it.
    pub forms: Vec<String>,
    /// What has taken its place.
    pub superseded_by: Option<Phrase>,
    /// The variable that holds its local name.
    pub local: Option<String>,
    /// The works that it rests on.
    pub citations: Vec<Citation>,
    /// Whether the words are the toolkit's own.
    pub ours: bool,
}

/// A work that the toolkit rests on.
#[derive(Debug)]
pub struct Work {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: Phrase,
    /// Who wrote it.
    pub authors: Vec<Phrase>,
    /// Who published it.
    pub publisher: Phrase,
    /// When it came out.
    pub date: Phrase,
    /// Where it can be read.
    pub url: Option<String>,
    /// What a reader should know about it.
    pub note: Option<Phrase>,
    /// Its entry in `sources.yaml`.
    pub place: Place,
}

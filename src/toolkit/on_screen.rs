//! What a tool becomes where scripts are on: a health check, a relationship map or an agreement, with all that its form asks.
//!
//! The words are the toolkit's; the theme's script only lays them out. Made from what was written by `screen_parts.rs`.

use crate::markdown::Phrase;
use crate::read::{ClauseShape, Interactive};

use super::ids::Id;

/// What a tool becomes where scripts are on.
#[derive(Debug)]
pub enum OnScreen {
    /// Two sets of answers, and the gaps between them.
    HealthCheck(HealthCheck),
    /// A table of contacts, and a drawing of it.
    RelationshipMap,
    /// A form that fills in the paper.
    Agreement(Agreement),
}

impl OnScreen {
    /// The word in files.
    pub fn word(&self) -> &'static str {
        let kind = match self {
            Self::HealthCheck(_) => Interactive::HealthCheck,
            Self::RelationshipMap => Interactive::RelationshipMap,
            Self::Agreement(_) => Interactive::Agreement,
        };
        kind.word()
    }
}

/// A health check: the same statements for two sides.
#[derive(Debug)]
pub struct HealthCheck {
    /// The answers to each statement, the lowest first; the first counts as 1.
    pub answers: Vec<Phrase>,
    /// Advice for totals, the lowest first; the first is for the lowest total that there can be.
    pub bands: Vec<Band>,
    /// What is asked about; no two have the same id.
    pub marks: Vec<Mark>,
}

/// Advice for totals from one number up to the next band.
#[derive(Debug)]
pub struct Band {
    /// The least total.
    pub from: u32,
    /// What to think about.
    pub advice: Phrase,
}

/// One thing that a health check asks about.
#[derive(Debug)]
pub struct Mark {
    /// Its id.
    pub id: Id,
    /// Its short name.
    pub name: Phrase,
    /// The statement that both sides answer.
    pub statement: Phrase,
    /// The principle that helps.
    pub principle: Id,
    /// The actions that help.
    pub actions: Vec<Id>,
}

/// An agreement between two sides.
#[derive(Debug)]
pub struct Agreement {
    /// The two sides.
    pub parties: [Phrase; 2],
    /// Its clauses; no two have the same id.
    pub clauses: Vec<Clause>,
}

/// One clause of an agreement.
#[derive(Debug)]
pub struct Clause {
    /// Its id.
    pub id: Id,
    /// Its heading.
    pub title: Phrase,
    /// What to write.
    pub hint: Option<Phrase>,
    /// How it is filled in.
    pub shape: ClauseShape,
    /// Its rows; none for a box of text.
    pub rows: Vec<Phrase>,
}

//! What is gathered beside the tree while a body is read: references, headings with their ids, footnotes.

use super::anchors::{Anchors, slug};
use super::body::{Block, Body};
use super::destination::Destination;
use super::footnotes::Footnotes;
use super::heading::{Heading, HeadingId};
use super::input::Dialect;
use super::phrase::Phrase;
use super::reference::{Reference, ReferenceId, Use};
use super::unit::Unit;
use crate::diagnostics::Place;

/// The lists of a body that is being read.
pub(super) struct Gathered {
    dialect: Dialect,
    references: Vec<Reference>,
    headings: Vec<Heading>,
    /// The ids that they have in another text, whose translation this is.
    given: Vec<String>,
    /// What a translator sees.
    pub(super) units: Vec<Unit>,
    anchors: Anchors,
    /// The footnotes.
    pub(super) footnotes: Footnotes,
}

impl Gathered {
    /// Nothing yet.
    pub(super) fn new(dialect: Dialect, given: &[String]) -> Self {
        Self {
            dialect,
            given: given.to_vec(),
            units: Vec::new(),
            references: Vec::new(),
            headings: Vec::new(),
            anchors: Anchors::default(),
            footnotes: Footnotes::default(),
        }
    }

    /// Adds a reference.
    pub(super) fn refer(
        &mut self,
        destination: Destination,
        place: Place,
        r#use: Use,
    ) -> ReferenceId {
        self.references.push(Reference {
            destination,
            place,
            r#use,
        });
        ReferenceId(self.references.len() - 1)
    }

    /// Adds a heading under `id`, or under an id made from its title.
    pub(super) fn head(
        &mut self,
        level: u8,
        title: Phrase,
        id: Option<String>,
        place: Place,
    ) -> HeadingId {
        let id = match self.dialect {
            Dialect::CommonMark => String::new(),
            _ if self.headings.len() < self.given.len() => self.given[self.headings.len()].clone(),
            dialect => {
                let wanted = id.unwrap_or_else(|| slug(&title));
                format!("{}{}", dialect.id_prefix(), self.anchors.claim(&wanted))
            }
        };
        self.headings.push(Heading {
            level,
            id,
            title,
            place,
        });
        HeadingId(self.headings.len() - 1)
    }

    /// The heading that was begun last.
    pub(super) fn last_heading(&self) -> Option<HeadingId> {
        self.headings.len().checked_sub(1).map(HeadingId)
    }

    /// The level of a heading.
    pub(super) fn level(&self, heading: HeadingId) -> u8 {
        self.headings[heading.0].level
    }

    /// The body whose tree is `blocks`.
    pub(super) fn finish(self, blocks: Vec<Block>) -> Body {
        Body {
            blocks,
            footnotes: self.footnotes.finish(),
            references: self.references,
            headings: self.headings,
            units: self.units,
            id_prefix: self.dialect.id_prefix(),
        }
    }
}

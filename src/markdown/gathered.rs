//! What is gathered beside the tree while a body is read: references, headings with their ids, footnotes.

use super::anchors::{Anchors, slug};
use super::body::{Block, Body, Heading, HeadingId};
use super::destination::Destination;
use super::footnotes::Footnotes;
use super::input::Dialect;
use super::phrase::Phrase;
use super::reference::{Reference, ReferenceId, Use};
use crate::diagnostics::Place;

/// The lists of a body that is being read.
pub(super) struct Gathered {
    dialect: Dialect,
    references: Vec<Reference>,
    headings: Vec<Heading>,
    anchors: Anchors,
    /// The footnotes.
    pub(super) footnotes: Footnotes,
}

impl Gathered {
    /// Nothing yet.
    pub(super) fn new(dialect: Dialect) -> Self {
        Self {
            dialect,
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
            id_prefix: self.dialect.id_prefix(),
        }
    }
}

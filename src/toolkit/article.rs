//! What every item shares: names, order, sources, dates, and its text with every reference settled.

use crate::diagnostics::{Located, Place};
use crate::markdown::{Body, Phrase, ReferenceId};
use crate::read::{Date, Extra, Picture};

use super::ids::{Id, Key};

/// The part that all kinds of item have in common.
#[derive(Debug)]
pub struct Article {
    /// Its name among all items.
    pub key: Key,
    /// Its title.
    pub title: Phrase,
    /// One sentence about it.
    pub summary: Phrase,
    /// Its place in its list.
    pub order: Option<u32>,
    /// The works that it rests on.
    pub citations: Vec<Citation>,
    /// When it was last checked.
    pub reviewed: Option<Date>,
    /// The day that its facts describe.
    pub facts_as_of: Option<Date>,
    /// Older addresses inside an edition that lead here.
    pub moved_from: Vec<Located<String>>,
    /// The author's own `x-` values.
    pub extra: Extra,
    /// Its text.
    pub prose: Prose,
    /// The top of its file.
    pub place: Place,
}

/// A work, and where in it.
#[derive(Clone, Debug)]
pub struct Citation {
    /// The work.
    pub work: Id,
    /// The heading or page.
    pub section: Option<Phrase>,
}

/// A text and where each of its references leads.
#[derive(Debug)]
pub struct Prose {
    /// The text.
    pub body: Body,
    /// Where each reference of the body leads, in the body's order.
    pub targets: Vec<Target>,
}

impl Prose {
    /// Where a reference leads.
    pub fn target(&self, reference: ReferenceId) -> &Target {
        &self.targets[reference.0]
    }
}

/// Where a reference leads.
#[derive(Clone, Debug)]
pub enum Target {
    /// To an item, and perhaps to a heading of it.
    Item(Key, Option<String>),
    /// To a heading of the same text.
    Heading(String),
    /// To another site.
    Web(String),
    /// To an e-mail address or a telephone, as a whole address with its scheme.
    Direct(String),
    /// To a picture.
    Picture(Picture),
    /// Nowhere; this was told, and nothing is rendered.
    Broken,
}

impl Target {
    /// The picture, if it leads to one.
    pub fn picture(&self) -> Option<&Picture> {
        match self {
            Self::Picture(picture) => Some(picture),
            _ => None,
        }
    }
}

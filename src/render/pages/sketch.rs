//! A page to be: where it stands, and how it gathers what it shows once a pen draws it.

use crate::toolkit::{Article, Kind};

use super::super::leaf::Leaf;
use super::super::pen::Pen;

/// A page of an edition that has not gathered anything yet.
pub(in super::super) struct Sketch<'a> {
    /// Its folder inside the edition.
    pub(in super::super) folder: String,
    /// Whether no other edition has one like it.
    pub(in super::super) own: bool,
    gather: Box<dyn Fn(&Pen<'a>) -> Leaf + 'a>,
}

impl<'a> Sketch<'a> {
    /// A page in `folder`.
    pub(super) fn new(folder: String, gather: impl Fn(&Pen<'a>) -> Leaf + 'a) -> Self {
        Self {
            folder,
            own: false,
            gather: Box::new(gather),
        }
    }

    /// The page of an item.
    pub(super) fn of(
        pen: &Pen<'a>,
        article: &Article,
        gather: impl Fn(&Pen<'a>) -> Leaf + 'a,
    ) -> Self {
        let own = pen.is_local(&article.key) || article.key.kind == Kind::Home;
        Self {
            own,
            ..Self::new(pen.route(&article.key).folder, gather)
        }
    }

    /// All that the page shows, in the words of `pen`.
    pub(in super::super) fn leaf(&self, pen: &Pen<'a>) -> Leaf {
        (self.gather)(pen)
    }
}

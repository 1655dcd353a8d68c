//! Every page of an edition, as sketches that become leaves: what each kind of page gathers from the toolkit.
//!
//! One file for each kind of page; each says what its template sees (`views/`). Nothing is rendered here.

mod home;
mod lists;
mod principles;
mod actions;
mod stories;
mod examples;
mod gathering;
mod tools;
mod packs;
mod reference;
mod areas;
mod finding;
mod shown;
mod plain;
mod leading;

use crate::toolkit::{Article, Kind};

use super::leaf::Leaf;
use super::pen::Pen;

pub(super) use leading::{redirects, short_page};
pub(super) use plain::not_found;

/// A page of an edition that has not gathered anything yet.
pub(super) struct Sketch<'a> {
    /// Its folder inside the edition.
    pub(super) folder: String,
    /// Whether no other edition has one like it.
    pub(super) own: bool,
    gather: Box<dyn Fn(&Pen<'a>) -> Leaf + 'a>,
}

impl<'a> Sketch<'a> {
    fn new(folder: String, gather: impl Fn(&Pen<'a>) -> Leaf + 'a) -> Self {
        Self {
            folder,
            own: false,
            gather: Box::new(gather),
        }
    }

    /// The page of an item.
    fn of(pen: &Pen<'a>, article: &Article, gather: impl Fn(&Pen<'a>) -> Leaf + 'a) -> Self {
        let own = pen.is_local(&article.key) || article.key.kind == Kind::Home;
        Self {
            own,
            ..Self::new(pen.route(&article.key).folder, gather)
        }
    }

    /// All that the page shows, in the words of `pen`.
    pub(super) fn leaf(&self, pen: &Pen<'a>) -> Leaf {
        (self.gather)(pen)
    }
}

/// All pages of the edition: one kind after another, in the order of the guide.
pub(super) fn sketches<'a>(pen: &Pen<'a>) -> Vec<Sketch<'a>> {
    let kinds = [
        Vec::from_iter(home::home(pen)),
        principles::principles(pen),
        actions::actions(pen),
        stories::case_studies(pen),
        gathering::ways_in(pen),
        tools::tools(pen),
        packs::packs(pen),
        lists::lists(),
        reference::reference(pen),
        examples::examples(pen),
        Vec::from_iter(areas::areas(pen)),
        finding::finding(),
        plain::pages(pen),
    ];
    kinds.into_iter().flatten().collect()
}

//! Every page of an edition, as leaves: what each kind of page gathers from the toolkit.
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

use super::leaf::Leaf;
use super::pen::Pen;

pub(super) use leading::{redirects, short_page};
pub(super) use plain::not_found;

/// What makes pages: one kind after another, in the order of the guide.
const KINDS: [fn(&Pen<'_>) -> Vec<Leaf>; 13] = [
    |pen| Vec::from_iter(home::home(pen)),
    principles::principles,
    actions::actions,
    stories::case_studies,
    gathering::ways_in,
    tools::tools,
    packs::packs,
    lists::lists,
    reference::reference,
    examples::examples,
    |pen| Vec::from_iter(areas::areas(pen)),
    finding::finding,
    plain::pages,
];

/// All pages of the edition, in the order of the guide; those of a kind are made when the kind before it has been taken.
pub(super) fn leaves(pen: &Pen<'_>) -> impl Iterator<Item = Leaf> {
    KINDS.into_iter().flat_map(move |make| make(pen))
}

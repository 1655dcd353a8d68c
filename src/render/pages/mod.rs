//! Every page of an edition, as sketches that become leaves: what each kind of page gathers from the toolkit.
//!
//! One file for each kind of page; each says what its template sees (`views/`). Nothing is rendered here.

mod sketch;
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

use super::pen::Pen;

pub(super) use sketch::Sketch;

pub(super) use leading::{redirects, short_page};
pub(super) use plain::not_found;

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

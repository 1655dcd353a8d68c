//! Every page of an edition, as leaves: what each kind of page gathers from the toolkit.
//!
//! One file for each kind of page; each says what its template sees (`views.rs`). Nothing is rendered here.

mod home;
mod lists;
mod principles;
mod actions;
mod stories;
mod gathering;
mod tools;
mod reference;
mod areas;
mod plain;

use super::leaf::Leaf;
use super::pen::Pen;

pub(super) use plain::{not_found, redirects};

/// All pages of the edition, in the order of the guide.
pub(super) fn leaves(pen: &Pen<'_>) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    leaves.extend(home::home(pen));
    leaves.extend(principles::principles(pen));
    leaves.extend(actions::actions(pen));
    leaves.extend(stories::case_studies(pen));
    leaves.extend(gathering::ways_in(pen));
    leaves.extend(tools::tools(pen));
    leaves.extend(lists::lists(pen));
    leaves.extend(reference::reference(pen));
    leaves.extend(stories::examples(pen));
    leaves.extend(areas::areas(pen));
    leaves.extend(plain::pages(pen));
    leaves
}

//! What the template of a pack sees: part of the contract with authors of themes that `views.rs` begins.

use serde::Serialize;

use super::views::{Card, ContentsView, PrincipleGroupView};

/// `pack`.
#[derive(Debug, Serialize)]
pub(super) struct PackView {
    pub(super) parts: Vec<PackPartView>,
    pub(super) lists: Vec<PackListView>,
}

/// The sheets of one tool in a pack.
#[derive(Debug, Serialize)]
pub(super) struct PackPartView {
    pub(super) tool: Card,
    /// `portrait` or `landscape`.
    pub(super) print: &'static str,
    /// The headings of the sheets.
    pub(super) sheets: Vec<ContentsView>,
    pub(super) body: String,
}

/// The actions of one role in a pack.
#[derive(Debug, Serialize)]
pub(super) struct PackListView {
    /// The id of its heading.
    pub(super) id: String,
    pub(super) role: Card,
    pub(super) action_groups: Vec<PrincipleGroupView>,
}

//! What the template of a pack sees.

use serde::Serialize;

use super::items::PrincipleGroupView;
use super::shared::{Card, ContentsView};

/// `pack`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PackView {
    pub(in crate::render) parts: Vec<PackPartView>,
    pub(in crate::render) lists: Vec<PackListView>,
}

/// The sheets of one tool in a pack.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PackPartView {
    pub(in crate::render) tool: Card,
    /// `portrait` or `landscape`.
    pub(in crate::render) print: &'static str,
    /// The headings of the sheets.
    pub(in crate::render) sheets: Vec<ContentsView>,
    pub(in crate::render) body: String,
}

/// The actions of one role in a pack.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PackListView {
    /// The id of its heading.
    pub(in crate::render) id: String,
    pub(in crate::render) role: Card,
    pub(in crate::render) action_groups: Vec<PrincipleGroupView>,
}

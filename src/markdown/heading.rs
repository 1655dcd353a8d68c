//! Headings, by the numbers that they have in their text.
//!
//! What their ids are made of stands in `anchors.rs`.

use super::phrase::Phrase;
use crate::diagnostics::Place;

/// The number of a heading within its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HeadingId(pub usize);

/// A heading, or the title of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// From 1 (the page's title) to 6.
    pub level: u8,
    /// The end of its address, after `#`; empty in [`Dialect::CommonMark`](super::input::Dialect).
    pub id: String,
    /// Its words.
    pub title: Phrase,
    /// Where it stands.
    pub place: Place,
}

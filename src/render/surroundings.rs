//! What a body needs to know of the page that it stands on.
//!
//! The page settles where references lead; a body only knows their numbers.

use crate::markdown::{Phrase, ReferenceId};

/// The page that a body stands on.
pub trait Surroundings {
    /// The address that a link leads to, not escaped.
    fn href(&self, reference: ReferenceId) -> String;
    /// The picture that a reference names.
    fn picture(&self, reference: ReferenceId) -> PictureView;
    /// The finished HTML of a figure.
    fn figure(&self, reference: ReferenceId) -> String;
    /// The address of a term, if its words should link here: at its first occurrence on the page.
    fn term_href(&self, term: &str) -> Option<String>;
    /// The title of the work that a quotation stands in.
    fn quote_source(&self, reference: ReferenceId) -> Phrase;
    /// Whether names are isolated from the words around them, because the page runs from right to left.
    fn isolates(&self) -> bool {
        false
    }
    /// Words of the interface, with their arguments filled in.
    fn word(&self, key: &str, arguments: &[(&str, &str)]) -> String;
    /// A number as the language writes it.
    fn number(&self, number: usize) -> String;
}

/// A picture as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureView {
    /// Its address, not escaped.
    pub src: String,
    /// Its width in points.
    pub width: u32,
    /// Its height in points.
    pub height: u32,
}

//! What is given to be read: one text, which rules hold for it, and the names that it may use.
//!
//! Nothing is read here; see `parse.rs`.

use std::ops::Range;

use super::rendition::Translation;
use super::slot::Declared;
use super::vocabulary::Vocabulary;
use crate::diagnostics::SourceId;

/// Whose text it is, and so which rules hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// The publisher's own text: every container, a few HTML elements, explicit heading ids.
    Publisher,
    /// An area's contributed text: no HTML, no ids or classes, four containers.
    Area,
    /// Nothing of ours: for the examples of the specification.
    CommonMark,
}

impl Dialect {
    /// What every id in a text of this dialect begins with.
    pub fn id_prefix(self) -> &'static str {
        match self {
            Self::Area => "s-",
            Self::Publisher | Self::CommonMark => "",
        }
    }
}

/// One text to be read.
#[derive(Clone, Debug)]
pub struct Input<'a> {
    /// The file that it comes from.
    pub source: SourceId,
    /// The whole file.
    pub text: &'a str,
    /// The bytes of the body, after the front matter.
    pub body: Range<usize>,
    /// The rules that hold.
    pub dialect: Dialect,
    /// The glossary's terms in the language of the text.
    pub vocabulary: &'a Vocabulary,
    /// The local names that the text may use.
    pub variables: &'a Declared,
    /// What it keeps of its source, if it is a translation.
    pub translation: Option<Translation<'a>>,
}

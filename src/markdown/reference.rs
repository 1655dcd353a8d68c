//! A reference: something that the text points at, in a list apart from the tree, so that a later stage can settle each target.
//!
//! Whether the target exists is not known here.

use super::destination::Destination;
use crate::diagnostics::Place;

/// The number of a reference within its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReferenceId(pub usize);

/// Something that the text points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// What it points at.
    pub destination: Destination,
    /// Where the address is written.
    pub place: Place,
    /// What the text does with it.
    pub r#use: Use,
}

/// What the text does with a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Words lead there.
    Link,
    /// The picture is shown.
    Picture,
    /// The figure is drawn.
    Figure,
    /// A quotation rests on the work.
    Source,
}

//! What a text needs to know of the edition that it stands in.

use std::borrow::Cow;

use crate::languages::Direction;
use crate::markdown::{Phrase, Slot};
use crate::toolkit::Key;

use super::views::Shown;

/// An edition, to a text.
pub(super) trait Locality {
    /// What stands in a slot.
    fn fill(&self, slot: &Slot) -> Cow<'_, str>;

    /// Whether an item is part of it.
    fn shows(&self, key: &Key) -> bool;

    /// Which way its pages run.
    fn direction(&self) -> Direction;

    /// A phrase in its words, as templates show it.
    fn show(&self, phrase: &Phrase) -> Shown {
        Shown::of(phrase, self.direction(), &|slot| self.fill(slot))
    }
}

//! What came of a run: its result, and all that it has to tell, with the texts to show it in.

use crate::diagnostics::{Diagnostics, Reported, SourceMap};
use crate::write::Changes;

use super::entry::Entry;

/// A result with what was told on the way.
#[derive(Debug)]
pub struct Outcome<T> {
    /// The texts that were read.
    pub sources: SourceMap,
    /// The complaints.
    pub told: Diagnostics,
    /// The result; without one, the reason was told.
    pub result: Result<T, Reported>,
}

impl<T> Outcome<T> {
    /// Runs `work` with an empty list and an empty map.
    pub(super) fn of(
        work: impl FnOnce(&mut SourceMap, &mut Diagnostics) -> Result<T, Reported>,
    ) -> Self {
        let (mut sources, mut told) = (SourceMap::default(), Diagnostics::default());
        let result = work(&mut sources, &mut told);
        Self {
            sources,
            told,
            result,
        }
    }
}

/// A site that was published.
#[derive(Debug)]
pub struct Built {
    /// How many editions it has.
    pub editions: usize,
    /// How many pages.
    pub pages: usize,
    /// What changed in its folder.
    pub changes: Changes,
    /// What was changed of the areas' colours, and why.
    pub colours: Vec<Entry>,
}

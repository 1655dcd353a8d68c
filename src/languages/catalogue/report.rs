//! What a merge did, entry by entry.
//!
//! It holds what there is to show; it is drawn elsewhere.

use super::entry::Previous;

/// What became of a text, or of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// The same source in the same context: nothing was done.
    Kept,
    /// Only punctuation or blanks of the source changed: its words stay current.
    Current,
    /// The same source stands in another context: its words stay current.
    Moved,
    /// Words of a source that is like it were carried over, and are fuzzy.
    Near,
    /// There are no words for it yet.
    New,
    /// Its source is gone; its words are kept at the end.
    Obsolete,
    /// Its source is gone, and it had no words.
    Dropped,
}

/// What was done, in the order of the new catalogue; what is gone comes last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many entries were left as they are.
    pub kept: usize,
    /// All others.
    pub changes: Vec<Change>,
}

/// What became of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What.
    pub outcome: Outcome,
    /// Where the text belongs.
    pub context: Option<String>,
    /// The text: as it is now, or as it was if it is gone.
    pub source: String,
    /// The entry that its words come from.
    pub from: Option<Previous>,
    /// How like the sources are, in thousandths, if they are not the same.
    pub likeness: Option<usize>,
}

impl Report {
    /// How many texts this became of.
    pub fn count(&self, outcome: Outcome) -> usize {
        let changes = self.changes.iter();
        let same = changes.filter(|change| change.outcome == outcome).count();
        match outcome {
            Outcome::Kept => self.kept,
            _ => same,
        }
    }
}

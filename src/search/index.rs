//! The index of one language: all that its editions share.

use std::collections::{BTreeMap, BTreeSet};

use crate::markdown::Slot;
use crate::toolkit::Key;

use super::entry::Entry;
use super::findings::Findings;

/// All that the editions of a language share.
#[derive(Debug)]
pub struct Index {
    /// What can be found, in the order of the guide.
    pub entries: Vec<Entry>,
    numbers: BTreeMap<Key, usize>,
    /// The local names that titles, summaries and headings ask for.
    pub(super) slots: BTreeSet<Slot>,
}

impl Index {
    /// The index of what was found.
    pub fn of(found: Findings) -> Self {
        let entries = found.entries;
        Self {
            numbers: numbers(&entries),
            slots: entries.iter().flat_map(Entry::slots).cloned().collect(),
            entries,
        }
    }

    /// The number of an item's entry.
    pub(super) fn number(&self, key: &Key) -> Option<usize> {
        self.numbers.get(key).copied()
    }
}

fn numbers(entries: &[Entry]) -> BTreeMap<Key, usize> {
    let numbered = entries.iter().enumerate();
    numbered
        .filter_map(|(number, entry)| Some((entry.key.clone()?, number)))
        .collect()
}

//! An invented area: its facts, and the one note that it adds to one page.

use super::fact::Fact;
use crate::places;

/// Telephone numbers that belong to nobody end in one of these.
const PHONES: usize = 1_000;

/// An area.
pub(crate) struct Area {
    pub(crate) id: String,
    pub(crate) name: String,
    /// The number of the article that it adds a note to.
    pub(crate) noted: usize,
    index: usize,
    /// How often its facts were edited.
    pub(crate) revision: usize,
}

impl Area {
    /// The area of that number, with a note on the article `noted`.
    pub(super) fn new(index: usize, noted: usize) -> Self {
        let name = places::name(index);
        Self {
            id: places::id(&name),
            name,
            noted,
            index,
            revision: 0,
        }
    }

    /// What a fact is here.
    pub(crate) fn fact(&self, fact: Fact) -> String {
        match fact {
            Fact::Council => format!("{} District Council", self.name),
            Fact::Partnership => format!("{} Together", self.name),
            Fact::Ward => format!("{} and {}shire", self.name, places::beginning(self.index)),
            Fact::Phone => format!("01632 960{:03}", self.phone()),
        }
    }

    /// One sentence about it.
    pub(crate) fn summary(&self) -> String {
        format!(
            "An invented place called {}, made to measure how fast many guides are.",
            self.name
        )
    }

    /// The words of its note.
    pub(crate) fn note(&self) -> String {
        format!("In {} three groups share this work.", self.name)
    }

    fn phone(&self) -> usize {
        (self.index + self.revision) % PHONES
    }
}

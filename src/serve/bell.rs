//! Remembers that something changed until the builder asks.
//!
//! However often it is rung during a build, one more build follows: at most one runs and one is pending.

use std::sync::{Condvar, Mutex, MutexGuard};

/// What kind of change calls for a build; of several, the last in this order counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Change {
    /// A watched file changed.
    Edited,
    /// A watched folder, or one above it, came or went, so listening must begin anew.
    Uprooted,
    /// The system no longer reports changes, so they must be looked for.
    Deaf,
}

/// Where a change waits for the builder.
#[derive(Debug, Default)]
pub(super) struct Bell {
    pending: Mutex<Option<Change>>,
    rung: Condvar,
}

impl Bell {
    /// Announces a change.
    pub(super) fn ring(&self, change: Change) {
        let mut pending = self.lock();
        *pending = (*pending).max(Some(change));
        self.rung.notify_one();
    }

    /// Waits for a change and takes it.
    pub(super) fn wait(&self) -> Change {
        let mut pending = self.lock();
        loop {
            match pending.take() {
                Some(change) => return change,
                None => pending = self.rung.wait(pending).expect(UNBROKEN),
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<Change>> {
        self.pending.lock().expect(UNBROKEN)
    }
}

const UNBROKEN: &str = "nothing panics while it holds the bell";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_rings_are_one_change_and_the_gravest_counts() {
        let bell = Bell::default();
        bell.ring(Change::Edited);
        bell.ring(Change::Uprooted);
        bell.ring(Change::Edited);
        assert_eq!(bell.wait(), Change::Uprooted);
        assert_eq!(*bell.lock(), None);
    }
}

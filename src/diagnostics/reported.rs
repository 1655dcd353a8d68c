//! The list of complaints, and the proof that something was said.

use super::code::Severity;
use super::diagnostic::Diagnostic;

/// All that one run has to tell, in the order in which it was found.
#[derive(Debug, Default)]
pub struct Diagnostics {
    entries: Vec<Diagnostic>,
}

/// Proof that a complaint was made: only [`Diagnostics::say`] makes one, so a stage cannot fail in silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reported(());

impl Diagnostics {
    /// Adds a complaint.
    pub fn say(&mut self, diagnostic: Diagnostic) -> Reported {
        self.entries.push(diagnostic);
        Reported(())
    }

    /// Adds all that another list holds, in its order.
    pub fn extend(&mut self, other: Self) {
        self.entries.extend(other.entries);
    }

    /// The complaints.
    pub fn entries(&self) -> &[Diagnostic] {
        &self.entries
    }

    /// How many of them stop a build.
    pub fn errors(&self) -> usize {
        self.entries
            .iter()
            .filter(|entry| entry.severity() == Severity::Error)
            .count()
    }

    /// How many of them do not.
    pub fn warnings(&self) -> usize {
        self.entries.len() - self.errors()
    }

    /// Proof that anything was said, a warning included.
    pub fn proof(&self) -> Option<Reported> {
        (!self.entries.is_empty()).then_some(Reported(()))
    }

    /// Proof that an error was said, if one was.
    pub fn stopped(&self) -> Result<(), Reported> {
        if self.errors() == 0 {
            Ok(())
        } else {
            Err(Reported(()))
        }
    }
}

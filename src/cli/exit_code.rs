//! The exit status: what went wrong, for scripts (model §6).

use crate::diagnostics::{Blame, Diagnostic, Diagnostics, Severity, SourceMap};
use crate::pipeline::SETTINGS;

/// How the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitCode {
    /// All is well.
    Fine = 0,
    /// There are problems in the content.
    Content = 1,
    /// The program was called wrongly.
    Usage = 2,
    /// The settings are invalid.
    Settings = 3,
    /// The machine failed: disk, permissions, network.
    Machine = 4,
    /// Fingerpost itself failed.
    OwnFault = 70,
}

impl ExitCode {
    /// The status that follows from what was told: the machine's fault before the caller's, the settings' before the content's.
    pub(super) fn of(told: &Diagnostics, sources: &SourceMap) -> Self {
        let blames: Vec<Blame> = told
            .entries()
            .iter()
            .filter(|entry| entry.severity() == Severity::Error)
            .map(|entry| blame(entry, sources))
            .collect();
        let has = |blame| blames.contains(&blame);
        if has(Blame::Us) {
            Self::OwnFault
        } else if has(Blame::Machine) {
            Self::Machine
        } else if has(Blame::Usage) {
            Self::Usage
        } else if has(Blame::Settings) {
            Self::Settings
        } else if blames.is_empty() {
            Self::Fine
        } else {
            Self::Content
        }
    }
}

/// Anything wrong inside the settings' file is the settings' fault; what the settings may say and stands nowhere was typed.
fn blame(entry: &Diagnostic, sources: &SourceMap) -> Blame {
    match entry.place {
        Some(place) if sources.path(place.source) == SETTINGS => Blame::Settings,
        None if entry.path.is_none() && entry.code.blame() == Blame::Settings => Blame::Usage,
        _ => entry.code.blame(),
    }
}

impl From<ExitCode> for std::process::ExitCode {
    fn from(code: ExitCode) -> Self {
        Self::from(code as u8)
    }
}

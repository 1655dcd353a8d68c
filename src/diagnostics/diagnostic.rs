//! One complaint: a code, a phrase, where, and what to do.
//!
//! The phrase is one lower-case clause without a full stop; the help is an instruction.

use super::code::{Code, Severity};
use super::place::Place;
use super::wording::escaped;

/// One complaint to an author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which complaint it is.
    pub code: Code,
    /// What is wrong, in plain words.
    pub message: String,
    /// The span to underline.
    pub place: Option<Place>,
    /// What is written beside the underline.
    pub label: Option<String>,
    /// A file or folder, where there is no text to underline.
    pub path: Option<String>,
    /// Other places that belong to the complaint.
    pub notes: Vec<Note>,
    /// What to do about it.
    pub help: Option<String>,
}

/// Another place that belongs to a complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Where.
    pub place: Place,
    /// What stands there.
    pub label: String,
}

impl Diagnostic {
    /// A complaint without a place yet. Line breaks and control characters in the message are shown escaped.
    pub fn new(code: Code, message: impl AsRef<str>) -> Self {
        let message = escaped(message.as_ref());
        Self {
            code,
            message,
            place: None,
            label: None,
            path: None,
            notes: Vec::new(),
            help: None,
        }
    }

    /// The span to underline.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// What is written beside the underline.
    #[must_use]
    pub fn label(mut self, label: impl AsRef<str>) -> Self {
        self.label = Some(escaped(label.as_ref()));
        self
    }

    /// The file or folder that it is about.
    #[must_use]
    pub fn in_path(mut self, path: impl AsRef<str>) -> Self {
        self.path = Some(escaped(path.as_ref()));
        self
    }

    /// Another place that belongs to it.
    #[must_use]
    pub fn note(mut self, place: Place, label: impl AsRef<str>) -> Self {
        self.notes.push(Note {
            place,
            label: escaped(label.as_ref()),
        });
        self
    }

    /// What to do.
    #[must_use]
    pub fn help(mut self, help: impl AsRef<str>) -> Self {
        self.help = Some(escaped(help.as_ref()));
        self
    }

    /// How bad it is; follows from the code.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

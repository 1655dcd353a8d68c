//! Why a file could not be written, in plain words.
//!
//! A [`Failure`] is a complaint that nobody has heard yet: threads hand it up, and one place tells it.

use std::io::{self, ErrorKind};
use std::path::Path;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Reported};

/// A complaint that waits to be told.
#[must_use = "a failure is silent until it is told"]
#[derive(Debug)]
pub struct Failure(Box<Diagnostic>);

impl Failure {
    /// A failure that is told as `diagnostic`.
    pub(super) fn new(diagnostic: Diagnostic) -> Self {
        Self(Box::new(diagnostic))
    }

    /// Tells it.
    pub fn tell(self, told: &mut Diagnostics) -> Reported {
        told.say(*self.0)
    }

    /// What it will be told as.
    pub fn diagnostic(&self) -> &Diagnostic {
        &self.0
    }
}

/// Turns the machine's error at `path` into a failure to write.
pub(super) fn writing(path: &Path) -> impl FnOnce(io::Error) -> Failure {
    failed(Code::WriteFailed, "written", path)
}

/// Turns the machine's error at `path` into a failure to read.
pub(super) fn reading(path: &Path) -> impl FnOnce(io::Error) -> Failure {
    failed(Code::Unreadable, "read", path)
}

fn failed(code: Code, done: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Failure {
    move |error| {
        let shown = path.display().to_string();
        let message = format!("`{shown}` could not be {done}: {}", reason(&error));
        let diagnostic = Diagnostic::new(code, message).in_path(shown);
        Failure::new(diagnostic.help(advice(error.kind())))
    }
}

fn reason(error: &io::Error) -> String {
    let words = match error.kind() {
        ErrorKind::NotFound => "it is not there",
        ErrorKind::PermissionDenied => "you do not have permission",
        ErrorKind::AlreadyExists => "something of that name is there already",
        ErrorKind::StorageFull => "the disk is full",
        ErrorKind::QuotaExceeded => "your share of the disk is used up",
        ErrorKind::ReadOnlyFilesystem => "the disk can only be read",
        ErrorKind::ResourceBusy => "the system is using it, perhaps as a mounted disk",
        ErrorKind::NotADirectory => "a file stands where a folder should be",
        ErrorKind::IsADirectory => "a folder stands where a file should be",
        ErrorKind::DirectoryNotEmpty => "the folder there is not empty",
        ErrorKind::InvalidFilename => "the name is too long or cannot be used on this disk",
        ErrorKind::FileTooLarge => "it is larger than this disk or your limits allow",
        _ => return in_the_systems_words(error),
    };
    words.to_owned()
}

/// The rest as the system puts it, without its number, which tells an author nothing.
fn in_the_systems_words(error: &io::Error) -> String {
    let text = error.to_string();
    let words = text.split(" (os error").next().unwrap_or(&text);
    format!("the system says “{words}”")
}

fn advice(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "make room on the disk, then build again"
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            "choose a folder that you may write to with `--out`"
        }
        ErrorKind::ResourceBusy => "build into a folder inside it with `--out`",
        ErrorKind::NotFound => "make the folder first, or choose another one",
        ErrorKind::InvalidFilename => "choose a shorter name",
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory | ErrorKind::IsADirectory => {
            "move it elsewhere, or choose another name"
        }
        _ => "look whether the disk is there and in order, then try again",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_in_plain_words() {
        let error = io::Error::from(ErrorKind::StorageFull);
        let failure = writing(Path::new("public/index.html"))(error);
        let told = failure.diagnostic();
        assert_eq!(
            told.message,
            "`public/index.html` could not be written: the disk is full"
        );
        assert_eq!(
            told.help.as_deref(),
            Some("make room on the disk, then build again")
        );
    }

    #[test]
    fn a_rare_error_loses_its_number() {
        let error = io::Error::from_raw_os_error(24);
        assert!(!reason(&error).contains("os error"), "{}", reason(&error));
    }
}

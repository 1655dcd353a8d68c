//! The published folder's place on the disk, and the names beside it.
//!
//! A folder that must never be replaced is refused here, before anything is touched. What the folder holds is `survey.rs`' matter.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostics::{Code, Diagnostic};

use super::failure::{Failure, reading};
use super::target::Target;
use crate::render::OutputPath;

/// The project's folders that hold what only people write.
const SOURCES: [&str; 3] = ["content", "themes", ".git"];

/// Where the published folder stands.
#[derive(Clone, Debug)]
pub(super) struct Site {
    /// The folder itself, as it was typed, so that complaints name it so.
    pub(super) folder: PathBuf,
    /// The folder that it stands in.
    pub(super) parent: PathBuf,
    name: String,
}

impl Site {
    /// The site of `target`, unless a build there could destroy something else.
    pub(super) fn locate(target: &Target<'_>) -> Result<Self, Failure> {
        let folder = settled(target.folder).map_err(reading(target.folder))?;
        let project = settled(target.project).map_err(reading(target.project))?;
        let typed = target.folder.display();
        if let Some(why) = why_refused(&folder, &project, target.home) {
            let message = format!("the site cannot be written to `{typed}`: {why}");
            return Err(refused(Code::OutputIsProject, message, target.folder));
        }
        if folder.symlink_metadata().is_ok_and(|found| !found.is_dir()) {
            let message = format!("`{typed}` is a link or a file, not a folder of its own");
            return Err(refused(Code::ForeignFile, message, target.folder));
        }
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        Ok(Self {
            name: name.into_owned(),
            parent: or_here(target.folder.parent().unwrap_or(&folder)).to_owned(),
            folder: target.folder.to_owned(),
        })
    }

    /// The path of a published file as an author would type it.
    pub(super) fn shown(&self, path: &OutputPath) -> PathBuf {
        self.folder.join(path.as_str())
    }

    /// The file that says who is building.
    pub(super) fn lock(&self) -> PathBuf {
        self.beside("lock")
    }

    /// Where the old site waits while two folders are renamed one after the other.
    pub(super) fn previous(&self) -> PathBuf {
        self.beside("previous")
    }

    /// How the name of every stage beside this site begins.
    pub(super) fn stage_prefix(&self) -> String {
        format!(".{}.fp-stage-", self.name)
    }

    fn beside(&self, what: &str) -> PathBuf {
        self.parent.join(format!(".{}.fp-{what}", self.name))
    }
}

/// `folder` with its parents resolved and its own name kept, so that a link of that name can be seen and refused.
fn settled(folder: &Path) -> io::Result<PathBuf> {
    match (folder.parent(), folder.file_name()) {
        (Some(parent), Some(name)) => Ok(resolved(parent)?.join(name)),
        _ => resolved(folder),
    }
}

/// No path at all means this folder.
fn or_here(path: &Path) -> &Path {
    if path.as_os_str() == OsStr::new("") {
        Path::new(".")
    } else {
        path
    }
}

/// `path` without links, as far as it exists.
fn resolved(path: &Path) -> io::Result<PathBuf> {
    let path = or_here(path);
    match (path.canonicalize(), path.parent(), path.file_name()) {
        (Err(error), Some(parent), Some(name)) if error.kind() == io::ErrorKind::NotFound => {
            Ok(resolved(parent)?.join(name))
        }
        (result, ..) => result,
    }
}

fn why_refused(folder: &Path, project: &Path, home: Option<&Path>) -> Option<&'static str> {
    let project = project.canonicalize().unwrap_or_else(|_| project.into());
    if folder == project {
        return Some("it is the project itself");
    }
    if folder.parent().is_none() {
        return Some("it is the top of the disk");
    }
    if home.is_some_and(|home| home == folder || resolved(home).is_ok_and(|real| real == folder)) {
        return Some("it is your home folder");
    }
    if project.starts_with(folder) {
        return Some("the project stands inside it");
    }
    let source = |name: &&str| folder.starts_with(project.join(name));
    SOURCES
        .iter()
        .find(|name| source(name))
        .map(|_| "it belongs to what people write")
}

fn refused(code: Code, message: String, folder: &Path) -> Failure {
    let diagnostic = Diagnostic::new(code, message)
        .in_path(folder.display().to_string())
        .help("choose a folder of its own with `--out`, such as `public`");
    Failure::new(diagnostic)
}

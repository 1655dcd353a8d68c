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
pub(super) const SOURCES: [&str; 4] = ["content", "templates", "themes", ".git"];

/// Where the published folder stands.
#[derive(Clone, Debug)]
pub(super) struct Site {
    /// The folder itself.
    pub(super) folder: PathBuf,
    /// The folder as it was typed; complaints name it so.
    pub(super) typed: PathBuf,
    /// The folder that it stands in.
    pub(super) parent: PathBuf,
    name: String,
}

impl Site {
    /// The site of `target`, unless a build there could destroy something else.
    pub(super) fn locate(target: &Target<'_>) -> Result<Self, Failure> {
        let typed = target.typed();
        refuse_below_a_file(target)?;
        let folder = settled(target.folder).map_err(|error| unsettled(error, typed))?;
        let project = settled(target.project).map_err(reading(target.project))?;
        let shown = typed.display();
        if let Some(why) = why_refused(&folder, &project, target.home) {
            let message = format!("the site cannot be written to `{shown}`: {why}");
            return Err(refused(Code::OutputIsProject, message, typed));
        }
        if folder.symlink_metadata().is_ok_and(|found| !found.is_dir()) {
            let message = format!("`{shown}` is a link or a file, not a folder of its own");
            return Err(refused(Code::ForeignFile, message, typed));
        }
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        Ok(Self {
            name: name.into_owned(),
            parent: or_here(target.folder.parent().unwrap_or(&folder)).to_owned(),
            folder: target.folder.to_owned(),
            typed: typed.to_owned(),
        })
    }

    /// The path of a published file as an author would type it.
    pub(super) fn shown(&self, path: &OutputPath) -> PathBuf {
        self.typed.join(path.as_str())
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

    /// The folder's own name.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    fn beside(&self, what: &str) -> PathBuf {
        self.parent.join(format!(".{}.fp-{what}", self.name))
    }
}

/// `folder` with its parents resolved and its own name kept, so that a link of that name can be seen and refused.
pub(super) fn settled(folder: &Path) -> io::Result<PathBuf> {
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

/// No folder can be made inside a file.
fn refuse_below_a_file(target: &Target<'_>) -> Result<(), Failure> {
    let typed = target.typed();
    let stands = |above: &&Path| or_here(above).metadata().is_ok();
    let nearest = target.folder.ancestors().skip(1).find(stands);
    let Some(file) = nearest.filter(|above| or_here(above).is_file()) else {
        return Ok(());
    };
    let file = file.strip_prefix(target.project).unwrap_or(file).display();
    let message = format!(
        "`{}` cannot be a folder: `{file}` is a file",
        typed.display()
    );
    Err(refused(Code::WriteFailed, message, typed))
}

/// `..` leads nowhere out of a folder that is not there; all else that is not there would be made.
fn unsettled(error: io::Error, typed: &Path) -> Failure {
    if error.kind() != io::ErrorKind::NotFound {
        return reading(typed)(error);
    }
    let shown = typed.display();
    let message = format!("`{shown}` leads back out of a folder that is not there");
    let diagnostic = Diagnostic::new(Code::Unreadable, message)
        .in_path(shown.to_string())
        .help("write the way to the folder without `..`, or choose a folder of its own with `--out`, such as `public`");
    Failure::new(diagnostic)
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

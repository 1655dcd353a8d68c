//! The folder of a stage: made beside the published one, known again by its mark, and cleared away.
//!
//! The mark is written first and removed last. So a removal that is interrupted is taken up by the next build, and a folder that only
//! has such a name is left alone. What the tree inside holds is not looked at here.

use std::ffi::OsStr;
use std::fs::{self, DirEntry, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::site::Site;

/// The file that says whose the folder is.
const MARK: &str = "fingerpost-stage";

/// The file that says that nothing in the folder was ever published.
const UNFINISHED: &str = "unfinished";

/// The file that says what is being done in place, once the folder is not unfinished any more.
pub(super) const JOURNAL: &str = "journal";

/// The name of the tree inside the folder.
pub(super) const TREE: &str = "site";

/// A stage's folder; cleared away when dropped.
#[derive(Debug)]
pub(super) struct StageFolder {
    /// Empty once the folder was given up.
    path: PathBuf,
}

impl StageFolder {
    /// Makes a folder with an empty tree beside `site`.
    pub(super) fn make(site: &Site) -> io::Result<Self> {
        let folder = private_folder(&site.stage_prefix(), &site.parent)?;
        File::create_new(folder.path().join(MARK))?.write_all(mark(site).as_bytes())?;
        File::create_new(folder.path().join(UNFINISHED))?;
        fs::create_dir(folder.path().join(TREE))?;
        Ok(Self {
            path: folder.keep(),
        })
    }

    /// The folder itself.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The new tree.
    pub(super) fn tree(&self) -> PathBuf {
        self.path.join(TREE)
    }

    /// Says that the tree is whole and may be published from now on.
    pub(super) fn finish(&self) -> io::Result<()> {
        fs::remove_file(self.path.join(UNFINISHED))
    }

    /// Gives up the folder: whoever asked must clear it away.
    pub(super) fn keep(mut self) -> PathBuf {
        std::mem::take(&mut self.path)
    }
}

impl Drop for StageFolder {
    fn drop(&mut self) {
        if self.path.as_os_str().is_empty() {
            return;
        }
        // A tree that was whole may have failed to reach the disk: it was not published either.
        discard(&self.path);
    }
}

/// Whether a build of `site` made the folder `stage`.
pub(super) fn is_ours(stage: &Path, site: &Site) -> bool {
    let path = stage.join(MARK);
    let is_file = path.symlink_metadata().is_ok_and(|found| found.is_file());
    let is_marked = is_file && fs::read(path).is_ok_and(|text| text == mark(site).as_bytes());
    is_marked || holds_nothing(stage)
}

/// Whether nothing in the folder `stage` was ever published.
pub(super) fn is_unfinished(stage: &Path) -> bool {
    stage.join(UNFINISHED).symlink_metadata().is_ok()
}

/// Says that nothing that is left in the folder `stage` was ever published, and removes it.
pub(super) fn discard(stage: &Path) {
    let _ = File::create(stage.join(UNFINISHED));
    remove_unfinished(stage);
}

/// Removes a folder of which nothing was ever published: the tree, then what says so.
pub(super) fn remove_unfinished(stage: &Path) {
    let tree = stage.join(TREE);
    let _ = fs::remove_dir_all(&tree);
    let _ = fs::remove_file(stage.join(JOURNAL));
    if tree.symlink_metadata().is_err() && fs::remove_file(stage.join(UNFINISHED)).is_ok() {
        remove_emptied(stage);
    }
}

/// Removes a folder that holds nothing but its mark.
pub(super) fn remove_emptied(stage: &Path) {
    let _ = fs::remove_file(stage.join(MARK));
    let _ = fs::remove_dir(stage);
}

/// The text of the mark. It names the folder without its way, so that a guide that was moved is still tidied.
fn mark(site: &Site) -> String {
    let name = site.name();
    format!("Fingerpost made this folder to build `{name}` beside it, and will remove it.\n")
}

/// Whether a build was stopped before it could write the mark, or after it removed it: then there is nothing to lose.
fn holds_nothing(stage: &Path) -> bool {
    let is_blank_mark = |entry: &DirEntry| {
        entry.file_name() == OsStr::new(MARK)
            && entry
                .metadata()
                .is_ok_and(|found| found.is_file() && found.len() == 0)
    };
    fs::read_dir(stage)
        .is_ok_and(|mut list| list.all(|entry| entry.is_ok_and(|entry| is_blank_mark(&entry))))
}

#[cfg(unix)]
fn private_folder(prefix: &str, parent: &Path) -> io::Result<TempDir> {
    use std::os::unix::fs::PermissionsExt;
    tempfile::Builder::new()
        .prefix(prefix)
        .permissions(fs::Permissions::from_mode(0o700))
        .tempdir_in(parent)
}

#[cfg(not(unix))]
fn private_folder(prefix: &str, parent: &Path) -> io::Result<TempDir> {
    tempfile::Builder::new().prefix(prefix).tempdir_in(parent)
}

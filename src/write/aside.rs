//! The new tree while it grows: a folder beside the published one that nobody else may enter.
//!
//! ```text
//! .public.fp-stage-k3jf9d/    0700, made exclusively
//!     fingerpost-stage        whose the folder is
//!     unfinished              while it is there, nothing inside was ever published
//!     site/                   the new tree; after the exchange, the old one; or what takes its place file by file
//!     journal                 what goes where, if the change is made in place
//! ```

use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::carry::{carry_all, carry_file};
use super::folder_handle::FolderHandle;
use super::site::Site;
use super::stage_folder::StageFolder;
use crate::render::OutputPath;

/// The stage's folder and its tree; removed when dropped.
#[derive(Debug)]
pub(super) struct Aside {
    folder: StageFolder,
    tree: PathBuf,
    /// The tree, open: the way to it is long, and the system goes it again for each path that is not from here.
    handle: FolderHandle,
}

impl Aside {
    /// Makes an empty stage beside `site`.
    pub(super) fn make(site: &Site) -> io::Result<Self> {
        let folder = StageFolder::make(site)?;
        let tree = folder.tree();
        Ok(Self {
            handle: FolderHandle::open(&tree)?,
            tree,
            folder,
        })
    }

    /// The folder that the tree and all about it stands in.
    pub(super) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The new tree.
    pub(super) fn tree(&self) -> &Path {
        &self.tree
    }

    /// Writes one new file.
    pub(super) fn write(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()> {
        self.make_folder(path.folder())?;
        self.handle.create(path.as_str())?.write_all(bytes)
    }

    /// Carries one file of the published folder.
    pub(super) fn carry(&self, published: &Path, path: &OutputPath) -> io::Result<()> {
        self.make_folder(path.folder())?;
        carry_file(
            &published.join(path.as_str()),
            &self.tree.join(path.as_str()),
        )
    }

    /// Carries what is kept at the top of the published folder.
    pub(super) fn carry_kept(&self, published: &Path, name: &str) -> io::Result<()> {
        carry_all(&published.join(name), &self.tree.join(name))
    }

    /// Says that the tree is whole and may be published from now on.
    pub(super) fn finish(&self) -> io::Result<()> {
        self.folder.finish()
    }

    /// Gives up the folder: whoever asked must clear it away.
    pub(super) fn keep(self) -> PathBuf {
        self.folder.keep()
    }

    /// Nearly every file is the first of its folder, so the system is asked each time and nothing is remembered.
    fn make_folder(&self, folder: &str) -> io::Result<()> {
        if folder.is_empty() {
            return Ok(());
        }
        match self.create(folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let above = folder.rsplit_once('/').map_or("", |(above, _name)| above);
                self.make_folder(above)?;
                self.create(folder)
            }
            made => made,
        }
    }

    /// Another thread may make the same folder at the same moment: that is as good as having made it.
    fn create(&self, folder: &str) -> io::Result<()> {
        match self.handle.make(folder) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
            made => made,
        }
    }
}

//! A folder held open, in which files are read, put and removed wherever its name leads meanwhile.
//!
//! The folders inside are entered one by one and never through a link, so that nobody leads a step elsewhere by putting a link in a
//! folder's place. Paths have `/` between names, as in an `OutputPath`.

use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::folder_handle::FolderHandle;

/// A folder and all that is inside it.
#[derive(Debug)]
pub(super) struct HeldFolder(FolderHandle);

impl HeldFolder {
    /// Opens the folder at `path`, unless a link has that name.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        FolderHandle::open(path).map(Self)
    }

    /// Whether anything has the name `path`, be it a link.
    pub(super) fn holds(&self, path: &str) -> io::Result<bool> {
        let found = self
            .way_to(path)
            .and_then(|(folder, name)| folder.look(name));
        match found {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            found => found.map(|()| true),
        }
    }

    /// What the file at `path` holds. A link and whatever else is no file is an error.
    pub(super) fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let (folder, name) = self.way_to(path)?;
        let mut file = folder.open_file(name)?;
        if !file.metadata()?.is_file() {
            return Err(ErrorKind::InvalidInput.into());
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Moves the file at `path` from another folder to the same place in this one, over what stands there.
    pub(super) fn take(&self, from: &Self, path: &str) -> io::Result<()> {
        let (old, name) = from.way_to(path)?;
        let mut new = self.0.again()?;
        for part in folders(path) {
            new = match new.enter(part) {
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    new.make(part)?;
                    new.enter(part)?
                }
                entered => entered?,
            };
        }
        old.hand(name, &new)
    }

    /// Removes the file at `path`; one that is gone already is as good.
    pub(super) fn remove_file(&self, path: &str) -> io::Result<()> {
        let (folder, name) = match self.way_to(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            found => found?,
        };
        match folder.unlink(name) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            done => done,
        }
    }

    /// Removes the folder at `path`, which must hold nothing.
    pub(super) fn remove_folder(&self, path: &str) -> io::Result<()> {
        let (folder, name) = self.way_to(path)?;
        folder.unlink_folder(name)
    }

    /// The folder that `path` stands in, and its name there.
    fn way_to<'p>(&self, path: &'p str) -> io::Result<(FolderHandle, &'p str)> {
        let mut folder = self.0.again()?;
        for part in folders(path) {
            folder = folder.enter(part)?;
        }
        Ok((folder, path.rsplit('/').next().unwrap_or(path)))
    }
}

/// The names of the folders on the way to `path`.
fn folders(path: &str) -> impl Iterator<Item = &str> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _name)| folder);
    folder.split('/').filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_is_moved_with_the_folders_it_needs_and_removed_again() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["one/a/b", "other"] {
            fs::create_dir_all(folder.path().join(name)).expect("made");
        }
        fs::write(folder.path().join("one/a/b/file"), "words").expect("written");
        let one = HeldFolder::open(&folder.path().join("one")).expect("opened");
        let other = HeldFolder::open(&folder.path().join("other")).expect("opened");
        other.take(&one, "a/b/file").expect("moved");
        assert_eq!(other.read("a/b/file").expect("there"), b"words");
        assert!(!one.holds("a/b/file").expect("known"));
        assert!(other.remove_folder("a/b").is_err(), "it holds a file");
        for _twice in 0..2 {
            other.remove_file("a/b/file").expect("removed");
        }
        other.remove_folder("a/b").expect("empty");
        assert!(!folder.path().join("other/a/b").exists());
    }

    #[cfg(unix)]
    #[test]
    fn no_step_is_taken_through_a_link() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        for name in ["site", "stage/a", "elsewhere"] {
            fs::create_dir_all(path(name)).expect("made");
        }
        for name in ["elsewhere/file", "stage/a/file"] {
            fs::write(path(name), name).expect("written");
        }
        let stage = HeldFolder::open(&path("stage")).expect("opened");
        let site = HeldFolder::open(&path("site")).expect("opened");
        std::os::unix::fs::symlink(path("elsewhere"), path("site/a")).expect("linked");
        std::os::unix::fs::symlink(path("elsewhere/file"), path("site/file")).expect("linked");
        assert!(site.take(&stage, "a/file").is_err());
        assert!(site.remove_file("a/file").is_err());
        assert!(site.read("a/file").is_err());
        assert!(site.read("file").is_err());
        assert!(HeldFolder::open(&path("site/a")).is_err());
        let text = fs::read_to_string(path("elsewhere/file"));
        assert_eq!(text.expect("there"), "elsewhere/file");
    }
}

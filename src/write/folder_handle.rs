//! One folder by its handle, and what can be done with the names in it. With `platform.rs`, the door to rustix.
//!
//! A name has no `/` in it and is not followed if it is a link, but for what is made in a tree that nobody else may enter. Where the system offers no handles, a folder is its name, which is
//! looked at just before it is used.

use std::fs::File;
use std::io;
use std::path::Path;

#[cfg(unix)]
use rustix::fs::{AtFlags, CWD, Mode, OFlags, mkdirat, openat, renameat, statat, unlinkat};

/// An open folder.
#[cfg(unix)]
#[derive(Debug)]
pub(super) struct FolderHandle(std::os::fd::OwnedFd);

/// A folder that was there when it was looked at.
#[cfg(not(unix))]
#[derive(Debug)]
pub(super) struct FolderHandle(std::path::PathBuf);

/// Folders are entered to be looked at, and not through a link.
#[cfg(unix)]
const ENTERED: OFlags = OFlags::RDONLY
    .union(OFlags::DIRECTORY)
    .union(OFlags::NOFOLLOW)
    .union(OFlags::CLOEXEC);

/// Files are read, not through a link, and without waiting for somebody at the other end of a pipe.
#[cfg(unix)]
const READ: OFlags = OFlags::RDONLY
    .union(OFlags::NOFOLLOW)
    .union(OFlags::NONBLOCK)
    .union(OFlags::CLOEXEC);

/// Files are made where there is nothing.
#[cfg(unix)]
const MADE: OFlags = OFlags::WRONLY
    .union(OFlags::CREATE)
    .union(OFlags::EXCL)
    .union(OFlags::CLOEXEC);

#[cfg(unix)]
impl FolderHandle {
    /// Opens the folder at `path`, unless a link has that name.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        Ok(Self(openat(CWD, path, ENTERED, Mode::empty())?))
    }

    /// The same folder, opened once more.
    pub(super) fn again(&self) -> io::Result<Self> {
        self.0.try_clone().map(Self)
    }

    /// Opens a folder in this one.
    pub(super) fn enter(&self, name: &str) -> io::Result<Self> {
        Ok(Self(openat(&self.0, name, ENTERED, Mode::empty())?))
    }

    /// Makes a folder in this one, or below.
    pub(super) fn make(&self, name: &str) -> io::Result<()> {
        Ok(mkdirat(&self.0, name, Mode::from_raw_mode(0o777))?)
    }

    /// Makes a new file in this folder, or below.
    pub(super) fn create(&self, name: &str) -> io::Result<File> {
        Ok(openat(&self.0, name, MADE, Mode::from_raw_mode(0o666))?.into())
    }

    /// Succeeds if anything has that name.
    pub(super) fn look(&self, name: &str) -> io::Result<()> {
        statat(&self.0, name, AtFlags::SYMLINK_NOFOLLOW)?;
        Ok(())
    }

    /// Opens a file to read it.
    pub(super) fn open_file(&self, name: &str) -> io::Result<File> {
        Ok(openat(&self.0, name, READ, Mode::empty())?.into())
    }

    /// Moves a file to another folder, over what has its name there.
    pub(super) fn hand(&self, name: &str, to: &Self) -> io::Result<()> {
        Ok(renameat(&self.0, name, &to.0, name)?)
    }

    /// Removes a file.
    pub(super) fn unlink(&self, name: &str) -> io::Result<()> {
        Ok(unlinkat(&self.0, name, AtFlags::empty())?)
    }

    /// Removes a folder that holds nothing.
    pub(super) fn unlink_folder(&self, name: &str) -> io::Result<()> {
        Ok(unlinkat(&self.0, name, AtFlags::REMOVEDIR)?)
    }
}

#[cfg(not(unix))]
impl FolderHandle {
    /// Notes the folder at `path`, unless a link has that name.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        if path.symlink_metadata()?.is_dir() {
            Ok(Self(path.to_owned()))
        } else {
            Err(io::ErrorKind::NotADirectory.into())
        }
    }

    /// The same folder, looked at once more.
    pub(super) fn again(&self) -> io::Result<Self> {
        Self::open(&self.0)
    }

    /// Notes a folder in this one.
    pub(super) fn enter(&self, name: &str) -> io::Result<Self> {
        Self::open(&self.0.join(name))
    }

    /// Makes a folder in this one, or below.
    pub(super) fn make(&self, name: &str) -> io::Result<()> {
        std::fs::create_dir(self.0.join(name))
    }

    /// Makes a new file in this folder, or below.
    pub(super) fn create(&self, name: &str) -> io::Result<File> {
        File::create_new(self.0.join(name))
    }

    /// Succeeds if anything has that name.
    pub(super) fn look(&self, name: &str) -> io::Result<()> {
        self.0.join(name).symlink_metadata().map(drop)
    }

    /// Opens a file to read it.
    pub(super) fn open_file(&self, name: &str) -> io::Result<File> {
        let path = self.0.join(name);
        if path.is_symlink() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        File::open(path)
    }

    /// Moves a file to another folder, over what has its name there.
    pub(super) fn hand(&self, name: &str, to: &Self) -> io::Result<()> {
        std::fs::rename(self.0.join(name), to.0.join(name))
    }

    /// Removes a file.
    pub(super) fn unlink(&self, name: &str) -> io::Result<()> {
        std::fs::remove_file(self.0.join(name))
    }

    /// Removes a folder that holds nothing.
    pub(super) fn unlink_folder(&self, name: &str) -> io::Result<()> {
        std::fs::remove_dir(self.0.join(name))
    }
}

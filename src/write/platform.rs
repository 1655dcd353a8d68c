//! What the operating system offers beyond the standard library. With `folder_handle.rs`, the door to rustix.
//!
//! Each function has a plain answer where the system lacks the means, so that the rest of the folder reads the same everywhere.

use std::fs::{File, Metadata};
use std::io;
use std::path::Path;

/// Exchanges two folders in one step that cannot be seen half done.
///
/// The error is of kind `Unsupported` where the system or the file system cannot do it.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(|errno| match errno {
        Errno::INVAL | Errno::NOSYS | Errno::NOTSUP => io::ErrorKind::Unsupported.into(),
        other => other.into(),
    })
}

/// Exchanging is not offered here.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub(super) fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Waits until all that was written to the file system of `tree` would survive a loss of power.
///
/// One call for the whole file system is far cheaper than one for each of thousands of files.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub(super) fn sync(tree: &Path, _record: &Path) -> io::Result<()> {
    rustix::fs::syncfs(File::open(tree)?).map_err(Into::into)
}

/// Waits until the record and the folder would survive a loss of power.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
pub(super) fn sync(tree: &Path, record: &Path) -> io::Result<()> {
    File::open(record)?.sync_all()?;
    sync_folder(tree);
    Ok(())
}

/// Asks that the names in `folder` survive a loss of power; some systems cannot, and nothing can be done about it.
pub(super) fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

/// Opens the file at `path` to read and write, and makes it if need be. A link of that name is an error, never followed.
#[cfg(unix)]
pub(super) fn open_unlinked(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;

    let flags = rustix::fs::OFlags::NOFOLLOW.bits().cast_signed();
    let mut options = File::options();
    options.read(true).write(true).create(true).truncate(false);
    options.custom_flags(flags).open(path)
}

/// Opens the file at `path` to read and write, and makes it if need be, after looking that no link has that name.
#[cfg(not(unix))]
pub(super) fn open_unlinked(path: &Path) -> io::Result<File> {
    if path.is_symlink() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let mut options = File::options();
    options.read(true).write(true).create(true).truncate(false);
    options.open(path)
}

/// Whether files may be moved into `folder` from the one that `from` describes: on one disk, and with the right to write.
#[cfg(unix)]
pub(super) fn takes_files_of(folder: &Path, from: &Metadata) -> bool {
    use rustix::fs::{Access, access};
    use std::os::unix::fs::MetadataExt;

    let on_one_disk = |found: Metadata| found.is_dir() && found.dev() == from.dev();
    folder.symlink_metadata().is_ok_and(on_one_disk)
        && access(folder, Access::WRITE_OK | Access::EXEC_OK).is_ok()
}

/// Whether `folder` is one; more cannot be told here.
#[cfg(not(unix))]
pub(super) fn takes_files_of(folder: &Path, _from: &Metadata) -> bool {
    folder.symlink_metadata().is_ok_and(|found| found.is_dir())
}

/// Whether both are one and the same file under two names.
#[cfg(unix)]
pub(super) fn is_same_file(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

/// Whether both are one and the same file cannot be told here.
#[cfg(not(unix))]
pub(super) fn is_same_file(_one: &Metadata, _other: &Metadata) -> bool {
    false
}

//! Carries files that stay as they are into the new tree: under a second name where the disk can, else as a copy with its time.
//!
//! A second name costs a tenth of a copy, and keeps the time stamp by which web servers and uploaders see that nothing changed.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind};
use std::path::Path;

use super::platform::is_same_file;

/// Carries one file, or one link as a link.
pub(super) fn carry_file(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        Err(error) if is_final(error.kind()) => Err(error),
        Err(_) => copy(from, to),
        Ok(()) => Ok(()),
    }
}

/// Carries whatever stands at `from`, with all that is inside it.
pub(super) fn carry_all(from: &Path, to: &Path) -> io::Result<()> {
    if !from.symlink_metadata()?.is_dir() {
        return carry_file(from, to);
    }
    fs::create_dir(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        carry_all(&entry.path(), &to.join(entry.file_name()))?;
    }
    fs::set_permissions(to, from.metadata()?.permissions())
}

/// Whether `new` was carried from `old`, so that `old` may go.
pub(super) fn was_carried(old: &Metadata, new: &Metadata) -> bool {
    let is_copy = || {
        old.is_file()
            && new.is_file()
            && old.len() == new.len()
            && matches!((old.modified(), new.modified()), (Ok(one), Ok(other)) if one == other)
    };
    is_same_file(old, new) || is_copy()
}

/// Errors that a copy would meet as well.
fn is_final(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::NotFound | ErrorKind::AlreadyExists | ErrorKind::StorageFull
    )
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let metadata = from.symlink_metadata()?;
    if !metadata.is_file() {
        return Err(ErrorKind::Unsupported.into());
    }
    fs::copy(from, to)?;
    File::options()
        .write(true)
        .open(to)?
        .set_modified(metadata.modified()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_keeps_content_and_time_and_is_known_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        fs::write(&old, "words").expect("written");
        copy(&old, &new).expect("copied");
        let (before, after) = (
            old.metadata().expect("there"),
            new.metadata().expect("there"),
        );
        assert_eq!(
            before.modified().expect("a time"),
            after.modified().expect("a time")
        );
        assert!(was_carried(&before, &after));
        fs::write(&old, "other words").expect("written");
        assert!(!was_carried(&old.metadata().expect("there"), &after));
    }

    #[test]
    fn an_existing_file_is_never_carried_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        fs::write(&old, "old").expect("written");
        fs::write(&new, "new").expect("written");
        assert!(carry_file(&old, &new).is_err());
        assert_eq!(fs::read(&new).expect("there"), b"new");
    }
}

//! Writes one file so that readers see the old one or the new one, never half of it.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;

use tempfile::NamedTempFile;

/// Writes `path` by `fill`: aside first, then under its name in one step.
pub(super) fn write_whole(
    path: &Path,
    fill: impl FnOnce(&mut File) -> io::Result<()>,
) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    fs::create_dir_all(folder)?;
    let mut aside = aside(folder)?;
    fill(aside.as_file_mut())?;
    aside.as_file().sync_all()?;
    aside.persist(path).map(drop).map_err(|failed| failed.error)
}

/// Writes `text` at `path` unless it stands there already; says whether it wrote.
pub(super) fn write_if_changed(path: &Path, text: &str) -> io::Result<bool> {
    match fs::read(path) {
        Ok(before) if before == text.as_bytes() => Ok(false),
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => write_whole(path, |file| io::Write::write_all(file, text.as_bytes())).map(|()| true),
    }
}

/// A new file that others may read, as an ordinary file would be; temporary files are private otherwise.
#[cfg(unix)]
fn aside(folder: &Path) -> io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    tempfile::Builder::new()
        .prefix(".fp-")
        .permissions(fs::Permissions::from_mode(0o666))
        .tempfile_in(folder)
}

#[cfg(not(unix))]
fn aside(folder: &Path) -> io::Result<NamedTempFile> {
    tempfile::Builder::new().prefix(".fp-").tempfile_in(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_fails_half_way_leaves_the_old_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("addresses.lock");
        write_if_changed(&path, "old").expect("written");
        let failed = write_whole(&path, |_file| Err(ErrorKind::StorageFull.into()));
        assert!(failed.is_err());
        assert_eq!(fs::read(&path).expect("there"), b"old");
        assert_eq!(fs::read_dir(folder.path()).expect("there").count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_replaced_and_what_it_leads_to_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("addresses.lock");
        let victim = folder.path().join("victim");
        fs::write(&victim, "mine").expect("written");
        std::os::unix::fs::symlink(&victim, &path).expect("linked");
        write_if_changed(&path, "new").expect("written");
        assert_eq!(fs::read(&victim).expect("there"), b"mine");
        assert!(!path.is_symlink());
    }

    #[test]
    fn the_same_text_is_not_written_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("addresses.lock");
        write_if_changed(&path, "same").expect("written");
        let file = File::options().write(true).open(&path).expect("there");
        let past = std::time::SystemTime::UNIX_EPOCH;
        file.set_modified(past).expect("set");
        write_if_changed(&path, "same").expect("nothing to do");
        let metadata = path.metadata().expect("there");
        assert_eq!(metadata.modified().expect("a time"), past);
    }
}

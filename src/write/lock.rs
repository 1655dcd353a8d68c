//! One build at a time in one folder: a file beside it, locked by the system.
//!
//! What counts is the system's lock, which ends with the process however it ends. The text inside only tells others who is building.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use crate::diagnostics::{Code, Diagnostic};

use super::failure::{Failure, writing};
use super::platform::is_same_file;

const PAUSE: Duration = Duration::from_millis(100);

/// How often a build asks for the lock: for ten seconds.
pub(super) const TRIES: u32 = 100;

/// The right to change one published folder; given back when dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Waits for the lock at `path`, asking `tries` times.
    pub(super) fn take(path: &Path, tries: u32) -> Result<Self, Failure> {
        for attempt in 1..=tries {
            let mut file = open(path).map_err(writing(path))?;
            match file.try_lock() {
                Ok(()) if is_current(&file, path) => {
                    sign(&mut file).map_err(writing(path))?;
                    return Ok(Self {
                        path: path.to_owned(),
                        _file: file,
                    });
                }
                Ok(()) => {}
                Err(TryLockError::WouldBlock) if attempt < tries => sleep(PAUSE),
                Err(TryLockError::WouldBlock) => return Err(running(&mut file, path)),
                Err(TryLockError::Error(error)) => return Err(writing(path)(error)),
            }
        }
        Err(running(&mut open(path).map_err(writing(path))?, path))
    }
}

impl Drop for Lock {
    /// Removes the file while the lock is still held, so that nobody's newer file is hit.
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

fn open(path: &Path) -> io::Result<File> {
    File::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)
}

/// Whether the locked file still bears the name: its owner may have removed it between our opening and our locking.
fn is_current(file: &File, path: &Path) -> bool {
    match (file.metadata(), fs::metadata(path)) {
        (Ok(ours), Ok(named)) => !cfg!(unix) || is_same_file(&ours, &named),
        _ => false,
    }
}

fn sign(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    writeln!(
        file,
        "process {}\ncommand fingerpost build",
        std::process::id()
    )
}

fn running(file: &mut File, path: &Path) -> Failure {
    let mut text = String::new();
    let _ = file.rewind().and_then(|()| file.read_to_string(&mut text));
    let said = |key| text.lines().find_map(|line| line.strip_prefix(key));
    let command =
        said("command ").map_or_else(|| "another program".to_owned(), |name| format!("`{name}`"));
    let process = said("process ").map_or_else(String::new, |id| format!(" (process {id})"));
    let message = format!("{command}{process} is writing to the same folder");
    let diagnostic = Diagnostic::new(Code::BuildRunning, message)
        .in_path(path.display().to_string())
        .help("wait until it is done, then build again");
    Failure::new(diagnostic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_build_is_told_who_has_the_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(".public.fp-lock");
        let first = Lock::take(&path, 1).expect("the lock");
        let refused = Lock::take(&path, 1).expect_err("taken");
        assert_eq!(refused.diagnostic().code, Code::BuildRunning);
        let expected = format!(
            "`fingerpost build` (process {}) is writing to the same folder",
            std::process::id()
        );
        assert_eq!(refused.diagnostic().message, expected);
        drop(first);
        assert!(!path.exists());
        Lock::take(&path, 1).expect("free again");
    }

    #[test]
    fn a_file_left_by_a_killed_build_does_not_lock() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(".public.fp-lock");
        fs::write(&path, "process 1\n").expect("a stale file");
        Lock::take(&path, 1).expect("taken over");
    }
}

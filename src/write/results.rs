//! Saves a result where a person asked for it, such as a page or a file for another program. Nobody's own file is replaced.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Reported};

use super::failure::{Failure, reading, unlinked, writing};
use super::whole_file::write_whole;

/// Saves `text` at `path`, in one step. A file that is there already stays, unless it begins as `ours` says that an older one of the
/// kind would.
pub fn save_result(
    path: &Path,
    text: &str,
    ours: Option<&str>,
    told: &mut Diagnostics,
) -> Result<(), Reported> {
    let saved = save(path, text, ours);
    saved.map_err(|failure| failure.tell(told))
}

fn save(path: &Path, text: &str, ours: Option<&str>) -> Result<(), Failure> {
    unlinked(path)?;
    if !may_stand_at(path, ours).map_err(reading(path))? {
        let shown = path.display().to_string();
        let diagnostic = Diagnostic::new(
            Code::ForeignFile,
            format!("`{shown}` is there already, and may hold somebody's work"),
        )
        .in_path(shown)
        .help("choose another name, or move the file away");
        return Err(Failure::new(diagnostic));
    }
    write_whole(path, |file| {
        std::io::Write::write_all(file, text.as_bytes())
    })
    .map_err(writing(path))
}

fn may_stand_at(path: &Path, ours: Option<&str>) -> std::io::Result<bool> {
    match path.symlink_metadata() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(error),
        Ok(found) if !found.is_file() => return Ok(false),
        Ok(_) => {}
    }
    let Some(ours) = ours else {
        return Ok(false);
    };
    let mut start = Vec::new();
    let most = ours.len() as u64;
    File::open(path)?.take(most).read_to_end(&mut start)?;
    Ok(start == ours.as_bytes())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn only_an_older_file_of_the_kind_is_replaced() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("new/status.html");
        let save =
            |text: &str, ours| save(&path, text, ours).map_err(|failure| failure.diagnostic().code);
        assert_eq!(save("<!-- ours --> 1", None), Ok(()));
        assert_eq!(save("<!-- ours --> 2", Some("<!-- ours -->")), Ok(()));
        assert_eq!(save("3", Some("<!-- other -->")), Err(Code::ForeignFile));
        assert_eq!(save("4", None), Err(Code::ForeignFile));
        assert_eq!(fs::read_to_string(&path).expect("there"), "<!-- ours --> 2");
    }
}

//! Where an archive may stand: in nobody's place, among neither the published pages nor what people write.
//!
//! It only looks. `archive.rs` packs.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use crate::diagnostics::{Code, Diagnostic};

use super::addresses::LEDGER_NAME;
use super::failure::{Failure, reading, unlinked};
use super::site::{SOURCES, settled};

/// The file by which a guide's folder is known.
const SETTINGS: &str = "fingerpost.yaml";

/// How every zip file begins.
const ZIP_START: [u8; 2] = *b"PK";

/// Refuses to pack the published `folder` at `zip` if that could cost anybody a file.
pub(super) fn permitted_at(zip: &Path, folder: &Path) -> Result<(), Failure> {
    let path = settled(zip).map_err(reading(zip))?;
    if let Some(why) = why_refused(&path, folder) {
        let message = format!("the archive `{}` would stand {why}", zip.display());
        return Err(refused(Code::OutputIsProject, message, zip));
    }
    unlinked(zip)?;
    if is_absent_or_zip(zip)? {
        return Ok(());
    }
    let message = format!("`{}` is there already and is not a zip file", zip.display());
    Err(refused(Code::ForeignFile, message, zip))
}

fn why_refused(path: &Path, folder: &Path) -> Option<&'static str> {
    if folder
        .canonicalize()
        .is_ok_and(|folder| path.starts_with(folder))
    {
        return Some("among the published pages");
    }
    let is_named = |name: &str| {
        path.file_name()
            .is_some_and(|own| own.eq_ignore_ascii_case(name))
    };
    if [SETTINGS, LEDGER_NAME].into_iter().any(is_named) {
        return Some("in the place of a guide's own file");
    }
    path.ancestors()
        .filter(|above| above.join(SETTINGS).is_file())
        .any(|project| is_source(path, project))
        .then_some("among what people write")
}

fn is_source(path: &Path, project: &Path) -> bool {
    SOURCES
        .iter()
        .any(|name| path.starts_with(project.join(name)))
}

fn is_absent_or_zip(path: &Path) -> Result<bool, Failure> {
    match path.symlink_metadata() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(true),
        Ok(found) if !found.is_file() => return Ok(false),
        _ => {}
    }
    let mut start = Vec::new();
    let file = File::open(path).map_err(reading(path))?;
    file.take(2)
        .read_to_end(&mut start)
        .map_err(reading(path))?;
    Ok(start == ZIP_START)
}

fn refused(code: Code, message: String, zip: &Path) -> Failure {
    let diagnostic = Diagnostic::new(code, message)
        .in_path(zip.display().to_string())
        .help("choose a new name beside the published folder with `--zip`, such as `my-guide.zip`");
    Failure::new(diagnostic)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// Why the archive may not stand at `path` of a guide, if it may not.
    fn refusal(path: &str) -> Option<Code> {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        for made in ["content/areas", "themes", "public", "dist", "folder.zip"] {
            fs::create_dir_all(root.join(made)).expect("made");
        }
        for (file, text) in [
            (SETTINGS, "engine: 0.1.0"),
            ("notes.txt", "mine"),
            ("empty.zip", ""),
            ("old.zip", "PK\u{3}\u{4}"),
        ] {
            fs::write(root.join(file), text).expect("written");
        }
        let judged = permitted_at(&root.join(path), &root.join("public"));
        judged.err().map(|failure| failure.diagnostic().code)
    }

    #[test]
    fn a_new_place_and_an_older_archive_are_permitted() {
        for path in [
            "guide.zip",
            "old.zip",
            "dist/guide.zip",
            "new/guide.zip",
            "content/../a.zip",
        ] {
            assert_eq!(refusal(path), None, "{path}");
        }
    }

    #[test]
    fn what_is_no_archive_is_not_replaced() {
        for path in ["notes.txt", "empty.zip", "folder.zip"] {
            assert_eq!(refusal(path), Some(Code::ForeignFile), "{path}");
        }
    }

    #[test]
    fn an_archive_stands_among_neither_pages_nor_sources() {
        for path in [
            "public/guide.zip",
            "public/a/b/guide.zip",
            "content/guide.zip",
            "content/areas/new/guide.zip",
            "dist/../themes/guide.zip",
            SETTINGS,
            "dist/Fingerpost.yaml",
            LEDGER_NAME,
        ] {
            assert_eq!(refusal(path), Some(Code::OutputIsProject), "{path}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_lead_an_archive_nowhere_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        fs::create_dir(root.join("content")).expect("made");
        fs::write(root.join(SETTINGS), "engine: 0.1.0").expect("written");
        let link = |to: &str, from: &str| std::os::unix::fs::symlink(to, root.join(from));
        link("content", "dist").expect("linked");
        link("elsewhere.zip", "guide.zip").expect("linked");
        let code = |path: &str| {
            let judged = permitted_at(&root.join(path), &root.join("public"));
            judged.expect_err("refused").diagnostic().code
        };
        assert_eq!(code("dist/guide.zip"), Code::OutputIsProject);
        assert_eq!(code("guide.zip"), Code::SymbolicLink);
    }
}

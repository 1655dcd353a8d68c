//! Whether a change is small enough to be published in place, and whether anything there is against it. It only looks.
//!
//! In place, nothing is done for a file that stays as it is, but readers may for a moment see new pages beside old ones. A new tree costs
//! a step for every file and is exchanged at once; it also does where in-place steps would not.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::changes::Changes;
use super::platform::takes_files_of;
use super::record::Files;
use super::survey::Survey;
use crate::render::OutputPath;

/// At most one file in this many changes. A step in place is a few times dearer than a second name in a new tree, and readers see the
/// site change for as long as the steps take: at a tenth, that is still far less than a second.
const ONE_IN: usize = 10;

/// As many changes are always few: they take about a millisecond, and in a small site a tenth would be a handful.
const FEW: usize = 50;

/// Whether `changes` are published in place, from a stage whose tree is `stage`, into the folder `public` in which `found` was found.
pub(super) fn is_in_place(changes: &Changes, found: &Survey, public: &Path, stage: &Path) -> bool {
    found.record.is_some()
        && is_small(changes)
        && is_within_reach(changes, public, stage)
        && changes
            .added
            .iter()
            .all(|path| is_free(path, &found.present, public))
}

/// Whether few files change, or few of those that the site then has.
fn is_small(changes: &Changes) -> bool {
    let written = changes.added.len() + changes.replaced.len();
    let count = written + changes.removed.len();
    count <= FEW || count <= (written + changes.unchanged) / ONE_IN
}

/// Whether files can be moved into all folders that change.
fn is_within_reach(changes: &Changes, public: &Path, stage: &Path) -> bool {
    let Ok(stage) = stage.metadata() else {
        return false;
    };
    let all = [&changes.added, &changes.replaced, &changes.removed];
    let mut all = all.into_iter().flatten();
    all.all(|path| takes_files_of(&nearest(public, path), &stage))
}

/// The folder that `path` will stand in, or the nearest above it that is there already.
fn nearest(root: &Path, path: &OutputPath) -> PathBuf {
    let folder = root.join(path.folder());
    let there = folder
        .ancestors()
        .find(|folder| folder.symlink_metadata().is_ok());
    there.unwrap_or(root).to_owned()
}

/// Whether nothing stands where a file is to be added, nor a folder for it.
///
/// A file in the place of a folder goes another way. So does `about` where `About` goes, on disks for which the two are one.
fn is_free(path: &OutputPath, present: &Files, root: &Path) -> bool {
    let name = path.as_str();
    let folders = name
        .match_indices('/')
        .map(|(at, slash)| &name[..at + slash.len()]);
    // All that stands in a folder is sorted together, so if a folder holds anything, the file's neighbours do stand in it.
    let before = present.range(..path).next_back();
    let after = present.range(path..).next();
    let is_known = |folder: &str| {
        let mut neighbours = before.into_iter().chain(after);
        neighbours.any(|(file, _)| file.as_str().starts_with(folder))
    };
    let new = folders.chain([name]).find(|part| !is_known(part));
    let stands = new.map(|part| root.join(part.trim_end_matches('/')).symlink_metadata());
    matches!(stands, Some(Err(error)) if error.kind() == ErrorKind::NotFound)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::render::Fingerprint;

    fn path(text: &str) -> OutputPath {
        OutputPath::parse(text).expect("a path")
    }

    #[test]
    fn few_files_are_small_and_so_is_a_tenth() {
        let of = |count, files: usize| Changes {
            replaced: vec![path("index.html"); count],
            unchanged: files - count,
            ..Changes::default()
        };
        for (count, files, small) in [
            (0, 0, true),
            (9, 9, true),
            (50, 50, true),
            (51, 60, false),
            (100, 999, false),
            (100, 1_000, true),
        ] {
            assert_eq!(is_small(&of(count, files)), small, "{count} of {files}");
        }
    }

    #[test]
    fn a_new_file_needs_a_name_that_nothing_has() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        for name in ["about", "empty"] {
            fs::create_dir(root.join(name)).expect("made");
        }
        fs::write(root.join("about/index.html"), "").expect("written");
        let present: Files = [(path("about/index.html"), Fingerprint::of(b""))].into();
        for (name, free) in [
            ("new.css", true),
            ("new/page/index.html", true),
            ("about/more.html", true),
            ("about", false),
            ("about/index.html/x", false),
            ("empty", false),
            ("empty/index.html", false),
        ] {
            assert_eq!(is_free(&path(name), &present, root), free, "{name}");
        }
    }
}

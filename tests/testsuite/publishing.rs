//! What of the published folder a build touches: as files and folders, not as pages.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::site::Site;
use super::tree::Tree;

const AREA: &str = "content/areas/saltby/area.yaml";
const RECORD: &str = ".fingerpost-record";

#[test]
fn an_edit_of_one_area_touches_the_files_that_it_changes_and_no_others() {
    let site = Site::shipped();
    site.builds();
    let (before, stamps) = (site.published(), stamps(&site.path("public")));
    let site = site.edited(AREA, "\"01632 960001\"", "\"01632 960077\"");
    site.builds();
    let changed = changed(&before, &site.published());
    assert!(changed.len() > 1, "{changed:?}");
    let elsewhere = changed
        .iter()
        .find(|path| !path.contains("saltby") && *path != RECORD);
    assert_eq!(elsewhere, None);
    let touched = touched(&stamps, &self::stamps(&site.path("public")));
    assert_eq!(touched, changed);
}

/// The files whose bytes differ; there are as many as before.
fn changed(before: &Tree, after: &Tree) -> Vec<String> {
    assert!(before.keys().eq(after.keys()));
    let differs = |path: &&String| before[*path] != after[*path];
    after.keys().filter(differs).cloned().collect()
}

/// What the system knows a file by, when it was written, and when it was last given a name.
type Stamp = (u64, i64, i64, i64, i64);

/// The stamps of all files, and the numbers of all folders: to put a file into a folder changes the folder's times.
fn stamps(root: &Path) -> BTreeMap<String, Stamp> {
    let mut stamps = BTreeMap::new();
    let mut open: Vec<PathBuf> = vec![root.to_owned()];
    while let Some(path) = open.pop() {
        let found = fs::metadata(&path).unwrap();
        let name = path.strip_prefix(root).unwrap().to_str().unwrap();
        if found.is_dir() {
            let inside = fs::read_dir(&path).unwrap();
            open.extend(inside.map(|entry| entry.unwrap().path()));
            stamps.insert(name.to_owned(), (found.ino(), 0, 0, 0, 0));
        } else {
            stamps.insert(name.to_owned(), stamp(&found));
        }
    }
    stamps
}

fn stamp(found: &fs::Metadata) -> Stamp {
    (
        found.ino(),
        found.mtime(),
        found.mtime_nsec(),
        found.ctime(),
        found.ctime_nsec(),
    )
}

fn touched(before: &BTreeMap<String, Stamp>, after: &BTreeMap<String, Stamp>) -> Vec<String> {
    let is_new = |(path, stamp): &(&String, &Stamp)| before.get(*path) != Some(*stamp);
    let touched = after.iter().filter(is_new);
    touched.map(|(path, _)| path.clone()).collect()
}

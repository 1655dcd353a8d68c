//! A folder as a value: every file in it by its path, so that two folders can be compared whole.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file by its path from the folder, with `/` between its parts.
pub(crate) type Tree = BTreeMap<String, Vec<u8>>;

/// A path in the folder of the tests.
pub(crate) fn tests(path: &str) -> PathBuf {
    project("tests").join(path)
}

/// A path in the project's folder.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The plain files of `folder` and of all folders in it; none if it is not there.
pub(crate) fn read(folder: &Path) -> Tree {
    let mut tree = Tree::new();
    for path in files(folder) {
        let file = folder.join(&path);
        if !file.is_file() {
            continue;
        }
        let bytes = fs::read(file).unwrap();
        tree.insert(path, bytes);
    }
    tree
}

/// The paths of the files in `folder`, sorted; links count as files.
pub(crate) fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(here) = open.pop() {
        for entry in fs::read_dir(&here).into_iter().flatten() {
            let entry = entry.unwrap();
            if entry.file_type().unwrap().is_dir() {
                open.push(entry.path());
            } else {
                let path = entry.path();
                let inside = path.strip_prefix(folder).unwrap();
                found.push(inside.to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    found.sort();
    found
}

/// Copies what is in `from` into `to`, over what is there; a link is copied as a link.
pub(crate) fn copy(from: &Path, to: &Path) {
    for path in files(from) {
        let (source, target) = (from.join(&path), to.join(&path));
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        match fs::read_link(&source) {
            #[cfg(unix)]
            Ok(link) => std::os::unix::fs::symlink(link, &target).unwrap(),
            _ => fs::write(&target, fs::read(&source).unwrap()).unwrap(),
        }
    }
}

/// Writes `text` into `folder`, made of files that each begin with a line such as `-- content/index.md --`.
pub(crate) fn write(folder: &Path, text: &str) {
    for (path, content) in marked(text) {
        let target = folder.join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, content).unwrap();
    }
}

/// The files in `text`, each by the path in the line that it begins with.
fn marked(text: &str) -> Vec<(&str, String)> {
    let mut files: Vec<(&str, String)> = Vec::new();
    for line in text.lines() {
        let path = line
            .strip_prefix("-- ")
            .and_then(|line| line.strip_suffix(" --"));
        match (path, files.last_mut()) {
            (Some(path), _) => files.push((path, String::new())),
            (None, Some((_, content))) => {
                content.push_str(line);
                content.push('\n');
            }
            (None, None) => assert_eq!(line, "", "text begins with the name of a file"),
        }
    }
    files
}

#[test]
fn a_text_is_taken_apart_at_its_markers() {
    let files = marked("\n-- a/b.md --\none\n\n-- c --\n");
    let expected = [("a/b.md", "one\n\n".to_owned()), ("c", String::new())];
    assert_eq!(files, expected);
}

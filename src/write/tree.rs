//! Everything that stands in a folder, found without following a link. It judges nothing.

use std::fs::{self, DirEntry, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::output::OutputPath;

/// What a folder holds.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// All that is not a folder: files, links and stranger things.
    pub(super) entries: Vec<Entry>,
    /// The folders inside, each after the one that it stands in.
    pub(super) folders: Vec<PathBuf>,
}

/// One thing that is not a folder.
#[derive(Debug)]
pub(super) struct Entry {
    /// Its path inside the folder; for showing only.
    pub(super) shown: String,
    /// Its path, where an output could have it.
    pub(super) path: Option<OutputPath>,
    /// What the system says of it, not of what it may lead to.
    pub(super) metadata: Metadata,
}

/// Walks `root`, leaving out the names in `skip` at its top. An absent folder holds nothing.
pub(super) fn walk(root: &Path, skip: &[String]) -> io::Result<Tree> {
    let mut tree = Tree::default();
    let mut waiting = vec![(root.to_owned(), String::new())];
    while let Some((folder, inside)) = waiting.pop() {
        for entry in listed(&folder, root)? {
            let entry = entry?;
            let shown = format!("{inside}{}", entry.file_name().to_string_lossy());
            if inside.is_empty() && skip.contains(&shown) {
                continue;
            }
            if entry.file_type()?.is_dir() {
                waiting.push((entry.path(), format!("{shown}/")));
                tree.folders.push(entry.path());
            } else {
                tree.entries.push(described(&entry, shown)?);
            }
        }
    }
    Ok(tree)
}

fn listed(folder: &Path, root: &Path) -> io::Result<impl Iterator<Item = io::Result<DirEntry>>> {
    let list = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound && folder == root => None,
        found => Some(found?),
    };
    Ok(list.into_iter().flatten())
}

fn described(entry: &DirEntry, shown: String) -> io::Result<Entry> {
    let readable = entry.file_name().to_str().is_some();
    let path = readable.then(|| OutputPath::parse(&shown)).flatten();
    let metadata = entry.metadata()?;
    Ok(Entry {
        shown,
        path,
        metadata,
    })
}

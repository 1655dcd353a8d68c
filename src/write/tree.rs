//! Everything that stands in a folder, found without following a link. It judges nothing.
//!
//! The folders of one depth are listed at the same time: looking at thousands of files is most of what an unchanged build costs.

use std::fs::{self, DirEntry, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rayon::prelude::*;

use crate::render::OutputPath;

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
    /// Its path inside the folder; as text alone, where no output could have it.
    pub(super) path: Result<OutputPath, String>,
    /// What the system says of it, if it is a file and does not only lead to one.
    pub(super) file: Option<Standing>,
}

/// A file as it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    /// In bytes.
    pub(super) size: u64,
    /// When it was last changed.
    pub(super) modified: SystemTime,
}

impl Entry {
    /// Its path inside the folder; for showing only.
    pub(super) fn shown(&self) -> &str {
        self.path
            .as_ref()
            .map_or_else(|shown| shown.as_str(), OutputPath::as_str)
    }
}

/// Walks `root`, leaving out the names in `skip` at its top. An absent folder holds nothing.
pub(super) fn walk(root: &Path, skip: &[String]) -> io::Result<Tree> {
    let mut tree = match listing(root, "", skip) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Tree::default()),
        found => found?,
    };
    let mut depth = 0;
    while depth < tree.folders.len() {
        let level = tree.folders[depth..].par_iter();
        let listings: io::Result<Vec<Tree>> = level
            .map(|folder| listing(folder, &inside(root, folder), &[]))
            .collect();
        depth = tree.folders.len();
        for found in listings? {
            tree.entries.extend(found.entries);
            tree.folders.extend(found.folders);
        }
    }
    Ok(tree)
}

/// The path of `folder` inside `root`, with `/` after each name.
fn inside(root: &Path, folder: &Path) -> String {
    let below = folder.strip_prefix(root).unwrap_or(folder);
    let names = below.iter().map(|name| name.to_string_lossy());
    names.fold(String::new(), |path, name| path + &name + "/")
}

/// What stands in `folder` itself.
fn listing(folder: &Path, inside: &str, skip: &[String]) -> io::Result<Tree> {
    let mut tree = Tree::default();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if skip.iter().any(|skipped| *skipped == name) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            tree.folders.push(entry.path());
        } else {
            tree.entries.push(described(&entry, inside, &name)?);
        }
    }
    Ok(tree)
}

fn described(entry: &DirEntry, inside: &str, name: &str) -> io::Result<Entry> {
    let shown = format!("{inside}{name}");
    let metadata = entry.metadata()?;
    Ok(Entry {
        path: OutputPath::parse(&shown).ok_or(shown),
        file: metadata
            .is_file()
            .then(|| standing(&metadata))
            .transpose()?,
    })
}

fn standing(metadata: &Metadata) -> io::Result<Standing> {
    Ok(Standing {
        size: metadata.len(),
        modified: metadata.modified()?,
    })
}

//! Clears away a tree that is no longer published: what its own record lists, and what was carried on. Nothing else.
//!
//! It never fails: the new site is up already, and whatever cannot be removed is named for the author.

use std::fs;
use std::path::Path;

use rayon::prelude::*;

use super::carry::was_carried;
use super::survey::{Care, Survey, last_record, survey};
use crate::render::{OutputPath, RECORD_NAME};

/// Removes the tree `old`, whose place `published` has taken, and names what stays in it.
///
/// A link in its place leads to a tree that was never ours to remove.
pub(super) fn remove_old(old: &Path, published: &Path) -> Vec<String> {
    if old.is_symlink() {
        return vec![old.display().to_string()];
    }
    let looked = last_record(old).and_then(|left| survey(old, &[], Care::SizeAndTime, left));
    let Ok(found) = looked else {
        return vec![old.display().to_string()];
    };
    let stays = remove_files(old, published, &found);
    remove_folders(&found);
    if stays.is_empty() {
        let _ = fs::remove_file(old.join(RECORD_NAME));
        let _ = fs::remove_dir(old);
    }
    stays
}

/// Removes what is proved to be ours, and names the rest.
fn remove_files(old: &Path, published: &Path, found: &Survey) -> Vec<String> {
    let (carried, strange): (Vec<&str>, Vec<&str>) = found
        .foreign
        .iter()
        .map(String::as_str)
        .partition(|path| is_carried(&old.join(path), &published.join(path)));
    let ours: Vec<&str> = found.present.keys().map(OutputPath::as_str).collect();
    let mut stays: Vec<&str> = ours
        .into_par_iter()
        .chain(carried)
        .filter(|path| fs::remove_file(old.join(path)).is_err())
        .collect();
    stays.extend(strange);
    stays.sort_unstable();
    let shown = |path: &str| old.join(path).display().to_string();
    stays.into_iter().map(shown).collect()
}

fn is_carried(old: &Path, published: &Path) -> bool {
    match (old.symlink_metadata(), published.symlink_metadata()) {
        (Ok(before), Ok(after)) => was_carried(&before, &after),
        _ => false,
    }
}

/// Removes the folders that are empty now, the innermost first.
fn remove_folders(found: &Survey) {
    for folder in found.folders.iter().rev() {
        let _ = fs::remove_dir(folder);
    }
}

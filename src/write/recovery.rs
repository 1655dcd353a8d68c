//! After a build that was killed: finishes or undoes what it had begun.
//!
//! Called with the lock held, so whatever is found beside the published folder belongs to nobody who still runs.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tracing::instrument;

use super::failure::{Failure, reading, unlinked, writing};
use super::in_place::resume;
use super::removal::remove_old;
use super::site::Site;
use super::stage_folder::{
    JOURNAL, TREE, is_ours, is_unfinished, remove_emptied, remove_unfinished,
};

/// Puts the published folder in order, then clears away what lies beside it.
pub(super) fn recover(site: &Site) -> Result<(), Failure> {
    let previous = site.previous();
    unlinked(&previous)?;
    if exists(&previous) && !exists(&site.folder) {
        // The first of two renames was done and the second was not: the old site goes back.
        fs::rename(&previous, &site.folder).map_err(writing(&previous))?;
    }
    for stage in left_stages(site).map_err(reading(&site.parent))? {
        settle(&stage, site)?;
    }
    clear_previous(site);
    Ok(())
}

/// Finishes what a journal says was begun; any other stage is only cleared away.
fn settle(stage: &Path, site: &Site) -> Result<(), Failure> {
    if !is_unfinished(stage) && exists(&stage.join(JOURNAL)) {
        return resume(stage, site);
    }
    clear_stage(stage, &site.folder);
    Ok(())
}

/// Clears away the stage and the old site after a swap, done or failed. Names what stays.
#[inline(never)]
#[instrument(name = "clear", skip_all)]
pub(super) fn clear_away(stage: &Path, site: &Site) -> Vec<String> {
    let mut stays = clear_stage(stage, &site.folder);
    stays.extend(clear_previous(site));
    stays
}

/// A stage goes whole if nothing in it was ever published, else only what its record lists.
fn clear_stage(stage: &Path, published: &Path) -> Vec<String> {
    if is_unfinished(stage) {
        remove_unfinished(stage);
        return Vec::new();
    }
    let stays = remove_old(&stage.join(TREE), published);
    if stays.is_empty() {
        remove_emptied(stage);
    }
    stays
}

/// The old site is the only one if there is no published folder: then it stays.
fn clear_previous(site: &Site) -> Vec<String> {
    let previous = site.previous();
    if exists(&previous) && exists(&site.folder) {
        remove_old(&previous, &site.folder)
    } else {
        Vec::new()
    }
}

fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// The stages that earlier builds left. A folder that only has such a name is somebody else's.
fn left_stages(site: &Site) -> io::Result<Vec<PathBuf>> {
    let prefix = site.stage_prefix();
    let mut stages = Vec::new();
    let list = match fs::read_dir(&site.parent) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(stages),
        list => list?,
    };
    for entry in list {
        let entry = entry?;
        let named = entry.file_name().to_string_lossy().starts_with(&prefix);
        if named && entry.file_type()?.is_dir() && is_ours(&entry.path(), site) {
            stages.push(entry.path());
        }
    }
    Ok(stages)
}

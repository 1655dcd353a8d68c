//! The moment of publishing: the new tree takes the published folder's name.
//!
//! One step where the system can exchange two folders; otherwise two, which `recovery.rs` finishes or undoes if they are interrupted.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::platform::{exchange, sync_folder};
use super::site::Site;

/// How a build takes its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Means {
    /// As suits the change: in place if it is small; else in one step, or in two where the system cannot.
    Best,
    /// As a whole tree, although the change is small.
    #[cfg(test)]
    WholeTree,
    /// In two steps, although one would do; so that tests reach them everywhere.
    #[cfg(test)]
    TwoRenames,
}

/// Publishes `new`. The old tree, if there was one, then stands where `new` stood or at the site's `previous`.
pub(super) fn swap(new: &Path, site: &Site, means: Means) -> io::Result<()> {
    if site.folder.symlink_metadata().is_err() {
        fs::rename(new, &site.folder)?;
    } else {
        change_places(new, site, means)?;
    }
    sync_folder(&site.parent);
    Ok(())
}

fn change_places(new: &Path, site: &Site, means: Means) -> io::Result<()> {
    match means {
        #[cfg(test)]
        Means::TwoRenames => two_renames(new, site),
        _ => match exchange(new, &site.folder) {
            Err(error) if error.kind() == ErrorKind::Unsupported => two_renames(new, site),
            done => done,
        },
    }
}

fn two_renames(new: &Path, site: &Site) -> io::Result<()> {
    let previous = site.previous();
    fs::rename(&site.folder, &previous)?;
    if let Err(error) = fs::rename(new, &site.folder) {
        fs::rename(&previous, &site.folder)?;
        return Err(error);
    }
    Ok(())
}

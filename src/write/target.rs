//! Where a build is published, and what it may replace there. Only the wish; `site.rs` judges the folder.

use std::collections::BTreeSet;
use std::path::Path;

/// The folder that a build is published to.
#[derive(Clone, Debug)]
pub struct Target<'a> {
    /// The folder that readers will see.
    pub folder: &'a Path,
    /// The project's folder, which must never be replaced.
    pub project: &'a Path,
    /// The user's home folder where `cli` knows it, which must never be replaced.
    pub home: Option<&'a Path>,
    /// Names at the top of the folder that are not ours and are carried across, such as `CNAME` and `.git`.
    pub keep: Vec<String>,
    /// Whether to read every published file again instead of trusting size and time.
    pub verify: bool,
}

impl Target<'_> {
    /// The folder as it was typed: from the project's folder, wherever that is.
    pub(super) fn typed(&self) -> &Path {
        match self.folder.strip_prefix(self.project) {
            Ok(typed) if typed == Path::new("") => Path::new("."),
            Ok(typed) => typed,
            Err(_) => self.folder,
        }
    }
}

/// What a build is to publish.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The addresses of its editions, such as `/` and `/areas/saltby/`.
    pub editions: BTreeSet<String>,
    /// Whether editions that the folder holds and this build lacks may go.
    pub drop_others: DropOthers,
}

/// Whether a build may drop editions that it does not write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DropOthers {
    /// They may go.
    Yes,
    /// The build is refused.
    No,
}

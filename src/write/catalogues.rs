//! Saves a catalogue or its template in the project, in one step; one that is right already is left alone.

use std::path::Path;

use crate::diagnostics::{Diagnostics, Reported};

use super::failure::{unlinked, writing};
use super::whole_file::write_if_changed;

/// Saves `text` at `path` in `project`; says whether anything changed.
pub fn save_catalogue(
    project: &Path,
    path: &str,
    text: &str,
    told: &mut Diagnostics,
) -> Result<bool, Reported> {
    let file = project.join(path);
    let written =
        unlinked(&file).and_then(|()| write_if_changed(&file, text).map_err(writing(&file)));
    written.map_err(|failure| failure.tell(told))
}

//! What stands in the published folder: whose it is, and whether it is as the record says.
//!
//! It only looks. `stage.rs` refuses what it finds foreign, `removal.rs` removes what it finds to be ours.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rayon::prelude::*;
use tracing::instrument;

use crate::diagnostics::{Code, Diagnostic};

use super::failure::{Failure, reading};
use super::record::{Files, Record};
use super::tree::{Entry, walk};
use crate::render::{Fingerprint, OutputPath, RECORD_NAME};

/// How closely the files are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Care {
    /// By size, and by content where the time is later than the record's.
    SizeAndTime,
    /// By content.
    Content,
}

/// What was found in a folder.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// What the last build left, if one did.
    pub(super) record: Option<Record>,
    /// The files that are there as the record says.
    pub(super) present: Files,
    /// The names at the top that are not ours and are kept.
    pub(super) kept: Vec<String>,
    /// What is neither ours nor kept, sorted.
    pub(super) foreign: Vec<String>,
    /// The folders inside, each after the one that it stands in.
    pub(super) folders: Vec<PathBuf>,
}

/// What the last build left.
#[derive(Debug)]
pub(super) struct Left {
    pub(super) record: Record,
    /// When the record was written, after all other files.
    written: SystemTime,
}

/// Looks at all of `folder`, where the last build left that; `keep` names what may stand at its top although it is not ours.
#[inline(never)]
#[instrument(name = "survey", skip_all)]
pub(super) fn survey(
    folder: &Path,
    keep: &[String],
    care: Care,
    left: Option<Left>,
) -> Result<Survey, Failure> {
    let kept = kept_names(folder, keep, left.as_ref().map(|left| &left.record));
    let tree = walk(folder, &kept).map_err(reading(folder))?;
    let judge = left.as_ref().map(|left| Judge::new(folder, left, care));
    let judged: io::Result<Vec<_>> = tree
        .entries
        .into_par_iter()
        .filter(|entry| entry.shown() != RECORD_NAME)
        .map(|entry| match &judge {
            Some(judge) => Ok((judge.recognised(&entry)?, entry)),
            None => Ok((None, entry)),
        })
        .collect();
    let (ours, others): (Vec<_>, Vec<_>) = judged
        .map_err(reading(folder))?
        .into_iter()
        .partition(|(recognised, _)| recognised.is_some());
    let others = others.into_iter();
    let mut foreign: Vec<String> = others.map(|(_, entry)| entry.shown().to_owned()).collect();
    foreign.sort_unstable();
    Ok(Survey {
        present: ours.into_iter().filter_map(|(ours, _)| ours).collect(),
        record: left.map(|left| left.record),
        kept,
        foreign,
        folders: tree.folders,
    })
}

impl Survey {
    /// The editions of the record whose files are all there as it says.
    pub(super) fn whole(&self) -> BTreeSet<String> {
        let parts = self.record.par_iter().flat_map(|record| &record.parts);
        let is_there = |path: &OutputPath| self.present.contains_key(path);
        parts
            .filter(|(_, part)| part.files.keys().all(is_there))
            .map(|(edition, _)| edition.clone())
            .collect()
    }
}

/// The record and when it was written.
pub(super) fn last_record(folder: &Path) -> Result<Option<Left>, Failure> {
    let path = folder.join(RECORD_NAME);
    let metadata = match path.symlink_metadata() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        found => found.map_err(reading(&path))?,
    };
    if !metadata.is_file() {
        return Err(damaged(&path));
    }
    let bytes = fs::read(&path).map_err(reading(&path))?;
    let text = String::from_utf8(bytes).map_err(|_| damaged(&path))?;
    let record = Record::parse(&text).ok_or_else(|| damaged(&path))?;
    let written = metadata.modified().map_err(reading(&path))?;
    Ok(Some(Left { record, written }))
}

fn damaged(path: &Path) -> Failure {
    let message = "the record of the last build is damaged, so nothing here can be replaced safely";
    let diagnostic = Diagnostic::new(Code::RecordDamaged, message)
        .in_path(path.display().to_string())
        .help("rename the folder, or choose another one with `--out`; then build again");
    Failure::new(diagnostic)
}

/// The names of `keep` that are there and were not written by an earlier build.
fn kept_names(folder: &Path, keep: &[String], record: Option<&Record>) -> Vec<String> {
    let ours: BTreeSet<&str> = record
        .into_iter()
        .flat_map(Record::files)
        .map(|(path, _)| path.first_part())
        .collect();
    let is_there = |name: &&String| folder.join(name.as_str()).symlink_metadata().is_ok();
    let is_name = |name: &&String| !name.contains(['/', '\\']) && !matches!(&***name, "." | "..");
    keep.iter()
        .filter(|name| !ours.contains(name.as_str()) && *name != RECORD_NAME)
        .filter(is_name)
        .filter(is_there)
        .cloned()
        .collect()
}

/// Knows our files from others.
struct Judge<'l> {
    folder: &'l Path,
    files: HashMap<&'l OutputPath, Fingerprint>,
    written: SystemTime,
    care: Care,
}

impl<'l> Judge<'l> {
    fn new(folder: &'l Path, left: &'l Left, care: Care) -> Self {
        let files = left.record.files();
        Self {
            folder,
            files: files.map(|(path, file)| (path, *file)).collect(),
            written: left.written,
            care,
        }
    }

    /// What the record says of `entry`, if it is a file of the record and as the record says.
    fn recognised(&self, entry: &Entry) -> io::Result<Option<(OutputPath, Fingerprint)>> {
        let (Ok(path), Some(standing)) = (&entry.path, entry.file) else {
            return Ok(None);
        };
        let Some((&path, &expected)) = self.files.get_key_value(path) else {
            return Ok(None);
        };
        let same = standing.size == expected.size
            && ((self.care == Care::SizeAndTime && standing.modified <= self.written)
                || Fingerprint::of(&fs::read(self.folder.join(path.as_str()))?) == expected);
        Ok(same.then(|| (path.clone(), expected)))
    }
}

//! What stands in the published folder: whose it is, and whether it is as the record says.
//!
//! It only looks. `stage.rs` refuses what it finds foreign, `removal.rs` removes what it finds to be ours.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rayon::prelude::*;

use crate::diagnostics::{Code, Diagnostic};

use super::failure::{Failure, reading};
use super::record::{Files, Fingerprint, Record};
use super::tree::{Entry, walk};
use crate::render::{OutputPath, RECORD_NAME};

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

/// Looks at all of `folder`; `keep` names what may stand at its top although it is not ours.
pub(super) fn survey(folder: &Path, keep: &[String], care: Care) -> Result<Survey, Failure> {
    let left = last_record(folder)?;
    let record = left.as_ref().map(|(record, _time)| record);
    let kept = kept_names(folder, keep, record);
    let tree = walk(folder, &kept).map_err(reading(folder))?;
    let mut found = Survey {
        kept,
        folders: tree.folders,
        ..Survey::default()
    };
    let judged: io::Result<Vec<_>> = tree
        .entries
        .into_par_iter()
        .filter(|entry| entry.shown() != RECORD_NAME)
        .map(|entry| Ok((recognised(folder, &entry, left.as_ref(), care)?, entry)))
        .collect();
    for (recognised, entry) in judged.map_err(reading(folder))? {
        match recognised {
            Some((path, fingerprint)) => drop(found.present.insert(path, fingerprint)),
            None => found.foreign.push(entry.shown().to_owned()),
        }
    }
    found.foreign.sort_unstable();
    found.record = left.map(|(record, _time)| record);
    Ok(found)
}

/// The record and when it was written.
fn last_record(folder: &Path) -> Result<Option<(Record, SystemTime)>, Failure> {
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
    Ok(Some((record, written)))
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
        .flat_map(|record| record.files.keys())
        .map(OutputPath::first_part)
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

/// What the record says of `entry`, if it is a file of the record and as the record says.
fn recognised(
    folder: &Path,
    entry: &Entry,
    left: Option<&(Record, SystemTime)>,
    care: Care,
) -> io::Result<Option<(OutputPath, Fingerprint)>> {
    let (Ok(path), Some(standing), Some((record, written))) = (&entry.path, entry.file, left)
    else {
        return Ok(None);
    };
    let Some((path, &expected)) = record.files.get_key_value(path) else {
        return Ok(None);
    };
    let same = standing.size == expected.size
        && ((care == Care::SizeAndTime && standing.modified <= *written)
            || Fingerprint::of(&fs::read(folder.join(path.as_str()))?) == expected);
    Ok(same.then(|| (path.clone(), expected)))
}

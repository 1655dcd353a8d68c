//! What is done for translators: templates, and catalogues in step with the source.

use crate::diagnostics::{Diagnostics, Reported};
use crate::languages::catalogue::{Catalogue, Report, write};
use crate::translate::updated;
use crate::write::save_catalogue;

use super::desk::{Desk, Part};
use super::outcome::Outcome;
use super::request::Request;

/// What became of one file.
#[derive(Debug)]
pub struct Updated {
    /// Its path in the project.
    pub path: String,
    /// Whether it was written; it was not if it was right already.
    pub changed: bool,
    /// What became of its entries, if words were carried over.
    pub report: Option<Report>,
}

/// Writes templates of all that can be translated, and a catalogue for each declared language that has none.
pub fn extract(request: &Request) -> Outcome<Vec<Updated>> {
    Outcome::of(|map, told| {
        let desk = Desk::open(request, map, told)?;
        let mut files: Vec<File> = desk.templates(map).into_iter().map(new_file).collect();
        let new = desk.parts(request).filter(|part| part.old.is_none());
        files.extend(new.map(|part| file(&part)));
        save(request, files, told)
    })
}

/// Brings every catalogue of a declared language in step with the source: old words go where they still belong.
pub fn merge(request: &Request) -> Outcome<Vec<Updated>> {
    Outcome::of(|map, told| {
        let desk = Desk::open(request, map, told)?;
        let files = desk.parts(request).map(|part| file(&part)).collect();
        save(request, files, told)
    })
}

/// A file to be.
#[derive(Debug)]
pub(super) struct File {
    /// Its path in the project.
    pub(super) path: String,
    /// What it should hold; nothing if it holds that already, in whatever lines.
    pub(super) text: Option<String>,
    pub(super) report: Option<Report>,
}

/// Saves what is not as it should be.
pub(super) fn save(
    request: &Request,
    files: Vec<File>,
    told: &mut Diagnostics,
) -> Result<Vec<Updated>, Reported> {
    let mut all = Vec::new();
    for file in files {
        let root = &request.root;
        let text = file.text.as_deref();
        let saved = text.map(|text| save_catalogue(root, &file.path, text, told));
        all.push(Updated {
            changed: saved.transpose()?.unwrap_or(false),
            path: file.path,
            report: file.report,
        });
    }
    Ok(all)
}

fn new_file((path, text): (String, String)) -> File {
    File {
        path,
        text: Some(text),
        report: None,
    }
}

fn file(part: &Part<'_>) -> File {
    let merged = updated(part.old, part.language, (&part.title, part.units));
    File {
        path: part.path.clone(),
        text: needed(part.old, &merged.catalogue),
        report: Some(merged.report),
    }
}

/// The text of `new`, if it differs from what is there.
pub(super) fn needed(old: Option<&Catalogue>, new: &Catalogue) -> Option<String> {
    (old != Some(new)).then(|| write(new))
}

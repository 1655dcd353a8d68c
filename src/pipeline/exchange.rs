//! What goes out to agencies and comes back: XLIFF files, made from catalogues and put into them again.

use std::path::Path;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Reported, SourceMap};
use crate::languages::Language;
use crate::languages::catalogue::{self, Catalogue};
use crate::languages::xliff::{self, Document, File};
use crate::read::open_exchanged;
use crate::translate::{Amount, Taken, amount_of, for_exchange, updated, with_exchanged};
use crate::write::{save_catalogue, save_result};

use super::desk::{Desk, Part};
use super::outcome::Outcome;
use super::request::Request;

/// What came back for one catalogue.
#[derive(Debug)]
pub struct Imported {
    /// Its path in the project.
    pub path: String,
    /// What became of the words.
    pub taken: Taken,
}

/// Writes the texts of the catalogues that are asked for, in one language, at `out`; if `open`, only those that need work. Says how much
/// that is; if it is nothing, nothing is written.
pub fn export(request: &Request, open: bool, out: &Path) -> Outcome<Amount> {
    Outcome::of(|map, told| {
        let desk = Desk::open(request, map, told)?;
        let mut document = Document::default();
        let mut direction = "ltr";
        let mut amount = Amount::default();
        for part in desk.parts(request) {
            let file = for_exchange(&part.path, &in_step(&part), open);
            amount += amount_of(&file);
            direction = part.language.direction().word();
            part.language.tag().clone_into(&mut document.language);
            if !file.units.is_empty() {
                document.files.push(file);
            }
        }
        Language::source()
            .tag()
            .clone_into(&mut document.source_language);
        if !document.files.is_empty() {
            save_result(out, &xliff::write(&document, direction), None, told)?;
        }
        Ok(amount)
    })
}

/// Puts the words of the XLIFF file `from` into the catalogues of the project.
pub fn import(request: &Request, from: &Path) -> Outcome<Vec<Imported>> {
    Outcome::of(|map, told| {
        let desk = Desk::open(request, map, told)?;
        let source = open_exchanged(from, map, told)?;
        let document = xliff::read(source, map, told)?;
        let parts: Vec<Part<'_>> = desk.parts(request).collect();
        let place = Place::start_of(source);
        check(&document, &parts, place, map, told)?;
        let mut imported = Vec::new();
        for part in &parts {
            let files = document.files.iter();
            for file in files.filter(|file| file.path == part.path) {
                imported.push(take(request, part, file, told)?);
            }
        }
        Ok(imported)
    })
}

/// The catalogue of `part`, in step with the source as it is now.
fn in_step(part: &Part<'_>) -> Catalogue {
    updated(part.old, part.language, (&part.title, part.units)).catalogue
}

fn take(
    request: &Request,
    part: &Part<'_>,
    file: &File,
    told: &mut Diagnostics,
) -> Result<Imported, Reported> {
    let (catalogue, taken) = with_exchanged(in_step(part), part.units, file);
    let text = catalogue::write(&catalogue);
    save_catalogue(&request.root, &part.path, &text, told)?;
    Ok(Imported {
        path: part.path.clone(),
        taken,
    })
}

/// Refuses a file that is not for this guide, before anything is put in.
fn check(
    document: &Document,
    parts: &[Part<'_>],
    place: Place,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> Result<(), Reported> {
    let tag = &document.language;
    let fits = |file: &&File| {
        let mut same = parts.iter().filter(|part| part.path == file.path);
        same.any(|part| part.language.tag() == tag)
    };
    let message = match document.files.iter().find(|file| !fits(file)) {
        Some(File { path, .. }) => {
            format!("the guide has no catalogue `{path}` in the language `{tag}`")
        }
        None if document.files.is_empty() => "this file holds no texts".to_owned(),
        None => return Ok(()),
    };
    Err(told.say(
        Diagnostic::new(Code::XliffElsewhere, message)
            .in_path(map.path(place.source))
            .help("take the file that came back for this guide; `original` and `trgLang` in it must be as they were"),
    ))
}

//! An area's folder becomes an area: facts checked, names filled in, its own texts read in the narrower dialect.

use std::collections::BTreeMap;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Located, gather};
use crate::markdown::Dialect;
use crate::read::{AreaFolder, AreaWritten};

use super::area::Area;
use super::ids::{Id, Key, Kind};
use super::index::Index;
use super::items::{Page, Story};
use super::makers::Makers;
use super::names::{Name, Variables};
use super::publisher::Publisher;
use super::settings::languages_of;
use super::settle::Settler;
use super::texts::{Reader, announce};
use super::{area_facts as facts, area_names};

/// Makes every area that could be read, in parallel.
pub(super) fn areas(
    folders: Vec<AreaFolder>,
    variables: &Variables,
    index: &Index,
    reader: &Reader<'_>,
    told: &mut Diagnostics,
) -> Vec<Area> {
    let made = gather(folders, told, |folder, told| {
        area(folder, variables, index, reader, told)
    });
    made.into_iter().flatten().collect()
}

fn area(
    folder: AreaFolder,
    variables: &Variables,
    index: &Index,
    reader: &Reader<'_>,
    told: &mut Diagnostics,
) -> Option<Area> {
    let AreaFolder {
        id,
        written,
        pages,
        case_studies,
        pictures,
        catalogues: _,
    } = folder;
    check_id(&id, told);
    let mut own = Index::default();
    announce(Kind::LocalPage, &pages, &mut own, told);
    announce(Kind::CaseStudy, &case_studies, &mut own, told);
    check_own_stories(&own, index, told);
    let reader = Reader {
        dialect: Dialect::Area,
        ..*reader
    };
    let pages = reader.read(Kind::LocalPage, pages, &mut own, told);
    let case_studies = reader.read(Kind::CaseStudy, case_studies, &mut own, told);
    let settler = Settler {
        toolkit: index,
        own: Some(&own),
        pictures: &pictures,
        folder: &format!("content/areas/{}", id.value),
    };
    let makers = Makers {
        settler,
        reader: &reader,
    };
    let texts = Texts {
        pages: makers.all(pages, told, Makers::page),
        case_studies: makers.all(case_studies, told, Makers::story),
    };
    let written = written?;
    let names = area_names::names(&written, &id, variables, &reader, told);
    Some(meant(written, (id, names, texts), &settler, told))
}

/// The area's own texts.
struct Texts {
    pages: Vec<Page>,
    case_studies: Vec<Story>,
}

/// The written facts as meant, with the names and texts that were made before.
fn meant(
    written: AreaWritten,
    (id, names, texts): (Located<String>, BTreeMap<String, Name>, Texts),
    settler: &Settler<'_>,
    told: &mut Diagnostics,
) -> Area {
    let AreaWritten {
        name,
        sample,
        status,
        summary,
        partnership,
        councils,
        agencies,
        publisher,
        contacts,
        languages,
        brand,
        variables: _,
        hide,
        notes,
        dates,
    } = written;
    let (colour, logo) = brand.map_or((None, None), |brand| {
        facts::branding(brand, settler.folder, settler.pictures, told)
    });
    Area {
        sample: sample == Some(true),
        status,
        summary: summary.into(),
        partnership: facts::partnership(partnership, told),
        councils: councils
            .0
            .into_iter()
            .map(|council| facts::council(council, told))
            .collect(),
        agencies: agencies
            .into_iter()
            .filter_map(|agency| facts::agency(agency, settler, told))
            .collect(),
        publisher: publisher.map(|publisher| Publisher::mean(publisher, told)),
        contacts: contacts
            .into_iter()
            .filter_map(|contact| facts::contact(contact, settler, told))
            .collect(),
        languages: languages_of(&languages, name.0.place, told),
        colour,
        logo,
        names,
        hidden: hide
            .iter()
            .filter_map(|hidden| settler.id(Kind::Action, &hidden.action, told))
            .collect(),
        notes: facts::notes(notes, settler, told),
        dates: facts::dates(dates),
        pages: texts.pages,
        case_studies: texts.case_studies,
        place: id.place,
        id: Id::new(&id.value),
        name: name.into(),
    }
}

fn check_id(id: &Located<String>, told: &mut Diagnostics) {
    if !(2..=40).contains(&id.value.len()) {
        told.say(
            Diagnostic::new(Code::BadId, "an area's folder name has 2 to 40 letters")
                .at(id.place)
                .help("rename the folder"),
        );
    }
}

/// An area's case study stands beside the toolkit's, so it needs an address of its own.
fn check_own_stories(own: &Index, index: &Index, told: &mut Diagnostics) {
    for story in own.ids(Kind::CaseStudy) {
        let key = Key::new(Kind::CaseStudy, story);
        if let (Some(place), Some(first)) = (own.place(&key), index.place(&key)) {
            told.say(
                Diagnostic::new(
                    Code::AddressTaken,
                    format!("two case studies would have the address `case-studies/{story}/`"),
                )
                .at(place)
                .note(first, "the toolkit's")
                .help("give the area's file another name"),
            );
        }
    }
}

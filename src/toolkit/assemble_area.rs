//! An area's folder becomes an area: facts checked, names filled in, its own texts read in the narrower dialect.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Located, Place, did_you_mean, gather};
use crate::markdown::Dialect;
use crate::read::{
    AreaFolder, AreaWritten, BrandWritten, ConsentWritten, ContactKind, ContactWritten,
    CouncilWritten, DateWritten, Entries, LocalAgencyWritten, LocalName, NoteWritten,
    PartnershipWritten, Picture, Text,
};

use super::addresses::{colour, email, phone, web_address};
use super::area::{Area, Consent, Contact, Council, Event, LocalAgency, Logo, Partnership};
use super::assemble::Makers;
use super::entries::{plain, unknown_variable};
use super::ids::{Id, Key, Kind};
use super::index::Index;
use super::model::Toolkit;
use super::names::Name;
use super::settings::languages_of;
use super::settle::Settler;
use super::texts::{Reader, announce};

/// The most bytes of a logo.
const LOGO_BYTES: usize = 200 * 1024;

/// Makes every area that could be read, in parallel.
pub(super) fn areas(
    folders: Vec<AreaFolder>,
    toolkit: &Toolkit,
    index: &Index,
    reader: &Reader<'_>,
    told: &mut Diagnostics,
) -> Vec<Area> {
    // Each folder is taken out of its cell by the one task that makes it.
    let cells: Vec<std::sync::Mutex<Option<AreaFolder>>> = folders
        .into_iter()
        .map(|folder| std::sync::Mutex::new(Some(folder)))
        .collect();
    let made = gather(&cells, told, |cell, told| {
        let folder = cell.lock().ok()?.take()?;
        area(folder, toolkit, index, reader, told)
    });
    made.into_iter().flatten().collect()
}

fn area(
    folder: AreaFolder,
    toolkit: &Toolkit,
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
    } = folder;
    check_id(&id, told);
    let mut own = Index::default();
    announce(Kind::LocalPage, &pages, &mut own, told);
    announce(Kind::CaseStudy, &case_studies, &mut own, told);
    check_own_stories(&own, index, told);
    let pages = reader.read(Kind::LocalPage, pages, Dialect::Area, &mut own, told);
    let case_studies = reader.read(Kind::CaseStudy, case_studies, Dialect::Area, &mut own, told);
    let home = format!("content/areas/{}", id.value);
    let settler = Settler {
        toolkit: index,
        own: Some(&own),
        pictures: &pictures,
        folder: &home,
    };
    let makers = Makers { settler, reader };
    let pages = makers.all(pages, told, Makers::page);
    let case_studies = makers.all(case_studies, told, Makers::story);
    let written = written?;
    let names = names(&written, &id, toolkit, reader, told);
    let AreaWritten {
        name,
        sample,
        status,
        summary,
        partnership,
        councils,
        agencies,
        contacts,
        languages,
        brand,
        variables: _,
        hide,
        notes,
        dates,
    } = written;
    if councils.is_empty() {
        told.say(
            Diagnostic::new(Code::MissingKey, "an area has at least one council")
                .at(name.place)
                .help("add `councils:` with a name and a tier"),
        );
    }
    let (colour, logo) = brand.map_or((None, None), |brand| {
        branding(brand, &home, &pictures, told)
    });
    Some(Area {
        sample: sample == Some(true),
        status,
        summary: summary.value,
        partnership: meant_partnership(partnership, told),
        councils: councils
            .into_iter()
            .map(|council| meant_council(council, told))
            .collect(),
        agencies: agencies
            .into_iter()
            .filter_map(|agency| meant_agency(agency, &settler, told))
            .collect(),
        contacts: contacts
            .into_iter()
            .filter_map(|contact| meant_contact(contact, told))
            .collect(),
        languages: languages_of(&languages, name.place, told),
        colour,
        logo,
        names,
        hidden: hide
            .iter()
            .filter_map(|hidden| settler.id(Kind::Action, &hidden.action, told))
            .collect(),
        notes: meant_notes(notes, &settler, told),
        dates: meant_dates(dates),
        pages,
        case_studies,
        place: id.place,
        id: Id::new(&id.value),
        name: name.value,
    })
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

/// The local names: those that follow from the facts, and over them those that the file sets.
fn names(
    written: &AreaWritten,
    id: &Located<String>,
    toolkit: &Toolkit,
    reader: &Reader<'_>,
    told: &mut Diagnostics,
) -> BTreeMap<String, Name> {
    let main = written
        .councils
        .iter()
        .find(|council| council.main == Some(true))
        .or(written.councils.first());
    let facts = [
        ("area", Some(&written.name)),
        ("partnership", Some(&written.partnership.name)),
        ("council", main.map(|council| &council.name)),
        (
            "trusted-organisation",
            written.partnership.trusted_organisation.as_ref(),
        ),
    ];
    let follows = facts
        .into_iter()
        .filter_map(|(name, fact)| Some((name.to_owned(), Name::new(&fact?.value, None, None))));
    let mut names: BTreeMap<String, Name> = follows
        .filter(|(name, _)| toolkit.variables.contains_key(name))
        .collect();
    let Entries(set) = &written.variables;
    for (
        variable,
        LocalName {
            text,
            start,
            possessive,
        },
    ) in set
    {
        if toolkit.variables.contains_key(&variable.value) {
            let words = |form: &Option<Text>| form.as_ref().map(|form| form.value.clone());
            names.insert(
                variable.value.clone(),
                Name::new(
                    &text.value,
                    words(start).as_deref(),
                    words(possessive).as_deref(),
                ),
            );
        } else {
            unknown_variable(variable, reader, told);
        }
    }
    check_required(&names, id.place, toolkit, told);
    names
}

fn check_required(
    names: &BTreeMap<String, Name>,
    place: Place,
    toolkit: &Toolkit,
    told: &mut Diagnostics,
) {
    for (name, variable) in toolkit
        .variables
        .iter()
        .filter(|(name, variable)| variable.required && !names.contains_key(*name))
    {
        told.say(
            Diagnostic::new(
                Code::MissingVariable,
                format!("the local name `{name}` is missing"),
            )
            .at(place)
            .note(variable.place, "it is asked for here")
            .help(format!("add `{name}:` under `variables:`")),
        );
    }
}

fn branding(
    brand: BrandWritten,
    home: &str,
    pictures: &[Picture],
    told: &mut Diagnostics,
) -> (Option<[u8; 3]>, Option<Logo>) {
    let BrandWritten {
        colour: written,
        logo,
        logo_text,
    } = brand;
    let colour = written.as_ref().and_then(|text| colour(text, told));
    (
        colour,
        logo.and_then(|logo| meant_logo(&logo, logo_text, home, pictures, told)),
    )
}

fn meant_logo(
    logo: &Text,
    text: Option<Text>,
    home: &str,
    pictures: &[Picture],
    told: &mut Diagnostics,
) -> Option<Logo> {
    let path = format!("{home}/{}", logo.value);
    let Some(picture) = pictures.iter().find(|picture| picture.path == path) else {
        let names = pictures
            .iter()
            .filter_map(|picture| picture.path.rsplit('/').next());
        let (code, message) = if logo.value.ends_with(".svg") {
            (
                Code::PictureKindRefused,
                format!("`{}` cannot be published as a logo", logo.value),
            )
        } else {
            (
                Code::LinkToMissingItem,
                format!("there is no picture `{}` beside this file", logo.value),
            )
        };
        let help = did_you_mean(
            &logo.value,
            names,
            "save the logo as PNG, JPEG or WebP beside `area.yaml`",
        );
        told.say(Diagnostic::new(code, message).at(logo.place).help(help));
        return None;
    };
    if picture.bytes.len() > LOGO_BYTES {
        let message = format!(
            "the logo has {} KiB, and at most {} KiB are allowed",
            picture.bytes.len() / 1024,
            LOGO_BYTES / 1024
        );
        told.say(
            Diagnostic::new(Code::PictureTooHeavy, message)
                .at(logo.place)
                .help("save it smaller"),
        );
    }
    let Some(text) = text else {
        told.say(
            Diagnostic::new(Code::PictureWithoutWords, "the logo has no words")
                .at(logo.place)
                .help("add `logo_text:` with the words on the logo"),
        );
        return None;
    };
    Some(Logo {
        picture: picture.clone(),
        text: text.value,
    })
}

fn meant_partnership(written: PartnershipWritten, told: &mut Diagnostics) -> Partnership {
    let PartnershipWritten {
        name,
        kind,
        trusted_organisation,
        website,
    } = written;
    let website = website
        .as_ref()
        .and_then(|website| web_address(website, told));
    Partnership {
        name: name.value,
        kind: plain(kind),
        trusted_organisation: plain(trusted_organisation),
        website,
    }
}

fn meant_council(written: CouncilWritten, told: &mut Diagnostics) -> Council {
    let CouncilWritten {
        name,
        tier,
        main: _,
        website,
        covers,
    } = written;
    Council {
        name: name.value,
        tier,
        website: website
            .as_ref()
            .and_then(|website| web_address(website, told)),
        covers: plain(covers),
    }
}

fn meant_agency(
    written: LocalAgencyWritten,
    settler: &Settler<'_>,
    told: &mut Diagnostics,
) -> Option<LocalAgency> {
    let LocalAgencyWritten {
        agency,
        name,
        relationship,
        note,
    } = written;
    let agency = settler.id(Kind::Agency, &agency, told)?;
    Some(LocalAgency {
        agency,
        name: name.value,
        relationship,
        note: plain(note),
    })
}

/// A contact as meant; a person without consent is told and left out.
fn meant_contact(written: ContactWritten, told: &mut Diagnostics) -> Option<Contact> {
    let ContactWritten {
        kind,
        name,
        role,
        organisation,
        email: mail,
        phone: number,
        checked,
        consent,
    } = written;
    let refused = match (kind.value, &name, &consent) {
        (ContactKind::Person, _, None) => Some("a person's details need their consent"),
        (ContactKind::Person, None, _) => Some("a person has a name"),
        (ContactKind::Role, Some(_), _) => Some("a contact for a role names no person"),
        _ => None,
    };
    if let Some(message) = refused {
        let help = "give the role alone, or write `kind: person`, `name:` and `consent:` with `given_on`, `covers` and `review_by`";
        told.say(
            Diagnostic::new(Code::ContactWithoutConsent, message)
                .at(name.map_or(kind.place, |name| name.place))
                .help(help),
        );
        return None;
    }
    Some(Contact {
        email: mail
            .and_then(|text| email(&text, told).map(|value| Located::new(value, text.place))),
        phone: number
            .and_then(|text| phone(&text, told).map(|value| Located::new(value, text.place))),
        name,
        role: plain(role),
        organisation: plain(organisation),
        checked: checked.map(|date| date.value),
        consent: consent.map(meant_consent),
    })
}

fn meant_consent(written: ConsentWritten) -> Consent {
    let ConsentWritten {
        given_on,
        covers,
        review_by,
        withdrawn_on,
        evidence: _,
    } = written;
    Consent {
        given_on,
        covers,
        review_by,
        withdrawn: withdrawn_on.is_some(),
    }
}

fn meant_notes(
    written: Vec<NoteWritten>,
    settler: &Settler<'_>,
    told: &mut Diagnostics,
) -> BTreeMap<Id, String> {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut notes = BTreeMap::new();
    for NoteWritten { action, text } in written {
        if !seen.insert(action.value.clone()) {
            let message = format!("there are two notes on `{}`", action.value);
            told.say(
                Diagnostic::new(Code::DuplicateKey, message)
                    .at(action.place)
                    .help("put both into one note"),
            );
        }
        if let Some(id) = settler.id(Kind::Action, &action, told) {
            notes.insert(id, text.value);
        }
    }
    notes
}

fn meant_dates(written: Vec<DateWritten>) -> Vec<Event> {
    let mean = |DateWritten {
                    title,
                    date,
                    time,
                    place,
                }: DateWritten| Event {
        title: title.value,
        date: date.value,
        time: plain(time),
        place: plain(place),
    };
    let mut dates: Vec<Event> = written.into_iter().map(mean).collect();
    dates.sort_by_key(|event| event.date);
    dates
}

//! An area's facts as meant: partnership, councils, agencies, contacts, colours, notes and dates, each checked.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Located, did_you_mean};
use crate::markdown::Phrase;
use crate::read::{
    BrandWritten, ConsentWritten, ContactKind, ContactWritten, CouncilWritten, DateWritten,
    LocalAgencyWritten, NoteWritten, PartnershipWritten, Picture, Text, Wording, is_svg,
};

use super::addresses::{colour, email, phone, web_address};
use super::area::{Consent, Contact, Council, Event, LocalAgency, Logo, Partnership};
use super::entries::plain;
use super::ids::{Id, Kind};
use super::settle::Settler;

/// The most bytes of a logo.
const LOGO_BYTES: usize = 40 * 1024;

pub(super) fn branding(
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
        logo.and_then(|logo| logo_of(&logo, logo_text, home, pictures, told)),
    )
}

fn logo_of(
    logo: &Text,
    text: Option<Wording>,
    home: &str,
    pictures: &[Picture],
    told: &mut Diagnostics,
) -> Option<Logo> {
    let path = format!("{home}/{}", logo.value);
    let Some(picture) = pictures.iter().find(|picture| picture.path == path) else {
        let names = pictures
            .iter()
            .filter_map(|picture| picture.path.rsplit('/').next());
        let (code, message) = if is_svg(&logo.value) {
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
        text: text.into(),
    })
}

pub(super) fn partnership(written: PartnershipWritten, told: &mut Diagnostics) -> Partnership {
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
        name: name.into(),
        kind: plain(kind),
        trusted_organisation: plain(trusted_organisation),
        website,
    }
}

pub(super) fn council(written: CouncilWritten, told: &mut Diagnostics) -> Council {
    let CouncilWritten {
        name,
        tier,
        main: _,
        website,
        covers,
    } = written;
    Council {
        name: name.into(),
        tier,
        website: website
            .as_ref()
            .and_then(|website| web_address(website, told)),
        covers: plain(covers),
    }
}

pub(super) fn agency(
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
        name: name.into(),
        relationship,
        note: plain(note),
    })
}

/// A contact as meant; a person without consent is told and left out.
pub(super) fn contact(
    written: ContactWritten,
    settler: &Settler<'_>,
    told: &mut Diagnostics,
) -> Option<Contact> {
    let ContactWritten {
        kind,
        name,
        role,
        organisation,
        roles,
        email: mail,
        phone: number,
        checked,
        consent,
    } = written;
    let roles = settler.ids(Kind::Role, &roles, told);
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
        roles,
        organisation: plain(organisation),
        checked: checked.map(|date| date.value),
        consent: consent.map(consent_of),
    })
}

fn consent_of(written: ConsentWritten) -> Consent {
    let ConsentWritten {
        given_on,
        covers,
        review_by,
        withdrawn_on,
        evidence: _,
    } = written;
    Consent {
        given_on,
        covers: covers.0,
        review_by,
        withdrawn: withdrawn_on.is_some(),
    }
}

pub(super) fn notes(
    written: Vec<NoteWritten>,
    settler: &Settler<'_>,
    told: &mut Diagnostics,
) -> BTreeMap<Id, Phrase> {
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
            notes.insert(id, text.into());
        }
    }
    notes
}

pub(super) fn dates(written: Vec<DateWritten>) -> Vec<Event> {
    let mean = |DateWritten {
                    title,
                    date,
                    time,
                    place,
                }: DateWritten| Event {
        title: title.into(),
        date: date.value,
        time: time.map(|time| time.value),
        place: plain(place),
    };
    let mut dates: Vec<Event> = written.into_iter().map(mean).collect();
    dates.sort_by_key(|event| event.date);
    dates
}

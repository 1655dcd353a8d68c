//! Which contacts may be published today.
//!
//! A role may always be; a person only while consent is given for the web, has not run out and was not taken back.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::markdown::Phrase;
use crate::read::{Carrier, Date};
use crate::toolkit::{Contact, Id};

/// The longest time from consent to its next review, in months.
const REVIEW_MONTHS: u16 = 13;

/// A contact as readers see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedContact {
    /// The person's name.
    pub name: Option<String>,
    /// What they do.
    pub role: Option<Phrase>,
    /// Whom they work for.
    pub organisation: Option<String>,
    /// The roles whose pages show it.
    pub roles: Vec<Id>,
    /// An e-mail address.
    pub email: Option<String>,
    /// A telephone number.
    pub phone: Option<String>,
    /// It as an address.
    pub phone_href: Option<String>,
    /// When the details were last checked.
    pub checked: Option<Date>,
}

/// The contacts of an area that may be published on the web on `today`.
pub(super) fn published(
    contacts: &[Contact],
    today: Date,
    told: &mut Diagnostics,
) -> Vec<PublishedContact> {
    contacts
        .iter()
        .filter(|contact| may_publish(contact, today, told))
        .map(as_published)
        .collect()
}

fn may_publish(contact: &Contact, today: Date, told: &mut Diagnostics) -> bool {
    let Some(consent) = &contact.consent else {
        return true;
    };
    let (given, review) = (consent.given_on.value, consent.review_by.value);
    let wrong = if given > today {
        Some((
            consent.given_on.place,
            format!("the consent is dated {given}, which is still to come"),
        ))
    } else if review <= given || review > given.months_later(REVIEW_MONTHS) {
        Some((
            consent.review_by.place,
            format!(
                "consent of {given} is looked at again within {REVIEW_MONTHS} months, not on {review}"
            ),
        ))
    } else {
        None
    };
    if let Some((place, message)) = wrong {
        told.say(
            Diagnostic::new(Code::ConsentDates, message)
                .at(place)
                .help("mend the date, or leave the person out"),
        );
        return false;
    }
    if review < today && !consent.withdrawn {
        let message =
            format!("this consent was to be looked at again by {review}; the person is left out");
        told.say(
            Diagnostic::new(Code::ConsentRanOut, message)
                .at(consent.review_by.place)
                .help("ask the person again, then change the dates"),
        );
    }
    !consent.withdrawn && review >= today && consent.covers.contains(&Carrier::Web)
}

fn as_published(contact: &Contact) -> PublishedContact {
    let phone = contact.phone.as_ref().map(|phone| phone.value.clone());
    PublishedContact {
        name: contact.name.as_ref().map(|name| name.value.clone()),
        role: contact.role.clone(),
        organisation: contact.organisation.clone(),
        roles: contact.roles.clone(),
        email: contact.email.as_ref().map(|email| email.value.clone()),
        phone: phone.as_ref().map(|(written, _)| written.clone()),
        phone_href: phone.map(|(_, href)| href),
        checked: contact.checked,
    }
}

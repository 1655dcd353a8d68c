//! A contact for a role with what looks like one person's own number or address.
//!
//! A role's details outlive the person and need no consent; a person's own need theirs.

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Located};
use crate::toolkit::{Contact, Toolkit};

/// Hosts of private mailboxes.
const FREE_HOSTS: [&str; 8] = [
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.co.uk",
    "outlook.com",
    "yahoo.co.uk",
    "yahoo.com",
    "icloud.com",
];

pub(in super::super) fn check(toolkit: &Toolkit, told: &mut Diagnostics) {
    for contact in toolkit
        .areas
        .iter()
        .flat_map(|area| &area.contacts)
        .filter(|contact| contact.consent.is_none())
    {
        for found in personal(contact) {
            told.say(
                Diagnostic::new(
                    Code::LooksPersonal,
                    format!("`{}` looks like one person's own", found.value),
                )
                .at(found.place)
                .help("use the role's own, or write `kind: person` with the person's consent"),
            );
        }
    }
}

fn personal(contact: &Contact) -> Vec<Located<String>> {
    let mobile = contact
        .phone
        .as_ref()
        .map(|phone| phone.clone().map(|(written, _)| written))
        .filter(|phone| {
            let digits: String = phone.value.chars().filter(char::is_ascii_digit).collect();
            digits.starts_with("07") || digits.starts_with("447")
        });
    let mailbox = contact.email.clone().filter(|email| {
        let (name, host) = email.value.split_once('@').unwrap_or_default();
        FREE_HOSTS.contains(&host)
            || name
                .split('.')
                .filter(|part| part.len() > 1 && part.chars().all(char::is_alphabetic))
                .count()
                == 2
    });
    mobile.into_iter().chain(mailbox).collect()
}

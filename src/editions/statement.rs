//! Whether the accessibility statement can be relied on today. What it says is drawn from the settings by `render`.

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::read::{Date, PublisherKind, Shown};
use crate::toolkit::{Publisher, Toolkit};

/// How many months a statement stands before it is looked at again.
const REVIEW_MONTHS: u16 = 12;

/// Tells what a publisher of a statement should mend; nothing where no page shows one.
pub(super) fn check(toolkit: &Toolkit, today: Date, told: &mut Diagnostics) {
    let shows = Some(Shown::AccessibilityStatement);
    if !toolkit.pages.iter().any(|page| page.shows == shows) {
        return;
    }
    let settings = &toolkit.settings;
    let areas = toolkit
        .areas
        .iter()
        .filter_map(|area| area.publisher.as_ref());
    for publisher in [&settings.publisher].into_iter().chain(areas) {
        check_contact(publisher, told);
        if settings.accessibility.is_none() {
            check_duty(publisher, told);
        }
    }
    if let Some(accessibility) = &settings.accessibility {
        let reviewed = accessibility.reviewed_on;
        check_review(reviewed.value, reviewed.place, today, told);
    }
}

fn check_contact(publisher: &Publisher, told: &mut Diagnostics) {
    let Publisher {
        email,
        phone,
        website,
        place: Some(place),
        ..
    } = publisher
    else {
        return;
    };
    if phone.is_some() && email.is_none() && website.is_none() {
        let message = format!("readers can reach `{}` only by telephone", publisher.name);
        told.say(
            Diagnostic::new(Code::OnlyByPhone, message)
                .at(*place)
                .help("add a line such as `email: hello@example.org`"),
        );
    }
}

fn check_duty(publisher: &Publisher, told: &mut Diagnostics) {
    if let (Some(PublisherKind::PublicBody), Some(place)) = (publisher.kind, publisher.place) {
        let message = format!(
            "`{}` is a public body, and nothing is said of how everyone can use the guide",
            publisher.name
        );
        told.say(
            Diagnostic::new(Code::StatementMissing, message)
                .at(place)
                .help("write `accessibility:` into the settings, with `prepared_on:` and what is known"),
        );
    }
}

fn check_review(reviewed: Date, place: Place, today: Date, told: &mut Diagnostics) {
    if reviewed.months_later(REVIEW_MONTHS) < today {
        let message = format!(
            "the accessibility statement was last looked at on {reviewed}, more than a year ago"
        );
        told.say(
            Diagnostic::new(Code::StatementOverdue, message)
                .at(place)
                .help("check that it is still true, then write the day under `reviewed_on`"),
        );
    }
}

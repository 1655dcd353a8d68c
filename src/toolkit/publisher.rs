//! A publisher as meant, and what is known of how everyone can use the guide.

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Located, Place};
use crate::markdown::Phrase;
use crate::read::{
    AccessibilityWritten, AuditResult, AuditWritten, Date, IssueReason, IssueWritten,
    PublisherKind, PublisherWritten,
};

use super::addresses::{email, phone, web_address};

/// Who publishes a guide.
#[derive(Clone, Debug)]
pub struct Publisher {
    /// The name.
    pub name: String,
    /// What kind of body it is, where that is said.
    pub kind: Option<PublisherKind>,
    /// Where readers write to.
    pub email: Option<String>,
    /// Where readers call: the number as written, and as an address.
    pub phone: Option<(String, String)>,
    /// The publisher's website.
    pub website: Option<String>,
    /// Where it is named.
    pub place: Option<Place>,
}

/// What is known of how everyone can use the guide.
#[derive(Clone, Debug)]
pub struct Accessibility {
    /// The day the statement was first made.
    pub prepared_on: Date,
    /// The day it was last looked at.
    pub reviewed_on: Located<Date>,
    /// The day of the last tests by tools.
    pub tested_on: Option<Date>,
    /// The tools.
    pub tools: Vec<Phrase>,
    /// The last check by a person.
    pub audit: Option<Audit>,
    /// What not everyone can use.
    pub issues: Vec<Issue>,
    /// Within how many days there is an answer.
    pub reply_within_days: Option<u32>,
}

/// A check by a person.
#[derive(Clone, Debug)]
pub struct Audit {
    /// Who checked.
    pub by: String,
    /// The day it was done.
    pub on: Date,
    /// What was found.
    pub result: AuditResult,
}

/// Something that not everyone can use.
#[derive(Clone, Debug)]
pub struct Issue {
    /// What it is.
    pub what: Phrase,
    /// Why it is so.
    pub reason: IssueReason,
    /// What can be had instead.
    pub instead: Option<Phrase>,
    /// The day by which it is to be mended.
    pub mended_by: Option<Date>,
}

impl Publisher {
    pub(super) fn mean(written: PublisherWritten, told: &mut Diagnostics) -> Self {
        let PublisherWritten {
            name,
            kind,
            email: mail,
            phone: number,
            website,
        } = written;
        Self {
            kind,
            email: mail.as_ref().and_then(|text| email(text, told)),
            phone: number.as_ref().and_then(|text| phone(text, told)),
            website: website.as_ref().and_then(|text| web_address(text, told)),
            place: Some(name.0.place),
            name: name.into(),
        }
    }

    pub(super) fn stand_in() -> Self {
        Self {
            name: String::new(),
            kind: None,
            email: None,
            phone: None,
            website: None,
            place: None,
        }
    }
}

impl Accessibility {
    pub(super) fn mean(written: AccessibilityWritten, told: &mut Diagnostics) -> Self {
        let AccessibilityWritten {
            prepared_on,
            reviewed_on,
            tested_on,
            tools,
            human_audit,
            known_issues,
            reply_within_days,
        } = written;
        let issues: Vec<Issue> = known_issues.into_iter().map(issue).collect();
        Self {
            audit: human_audit.map(|written| audit(written, &issues, told)),
            prepared_on: prepared_on.value,
            reviewed_on: reviewed_on.unwrap_or(prepared_on),
            tested_on: tested_on.map(|date| date.value),
            tools: tools.into_iter().map(Into::into).collect(),
            issues,
            reply_within_days: reply_within_days.map(|days| days.value),
        }
    }
}

fn issue(written: IssueWritten) -> Issue {
    let IssueWritten {
        what,
        reason,
        instead,
        mended_by,
    } = written;
    Issue {
        what: what.into(),
        reason,
        instead: instead.map(Into::into),
        mended_by: mended_by.map(|date| date.value),
    }
}

/// Nothing that is still to be mended complies fully, whoever says so.
fn audit(written: AuditWritten, issues: &[Issue], told: &mut Diagnostics) -> Audit {
    let AuditWritten { by, on, result } = written;
    let open = issues
        .iter()
        .any(|issue| issue.reason == IssueReason::NonCompliance);
    if open && result.value == AuditResult::Full {
        let message =
            "the guide cannot be fully compliant while something in it is still to be mended";
        told.say(
            Diagnostic::new(Code::ClaimContradicted, message)
                .at(result.place)
                .help("write `partially-compliant`, or take out what has been mended"),
        );
    }
    Audit {
        by: by.into(),
        on: on.value,
        result: result.value,
    }
}

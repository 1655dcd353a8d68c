//! What follows the text of some pages: the register of what may be kept on a device, the accessibility statement, the button to save.

use crate::read::{IssueReason, PublisherKind, Shown};
use crate::theme::Stored;
use crate::toolkit::{Accessibility, Issue};

use super::super::leaf::Leaf;
use super::super::offline::{SCRIPT, WORKER};
use super::super::pen::Pen;
use super::super::views::{IssueView, SaveView, StatementView, StoredView};

/// `leaf` with what its page shows.
pub(super) fn with_shown(pen: &Pen<'_>, leaf: Leaf, shown: Option<Shown>) -> Leaf {
    match shown {
        None => leaf,
        Some(Shown::StorageRegister) => leaf.with("stored", &stored(pen)),
        Some(Shown::AccessibilityStatement) => leaf.with("statement", &statement(pen)),
        Some(Shown::SaveGuide) => leaf.with("save", &save(pen)),
    }
}

/// A site without a server is on the device already.
fn save(pen: &Pen<'_>) -> SaveView {
    let script = pen.site.theme.asset(SCRIPT);
    SaveView {
        worker: script.filter(|_| pen.served()).map(|_| WORKER),
        portable: !pen.served(),
    }
}

fn stored<'a>(pen: &Pen<'a>) -> Vec<StoredView<'a>> {
    let view = |stored: &'a Stored| StoredView {
        key: &stored.key,
        purpose: pen.word(&stored.purpose),
        reason: stored.reason.word(),
    };
    pen.site.theme.storage.iter().map(view).collect()
}

fn statement<'a>(pen: &Pen<'a>) -> StatementView<'a> {
    let facts = pen.toolkit.settings.accessibility.as_ref();
    let audit = facts.and_then(|facts| facts.audit.as_ref());
    let issues = |reason| facts.map_or_else(Vec::new, |facts| issues(pen, facts, reason));
    let day = |date| pen.templates.dates.long(date);
    StatementView {
        publisher: pen.publisher_view(),
        public_body: pen.publisher().kind == Some(PublisherKind::PublicBody),
        result: audit.map(|audit| audit.result.word()),
        audited_by: audit.map(|audit| audit.by.as_str()),
        audited_on: audit.map(|audit| day(audit.on)),
        prepared_on: facts.map(|facts| day(facts.prepared_on)),
        reviewed_on: facts.map(|facts| day(facts.reviewed_on.value)),
        tested_on: facts.and_then(|facts| facts.tested_on).map(day),
        tools: facts.map_or_else(Vec::new, |facts| pen.show_all(&facts.tools)),
        reply_within_days: facts.and_then(|facts| facts.reply_within_days),
        to_mend: issues(IssueReason::NonCompliance),
        burdens: issues(IssueReason::DisproportionateBurden),
        out_of_scope: issues(IssueReason::OutOfScope),
    }
}

fn issues(pen: &Pen<'_>, facts: &Accessibility, reason: IssueReason) -> Vec<IssueView> {
    let of_reason = facts.issues.iter().filter(|issue| issue.reason == reason);
    let view = |issue: &Issue| IssueView {
        what: pen.show(&issue.what),
        instead: issue.instead.as_ref().map(|text| pen.show(text)),
        mended_by: issue.mended_by.map(|date| pen.templates.dates.long(date)),
    };
    of_reason.map(view).collect()
}

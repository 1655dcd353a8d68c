//! What a template can see of the accessibility statement and of what a guide keeps.

use serde::Serialize;

use super::frame::PublisherView;
use super::shown::Shown;

/// `statement`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct StatementView<'a> {
    /// Who answers for the guide.
    pub(in crate::render) publisher: PublisherView,
    /// Whether the publisher is under the accessibility regulations.
    pub(in crate::render) public_body: bool,
    /// `fully-compliant`, `partially-compliant` or `not-compliant`, as a person found; none while nobody has looked.
    pub(in crate::render) result: Option<&'static str>,
    /// Who looked, and when.
    pub(in crate::render) audited_by: Option<&'a str>,
    pub(in crate::render) audited_on: Option<String>,
    /// The days of the statement, in words.
    pub(in crate::render) prepared_on: Option<String>,
    pub(in crate::render) reviewed_on: Option<String>,
    pub(in crate::render) tested_on: Option<String>,
    pub(in crate::render) tools: Vec<Shown>,
    pub(in crate::render) reply_within_days: Option<u32>,
    /// What is still to be mended.
    pub(in crate::render) to_mend: Vec<IssueView>,
    /// What would ask too much.
    pub(in crate::render) burdens: Vec<IssueView>,
    /// What the regulations leave out.
    pub(in crate::render) out_of_scope: Vec<IssueView>,
}

/// Something that not everyone can use.
#[derive(Debug, Serialize)]
pub(in crate::render) struct IssueView {
    pub(in crate::render) what: Shown,
    pub(in crate::render) instead: Option<Shown>,
    /// The day by which it is to be mended, in words.
    pub(in crate::render) mended_by: Option<String>,
}

/// A line of `stored`: one thing that the guide may keep on a reader's device.
#[derive(Debug, Serialize)]
pub(in crate::render) struct StoredView<'a> {
    pub(in crate::render) key: &'a str,
    /// What it is for.
    pub(in crate::render) purpose: String,
    /// `asked-for` or `appearance`.
    pub(in crate::render) reason: &'static str,
}

/// `save`: how a reader may keep the guide on a device.
#[derive(Debug, Serialize)]
pub(in crate::render) struct SaveView {
    /// The file of the service worker, from the edition's home; none where the theme has none, or there is no server.
    pub(in crate::render) worker: Option<&'static str>,
    /// Whether it is on the device already.
    pub(in crate::render) portable: bool,
}

//! What a template can see of the accessibility statement and of what a guide keeps: a part of the contract in `views.rs`.

use serde::Serialize;

use super::views::PublisherView;

/// `statement`.
#[derive(Debug, Serialize)]
pub(super) struct StatementView<'a> {
    /// Who answers for the guide.
    pub(super) publisher: PublisherView<'a>,
    /// Whether the publisher is under the accessibility regulations.
    pub(super) public_body: bool,
    /// `fully-compliant`, `partially-compliant` or `not-compliant`, as a person found; none while nobody has looked.
    pub(super) result: Option<&'static str>,
    /// Who looked, and when.
    pub(super) audited_by: Option<&'a str>,
    pub(super) audited_on: Option<String>,
    /// The days of the statement, in words.
    pub(super) prepared_on: Option<String>,
    pub(super) reviewed_on: Option<String>,
    pub(super) tested_on: Option<String>,
    pub(super) tools: &'a [String],
    pub(super) reply_within_days: Option<u32>,
    /// What is still to be mended.
    pub(super) to_mend: Vec<IssueView<'a>>,
    /// What would ask too much.
    pub(super) burdens: Vec<IssueView<'a>>,
    /// What the regulations leave out.
    pub(super) out_of_scope: Vec<IssueView<'a>>,
}

/// Something that not everyone can use.
#[derive(Debug, Serialize)]
pub(super) struct IssueView<'a> {
    pub(super) what: &'a str,
    pub(super) instead: Option<&'a str>,
    /// The day by which it is to be mended, in words.
    pub(super) mended_by: Option<String>,
}

/// A line of `stored`: one thing that the guide may keep on a reader's device.
#[derive(Debug, Serialize)]
pub(super) struct StoredView<'a> {
    pub(super) key: &'a str,
    /// What it is for.
    pub(super) purpose: String,
    /// `asked-for` or `appearance`.
    pub(super) reason: &'static str,
}

/// `save`: how a reader may keep the guide on a device.
#[derive(Debug, Serialize)]
pub(super) struct SaveView {
    /// The file of the service worker, from the edition's home; none where the theme has none, or there is no server.
    pub(super) worker: Option<&'static str>,
    /// Whether it is on the device already.
    pub(super) portable: bool,
}

//! What the pages of items show: principles, actions, stories, roles, tools.

use serde::Serialize;

use super::area::{ContactView, LocalAgencyView};
use super::shared::{Card, Example, Link, LinkView};
use super::shown::Shown;

/// A way in on the home page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct DoorView {
    /// The key of its words, `door-<key>-title` and `door-<key>-text`.
    pub(in crate::render) key: &'static str,
    pub(in crate::render) href: String,
    pub(in crate::render) cards: Vec<Card>,
}

/// `principle`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PrincipleView {
    pub(in crate::render) number: u32,
    pub(in crate::render) component: Shown,
    /// `ring`, `knot`, `wave`, `bend` or `steps`.
    pub(in crate::render) sign: &'static str,
    pub(in crate::render) criteria: Vec<Shown>,
}

/// Actions of one audience.
#[derive(Debug, Serialize)]
pub(in crate::render) struct AudienceView {
    /// `councils` or `communities`.
    pub(in crate::render) audience: &'static str,
    pub(in crate::render) cards: Vec<Card>,
}

/// Actions of one principle.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PrincipleGroupView {
    pub(in crate::render) principle: Card,
    pub(in crate::render) cards: Vec<Card>,
}

/// A short story in full.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ExampleView {
    pub(in crate::render) id: String,
    pub(in crate::render) title: Shown,
    pub(in crate::render) summary: Shown,
    pub(in crate::render) body: String,
    pub(in crate::render) setting: Option<Shown>,
    pub(in crate::render) tags: Vec<Shown>,
    pub(in crate::render) principles: Vec<Link>,
    pub(in crate::render) agencies: Vec<Link>,
}

/// A glossary entry on another page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct TermLinkView {
    pub(in crate::render) title: Shown,
    pub(in crate::render) meaning: Shown,
    pub(in crate::render) href: String,
}

/// `action`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ActionView {
    /// Its principle; never none, because a reference that misses stops a build before it is rendered.
    pub(in crate::render) principle: Option<Card>,
    pub(in crate::render) audience: &'static str,
    pub(in crate::render) roles: Vec<Link>,
    pub(in crate::render) stages: Vec<Link>,
    pub(in crate::render) agencies: Vec<Link>,
    pub(in crate::render) effort: &'static str,
    pub(in crate::render) moment: &'static str,
    pub(in crate::render) tools: Vec<Card>,
    /// The area's note.
    pub(in crate::render) note: Option<Shown>,
    pub(in crate::render) partnership_name: Option<String>,
    /// Other actions of the same principle and audience.
    pub(in crate::render) siblings: Vec<Card>,
}

/// `case`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct CaseView {
    pub(in crate::render) setting: Option<Shown>,
    pub(in crate::render) region: Option<Shown>,
    pub(in crate::render) outcomes: Vec<Shown>,
    pub(in crate::render) anonymous: bool,
    pub(in crate::render) local: bool,
    pub(in crate::render) principles: Vec<Link>,
    pub(in crate::render) agencies: Vec<Link>,
    pub(in crate::render) roles: Vec<Link>,
    pub(in crate::render) stages: Vec<Link>,
}

/// `gather`: all that belongs to a role, stage or agency.
#[derive(Debug, Serialize)]
pub(in crate::render) struct GatherView {
    /// `role`, `stage` or `agency`.
    pub(in crate::render) kind: &'static str,
    pub(in crate::render) audience: &'static str,
    pub(in crate::render) also_called: Vec<Shown>,
    pub(in crate::render) action_groups: Vec<PrincipleGroupView>,
    /// The stages that a role's actions suit.
    pub(in crate::render) stages: Vec<StageView>,
    pub(in crate::render) case_studies: Vec<Card>,
    pub(in crate::render) examples: Vec<Example>,
    /// Links to some further examples, and last to where all of them are.
    pub(in crate::render) more_examples: Vec<LinkView>,
    pub(in crate::render) tools: Vec<Card>,
    /// The area's bodies of this kind.
    pub(in crate::render) contacts: Vec<LocalAgencyView>,
    /// Whom of the area a reader in this role would get in touch with.
    pub(in crate::render) people: Vec<ContactView>,
}

/// A stage that some of the page's actions suit.
#[derive(Debug, Serialize)]
pub(in crate::render) struct StageView {
    pub(in crate::render) id: String,
    pub(in crate::render) title: Shown,
    /// Its place in the list of stages, from 1.
    pub(in crate::render) number: usize,
    /// How many of the page's actions suit it.
    pub(in crate::render) count: usize,
}

/// `find`: what the list of actions can be narrowed by.
#[derive(Debug, Serialize)]
pub(in crate::render) struct FindView {
    pub(in crate::render) roles: Vec<Card>,
    pub(in crate::render) stages: Vec<Card>,
}

/// `tool`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ToolView {
    pub(in crate::render) minutes: u32,
    pub(in crate::render) people: Shown,
    pub(in crate::render) materials: Vec<Shown>,
    pub(in crate::render) principles: Vec<Link>,
    pub(in crate::render) stages: Vec<Link>,
    /// `portrait` or `landscape`.
    pub(in crate::render) print: &'static str,
    /// `health-check`, `relationship-map` or `agreement`, for a tool that can be filled in on the screen.
    pub(in crate::render) interactive: Option<&'static str>,
    /// What its script works with, as JSON that may stand in a data block.
    pub(in crate::render) data: Option<String>,
}

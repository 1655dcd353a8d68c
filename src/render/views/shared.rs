//! What many pages show: links, cards, groups, and what a page and its edition are.

use serde::Serialize;
use tera::Value;

use super::shown::Shown;

/// A [`CardView`], made once and shared by all pages of one depth that show it.
pub(in crate::render) type Card = Value;

/// A [`LinkView`], shared likewise.
pub(in crate::render) type Link = Value;

/// An [`ExampleView`], shared likewise.
pub(in crate::render) type Example = Value;

/// A [`SourceView`], shared by all editions.
pub(in crate::render) type Source = Value;

/// A link with its words.
#[derive(Clone, Debug, Serialize)]
pub(in crate::render) struct LinkView {
    /// The words.
    pub(in crate::render) title: Shown,
    /// The address.
    pub(in crate::render) href: String,
}

/// One item in a list.
#[derive(Clone, Debug, Serialize)]
pub(in crate::render) struct CardView {
    /// The title.
    pub(in crate::render) title: Shown,
    /// One sentence.
    pub(in crate::render) summary: Shown,
    /// The address of its page or entry.
    pub(in crate::render) href: String,
    /// Its id.
    pub(in crate::render) id: String,
    /// Its kind, such as `action`.
    pub(in crate::render) kind: &'static str,
    /// The number of a principle.
    pub(in crate::render) number: Option<u32>,
    /// Its sign: `ring`, `knot`, `wave`, `bend` or `steps`.
    pub(in crate::render) sign: Option<&'static str>,
    /// The roles of an action.
    pub(in crate::render) tags: Vec<Shown>,
    /// How many minutes a tool takes.
    pub(in crate::render) minutes: Option<u32>,
    /// The places of an action's roles in the list of roles, from 1, parted by spaces.
    pub(in crate::render) roles: Option<String>,
    /// The places of an action's stages in the list of stages, likewise.
    pub(in crate::render) stages: Option<String>,
    /// Whether it is the area's own.
    pub(in crate::render) local: bool,
}

/// Cards under a heading.
#[derive(Debug, Serialize)]
pub(in crate::render) struct GroupView {
    /// The id of the heading.
    pub(in crate::render) id: String,
    /// The heading; none for a list of one group.
    pub(in crate::render) title: Option<Shown>,
    /// One sentence under it.
    pub(in crate::render) summary: Option<Shown>,
    /// The cards.
    pub(in crate::render) cards: Vec<Card>,
}

/// The entries of one group by name, on a list whose groups have a page each.
#[derive(Debug, Serialize)]
pub(in crate::render) struct GroupLinkView {
    /// The group.
    pub(in crate::render) title: Shown,
    /// Its page.
    pub(in crate::render) href: String,
    /// Its entries.
    pub(in crate::render) entries: Vec<EntryView>,
}

/// An entry of such a group. Its id is an anchor on the list as well as on the page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct EntryView {
    pub(in crate::render) id: String,
    pub(in crate::render) title: Shown,
    /// One sentence, where there is room.
    pub(in crate::render) summary: Option<Shown>,
    pub(in crate::render) href: String,
}

/// A heading of the page's own text.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ContentsView {
    /// Its id.
    pub(in crate::render) id: String,
    /// Its words.
    pub(in crate::render) title: Shown,
}

/// A work that something rests on.
#[derive(Clone, Debug, Serialize)]
pub(in crate::render) struct SourceView {
    /// The work's title.
    pub(in crate::render) title: Shown,
    /// The heading or page in it.
    pub(in crate::render) section: Option<Shown>,
    /// Its entry in the list of works.
    pub(in crate::render) href: String,
}

//! All that a template can see: small values made for it, never the model itself.
//!
//! This is the contract with authors of themes. Every address is relative and ready to use; every text is plain and is escaped by the
//! template, but for the fields called `body`, `header`, `footer` and `finial`, which are finished HTML. A change here is a line in the changelog.
//! Longer than other files because it is one list, which is read as a whole.

use serde::Serialize;
use tera::Value;

use super::area_views::{AreaView, ContactView, LocalAgencyView};

/// A [`CardView`], made once and shared by all pages of one depth that show it.
pub(super) type Card = Value;
/// A [`LinkView`], shared likewise.
pub(super) type Link = Value;
/// An [`ExampleView`], shared likewise.
pub(super) type Example = Value;
/// A [`SourceView`], shared by all editions.
pub(super) type Source = Value;

/// A link with its words.
#[derive(Clone, Debug, Serialize)]
pub(super) struct LinkView {
    /// The words.
    pub(super) title: String,
    /// The address.
    pub(super) href: String,
}

/// One item in a list.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CardView {
    /// The title.
    pub(super) title: String,
    /// One sentence.
    pub(super) summary: String,
    /// The address of its page or entry.
    pub(super) href: String,
    /// Its id.
    pub(super) id: String,
    /// Its kind, such as `action`.
    pub(super) kind: &'static str,
    /// The number of a principle.
    pub(super) number: Option<u32>,
    /// Its sign: `ring`, `knot`, `wave`, `bend` or `steps`.
    pub(super) sign: Option<&'static str>,
    /// The roles of an action.
    pub(super) tags: Vec<String>,
    /// How many minutes a tool takes.
    pub(super) minutes: Option<u32>,
    /// The places of an action's roles in the list of roles, from 1, parted by spaces.
    pub(super) roles: Option<String>,
    /// The places of an action's stages in the list of stages, likewise.
    pub(super) stages: Option<String>,
    /// Whether it is the area's own.
    pub(super) local: bool,
}

/// Cards under a heading.
#[derive(Debug, Serialize)]
pub(super) struct GroupView {
    /// The id of the heading.
    pub(super) id: String,
    /// The heading; none for a list of one group.
    pub(super) title: Option<String>,
    /// One sentence under it.
    pub(super) summary: Option<String>,
    /// The cards.
    pub(super) cards: Vec<Card>,
}

/// The entries of one group by name, on a list whose groups have a page each.
#[derive(Debug, Serialize)]
pub(super) struct GroupLinkView {
    /// The group.
    pub(super) title: String,
    /// Its page.
    pub(super) href: String,
    /// Its entries.
    pub(super) entries: Vec<EntryView>,
}

/// An entry of such a group. Its id is an anchor on the list as well as on the page.
#[derive(Debug, Serialize)]
pub(super) struct EntryView {
    pub(super) id: String,
    pub(super) title: String,
    /// One sentence, where there is room.
    pub(super) summary: Option<String>,
    pub(super) href: String,
}

/// A heading of the page's own text.
#[derive(Debug, Serialize)]
pub(super) struct ContentsView {
    /// Its id.
    pub(super) id: String,
    /// Its words.
    pub(super) title: String,
}

/// A work that something rests on.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SourceView {
    /// The work's title.
    pub(super) title: String,
    /// The heading or page in it.
    pub(super) section: Option<String>,
    /// Its entry in the list of works.
    pub(super) href: String,
}

/// `page`: what every page has.
#[derive(Debug, Serialize)]
pub(super) struct PageView {
    /// Its kind, such as `action` or `list`.
    pub(super) kind: &'static str,
    /// Its id.
    pub(super) id: String,
    /// Its title, which is its one first-level heading.
    pub(super) title: String,
    /// One sentence.
    pub(super) summary: String,
    /// The whole address that search engines should keep.
    pub(super) canonical: Option<String>,
    /// Its own whole address, for print.
    pub(super) address: Option<String>,
    /// Its short address, if it is made to be printed.
    pub(super) short: Option<ShortView>,
    /// The whole address of the picture that stands for it where it is shared: 1200 by 630 points, PNG.
    pub(super) image: Option<String>,
    /// The same page in every language, this one too, for search engines; empty where they keep another page.
    pub(super) alternates: Vec<AlternateView>,
    /// What it is about, as JSON-LD for a data block.
    pub(super) linked_data: Option<Value>,
    /// The pages above it.
    pub(super) breadcrumb: Vec<Link>,
    /// The second-level headings of its text.
    pub(super) contents: Vec<ContentsView>,
    /// The page before it in its list.
    pub(super) previous: Option<Card>,
    /// The page after it.
    pub(super) next: Option<Card>,
    /// The day it was last checked, in words.
    pub(super) reviewed: Option<Value>,
    /// The day that its facts describe, in words.
    pub(super) facts_as_of: Option<Value>,
    /// The works that it rests on.
    pub(super) sources: Vec<Source>,
    /// Its text as HTML; may be empty.
    pub(super) body: String,
    /// Whether search engines are asked to leave it out.
    pub(super) noindex: bool,
    /// Whether it is the area's own.
    pub(super) local: bool,
    /// What has taken its subject's place.
    pub(super) superseded: Option<String>,
    /// The author's own `x-` values.
    pub(super) extra: Value,
}

/// The short address of a printed page.
#[derive(Debug, Serialize)]
pub(super) struct ShortView {
    /// The whole address.
    pub(super) href: String,
    /// It as people type it.
    pub(super) words: String,
    /// It as a QR code; none for an address too long for one that can be printed.
    pub(super) qr: Option<QrView>,
}

/// A QR code.
#[derive(Debug, Serialize)]
pub(super) struct QrView {
    /// Width and height in modules, with the margin.
    pub(super) size: usize,
    /// Its dark modules: lines one module thick, as the `d` of a path.
    pub(super) path: String,
}

/// A page in one language, as search engines are told of it.
#[derive(Debug, Serialize)]
pub(super) struct AlternateView {
    /// The language's tag, or `x-default`.
    pub(super) tag: String,
    /// The whole address.
    pub(super) href: String,
}

/// `theme_colours`: the paper, for the frame that browsers draw round a page.
#[derive(Debug, Serialize)]
pub(super) struct ThemeColoursView<'a> {
    pub(super) day: &'a str,
    pub(super) night: &'a str,
}

/// `edition`: the guide that the page belongs to.
#[derive(Debug, Serialize)]
pub(super) struct EditionView {
    /// The name of the guide.
    pub(super) title: String,
    /// Its shortest name: the area's, or the guide's own.
    pub(super) short_title: String,
    /// The national guide's home, for an area's guide on the same site.
    pub(super) national_href: Option<String>,
    /// Its folder in the site: empty, or ending in `/`.
    pub(super) folder: String,
    /// The feed.
    pub(super) feed_href: String,
    /// The mark of its place for the header: a finished `<svg class="mark">`, hidden from readers who listen.
    pub(super) finial: Option<String>,
    /// The drawing of its finial with its name.
    pub(super) finial_href: Option<String>,
    /// Its icons, for the head of a page and for a manifest.
    pub(super) icons: Option<IconsView>,
    /// The web manifest; none in a site without a server.
    pub(super) manifest_href: Option<String>,
    /// The language as Open Graph writes it, such as `en_GB`.
    pub(super) locale: String,
    /// The other languages of the guide, likewise.
    pub(super) other_locales: Vec<String>,
    /// The area; none for the nation.
    pub(super) area: Option<AreaView>,
}

/// `edition.icons`: addresses of the icons in the edition's colours.
#[derive(Debug, Serialize)]
pub(super) struct IconsView {
    /// For a browser's tab: SVG, for day and night.
    pub(super) tab: String,
    /// 180 points, PNG.
    pub(super) touch: String,
    /// 192 points, PNG; may be cut to any shape.
    pub(super) small: String,
    /// 512 points, PNG; may be cut to any shape.
    pub(super) large: String,
}

/// An entry of the navigation.
#[derive(Debug, Serialize)]
pub(super) struct NavigationView {
    /// The key of its words, `nav-<key>`.
    pub(super) key: &'static str,
    pub(super) href: String,
    /// Whether the page stands in this part.
    pub(super) current: bool,
}

/// A language of the same guide.
#[derive(Debug, Serialize)]
pub(super) struct LanguageView {
    pub(super) tag: String,
    /// Its own name for itself.
    pub(super) name: String,
    pub(super) href: String,
    pub(super) current: bool,
}

/// A way in on the home page.
#[derive(Debug, Serialize)]
pub(super) struct DoorView {
    /// The key of its words, `door-<key>-title` and `door-<key>-text`.
    pub(super) key: &'static str,
    pub(super) href: String,
    pub(super) cards: Vec<Card>,
}

/// `principle`.
#[derive(Debug, Serialize)]
pub(super) struct PrincipleView {
    pub(super) number: u32,
    pub(super) component: String,
    /// `ring`, `knot`, `wave`, `bend` or `steps`.
    pub(super) sign: &'static str,
    pub(super) criteria: Vec<String>,
}

/// Actions of one audience.
#[derive(Debug, Serialize)]
pub(super) struct AudienceView {
    /// `councils` or `communities`.
    pub(super) audience: &'static str,
    pub(super) cards: Vec<Card>,
}

/// Actions of one principle.
#[derive(Debug, Serialize)]
pub(super) struct PrincipleGroupView {
    pub(super) principle: Card,
    pub(super) cards: Vec<Card>,
}

/// A short story in full.
#[derive(Debug, Serialize)]
pub(super) struct ExampleView {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) body: String,
    pub(super) setting: Option<String>,
    pub(super) tags: Vec<String>,
    pub(super) principles: Vec<Link>,
    pub(super) agencies: Vec<Link>,
}

/// A glossary entry on another page.
#[derive(Debug, Serialize)]
pub(super) struct TermLinkView {
    pub(super) title: String,
    pub(super) meaning: String,
    pub(super) href: String,
}

/// `action`.
#[derive(Debug, Serialize)]
pub(super) struct ActionView {
    /// Its principle; never none, because a reference that misses stops a build before it is rendered.
    pub(super) principle: Option<Card>,
    pub(super) audience: &'static str,
    pub(super) roles: Vec<Link>,
    pub(super) stages: Vec<Link>,
    pub(super) agencies: Vec<Link>,
    pub(super) effort: &'static str,
    pub(super) moment: &'static str,
    pub(super) tools: Vec<Card>,
    /// The area's note.
    pub(super) note: Option<String>,
    pub(super) partnership_name: Option<String>,
    /// Other actions of the same principle and audience.
    pub(super) siblings: Vec<Card>,
}

/// `case`.
#[derive(Debug, Serialize)]
pub(super) struct CaseView {
    pub(super) setting: Option<String>,
    pub(super) region: Option<String>,
    pub(super) outcomes: Vec<String>,
    pub(super) anonymous: bool,
    pub(super) local: bool,
    pub(super) principles: Vec<Link>,
    pub(super) agencies: Vec<Link>,
    pub(super) roles: Vec<Link>,
    pub(super) stages: Vec<Link>,
}

/// `gather`: all that belongs to a role, stage or agency.
#[derive(Debug, Serialize)]
pub(super) struct GatherView {
    /// `role`, `stage` or `agency`.
    pub(super) kind: &'static str,
    pub(super) audience: &'static str,
    pub(super) also_called: Vec<String>,
    pub(super) action_groups: Vec<PrincipleGroupView>,
    /// The stages that a role's actions suit.
    pub(super) stages: Vec<StageView>,
    pub(super) case_studies: Vec<Card>,
    pub(super) examples: Vec<Example>,
    /// Links to some further examples, and last to where all of them are.
    pub(super) more_examples: Vec<LinkView>,
    pub(super) tools: Vec<Card>,
    /// The area's bodies of this kind.
    pub(super) contacts: Vec<LocalAgencyView>,
    /// Whom of the area a reader in this role would get in touch with.
    pub(super) people: Vec<ContactView>,
}

/// A stage that some of the page's actions suit.
#[derive(Debug, Serialize)]
pub(super) struct StageView {
    pub(super) id: String,
    pub(super) title: String,
    /// Its place in the list of stages, from 1.
    pub(super) number: usize,
    /// How many of the page's actions suit it.
    pub(super) count: usize,
}

/// `find`: what the list of actions can be narrowed by.
#[derive(Debug, Serialize)]
pub(super) struct FindView {
    pub(super) roles: Vec<Card>,
    pub(super) stages: Vec<Card>,
}

/// `tool`.
#[derive(Debug, Serialize)]
pub(super) struct ToolView {
    pub(super) minutes: u32,
    pub(super) people: String,
    pub(super) materials: Vec<String>,
    pub(super) principles: Vec<Link>,
    pub(super) stages: Vec<Link>,
    /// `portrait` or `landscape`.
    pub(super) print: &'static str,
    /// `health-check`, `relationship-map` or `agreement`, for a tool that can be filled in on the screen.
    pub(super) interactive: Option<&'static str>,
    /// What its script works with, as JSON that may stand in a data block.
    pub(super) data: Option<String>,
}

/// Glossary entries of one letter.
#[derive(Debug, Serialize)]
pub(super) struct LetterView {
    pub(super) letter: String,
    pub(super) terms: Vec<TermView>,
}

/// A glossary entry.
#[derive(Debug, Serialize)]
pub(super) struct TermView {
    pub(super) id: String,
    pub(super) term: String,
    pub(super) meaning: String,
    pub(super) also_called: Vec<String>,
    pub(super) superseded: Option<String>,
    pub(super) local_name: Option<String>,
    /// Whether the words are the toolkit's own.
    pub(super) ours: bool,
    pub(super) sources: Vec<LinkView>,
}

/// A figure.
#[derive(Debug, Serialize)]
pub(super) struct FigureView {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) unit: String,
    pub(super) base: String,
    pub(super) note: Option<String>,
    pub(super) caveat: Option<String>,
    pub(super) rows: Vec<RowView>,
    pub(super) sources: Vec<SourceView>,
    /// The day it was last checked, in words.
    pub(super) reviewed: Option<String>,
    /// The day that its facts describe, in words.
    pub(super) facts_as_of: Option<String>,
    pub(super) chart: Option<super::chart::ChartView>,
}

/// One number of a figure.
#[derive(Debug, Serialize)]
pub(super) struct RowView {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) note: Option<String>,
}

/// A work.
#[derive(Debug, Serialize)]
pub(super) struct WorkView {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) authors: Option<String>,
    pub(super) publisher: String,
    pub(super) date: String,
    pub(super) url: Option<String>,
    pub(super) note: Option<String>,
}

/// A name that leads to a page, in the index of names and in the outline.
#[derive(Debug, Serialize)]
pub(super) struct NameView<'a> {
    /// The name.
    pub(super) title: String,
    /// The title of its page, where that is another.
    pub(super) of: Option<String>,
    /// What it is, where two things have that name.
    pub(super) kind: Option<&'static str>,
    /// The address of its page or entry.
    pub(super) href: &'a str,
}

/// Names under one letter, or pages of one part.
#[derive(Debug, Serialize)]
pub(super) struct NamesView {
    /// The letter, or the title of the part.
    pub(super) title: String,
    /// The address of the part's own page.
    pub(super) href: Option<String>,
    /// The names: each a [`NameView`].
    pub(super) names: Vec<Value>,
}

/// `search`, at the top of every page: where the search and what it loads live.
#[derive(Debug, Serialize)]
pub(super) struct SearchView {
    /// The page that shows results, and without scripts all names.
    pub(super) page: String,
    /// The index that all editions of the language share.
    pub(super) index: String,
    /// What the edition adds to it.
    pub(super) overlay: String,
}

/// `feed`.
#[derive(Debug, Serialize)]
pub(super) struct FeedView {
    pub(super) title: String,
    /// Who publishes it.
    pub(super) author: String,
    pub(super) self_url: String,
    pub(super) home_url: String,
    /// The newest of its entries, as RFC 3339.
    pub(super) updated: String,
    pub(super) entries: Vec<FeedEntryView>,
}

/// An entry of the feed.
#[derive(Debug, Serialize)]
pub(super) struct FeedEntryView {
    pub(super) title: String,
    pub(super) url: String,
    pub(super) summary: String,
    pub(super) updated: String,
    pub(super) id: String,
}

/// A line of the sitemap.
#[derive(Debug, Serialize)]
pub(super) struct AddressView {
    pub(super) address: String,
    pub(super) lastmod: Option<String>,
}

/// The links of `permanent_links` that lead into one part of the guide.
#[derive(Debug, Serialize)]
pub(super) struct PartView {
    /// The part.
    pub(super) title: String,
    /// Its pages.
    pub(super) links: Vec<LinkView>,
}

/// `publisher`, at the foot of every page.
#[derive(Debug, Serialize)]
pub(super) struct PublisherView<'a> {
    pub(super) name: &'a str,
    pub(super) email: Option<&'a str>,
    /// The number as written.
    pub(super) phone: Option<&'a str>,
    /// It as an address.
    pub(super) phone_href: Option<&'a str>,
    pub(super) website: Option<&'a str>,
}

//! What stands around every page: itself, its edition, its navigation, its publisher.

use serde::Serialize;
use tera::Value;

use super::area::AreaView;
use super::shared::{Card, ContentsView, Link, Source};
use super::shown::Shown;

/// `page`: what every page has.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PageView {
    /// Its kind, such as `action` or `list`.
    pub(in crate::render) kind: &'static str,
    /// Its id.
    pub(in crate::render) id: String,
    /// It in the languages of the guide; empty where there is one.
    pub(in crate::render) languages: Vec<LanguageView>,
    /// What there is to say of its translation; none where all of it is checked and in its own language.
    pub(in crate::render) translation: Option<TranslationView>,
    /// Its title, which is its one first-level heading.
    pub(in crate::render) title: Shown,
    /// Its title for the window: with the name of the guide, if both fit.
    pub(in crate::render) window_title: String,
    /// One sentence.
    pub(in crate::render) summary: Shown,
    /// The whole address that search engines should keep.
    pub(in crate::render) canonical: Option<String>,
    /// Its own whole address, for print.
    pub(in crate::render) address: Option<String>,
    /// Its short address, if it is made to be printed.
    pub(in crate::render) short: Option<ShortView>,
    /// The whole address of the picture that stands for it where it is shared: 1200 by 630 points, PNG.
    pub(in crate::render) image: Option<String>,
    /// The same page in every language, this one too, for search engines; empty where they keep another page.
    pub(in crate::render) alternates: Vec<AlternateView>,
    /// What it is about, as JSON-LD for a data block.
    pub(in crate::render) linked_data: Option<Value>,
    /// The pages above it.
    pub(in crate::render) breadcrumb: Vec<Link>,
    /// The second-level headings of its text.
    pub(in crate::render) contents: Vec<ContentsView>,
    /// The page before it in its list.
    pub(in crate::render) previous: Option<Card>,
    /// The page after it.
    pub(in crate::render) next: Option<Card>,
    /// The day it was last checked, in words.
    pub(in crate::render) reviewed: Option<Value>,
    /// The day that its facts describe, in words.
    pub(in crate::render) facts_as_of: Option<Value>,
    /// The works that it rests on.
    pub(in crate::render) sources: Vec<Source>,
    /// Its text as HTML; may be empty.
    pub(in crate::render) body: String,
    /// Whether search engines are asked to leave it out.
    pub(in crate::render) noindex: bool,
    /// Whether it is the area's own.
    pub(in crate::render) local: bool,
    /// What has taken its subject's place.
    pub(in crate::render) superseded: Option<Shown>,
    /// The author's own `x-` values.
    pub(in crate::render) extra: Value,
}

/// The short address of a printed page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ShortView {
    /// The whole address.
    pub(in crate::render) href: String,
    /// It as people type it.
    pub(in crate::render) words: String,
    /// It as a QR code; none for an address too long for one that can be printed.
    pub(in crate::render) qr: Option<QrView>,
}

/// A QR code.
#[derive(Debug, Serialize)]
pub(in crate::render) struct QrView {
    /// Width and height in modules, with the margin.
    pub(in crate::render) size: usize,
    /// Its dark modules: lines one module thick, as the `d` of a path.
    pub(in crate::render) path: String,
}

/// A page in one language, as search engines are told of it.
#[derive(Debug, Serialize)]
pub(in crate::render) struct AlternateView {
    /// The language's tag, or `x-default`.
    pub(in crate::render) tag: String,
    /// The whole address.
    pub(in crate::render) href: String,
}

/// `theme_colours`: the paper, for the frame that browsers draw round a page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ThemeColoursView<'a> {
    pub(in crate::render) day: &'a str,
    pub(in crate::render) night: &'a str,
}

/// `edition`: the guide that the page belongs to.
#[derive(Debug, Serialize)]
pub(in crate::render) struct EditionView {
    /// The name of the guide.
    pub(in crate::render) title: String,
    /// Its shortest name: the area's, or the guide's own.
    pub(in crate::render) short_title: String,
    /// The national guide's home, for an area's guide on the same site.
    pub(in crate::render) national_href: Option<String>,
    /// Its folder in the site: empty, or ending in `/`.
    pub(in crate::render) folder: String,
    /// The feed.
    pub(in crate::render) feed_href: String,
    /// The mark of its place for the header: a finished `<svg class="mark">`, hidden from readers who listen.
    pub(in crate::render) finial: Option<String>,
    /// The drawing of its finial with its name.
    pub(in crate::render) finial_href: Option<String>,
    /// Its icons, for the head of a page and for a manifest.
    pub(in crate::render) icons: Option<IconsView>,
    /// The web manifest; none in a site without a server.
    pub(in crate::render) manifest_href: Option<String>,
    /// The language as Open Graph writes it, such as `en_GB`.
    pub(in crate::render) locale: String,
    /// The other languages of the guide, likewise.
    pub(in crate::render) other_locales: Vec<String>,
    /// The area; none for the nation.
    pub(in crate::render) area: Option<AreaView>,
}

/// `edition.icons`: addresses of the icons in the edition's colours.
#[derive(Debug, Serialize)]
pub(in crate::render) struct IconsView {
    /// For a browser's tab: SVG, for day and night.
    pub(in crate::render) tab: String,
    /// 180 points, PNG.
    pub(in crate::render) touch: String,
    /// 192 points, PNG; may be cut to any shape.
    pub(in crate::render) small: String,
    /// 512 points, PNG; may be cut to any shape.
    pub(in crate::render) large: String,
}

/// An entry of the navigation.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NavigationView {
    /// The key of its words, `nav-<key>`.
    pub(in crate::render) key: &'static str,
    pub(in crate::render) href: String,
    /// Whether the page stands in this part.
    pub(in crate::render) current: bool,
}

/// `page.translation`
#[derive(Debug, Serialize)]
pub(in crate::render) struct TranslationView {
    /// How many of a hundred of the page's words are in its own language.
    pub(in crate::render) percent: usize,
    /// Whether so few are that it is the source's page.
    pub(in crate::render) missing: bool,
    /// Whether no speaker of the language has checked the translation.
    pub(in crate::render) draft: bool,
}

/// The page in a language of the guide.
#[derive(Debug, Serialize)]
pub(in crate::render) struct LanguageView {
    pub(in crate::render) tag: String,
    /// Its own name for itself.
    pub(in crate::render) name: String,
    /// `ltr` or `rtl`.
    pub(in crate::render) dir: &'static str,
    /// What it says of a page that is only partly in it, in its own words.
    pub(in crate::render) partly: Option<String>,
    pub(in crate::render) href: String,
    pub(in crate::render) current: bool,
}

/// `publisher`, at the foot of every page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PublisherView {
    pub(in crate::render) name: String,
    pub(in crate::render) email: Option<String>,
    /// The number as written.
    pub(in crate::render) phone: Option<String>,
    /// It as an address.
    pub(in crate::render) phone_href: Option<String>,
    pub(in crate::render) website: Option<String>,
}

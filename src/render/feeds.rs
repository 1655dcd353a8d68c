//! What machines read: the Atom feed and the sitemap of an edition, the list of sitemaps and robots of a site.

use tera::Context;

use crate::languages::Language;
use crate::markdown::Rendition;
use crate::read::Date;
use crate::toolkit::Article;

use super::escape::escape_text;
use super::pen::Pen;
use super::views::{AddressView, FeedEntryView, FeedView};

/// The list of all sitemaps, at the root of a site.
pub(super) const SITEMAP_INDEX: &str = "sitemap.xml";
/// The sitemap of an edition, at its root.
pub(super) const SITEMAP: &str = "sitemap-pages.xml";
/// How many entries a feed has.
const ENTRIES: usize = 30;

/// The feed: what was checked or changed last, newest first.
pub(super) fn feed(pen: &Pen<'_>) -> Context {
    let mut dated: Vec<(Date, &Article)> = pen
        .articles()
        .filter_map(|article| Some((article.reviewed?, article)))
        .collect();
    dated.sort_by(|left, right| {
        right
            .0
            .cmp(&left.0)
            .then_with(|| left.1.key.cmp(&right.1.key))
    });
    let address = |folder: &str| {
        pen.site
            .base
            .join(&format!("{}{folder}", pen.edition.folder))
    };
    let entry = |(date, article): &(Date, &Article)| {
        let route = pen.route(&article.key);
        let url = address(&route.folder)
            + &route
                .fragment
                .map_or_else(String::new, |fragment| format!("#{fragment}"));
        let is_source = article.title.rendition == Rendition::Source;
        FeedEntryView {
            lang: is_source.then(|| Language::source().to_string()),
            title: pen.words(&article.title),
            summary: pen.words(&article.summary),
            updated: rfc3339(*date),
            id: url.clone(),
            url,
        }
    };
    let view = FeedView {
        title: pen.title.to_string(),
        author: pen.publisher().name.clone(),
        self_url: address("feed.xml"),
        home_url: address(""),
        updated: dated.first().map_or_else(
            || "1970-01-01T00:00:00Z".to_owned(),
            |(date, _)| rfc3339(*date),
        ),
        entries: dated.iter().take(ENTRIES).map(entry).collect(),
    };
    let mut context = Context::new();
    context.insert("feed", &view);
    context.insert("lang", pen.edition.language.tag());
    context
}

fn rfc3339(date: Date) -> String {
    format!("{date}T00:00:00Z")
}

/// The address that search engines should keep for a page: the nation's, where an area only fills in names.
pub(super) fn canonical(pen: &Pen<'_>, folder: &str, own: bool) -> String {
    let home = match pen.national {
        Some(national) if !own => national.folder.clone(),
        _ => pen.folder(),
    };
    pen.site.base.join(&format!("{home}{folder}"))
}

/// What the sitemap's template sees.
pub(super) fn sitemap(addresses: &[AddressView]) -> Context {
    let mut context = Context::new();
    context.insert("urls", addresses);
    context
}

/// The line of the list of sitemaps for an edition with `addresses`; none, if it has none that search engines keep.
pub(super) fn sitemap_line(pen: &Pen<'_>, addresses: &[AddressView]) -> Option<AddressView> {
    let lastmod = addresses.iter().filter_map(|line| line.lastmod.clone());
    let address = format!("{}{SITEMAP}", pen.edition.folder);
    (!addresses.is_empty()).then(|| AddressView {
        address: pen.site.base.join(&address),
        lastmod: lastmod.max(),
    })
}

/// The list of all sitemaps, as sitemaps.org describes it.
pub(super) fn sitemap_index<'v>(sitemaps: impl Iterator<Item = &'v AddressView>) -> String {
    let mut index = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
        <sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        .to_owned();
    for AddressView { address, lastmod } in sitemaps {
        index.push_str("<sitemap><loc>");
        escape_text(&mut index, address);
        index.push_str("</loc>");
        if let Some(day) = lastmod {
            index.push_str("<lastmod>");
            index.push_str(day);
            index.push_str("</lastmod>");
        }
        index.push_str("</sitemap>\n");
    }
    index.push_str("</sitemapindex>\n");
    index
}

/// What the template of `robots.txt` sees.
pub(super) fn robots(sitemap: &str) -> Context {
    let mut context = Context::new();
    context.insert("sitemap_url", sitemap);
    context
}

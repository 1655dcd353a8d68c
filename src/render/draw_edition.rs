//! Renders one edition: its pages (`draw_pages.rs`), and the files that only it has.

use std::collections::BTreeMap;

use crate::diagnostics::Diagnostics;
use crate::editions::Edition;
use crate::read::Picture;
use crate::theme::Template;

use super::draw_page::render_not_found;
use super::draw_pages::draw_pages;
use super::drawings::drawings;
use super::feeds;
use super::hand_on::{Sink, hand_on, or_told};
use super::manifest::{MANIFEST, manifest};
use super::offline::{Saved, WORKER};
use super::output::Output;
use super::pages::redirects;
use super::pen::{Pen, SEARCH};
use super::permanent_links::{self, LINKS_FILE};
use super::pictures::picture_address;
use super::shared::Shared;
use super::site::{Site, pictures};
use super::views::AddressView;
use super::weight::Scales;

/// What was drawn of an edition.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct DrawnEdition {
    /// How many pages.
    pub pages: usize,
    /// Its sitemap, if it has one.
    pub(super) sitemap: Option<AddressView>,
}

impl DrawnEdition {
    /// It in one line, to be remembered.
    pub fn note(&self) -> String {
        let mut words = vec![self.pages.to_string()];
        if let Some(AddressView { address, lastmod }) = &self.sitemap {
            words.push(address.clone());
            words.extend(lastmod.clone());
        }
        words.join(" ")
    }

    /// What was noted in such a line.
    pub fn noted(note: &str) -> Option<Self> {
        let mut words = note.split(' ');
        Some(Self {
            pages: words.next()?.parse().ok()?,
            sitemap: words.next().map(|address| AddressView {
                address: address.to_owned(),
                lastmod: words.next().map(str::to_owned),
            }),
        })
    }
}

/// Draws one edition. A template that fails is told, and the edition left unfinished.
pub(super) fn draw_edition<E: Send>(
    (site, edition, shared): (&Site<'_>, &Edition, &Shared<'_>),
    scales: &Scales,
    sink: Sink<'_, E>,
    told: &mut Diagnostics,
) -> Result<DrawnEdition, E> {
    let saved = Saved::default();
    let address = site.links.page(edition.address());
    let own = |output: Output<'_>| {
        sink(Output {
            edition: &address,
            ..output
        })
    };
    let noting = |output: Output<'_>| {
        saved.note(&edition.folder, &output);
        own(output)
    };
    let pen = Pen::new(site, edition, shared, told);
    let pages = draw_pages((site, edition, shared), (&pen, scales), &noting, told)?;
    draw_own_files((&pen, &pages.addresses), &noting, told)?;
    if pen.served() {
        let worker = saved.worker(&pen);
        if let Some(worker) = worker {
            let path = format!("{}{WORKER}", edition.folder);
            hand_on(&path, worker.as_bytes(), &own, told)?;
        }
    }
    let served = pen.served();
    Ok(DrawnEdition {
        pages: pages.count,
        sitemap: served
            .then(|| feeds::sitemap_line(&pen, &pages.addresses))
            .flatten(),
    })
}

/// Draws what an edition has beside its pages.
fn draw_own_files<E>(
    (pen, addresses): (&Pen<'_>, &[AddressView]),
    sink: Sink<'_, E>,
    told: &mut Diagnostics,
) -> Result<(), E> {
    let at = |path: &str| format!("{}{path}", pen.edition.folder);
    for (folder, context) in redirects(pen) {
        let page = or_told(pen.templates.render(Template::Redirect, &context), told);
        hand_on(&format!("{folder}index.html"), &page, sink, told)?;
    }
    hand_on(&at(SEARCH), pen.search.as_bytes(), sink, told)?;
    let feed = pen.templates.render(Template::Feed, &feeds::feed(pen));
    hand_on(&at("feed.xml"), &or_told(feed, told), sink, told)?;
    if pen.toolkit.pages.iter().any(|page| page.permanent_links) {
        let links = permanent_links::file(pen);
        hand_on(&at(LINKS_FILE), links.as_bytes(), sink, told)?;
    }
    for (path, bytes) in drawings(pen) {
        hand_on(&at(path), &bytes, sink, told)?;
    }
    for (address, picture) in pictures_of(pen) {
        hand_on(&at(&address), &picture.bytes, sink, told)?;
    }
    if pen.served() {
        draw_for_servers(pen, addresses, sink, told)?;
    }
    Ok(())
}

/// What only a server or another machine asks an edition for.
fn draw_for_servers<E>(
    pen: &Pen<'_>,
    addresses: &[AddressView],
    sink: Sink<'_, E>,
    told: &mut Diagnostics,
) -> Result<(), E> {
    let at = |path: &str| format!("{}{path}", pen.edition.folder);
    hand_on(&at(MANIFEST), &manifest(pen), sink, told)?;
    if !addresses.is_empty() {
        let context = feeds::sitemap(addresses);
        let sitemap = pen.templates.render(Template::Sitemap, &context);
        hand_on(&at(feeds::SITEMAP), &or_told(sitemap, told), sink, told)?;
    }
    // Some hosts show the nearest of these above an address, others only the one at the root.
    let page = or_told(render_not_found(pen), told);
    hand_on(&at("404.html"), &page, sink, told)
}

/// The pictures of the toolkit and of the area.
fn pictures_of<'a>(pen: &Pen<'a>) -> BTreeMap<String, &'a Picture> {
    let mut all = pen.site.pictures.clone();
    all.extend(pictures(pen.own_articles()));
    let logo = pen.area.and_then(|area| area.logo.as_ref());
    all.extend(logo.map(|logo| (picture_address(&logo.picture), &logo.picture)));
    all
}

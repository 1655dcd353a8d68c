//! Renders every page of one edition and hands each on as soon as it is made, with the files that only the edition has.

use std::collections::BTreeMap;

use crate::diagnostics::Diagnostics;
use crate::editions::Edition;
use crate::read::Picture;
use crate::theme::Template;

use super::draw_page::render_not_found;
use super::drawings::drawings;
use super::facts::Fact;
use super::feeds;
use super::filling::Filling;
use super::hand_on::{Sink, hand_on, or_told};
use super::manifest::{MANIFEST, manifest};
use super::offline::{Saved, WORKER};
use super::output::Output;
use super::pages::{redirects, sketches};
use super::patterns::Made;
use super::pen::Pen;
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
    let mut drawn = DrawnEdition::default();
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
    draw_pages((&pen, scales), &noting, &mut drawn, told)?;
    if pen.served() {
        let worker = saved.worker(&pen);
        if let Some(worker) = worker {
            let path = format!("{}{WORKER}", edition.folder);
            hand_on(&path, worker.as_bytes(), &own, told)?;
        }
    }
    Ok(drawn)
}

/// Draws the pages of an edition, and the files that only it has.
fn draw_pages<E: Send>(
    (pen, scales): (&Pen<'_>, &Scales),
    sink: Sink<'_, E>,
    drawn: &mut DrawnEdition,
    told: &mut Diagnostics,
) -> Result<(), E> {
    let edition = pen.edition;
    let mut addresses = Vec::new();
    let at = |path: &str| format!("{}{path}", edition.folder);
    let value = |fact: &Fact| pen.value(fact);
    let mut desk = Filling::new(pen, &value);
    for sketch in sketches(pen) {
        let made = match desk.draw(&sketch) {
            Ok(made) => made,
            Err(diagnostic) => {
                told.say(*diagnostic);
                return Ok(());
            }
        };
        let path = at(&format!("{}index.html", sketch.folder));
        // Nobody reads a language made to find what cannot be translated, and its marks weigh.
        if !edition.language.is_pseudo() {
            scales.lay(&sketch.folder, made.template, &path, &desk.page);
        }
        hand_on(&path, &desk.page, sink, told)?;
        drawn.pages += 1;
        addresses.extend(made.listed.then(|| address(pen, &sketch.folder, made)));
        if let Some(folder) = &desk.short_folder {
            hand_on(&format!("{folder}index.html"), &desk.short, sink, told)?;
        }
    }
    for (folder, context) in redirects(pen) {
        let page = or_told(pen.templates.render(Template::Redirect, &context), told);
        hand_on(&format!("{folder}index.html"), &page, sink, told)?;
    }
    let (path, script) = &*pen.search;
    hand_on(&at(path), script.as_bytes(), sink, told)?;
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
        drawn.sitemap = feeds::sitemap_line(pen, &addresses);
        draw_for_servers(pen, &addresses, sink, told)?;
    }
    Ok(())
}

/// The line of the sitemap for a page.
fn address(pen: &Pen<'_>, folder: &str, made: Made) -> AddressView {
    let path = format!("{}{folder}", pen.edition.folder);
    AddressView {
        address: pen.site.base.join(&path),
        lastmod: made.lastmod.map(|date| date.to_string()),
    }
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

//! Renders every page of one edition and hands each on as soon as it is made, with the files that only the edition has.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::editions::Edition;
use crate::read::Picture;
use crate::theme::Template;

use super::alternates::alternates;
use super::drawings::{SOCIAL_CARD, drawings};
use super::feeds;
use super::hand_on::{Sink, hand_on, or_told};
use super::leaf::Leaf;
use super::linked_data::linked_data;
use super::manifest::{MANIFEST, manifest};
use super::offline::{Saved, WORKER};
use super::output::Output;
use super::pages::{leaves, not_found, redirects, short_page};
use super::pen::Pen;
use super::permanent_links::{self, LINKS_FILE};
use super::pictures::picture_address;
use super::shared::Shared;
use super::shell::{level, level_at, shell, shell_at, with_shell};
use super::site::{Site, pictures};
use super::translation::{speaking, with_translation};
use super::views::AddressView;
use super::weight::Scales;

/// What was drawn of an edition.
#[derive(Debug, Default)]
pub(super) struct DrawnEdition {
    /// How many pages.
    pub(super) pages: usize,
    /// Its folder and the line of its sitemap.
    pub(super) sitemap: Option<(String, AddressView)>,
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
    let noting = |output: Output<'_>| {
        saved.note(&edition.folder, &output);
        sink(output)
    };
    let pen = Pen::new(site, edition, shared, told);
    draw_pages((&pen, scales), &noting, &mut drawn, told)?;
    if pen.served() {
        let worker = saved.worker(&pen);
        if let Some(worker) = worker {
            let path = format!("{}{WORKER}", edition.folder);
            hand_on(&path, worker.as_bytes(), sink, told)?;
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
    let mut html = Vec::new();
    let at = |path: &str| format!("{}{path}", edition.folder);
    for leaf in leaves(pen) {
        let (folder, template) = (leaf.folder.clone(), leaf.template);
        let short = short_page(pen, &leaf);
        html.clear();
        match render(pen, leaf, &mut html) {
            Ok(address) => addresses.extend(address),
            Err(diagnostic) => {
                told.say(*diagnostic);
                return Ok(());
            }
        }
        let path = at(&format!("{folder}index.html"));
        // Nobody reads a language made to find what cannot be translated, and its marks weigh.
        if !edition.language.is_pseudo() {
            scales.lay(&folder, template, &path, &html);
        }
        hand_on(&path, &html, sink, told)?;
        drawn.pages += 1;
        if let Some((folder, context)) = short {
            let page = or_told(pen.templates.render(Template::Redirect, &context), told);
            hand_on(&format!("{folder}index.html"), &page, sink, told)?;
        }
    }
    for (folder, context) in redirects(pen) {
        let page = or_told(pen.templates.render(Template::Redirect, &context), told);
        hand_on(&format!("{folder}index.html"), &page, sink, told)?;
    }
    let (path, script) = &pen.search;
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
        let line = feeds::sitemap_line(pen, &addresses);
        drawn.sitemap = line.map(|line| (edition.folder.clone(), line));
        draw_for_servers(pen, &addresses, sink, told)?;
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
    let page = or_told(rendered_not_found(pen), told);
    hand_on(&at("404.html"), &page, sink, told)
}

/// Renders a page to the end of `html`; gives its line of the sitemap if search engines are to keep it.
fn render(
    pen: &Pen<'_>,
    leaf: Leaf,
    html: &mut Vec<u8>,
) -> Result<Option<AddressView>, Box<Diagnostic>> {
    let mut leaf = with_translation(pen, leaf);
    let sample = pen.area.is_some_and(|area| area.sample);
    let own = leaf.page.local || leaf.folder.is_empty();
    let canonical = feeds::canonical(pen, &leaf.folder, own);
    let address = pen
        .site
        .base
        .join(&format!("{}{}", pen.edition.folder, leaf.folder));
    leaf.page.noindex |= sample;
    leaf.page.canonical = Some(canonical.clone());
    leaf.page.address = Some(address.clone());
    leaf.page.short = pen.short.view(&leaf.folder);
    leaf.page.image = pen.site.artwork.as_ref().map(|_| {
        let path = format!("{}{SOCIAL_CARD}", pen.edition.folder);
        pen.site.base.join(&path)
    });
    let keep_this = canonical == address;
    let guides = speaking(pen, &leaf.folder);
    let speaks = guides
        .iter()
        .any(|guide| guide.folder == pen.edition.folder);
    if keep_this && speaks && !leaf.page.noindex {
        leaf.page.alternates = alternates(pen.site.base, &guides, &leaf.folder);
    }
    leaf.page.linked_data = Some(linked_data(pen, &leaf, &canonical));
    let listed = keep_this && !leaf.page.noindex;
    let line = listed.then_some(AddressView {
        address,
        lastmod: leaf.lastmod.map(|date| date.to_string()),
    });
    let (depth, template) = (leaf.depth(), leaf.template);
    let shell = shell(pen, depth, leaf.section)?;
    let context = with_shell(leaf.context(&level(pen, depth).page), shell);
    pen.templates.render_to(template, &context, html)?;
    Ok(line)
}

/// The page for addresses that do not exist, which hosts show at any depth: its links begin at the root of the host.
fn rendered_not_found(pen: &Pen<'_>) -> Result<String, Box<Diagnostic>> {
    let leaf = not_found(pen);
    let root = format!("{}{}", pen.site.base.folder(), pen.edition.folder);
    let level = level_at(pen, "", &root);
    let shell = shell_at(pen, &level, &root, leaf.section)?;
    let template = leaf.template;
    let context = with_shell(leaf.context(&level.page), shell);
    pen.templates.render(template, &context)
}

/// The pictures of the toolkit and of the area.
fn pictures_of<'a>(pen: &Pen<'a>) -> BTreeMap<String, &'a Picture> {
    let mut all = pen.site.pictures.clone();
    all.extend(pictures(pen.own_articles()));
    let logo = pen.area.and_then(|area| area.logo.as_ref());
    all.extend(logo.map(|logo| (picture_address(&logo.picture), &logo.picture)));
    all
}

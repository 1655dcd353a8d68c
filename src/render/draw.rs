//! Renders every page of a site and hands each on as soon as it is made.
//!
//! Editions are spread over the cores; nothing of an edition is kept once its pages are handed on.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::editions::{Edition, Links};
use crate::read::Picture;
use crate::theme::Template;

use super::alternates::alternates;
use super::drawings::{SOCIAL_CARD, drawings};
use super::feeds;
use super::hosting::{HEADERS_FILE, Server, hosting};
use super::leaf::Leaf;
use super::linked_data::linked_data;
use super::manifest::{MANIFEST, manifest};
use super::offline::{Saved, WORKER};
use super::output::{Output, OutputPath};
use super::pages::{leaves, not_found, redirects, short_page};
use super::pen::Pen;
use super::permanent_links::{self, LINKS_FILE};
use super::pictures::picture_address;
use super::shell::{level, level_at, shell, shell_at, with_shell};
use super::site::{Site, pictures};
use super::translation::{speaking, with_translation};
use super::views::AddressView;
use super::weight::{Scales, Weights};

/// What was drawn.
#[derive(Debug, Default)]
pub struct Drawn {
    /// How many pages.
    pub pages: usize,
    /// What its heaviest pages weigh.
    pub weights: Weights,
    /// The sitemaps of the editions.
    sitemaps: Vec<AddressView>,
}

/// Takes each file as soon as it is made; what it returns on failure stops the work.
pub(super) type Sink<'s, E> = &'s (dyn Fn(Output) -> Result<(), E> + Sync);

/// Draws the whole site. A template that fails is told once, and its edition is left unfinished.
pub fn draw<E: Send>(
    site: &Site<'_>,
    sink: Sink<'_, E>,
    told: &mut Diagnostics,
) -> Result<Drawn, E> {
    let scales = Scales::default();
    let drawn: Vec<Result<(Drawn, Diagnostics), E>> = site
        .editions
        .par_iter()
        .map(|edition| {
            let mut own = Diagnostics::default();
            draw_edition((site, edition), &scales, sink, &mut own).map(|drawn| (drawn, own))
        })
        .collect();
    let mut whole = Drawn::default();
    for result in drawn {
        let (part, own) = result?;
        whole.pages += part.pages;
        whole.sitemaps.extend(part.sitemaps);
        for diagnostic in own.entries() {
            tell_once(diagnostic, told);
        }
    }
    draw_shared(site, &whole.sitemaps, sink, told)?;
    whole.weights = scales.read(site);
    Ok(whole)
}

/// A theme's mistake is the same in every edition.
fn tell_once(diagnostic: &Diagnostic, told: &mut Diagnostics) {
    if !told.entries().contains(diagnostic) {
        told.say(diagnostic.clone());
    }
}

fn draw_edition<E: Send>(
    (site, edition): (&Site<'_>, &Edition),
    scales: &Scales,
    sink: Sink<'_, E>,
    told: &mut Diagnostics,
) -> Result<Drawn, E> {
    let mut drawn = Drawn::default();
    let Some(shared) = site.shared.get(&edition.language) else {
        return Ok(drawn);
    };
    let saved = Saved::default();
    let noting = |output: Output| {
        saved.note(&edition.folder, &output);
        sink(output)
    };
    let pen = Pen::new(site, edition, shared, told);
    draw_pages((&pen, scales), &noting, &mut drawn, told)?;
    if pen.served() {
        let worker = saved.worker(&pen);
        if let Some(worker) = worker {
            let path = format!("{}{WORKER}", edition.folder);
            hand_on(&path, worker.into_bytes(), sink, told)?;
        }
    }
    Ok(drawn)
}

/// Draws the pages of an edition, and the files that only it has.
fn draw_pages<E: Send>(
    (pen, scales): (&Pen<'_>, &Scales),
    sink: Sink<'_, E>,
    drawn: &mut Drawn,
    told: &mut Diagnostics,
) -> Result<(), E> {
    let edition = pen.edition;
    let mut addresses = Vec::new();
    let at = |path: &str| format!("{}{path}", edition.folder);
    for leaf in leaves(pen) {
        let (folder, template) = (leaf.folder.clone(), leaf.template);
        let short = short_page(pen, &leaf);
        let (address, html) = match rendered(pen, leaf) {
            Ok(made) => made,
            Err(diagnostic) => {
                told.say(*diagnostic);
                return Ok(());
            }
        };
        let path = at(&format!("{folder}index.html"));
        // Nobody reads a language made to find what cannot be translated, and its marks weigh.
        if !edition.language.is_pseudo() {
            scales.lay((&edition.language, &folder), template, &path, &html);
        }
        hand_on(&path, html.into_bytes(), sink, told)?;
        drawn.pages += 1;
        addresses.extend(address);
        if let Some((folder, context)) = short {
            let page = or_told(pen.templates.render(Template::Redirect, &context), told);
            hand_on(&format!("{folder}index.html"), page, sink, told)?;
        }
    }
    for (folder, context) in redirects(pen) {
        let page = or_told(pen.templates.render(Template::Redirect, &context), told);
        hand_on(&format!("{folder}index.html"), page, sink, told)?;
    }
    let (path, script) = &pen.search;
    hand_on(&at(path), script.clone().into_bytes(), sink, told)?;
    let feed = pen.templates.render(Template::Feed, &feeds::feed(pen));
    hand_on(&at("feed.xml"), or_told(feed, told), sink, told)?;
    if pen.toolkit.pages.iter().any(|page| page.permanent_links) {
        let links = permanent_links::file(pen).into_bytes();
        hand_on(&at(LINKS_FILE), links, sink, told)?;
    }
    for (path, bytes) in drawings(pen) {
        hand_on(&at(path), bytes, sink, told)?;
    }
    for (address, picture) in pictures_of(pen) {
        hand_on(&at(&address), picture.bytes.to_vec(), sink, told)?;
    }
    if pen.served() {
        drawn.sitemaps.extend(feeds::sitemap_line(pen, &addresses));
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
    hand_on(&at(MANIFEST), manifest(pen), sink, told)?;
    if !addresses.is_empty() {
        let context = feeds::sitemap(addresses);
        let sitemap = pen.templates.render(Template::Sitemap, &context);
        hand_on(&at(feeds::SITEMAP), or_told(sitemap, told), sink, told)?;
    }
    // Some hosts show the nearest of these above an address, others only the one at the root.
    let page = or_told(rendered_not_found(pen), told);
    hand_on(&at("404.html"), page, sink, told)
}

/// Hands a file on, or complains that its address is longer than every system can hold.
fn hand_on<E>(
    path: &str,
    bytes: Vec<u8>,
    sink: Sink<'_, E>,
    told: &mut Diagnostics,
) -> Result<(), E> {
    if let Some(path) = OutputPath::parse(path) {
        return sink(Output { path, bytes });
    }
    let message = format!("the address `{path}` cannot be published: it is too long");
    let help = "shorten the names of the file and of its folders, or the old address";
    tell_once(
        &Diagnostic::new(Code::BadName, message)
            .in_path(path)
            .help(help),
        told,
    );
    Ok(())
}

fn or_told(result: Result<String, Box<Diagnostic>>, told: &mut Diagnostics) -> Vec<u8> {
    result.map_or_else(
        |diagnostic| {
            tell_once(&diagnostic, told);
            Vec::new()
        },
        String::into_bytes,
    )
}

/// A page as HTML, and its line of the sitemap if search engines are to keep it.
fn rendered(pen: &Pen<'_>, leaf: Leaf) -> Result<(Option<AddressView>, String), Box<Diagnostic>> {
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
    Ok((line, pen.templates.render(template, &context)?))
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

/// Files that no edition owns: styles, the theme's own files, the sitemap and robots.
fn draw_shared<E>(
    site: &Site<'_>,
    sitemaps: &[AddressView],
    sink: Sink<'_, E>,
    told: &mut Diagnostics,
) -> Result<(), E> {
    // Two brands may share a file, such as an icon: what differs between them does not show in it.
    let files = site.looks.values().flat_map(|look| &look.files);
    let files: BTreeMap<&String, &Vec<u8>> = files.map(|(path, bytes)| (path, bytes)).collect();
    for (path, bytes) in files {
        hand_on(path, bytes.clone(), sink, told)?;
    }
    for shared in site.shared.values() {
        let directory = &shared.directory;
        let script = directory.index.script.clone().into_bytes();
        hand_on(&directory.path, script, sink, told)?;
    }
    for asset in site.theme.assets() {
        let path = format!("assets/{}", asset.path);
        hand_on(&path, asset.bytes.to_vec(), sink, told)?;
    }
    if site.links == Links::Files {
        return Ok(());
    }
    let Some(templates) = site
        .editions
        .first()
        .and_then(|edition| site.theme.templates(&edition.language))
    else {
        return Ok(());
    };
    let headers = hosting(Server::HeadersFile, site.base.folder());
    hand_on(HEADERS_FILE, headers.into_bytes(), sink, told)?;
    let index = feeds::sitemap_index(sitemaps);
    hand_on(feeds::SITEMAP_INDEX, index.into_bytes(), sink, told)?;
    let robots = templates.render(
        Template::Robots,
        &feeds::robots(&site.base.join(feeds::SITEMAP_INDEX)),
    );
    hand_on("robots.txt", or_told(robots, told), sink, told)
}

//! Renders a whole site: language by language, the editions of each spread over the cores.
//!
//! What the editions of a language share is made before they are drawn and given up after; nothing of an edition is kept once its pages
//! are handed on. So memory grows neither with the number of languages nor with that of editions.

use std::collections::BTreeMap;

use rayon::prelude::*;
use tracing::info_span;

use crate::diagnostics::Diagnostics;
use crate::editions::{Edition, Links};
use crate::theme::Template;

use super::draw_edition::{DrawnEdition, draw_edition};
use super::feeds;
use super::hand_on::{Sink, hand_on, or_told, tell_once};
use super::hosting::{HEADERS_FILE, Server, hosting};
use super::shared::Shared;
use super::site::Site;
use super::spoken::Spoken;
use super::weight::{Scales, Weighing, Weights};

/// What was drawn.
#[derive(Debug, Default)]
pub struct Drawn {
    /// How many pages.
    pub pages: usize,
    /// What its heaviest pages weigh.
    pub weights: Weights,
    /// The editions, by their folders.
    pub editions: BTreeMap<String, DrawnEdition>,
}

/// How a site is drawn.
#[derive(Clone, Copy)]
pub struct How<'h> {
    /// What is to be found out about the weight of pages.
    pub weighing: Weighing,
    /// What an edition is that is published already just as it would be drawn.
    pub standing: Standing<'h>,
}

/// What an edition is that need not be drawn.
pub type Standing<'h> = &'h (dyn Fn(&Edition) -> Option<DrawnEdition> + Sync);

impl How<'_> {
    /// All of it, whatever is published.
    pub fn anew(weighing: Weighing) -> Self {
        Self {
            weighing,
            standing: &|_| None,
        }
    }
}

/// Draws the whole site, and weighs its pages. A template that fails is told once, and its edition is left unfinished.
pub fn draw<E: Send>(
    (site, how): (&Site<'_>, How<'_>),
    sink: Sink<'_, E>,
    told: &mut Diagnostics,
) -> Result<Drawn, E> {
    let mut drawn = Drawn::default();
    for language in site.spoken.values() {
        draw_language((site, language, how), sink, &mut drawn, told)?;
    }
    draw_shared(site, &drawn.editions, sink, told)?;
    Ok(drawn)
}

fn draw_language<E: Send>(
    (site, language, how): (&Site<'_>, &Spoken<'_>, How<'_>),
    sink: Sink<'_, E>,
    drawn: &mut Drawn,
    told: &mut Diagnostics,
) -> Result<(), E> {
    let shared = Shared::make(site, (language.language, language.desk), told);
    let scales = Scales::new(how.weighing);
    let parts = draw_editions((site, language, how), (&shared, &scales), sink);
    for part in parts {
        let (folder, part, own) = part?;
        drawn.pages += part.pages;
        drawn.editions.insert(folder, part);
        for diagnostic in own.entries() {
            tell_once(diagnostic, told);
        }
    }
    let directory = &shared.directory;
    hand_on(&directory.path, directory.script.as_bytes(), sink, told)?;
    drawn
        .weights
        .add(scales.read(site, (language.language, directory)));
    shared.let_go();
    Ok(())
}

/// The folder of an edition, what was drawn of it, and what was told.
type Part = (String, DrawnEdition, Diagnostics);

/// Draws the editions of a language, spread over the cores.
fn draw_editions<E: Send>(
    (site, language, how): (&Site<'_>, &Spoken<'_>, How<'_>),
    (shared, scales): (&Shared<'_>, &Scales),
    sink: Sink<'_, E>,
) -> Vec<Result<Part, E>> {
    let span = info_span!("draw", spread = true);
    let draw = |edition: &&Edition| {
        let _entered = span.enter();
        let mut own = Diagnostics::default();
        if let Some(standing) = (how.standing)(edition) {
            return Ok((edition.folder.clone(), standing, own));
        }
        let part = draw_edition((site, edition, shared), scales, sink, &mut own);
        part.map(|part| (edition.folder.clone(), part, own))
    };
    site.editions_in(language).par_iter().map(draw).collect()
}

/// Files that no edition owns: styles, the theme's own files, the sitemap and robots.
fn draw_shared<E>(
    site: &Site<'_>,
    editions: &BTreeMap<String, DrawnEdition>,
    sink: Sink<'_, E>,
    told: &mut Diagnostics,
) -> Result<(), E> {
    // Two brands may share a file, such as an icon: what differs between them does not show in it.
    let files = site.looks.values().flat_map(|look| &look.files);
    let files: BTreeMap<&String, &Vec<u8>> = files.map(|(path, bytes)| (path, bytes)).collect();
    for (path, bytes) in files {
        hand_on(path, bytes, sink, told)?;
    }
    for asset in site.theme.assets() {
        let path = format!("assets/{}", asset.path);
        hand_on(&path, &asset.bytes, sink, told)?;
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
    hand_on(HEADERS_FILE, headers.as_bytes(), sink, told)?;
    let index = feeds::sitemap_index(
        editions
            .values()
            .filter_map(|edition| edition.sitemap.as_ref()),
    );
    hand_on(feeds::SITEMAP_INDEX, index.as_bytes(), sink, told)?;
    let robots = templates.render(
        Template::Robots,
        &feeds::robots(&site.base.join(feeds::SITEMAP_INDEX)),
    );
    hand_on("robots.txt", &or_told(robots, told), sink, told)
}

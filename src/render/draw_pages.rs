//! Renders the pages of one edition and hands each on as soon as it is made: in one go where there are editions for all cores, else in
//! slices, one for each core.
//!
//! Which slice a page is in shows nowhere.

use rayon::prelude::*;

use crate::diagnostics::Diagnostics;
use crate::editions::Edition;

use super::facts::Fact;
use super::filling::Filling;
use super::hand_on::{Sink, hand_on};
use super::pages::{Sketch, sketches};
use super::patterns::Made;
use super::pen::Pen;
use super::shared::Shared;
use super::site::Site;
use super::views::AddressView;
use super::weight::Scales;

/// Fewer pages than this are drawn sooner than a second pen is made ready.
const WORTH_A_SLICE: usize = 500;

/// What was drawn of the pages of an edition.
#[derive(Debug, Default)]
pub(super) struct DrawnPages {
    /// How many there are.
    pub(super) count: usize,
    /// Those that search engines are to keep, in the order of the guide.
    pub(super) addresses: Vec<AddressView>,
}

/// Draws the pages of the edition of `pen`. A template that fails is told, and the rest of the slice left undrawn.
pub(super) fn draw_pages<'a, E: Send>(
    (site, edition, shared): (&'a Site<'a>, &'a Edition, &'a Shared<'a>),
    (pen, scales): (&Pen<'a>, &Scales),
    sink: Sink<'_, E>,
    told: &mut Diagnostics,
) -> Result<DrawnPages, E> {
    let pages = sketches(pen);
    let slices = slices(site, pages.len());
    if slices < 2 {
        return draw_slice((pen, scales), &pages, sink, told);
    }
    drop(pages);
    let parts = (0..slices).into_par_iter().map(|slice| {
        let mut own = Diagnostics::default();
        let pen = Pen::new(site, edition, shared, &mut own);
        let pages = sketches(&pen);
        let most = pages.len().div_ceil(slices);
        let pages = pages.chunks(most).nth(slice).unwrap_or_default();
        draw_slice((&pen, scales), pages, sink, &mut own).map(|drawn| (drawn, own))
    });
    let parts: Vec<Result<(DrawnPages, Diagnostics), E>> = parts.collect();
    let mut all = DrawnPages::default();
    for part in parts {
        let (part, own) = part?;
        all.count += part.count;
        all.addresses.extend(part.addresses);
        told.extend(own);
    }
    Ok(all)
}

/// How many slices the pages of an edition come in.
fn slices(site: &Site<'_>, pages: usize) -> usize {
    let cores = rayon::current_num_threads();
    if site.editions.len() < cores {
        cores.min(pages / WORTH_A_SLICE)
    } else {
        1
    }
}

fn draw_slice<'a, E>(
    (pen, scales): (&Pen<'a>, &Scales),
    pages: &[Sketch<'a>],
    sink: Sink<'_, E>,
    told: &mut Diagnostics,
) -> Result<DrawnPages, E> {
    let value = |fact: &Fact| pen.value(fact);
    let mut desk = Filling::new(pen, &value);
    let mut drawn = DrawnPages::default();
    for sketch in pages {
        let made = match desk.draw(sketch) {
            Ok(made) => made,
            Err(diagnostic) => {
                told.say(*diagnostic);
                return Ok(drawn);
            }
        };
        let path = format!("{}{}index.html", pen.edition.folder, sketch.folder);
        // Nobody reads a language made to find what cannot be translated, and its marks weigh.
        if !pen.edition.language.is_pseudo() {
            scales.lay(&sketch.folder, made.template, &path, &desk.page);
        }
        hand_on(&path, &desk.page, sink, told)?;
        drawn.count += 1;
        let listed = made.listed.then(|| address(pen, &sketch.folder, made));
        drawn.addresses.extend(listed);
        if let Some(folder) = &desk.short_folder {
            hand_on(&format!("{folder}index.html"), &desk.short, sink, told)?;
        }
    }
    Ok(drawn)
}

/// The line of the sitemap for a page.
fn address(pen: &Pen<'_>, folder: &str, made: Made) -> AddressView {
    let path = format!("{}{folder}", pen.edition.folder);
    AddressView {
        address: pen.site.base.join(&path),
        lastmod: made.lastmod.map(|date| date.to_string()),
    }
}

//! Renders the pages of one edition and hands each on as soon as it is made: in one go where there are editions for all cores, else by a
//! pen for each core.
//!
//! Which pen draws a page shows nowhere.

use std::sync::atomic::{AtomicUsize, Ordering};

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
const WORTH_A_PEN: usize = 500;
/// How many pages a pen takes next. Some take much longer than others, so nobody can tell before which half is the longer one; neighbours
/// show the same cards.
const AT_ONCE: usize = 250;

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
    let pens = pens(site, pages.len());
    if pens < 2 {
        return draw_slice((pen, scales), &pages, sink, told);
    }
    drop(pages);
    let next = AtomicUsize::new(0);
    let parts = (0..pens).into_par_iter().map(|_| {
        let mut own = Diagnostics::default();
        let pen = Pen::new(site, edition, shared, &mut own);
        let pages = sketches(&pen);
        let mut slices: Vec<Slice> = Vec::new();
        while let start = next.fetch_add(AT_ONCE, Ordering::Relaxed)
            && let Some(rest) = pages.get(start..)
            && !rest.is_empty()
        {
            let slice = &rest[..rest.len().min(AT_ONCE)];
            let drawn = draw_slice((&pen, scales), slice, sink, &mut own)?;
            slices.push((start, drawn, std::mem::take(&mut own)));
        }
        Ok(slices)
    });
    let parts: Result<Vec<Vec<Slice>>, E> = parts.collect();
    Ok(in_order(parts?, told))
}

/// Where pages begin among all, what was drawn of them, and what was told.
type Slice = (usize, DrawnPages, Diagnostics);

fn in_order(parts: Vec<Vec<Slice>>, told: &mut Diagnostics) -> DrawnPages {
    let mut slices: Vec<Slice> = parts.into_iter().flatten().collect();
    slices.sort_unstable_by_key(|(start, ..)| *start);
    let mut all = DrawnPages::default();
    for (_, drawn, own) in slices {
        all.count += drawn.count;
        all.addresses.extend(drawn.addresses);
        told.extend(own);
    }
    all
}

/// How many pens draw the pages of an edition.
fn pens(site: &Site<'_>, pages: usize) -> usize {
    let cores = rayon::current_num_threads();
    if site.editions.len() < cores {
        cores.min(pages / WORTH_A_PEN)
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

//! What is drawn for each guide: the finial of its place, the mark of its header, its social card and its icons.
//!
//! 1. `shape.rs` is what drawings are made of: flat shapes in eight paints. `face.rs` has letters as outlines, `lettering.rs` words.
//! 2. `finial.rs` and `arm.rs` draw the parts of a fingerpost.
//! 3. `svg.rs` writes a drawing as SVG; `canvas.rs` draws it in points and packs it as PNG.
//! 4. `card.rs` and `mark.rs` put the parts together.
//!
//! It knows names and brands, and nothing of pages. The same name, id and brand give the same bytes.

mod shape;
mod face;
mod lettering;
mod finial;
mod arm;
mod svg;
mod canvas;
mod card;
mod mark;

use std::sync::Arc;

use crate::editions::Brand;
use crate::theme::fingerprint;

use arm::Arm;
pub(super) use canvas::Canvas;
use canvas::Mixtures;
use face::Faces;
use finial::{Finial, POST, Variety};
use shape::{Paint, Scene};

/// The sides of the icons, in points.
pub(super) const ICONS: [u16; 3] = [180, 192, 512];

/// Draws for every edition; holds what all of them share.
#[derive(Debug)]
pub(super) struct Artwork {
    faces: Faces,
    mixtures: Mixtures,
    /// A social card without words.
    ground: Canvas,
    icons: [Canvas; ICONS.len()],
}

impl Artwork {
    /// Makes ready what all drawings share, with the faces of a theme.
    pub(super) fn new<'f>(faces: impl Iterator<Item = &'f Arc<[u8]>>) -> Self {
        let (mixtures, faces) = (Mixtures::new(), Faces::read(faces));
        Self {
            ground: card::ground(&mixtures),
            icons: ICONS.map(|side| mark::icon(side, &mixtures)),
            faces,
            mixtures,
        }
    }

    /// The finial of the place with that id as a file: its name can be read by eye and by ear.
    pub(super) fn finial(&self, id: &str, name: &str, brand: &Brand) -> String {
        let finial = Finial::new(&self.faces, name, variety(id));
        let mut post = Scene::default();
        post.block(Paint::Iron, [-POST, 0.0, POST, 140.0]);
        for top in [6.0, 112.0] {
            post.block(Paint::White, [5.0 - POST, top, POST - 5.0, top + 24.0]);
        }
        let arm = Arm {
            tail: -96.0,
            point: 112.0,
            top: 36.0,
            bottom: 106.0,
        };
        arm.draw(&mut post, Paint::Fill, Paint::OnFill, 5.0);
        let mut escaped = String::new();
        super::escape::escape_text(&mut escaped, name);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-1200 -{}0 2400 4060\" role=\"img\" aria-labelledby=\"t\">\
             <title id=\"t\">{escaped}</title>{}{}{}{}</svg>\n",
            finial::HEIGHT + 4.0,
            svg::night(),
            svg::elements(&finial.iron, brand),
            svg::letters(
                &finial.name.letters,
                finial::MIDDLE,
                &svg::painted(Paint::OnFill, brand)
            ),
            svg::elements(&post, brand),
        )
    }

    /// The mark of the place with that id for the header of a page.
    pub(super) fn mark(&self, id: &str, name: &str, brand: &Brand) -> String {
        mark::header(&self.faces, name, variety(id), brand)
    }

    /// A social card with words on its small arm, for many names: the guide's title for its areas, its publisher for the guide itself.
    pub(super) fn titled(&self, words: &str) -> Canvas {
        card::titled(&self.ground, &self.mixtures, &self.faces, words)
    }

    /// The social card of the place with that id, on `titled`, as PNG; the guide itself has no id.
    pub(super) fn card(
        &self,
        titled: &Canvas,
        (id, name): (&str, &str),
        brand: &Brand,
    ) -> Option<Vec<u8>> {
        let look = (variety(id), brand);
        card::card(titled.clone(), &self.mixtures, &self.faces, name, look)
    }

    /// The icons of a brand as PNG, by their sides.
    pub(super) fn icons(&self, brand: &Brand) -> impl Iterator<Item = (u16, Vec<u8>)> {
        let icons = ICONS.into_iter().zip(&self.icons);
        icons.filter_map(|(side, canvas)| Some((side, canvas.png(brand)?)))
    }

    /// The icon of a brand as SVG.
    pub(super) fn favicon(brand: &Brand) -> String {
        mark::favicon(brand)
    }
}

/// The variety of the place with that id: the same in every build.
fn variety(id: &str) -> Variety {
    Variety::of(u64::from_str_radix(&fingerprint(id.as_bytes()), 16).unwrap_or(0))
}

#[cfg(test)]
mod tests;

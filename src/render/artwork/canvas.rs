//! A drawing as points: one byte for each, which names a paint or a mixture of two. The door to `png` and
//! `ab_glyph_rasterizer`.
//!
//! So a card is drawn and packed without knowing a colour; the brand comes in at the end, with the palette.

use ab_glyph_rasterizer::{Rasterizer, point};
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use tiny_skia_path::{Path, PathSegment, Point, Transform};

use crate::editions::Brand;

use super::shape::{Paint, Scene, Shape, mixed};

/// How many steps lead from one paint to another, where an edge runs through a point.
const STEPS: usize = 8;
const PAINTS: usize = Paint::ALL.len();

/// A picture to be.
#[derive(Clone, Debug)]
pub(in crate::render) struct Canvas {
    width: usize,
    height: usize,
    points: Vec<u8>,
}

impl Canvas {
    /// A canvas in one paint.
    pub(super) fn new(width: usize, height: usize, paint: Paint) -> Self {
        Self {
            width,
            height,
            points: vec![paint as u8; width * height],
        }
    }

    /// Draws a scene on it.
    pub(super) fn draw(&mut self, scene: &Scene, transform: Transform, mixtures: &Mixtures) {
        for shape in &scene.0 {
            self.shape(shape, transform, mixtures);
        }
    }

    fn shape(&mut self, shape: &Shape, transform: Transform, mixtures: &Mixtures) {
        let Some(path) = shape.path.clone().transform(transform) else {
            return;
        };
        let bounds = path.bounds();
        let (left, top) = (bounds.left().floor(), bounds.top().floor());
        let columns = length(bounds.right() - left) + 1;
        let rows = length(bounds.bottom() - top) + 1;
        let mut covers = Rasterizer::new(columns, rows);
        trace(&path, left, top, &mut covers);
        let (left, top) = (length(left), length(top));
        let mut lines = self.points.chunks_exact_mut(self.width).skip(top);
        let mut next = || lines.next().and_then(|line| line.get_mut(left..));
        let (mut line, mut column) = (next().unwrap_or_default(), 0);
        // They come row by row; nearly all are nothing. What lies beyond the edges is left out.
        covers.for_each_pixel(|_, cover| {
            if cover > 0.0
                && let Some(point) = line.get_mut(column)
            {
                *point = mixtures.over(*point, shape.paint, cover);
            }
            column += 1;
            if column == columns {
                (line, column) = (next().unwrap_or_default(), 0);
            }
        });
    }

    /// The picture as a PNG file in a brand's colours; nothing if it cannot be packed, which only a lack of memory can cause.
    pub(super) fn png(&self, brand: &Brand) -> Option<Vec<u8>> {
        let mut file = Vec::with_capacity(64 * 1024);
        let side = |points: usize| u32::try_from(points).ok();
        let mut encoder = Encoder::new(&mut file, side(self.width)?, side(self.height)?);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_palette(palette(brand));
        encoder.set_compression(Compression::Fast);
        encoder.set_filter(Filter::Up);
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(&self.points).ok()?;
        writer.finish().ok()?;
        Some(file)
    }
}

/// Draws a path, moved so that its bounds begin at nought.
fn trace(path: &Path, left: f32, top: f32, covers: &mut Rasterizer) {
    let at = |to: Point| point(to.x - left, to.y - top);
    let (mut start, mut pen) = (point(0.0, 0.0), point(0.0, 0.0));
    for segment in path.segments() {
        let to = match segment {
            PathSegment::MoveTo(to) => {
                start = at(to);
                start
            }
            PathSegment::LineTo(to) => {
                covers.draw_line(pen, at(to));
                at(to)
            }
            PathSegment::QuadTo(one, to) => {
                covers.draw_quad(pen, at(one), at(to));
                at(to)
            }
            PathSegment::CubicTo(one, two, to) => {
                covers.draw_cubic(pen, at(one), at(two), at(to));
                at(to)
            }
            PathSegment::Close => {
                covers.draw_line(pen, start);
                start
            }
        };
        pen = to;
    }
}

/// A length in whole points; a picture has some hundred on a side.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "nought and above, and far below a million"
)]
fn length(points: f32) -> usize {
    points.ceil().max(0.0) as usize
}

/// Which mixture a point becomes when a paint covers a part of it.
#[derive(Debug)]
pub(super) struct Mixtures {
    /// By the paint beneath, the paint above and the steps from the one to the other.
    numbers: [[[u8; STEPS + 1]; PAINTS]; PAINTS],
    /// The stronger paint of each mixture.
    strongest: [u8; 256],
}

impl Mixtures {
    /// All mixtures of two paints.
    pub(super) fn new() -> Self {
        let mut numbers = [[[0; STEPS + 1]; PAINTS]; PAINTS];
        let mut strongest = [0; 256];
        for (number, (one, other, step)) in (0..=u8::MAX).zip(all()) {
            numbers[one][other][step] = number;
            numbers[other][one][STEPS - step] = number;
            let stronger = if step * 2 > STEPS { other } else { one };
            strongest[usize::from(number)] = u8::try_from(stronger).unwrap_or(0);
        }
        for beneath in Paint::ALL {
            for above in Paint::ALL {
                let steps = &mut numbers[beneath as usize][above as usize];
                (steps[0], steps[STEPS]) = (beneath as u8, above as u8);
            }
        }
        Self { numbers, strongest }
    }

    /// What a point becomes when a paint covers it: from 0, not at all, to 1.
    fn over(&self, beneath: u8, above: Paint, cover: f32) -> u8 {
        if cover >= 1.0 {
            return above as u8;
        }
        // Below 8.5 by the bound on the cover.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "from 0 to 8"
        )]
        let step = (cover.clamp(0.0, 1.0) * 8.0 + 0.5) as usize;
        if step == 0 {
            return beneath;
        }
        let strongest = usize::from(self.strongest[usize::from(beneath)]);
        self.numbers[strongest][above as usize][step]
    }
}

/// Every entry of a palette: two paints and the steps from the first to the second; the plain paints first.
fn all() -> impl Iterator<Item = (usize, usize, usize)> {
    let plain = (0..PAINTS).map(|paint| (paint, paint, 0));
    let pairs = (0..PAINTS).flat_map(|one| (one + 1..PAINTS).map(move |other| (one, other)));
    plain.chain(pairs.flat_map(|(one, other)| (1..STEPS).map(move |step| (one, other, step))))
}

fn palette(brand: &Brand) -> Vec<u8> {
    let colours = Paint::ALL.map(|paint| paint.colour(brand));
    let mixed = |(one, other, step): (usize, usize, usize)| {
        let part = u16::try_from(step).unwrap_or(0);
        mixed(colours[one], colours[other], part, 8).0
    };
    all().flat_map(mixed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_palette_has_room_for_every_mixture() {
        assert!(all().count() <= 256, "{}", all().count());
        let mixtures = Mixtures::new();
        for beneath in Paint::ALL {
            for above in Paint::ALL {
                let covered = |cover| mixtures.over(beneath as u8, above, cover);
                assert_eq!(covered(0.0), beneath as u8);
                assert_eq!(covered(1.0), above as u8);
            }
        }
    }

    #[test]
    fn half_of_two_paints_is_the_same_from_either_side() {
        let mixtures = Mixtures::new();
        assert_eq!(
            mixtures.over(Paint::Paper as u8, Paint::Iron, 0.5),
            mixtures.over(Paint::Iron as u8, Paint::Paper, 0.5)
        );
    }
}

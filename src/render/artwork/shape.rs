//! Flat shapes, each in one of eight paints: what every drawing is made of, whether it becomes SVG or points.

use tiny_skia_path::{Path, PathBuilder, Rect, Transform};

use crate::editions::{Brand, Hex};

/// A paint. Its number is its place in a palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paint {
    /// Warm paper.
    Paper,
    /// Cast iron: outlines and dark bands.
    Iron,
    /// White bands.
    White,
    /// The brand on surfaces.
    Fill,
    /// Words on such a surface.
    OnFill,
    /// Far hills.
    Tint,
    /// Near hills.
    Hill,
    /// Chalk yellow.
    Chalk,
}

impl Paint {
    /// Every paint, in the order of palettes.
    pub(super) const ALL: [Self; 8] = [
        Self::Paper,
        Self::Iron,
        Self::White,
        Self::Fill,
        Self::OnFill,
        Self::Tint,
        Self::Hill,
        Self::Chalk,
    ];

    /// Its colour for a brand, by day.
    pub(super) fn colour(self, brand: &Brand) -> Hex {
        match self {
            Self::Paper => Hex([0xFB, 0xF7, 0xF0]),
            Self::Iron => Hex([0x1F, 0x1B, 0x16]),
            Self::White => Hex([0xFF, 0xFF, 0xFF]),
            Self::Fill => brand.fill,
            Self::OnFill => brand.on_fill,
            Self::Tint => brand.tint,
            Self::Hill => mixed(brand.tint, brand.edge, 1, 4),
            Self::Chalk => Hex([0xF2, 0xB6, 0x32]),
        }
    }
}

/// `part` of `whole` of `other` in `one`.
pub(super) fn mixed(one: Hex, other: Hex, part: u16, whole: u16) -> Hex {
    let mix = |a: u8, b: u8| {
        let sum = u16::from(a) * (whole - part) + u16::from(b) * part;
        u8::try_from((sum + whole / 2) / whole).unwrap_or(u8::MAX)
    };
    let (Hex([r, g, b]), Hex([red, green, blue])) = (one, other);
    Hex([mix(r, red), mix(g, green), mix(b, blue)])
}

/// A shape in one paint; a contour that runs against the others cuts a hole.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    pub(super) path: Path,
    pub(super) paint: Paint,
}

/// Shapes, the undermost first.
#[derive(Clone, Debug, Default)]
pub(super) struct Scene(pub(super) Vec<Shape>);

impl Scene {
    /// Adds what `draw` draws.
    pub(super) fn add(&mut self, paint: Paint, draw: impl FnOnce(&mut PathBuilder)) -> &mut Self {
        let mut path = PathBuilder::new();
        draw(&mut path);
        if let Some(path) = path.finish() {
            self.path(paint, path);
        }
        self
    }

    /// Adds a ring that is open inside.
    pub(super) fn ring(
        &mut self,
        paint: Paint,
        (x, y): (f32, f32),
        outer: f32,
        inner: f32,
    ) -> &mut Self {
        let mirrored = Transform::from_scale(-1.0, 1.0).post_translate(x, y);
        let hole =
            PathBuilder::from_circle(0.0, 0.0, inner).and_then(|hole| hole.transform(mirrored));
        self.add(paint, |path| {
            path.push_circle(x, y, outer);
            if let Some(hole) = &hole {
                path.push_path(hole);
            }
        })
    }

    /// Adds a disc.
    pub(super) fn disc(&mut self, paint: Paint, (x, y): (f32, f32), radius: f32) -> &mut Self {
        self.add(paint, |path| path.push_circle(x, y, radius))
    }

    /// Adds a rectangle from its start, top, end and bottom.
    pub(super) fn block(&mut self, paint: Paint, [x, y, end, bottom]: [f32; 4]) -> &mut Self {
        self.add(paint, |path| {
            path.extend_rect(x, y, end, bottom);
        })
    }

    /// Adds a shape with straight sides.
    pub(super) fn sides(&mut self, paint: Paint, corners: &[(f32, f32)]) -> &mut Self {
        self.add(paint, |path| path.extend_sides(corners))
    }

    /// Adds a path that is finished.
    pub(super) fn path(&mut self, paint: Paint, path: Path) -> &mut Self {
        self.0.push(Shape { path, paint });
        self
    }

    /// Adds another scene, moved.
    pub(super) fn scene(&mut self, other: Self, transform: Transform) -> &mut Self {
        let moved = other.0.into_iter().filter_map(|shape| {
            let path = shape.path.transform(transform)?;
            Some(Shape { path, ..shape })
        });
        self.0.extend(moved);
        self
    }
}

/// Outlines that drawings need and paths lack.
pub(super) trait Outlines {
    /// A rectangle from its start, top, end and bottom.
    fn extend_rect(&mut self, x: f32, y: f32, end: f32, bottom: f32);
    /// A shape with straight sides.
    fn extend_sides<'c>(&mut self, corners: impl IntoIterator<Item = &'c (f32, f32)>);
}

impl Outlines for PathBuilder {
    fn extend_rect(&mut self, x: f32, y: f32, end: f32, bottom: f32) {
        if let Some(rect) = Rect::from_ltrb(x, y, end, bottom) {
            self.push_rect(rect);
        }
    }

    fn extend_sides<'c>(&mut self, corners: impl IntoIterator<Item = &'c (f32, f32)>) {
        for (index, (x, y)) in corners.into_iter().enumerate() {
            if index == 0 {
                self.move_to(*x, *y);
            } else {
                self.line_to(*x, *y);
            }
        }
        self.close();
    }
}

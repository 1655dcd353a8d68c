//! Letters as outlines. The door to `harfrust`, which shapes a text and reads the outlines of its glyphs.

use std::sync::Arc;

use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, PathSink};
use harfrust::{Buffer, Direction, Font, GlyphId, ShapeOptions, ShaperFont, shape};
use tiny_skia_path::{Path, PathBuilder};

/// The faces of a theme, in the order in which they are tried.
#[derive(Default)]
pub(super) struct Faces(Vec<Font>);

/// A text in one face: its glyphs from start to end as the eye meets them, left to right. Lengths are in ems; down is positive.
#[derive(Debug)]
pub(super) struct Line {
    /// The glyphs that can be seen.
    pub(super) glyphs: Vec<Glyph>,
    /// How long it is.
    pub(super) length: f32,
    /// The height of capitals.
    pub(super) capitals: f32,
}

/// One glyph of a line.
#[derive(Debug)]
pub(super) struct Glyph {
    /// What it is called in its face: the same glyph has the same number.
    pub(super) number: u32,
    /// Where it begins.
    pub(super) start: f32,
    /// How much room it takes.
    pub(super) advance: f32,
    /// Its outline, beginning at nought on the base line.
    pub(super) outline: Path,
}

impl std::fmt::Debug for Faces {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} faces", self.0.len())
    }
}

impl Faces {
    /// The faces in `files`; what is no font is passed over.
    pub(super) fn read<'f>(files: impl Iterator<Item = &'f Arc<[u8]>>) -> Self {
        let font = |bytes: &Arc<[u8]>| {
            let blob: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(Arc::clone(bytes));
            Font::new(blob, 0)
        };
        Self(files.filter_map(font).collect())
    }

    /// The text in the first face that has all its letters.
    pub(super) fn line(&self, text: &str) -> Option<Line> {
        let has_all = |font: &&Font| {
            let known = font.charmap();
            text.chars().all(|letter| {
                letter.is_control() || known.map_unicode(letter).is_some_and(|id| id.to_u32() > 0)
            })
        };
        set(self.0.iter().find(has_all)?, text)
    }
}

/// The text in that face.
fn set(font: &Font, text: &str) -> Option<Line> {
    let mut buffer = Buffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    if buffer.direction() == Direction::Invalid {
        return None;
    }
    shape(&ShaperFont::new(font), &mut buffer, ShapeOptions::default()).ok()?;
    let em = 1.0 / f32::from(font.units_per_em());
    let mut pen = 0.0;
    let mut glyphs = Vec::with_capacity(buffer.len());
    for (glyph, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
        let advance = units(position.x_advance) * em;
        let id = GlyphId::new(glyph.glyph_id);
        if let Some(outline) = outline(font, id, em, -units(position.y_offset) * em) {
            glyphs.push(Glyph {
                number: glyph.glyph_id,
                start: pen + units(position.x_offset) * em,
                advance,
                outline,
            });
        }
        pen += advance;
    }
    let capitals = font.metrics().cap_height;
    Some(Line {
        glyphs,
        length: pen,
        capitals: capitals.map_or(0.7, |height| height.to_f32() * em),
    })
}

/// Font units are at most some thousands.
#[expect(clippy::cast_precision_loss, reason = "exact below sixteen million")]
fn units(length: i32) -> f32 {
    length as f32
}

fn outline(font: &Font, id: GlyphId, em: f32, down: f32) -> Option<Path> {
    let mut pen = Pen {
        path: PathBuilder::new(),
        em,
        down,
    };
    let glyph = font.outline_glyphs().get(id)?;
    glyph
        .draw(&DrawOptions::new(), DrawMemory::Scratch, &mut pen)
        .ok()?;
    pen.path.finish()
}

/// Takes an outline in font units, where up is positive.
struct Pen {
    path: PathBuilder,
    em: f32,
    down: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (x * self.em, self.down - y * self.em)
    }
}

impl PathSink for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        let ((cx0, cy0), (x, y)) = (self.at(cx0, cy0), self.at(x, y));
        self.path.quad_to(cx0, cy0, x, y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let ((cx0, cy0), (cx1, cy1), (x, y)) =
            (self.at(cx0, cy0), self.at(cx1, cy1), self.at(x, y));
        self.path.cubic_to(cx0, cy0, cx1, cy1, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

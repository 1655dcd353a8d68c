//! A drawing as SVG, in whole numbers, without scripts, links to elsewhere or fonts.

use std::fmt::Write;

use tiny_skia_path::{Path, PathBuilder, PathSegment, Point};

use crate::editions::Brand;

use super::lettering::Letter;
use super::shape::{Paint, Scene};

/// The paints of the shipped theme at night, where they are others; the rest stays.
const NIGHT: [(Paint, &str); 3] = [
    (Paint::Iron, "#F3EDE1"),
    (Paint::White, "#17150F"),
    (Paint::Paper, "#17150F"),
];

/// How many whole numbers go to a unit of a drawing.
const UNITS: f32 = 10.0;
/// How many go to it in letters, which are many and small.
const LETTER_UNITS: f32 = 5.0;
/// The shortest step in a letter of a ring.
const LETTER_STEP: f32 = 0.6;

/// The class of a paint.
fn class(paint: Paint) -> &'static str {
    match paint {
        Paint::Paper => "p",
        Paint::Iron => "i",
        Paint::White => "w",
        Paint::Fill => "f",
        Paint::OnFill => "o",
        Paint::Tint => "t",
        Paint::Hill => "h",
        Paint::Chalk => "c",
    }
}

/// The rules for the night: presentation attributes give the day, so that a viewer without styles shows something whole.
pub(super) fn night() -> String {
    let rules = NIGHT.map(|(paint, colour)| format!(".{}{{fill:{colour}}}", class(paint)));
    format!(
        "<style>@media(prefers-color-scheme:dark){{{}}}</style>",
        rules.concat()
    )
}

/// The shapes of a scene as elements.
pub(super) fn elements(scene: &Scene, brand: &Brand) -> String {
    let mut text = String::new();
    for shape in &scene.0 {
        // Writing to a text cannot fail.
        let _written = write!(
            text,
            "<path {} d=\"{}\"/>",
            painted(shape.paint, brand),
            data(&shape.path, UNITS)
        );
    }
    text
}

/// The attributes of a paint.
pub(super) fn painted(paint: Paint, brand: &Brand) -> String {
    format!(
        "class=\"{}\" fill=\"{}\"",
        class(paint),
        paint.colour(brand)
    )
}

/// Letters round a middle: each outline once, then turned to its places.
pub(super) fn letters(letters: &[Letter], (x, y): (f32, f32), paint: &str) -> String {
    let mut outlines: Vec<(u32, &Path)> = letters
        .iter()
        .map(|letter| (letter.number, &letter.outline))
        .collect();
    outlines.sort_by_key(|(number, _)| *number);
    outlines.dedup_by_key(|(number, _)| *number);
    let mut text = String::from("<defs>");
    for (place, (_, outline)) in outlines.iter().enumerate() {
        let outline = coarse(outline, LETTER_STEP);
        let data = outline.map(|outline| data(&outline, LETTER_UNITS));
        let (id, data) = (name(place), data.unwrap_or_default());
        let _written = write!(text, "<path id=\"{id}\" d=\"{data}\"/>");
    }
    let (x, y) = (whole(x * UNITS), whole(y * UNITS));
    let _written = write!(
        text,
        "</defs><g {paint} transform=\"translate({x} {y})scale(2)\">"
    );
    for letter in letters {
        let found = outlines.binary_search_by_key(&letter.number, |(number, _)| *number);
        let place = name(found.unwrap_or(0));
        let turn = letter.turn;
        let _written = write!(
            text,
            "<use href=\"#{place}\" transform=\"rotate({turn:.1})\"/>"
        );
    }
    text + "</g>"
}

/// A short id for the outline of that number: `A`, `B` and so on.
fn name(place: usize) -> String {
    let letter = u8::try_from(place % 26).unwrap_or(0) + b'A';
    match place / 26 {
        0 => char::from(letter).to_string(),
        round => format!("{}{round}", char::from(letter)),
    }
}

/// An outline without the steps shorter than `least`, which nobody would see: in small letters, the brackets of serifs.
pub(super) fn coarse(path: &Path, least: f32) -> Option<Path> {
    let mut kept = PathBuilder::new();
    let is_seen = |kept: &PathBuilder, to: Point| {
        kept.last_point()
            .is_none_or(|from| from.distance(to) >= least)
    };
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => kept.move_to(to.x, to.y),
            PathSegment::LineTo(to) if is_seen(&kept, to) => kept.line_to(to.x, to.y),
            PathSegment::QuadTo(one, to) if is_seen(&kept, to) => {
                kept.quad_to(one.x, one.y, to.x, to.y);
            }
            PathSegment::CubicTo(one, two, to) if is_seen(&kept, to) => {
                kept.cubic_to(one.x, one.y, two.x, two.y, to.x, to.y);
            }
            PathSegment::Close => kept.close(),
            _ => {}
        }
    }
    kept.finish()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "drawings have some thousand units"
)]
fn whole(length: f32) -> i32 {
    length.round() as i32
}

/// A path in whole numbers, so many to its own unit, each step from the point before.
pub(super) fn data(path: &Path, units: f32) -> String {
    let mut writer = Writer {
        units,
        ..Writer::default()
    };
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => {
                writer.points('m', &[to]);
                writer.start = writer.at;
            }
            PathSegment::LineTo(to) => writer.line(to),
            PathSegment::QuadTo(control, to) => writer.curve(control, to),
            PathSegment::CubicTo(one, two, to) => writer.points('c', &[one, two, to]),
            PathSegment::Close => {
                writer.text.push('z');
                writer.command = None;
                writer.at = writer.start;
                writer.control = None;
            }
        }
    }
    writer.text
}

#[derive(Default)]
struct Writer {
    text: String,
    units: f32,
    /// The last command.
    command: Option<char>,
    at: (i32, i32),
    /// Where the contour began, to which closing it leads back.
    start: (i32, i32),
    /// The control point of the curve that ends here.
    control: Option<(i32, i32)>,
}

impl Writer {
    fn rounded(&self, point: Point) -> (i32, i32) {
        (whole(point.x * self.units), whole(point.y * self.units))
    }

    fn points(&mut self, command: char, points: &[Point]) {
        let (from, mut first) = (self.at, self.begin(command));
        for point in points {
            let to = self.rounded(*point);
            self.number(to.0 - from.0, first);
            self.number(to.1 - from.1, false);
            (self.at, first) = (to, false);
        }
        self.control = None;
    }

    /// A curve; one that goes on smoothly from the one before, as most do in letters and circles, needs no control point.
    fn curve(&mut self, control: Point, to: Point) {
        let wanted = self.rounded(control);
        let at = self.at;
        let mirrored = self
            .control
            .map(|(x, y)| (2 * at.0 - x, 2 * at.1 - y))
            .filter(|(x, y)| x.abs_diff(wanted.0) <= 1 && y.abs_diff(wanted.1) <= 1);
        if mirrored.is_some() {
            self.points('t', &[to]);
        } else {
            self.points('q', &[control, to]);
        }
        self.control = mirrored.or(Some(wanted));
    }

    fn line(&mut self, to: Point) {
        let rounded = self.rounded(to);
        let (x, y) = (rounded.0 - self.at.0, rounded.1 - self.at.1);
        let (command, number) = match (x, y) {
            (0, 0) => return,
            (0, y) => ('v', y),
            (x, 0) => ('h', x),
            _ => return self.points('l', &[to]),
        };
        let first = self.begin(command);
        self.number(number, first);
        self.at = rounded;
        self.control = None;
    }

    /// Begins a command, which need not be named again after itself; gives whether its name was written.
    fn begin(&mut self, command: char) -> bool {
        let named = command == 'm' || self.command != Some(command);
        if named {
            self.text.push(command);
        }
        self.command = Some(command);
        named
    }

    /// A number; a sign parts it from what stands before as well as a space.
    fn number(&mut self, number: i32, first: bool) {
        if !first && number >= 0 {
            self.text.push(' ');
        }
        let _written = write!(self.text, "{number}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_short_and_come_back_to_their_start() {
        let mut path = PathBuilder::new();
        path.move_to(1.0, 1.0);
        path.line_to(3.0, 1.0);
        path.line_to(3.0, 2.04);
        path.quad_to(2.0, 3.0, 1.0, 2.0);
        path.close();
        path.move_to(1.5, 1.5);
        path.line_to(2.0, 2.0);
        let path = path.finish().unwrap();
        assert_eq!(data(&path, UNITS), "m10 10h20v10q-10 10-20 0zm5 5l5 5");
    }
}

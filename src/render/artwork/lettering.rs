//! Words in a drawing: round a ring, or in a box.

use tiny_skia_path::{Path, PathBuilder, Transform};

use super::face::{Faces, Line};

/// Room between letters round a ring, in ems: cast letters stand apart.
const APART: f32 = 0.1;
/// How far a ring's words may reach, in radians: the rest is for the post.
const REACH: f32 = 5.2;
/// The height of a line to the size of its letters.
const LEADING: f32 = 1.12;

/// A letter of a ring.
#[derive(Debug)]
pub(super) struct Letter {
    /// The same letter has the same number.
    pub(super) number: u32,
    /// Its outline at the top of a ring round nought.
    pub(super) outline: Path,
    /// How far it is turned from there, in degrees with the clock.
    pub(super) turn: f32,
}

/// Words round a ring.
#[derive(Debug, Default)]
pub(super) struct RingWords {
    pub(super) letters: Vec<Letter>,
    /// How much of the ring they take, in radians.
    pub(super) reach: f32,
}

/// `text` in capitals round a ring, middle at the top, in letters of at most that height. None where the script's letters join or
/// stand on each other: such words cannot be bent.
pub(super) fn round(faces: &Faces, text: &str, radius: f32, height: f32) -> RingWords {
    let text = text.to_uppercase();
    let line = text.chars().all(stands_alone).then(|| faces.line(&text));
    let Some(line) = line.flatten() else {
        return RingWords::default();
    };
    let ems = line.length + APART * count(line.glyphs.len().saturating_sub(1));
    let size = (height / line.capitals).min(REACH * radius / ems.max(1.0));
    let base = radius - line.capitals * size / 2.0;
    let letter = |(place, glyph): (usize, &super::face::Glyph)| {
        let middle = glyph.start + glyph.advance / 2.0 + APART * count(place) - ems / 2.0;
        let top = Transform::from_translate(-glyph.advance / 2.0, 0.0)
            .post_scale(size, size)
            .post_translate(0.0, -base);
        Some(Letter {
            number: glyph.number,
            outline: glyph.outline.clone().transform(top)?,
            turn: (middle * size / radius).to_degrees(),
        })
    };
    RingWords {
        letters: line.glyphs.iter().enumerate().filter_map(letter).collect(),
        reach: ems * size / radius,
    }
}

/// A small number as a length.
fn count(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

/// Letters of the Latin, Greek and Cyrillic scripts, digits and marks between words.
fn stands_alone(letter: char) -> bool {
    matches!(letter, '\u{20}'..='\u{52F}' | '\u{1E00}'..='\u{1FFF}' | '\u{2010}'..='\u{203A}')
}

/// A box for words: its middle, and how wide and high it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    pub(super) middle: (f32, f32),
    pub(super) width: f32,
    pub(super) height: f32,
}

/// `text` in the middle of a box, in letters of at most `most`, on one line or on two if they can be larger so.
pub(super) fn fitted(faces: &Faces, text: &str, room: Room, most: f32) -> Option<Path> {
    let one: Vec<Line> = [faces.line(text)?].into();
    let two = halves(text)
        .and_then(|(first, second)| Some(Vec::from([faces.line(first)?, faces.line(second)?])));
    let one = (size(&one, room, most), one);
    let (size, lines) = match two {
        Some(two) if size(&two, room, most) > one.0 * 1.15 => (size(&two, room, most), two),
        _ => one,
    };
    let path = placed(&lines, size, room)?;
    if text.chars().all(stands_alone) {
        return Some(path);
    }
    // Other scripts rise and fall otherwise than Latin: what is seen is brought to the middle of the box.
    let bounds = path.bounds();
    let scale = (room.height / bounds.height()).min(1.0);
    let (x, y) = (
        f32::midpoint(bounds.left(), bounds.right()),
        f32::midpoint(bounds.top(), bounds.bottom()),
    );
    let place = Transform::from_translate(-x, -y)
        .post_scale(scale, scale)
        .post_translate(room.middle.0, room.middle.1);
    path.transform(place)
}

/// The largest size at which the lines fit.
fn size(lines: &[Line], room: Room, most: f32) -> f32 {
    let longest = lines.iter().map(|line| line.length).fold(0.1, f32::max);
    let high = room.height / (count(lines.len()) * LEADING);
    most.min(room.width / longest).min(high)
}

/// The text before and after the space nearest to its middle.
fn halves(text: &str) -> Option<(&str, &str)> {
    let spaces = text.match_indices(' ').map(|(at, _)| at);
    let at = spaces.min_by_key(|at| at.abs_diff(text.len() / 2))?;
    Some((text[..at].trim(), text[at..].trim()))
}

fn placed(lines: &[Line], size: f32, room: Room) -> Option<Path> {
    let mut path = PathBuilder::new();
    let first = room.middle.1 - (count(lines.len()) - 1.0) / 2.0 * size * LEADING;
    for (index, line) in lines.iter().enumerate() {
        let base = first + count(index) * size * LEADING + line.capitals * size / 2.0;
        let start = room.middle.0 - line.length * size / 2.0;
        for glyph in &line.glyphs {
            let place =
                Transform::from_scale(size, size).post_translate(start + glyph.start * size, base);
            if let Some(outline) = glyph.outline.clone().transform(place) {
                path.push_path(&outline);
            }
        }
    }
    path.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_broken_near_its_middle() {
        assert_eq!(
            halves("Upper and Lower Marsh"),
            Some(("Upper and", "Lower Marsh"))
        );
        assert_eq!(halves("Saltby"), None);
    }

    #[test]
    fn letters_that_join_are_not_bent() {
        assert!("Caerffili — Łódź, Ŵ".chars().all(stands_alone));
        assert!(!"سالٹبی".chars().any(stands_alone));
        assert!(!"সল্টবি".chars().any(stands_alone));
    }
}

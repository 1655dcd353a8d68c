//! The top of a cast-iron fingerpost, a little different for every area: a ring with the place's name, and what stands on it.
//!
//! Nought is the middle of the post's top; up is negative. No crowns, crosses or crescents: it belongs to everybody.

use tiny_skia_path::{PathBuilder, Transform};

use super::face::Faces;
use super::lettering::{Letter, RingWords, round};
use super::shape::{Outlines, Paint, Scene};

/// Where the ring has its middle.
pub(super) const MIDDLE: (f32, f32) = (0.0, -122.0);
/// Its outer side, its inner side and the thickness of its rims.
const OUTER: f32 = 90.0;
const INNER: f32 = 52.0;
const RIM: f32 = 5.0;
/// Midway between both sides, where letters and studs stand.
const RING: f32 = f32::midpoint(OUTER, INNER);
/// The height of the name's letters.
const LETTERS: f32 = 17.0;
/// How high a finial stands over its post.
pub(super) const HEIGHT: f32 = 262.0;
/// Half the width of a post.
pub(super) const POST: f32 = 23.0;

/// What differs from place to place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Variety {
    /// What stands on the ring: one of six.
    top: u64,
    /// What fills it: one of five.
    inside: u64,
    /// How many mouldings stand under it: one to three.
    mouldings: u64,
    /// What stands between the end of the name and its beginning: one of three.
    studs: u64,
}

impl Variety {
    /// The variety that a number stands for; numbers that look alike give varieties that do not.
    pub(super) fn of(seed: u64) -> Self {
        Self {
            top: seed % 6,
            inside: seed / 6 % 5,
            mouldings: 1 + seed / 30 % 3,
            studs: seed / 90 % 3,
        }
    }

    /// Which of the six tops it has.
    pub(super) fn top(self) -> usize {
        usize::try_from(self.top).unwrap_or(0)
    }
}

/// A finial: its iron, and its name with the studs, which are kept apart because they repeat.
#[derive(Debug)]
pub(super) struct Finial {
    pub(super) iron: Scene,
    pub(super) name: RingWords,
}

impl Finial {
    /// The finial of a place.
    pub(super) fn new(faces: &Faces, name: &str, variety: Variety) -> Self {
        let mut name = round(faces, name, RING, LETTERS);
        name.letters.extend(studs(variety.studs, name.reach));
        let mut iron = Scene::default();
        top(&mut iron, variety.top);
        inside(&mut iron, variety.inside);
        iron.ring(Paint::Iron, MIDDLE, OUTER, INNER);
        iron.ring(Paint::Fill, MIDDLE, OUTER - RIM, INNER + RIM);
        mouldings(&mut iron, variety.mouldings);
        Self { iron, name }
    }

    /// All of it as one scene.
    pub(super) fn scene(&self) -> Scene {
        let mut scene = self.iron.clone();
        let mut words = PathBuilder::new();
        for letter in &self.name.letters {
            let turned = Transform::from_rotate(letter.turn).post_translate(MIDDLE.0, MIDDLE.1);
            if let Some(outline) = letter.outline.clone().transform(turned) {
                words.push_path(&outline);
            }
        }
        if let Some(words) = words.finish() {
            scene.path(Paint::OnFill, words);
        }
        scene
    }
}

/// What stands on the ring.
fn top(scene: &mut Scene, kind: u64) {
    let base = MIDDLE.1 - OUTER + 2.0;
    let up = |height: f32| base - height;
    scene.block(Paint::Iron, [-5.0, up(14.0), 5.0, base]);
    match kind {
        0 => {
            scene.disc(Paint::Iron, (0.0, up(27.0)), 17.0);
            scene.disc(Paint::Fill, (0.0, up(27.0)), 12.0);
        }
        1 => {
            scene.block(Paint::Iron, [-13.0, up(12.0), 13.0, up(6.0)]);
            let spear = |side: f32, low: f32, high: f32| {
                [
                    (0.0, up(high)),
                    (side, up(28.0)),
                    (0.0, up(low)),
                    (-side, up(28.0)),
                ]
            };
            scene.sides(Paint::Iron, &spear(15.0, 8.0, 50.0));
            scene.sides(Paint::Fill, &spear(9.5, 15.0, 41.0));
        }
        2 => acorn(scene, base),
        3 => {
            scene.block(Paint::Iron, [-22.0, up(12.0), 22.0, up(5.0)]);
            scene.sides(
                Paint::Iron,
                &[(-18.0, up(11.0)), (18.0, up(11.0)), (0.0, up(49.0))],
            );
            scene.sides(
                Paint::Fill,
                &[(-10.5, up(15.5)), (10.5, up(15.5)), (0.0, up(37.5))],
            );
        }
        4 => {
            let leaves = [(-12.0, 20.0), (12.0, 20.0), (0.0, 35.0)];
            for (paint, radius) in [(Paint::Iron, 13.0), (Paint::Fill, 8.0)] {
                for (x, height) in leaves {
                    scene.disc(paint, (x, up(height)), radius);
                }
            }
        }
        _ => {
            scene.block(Paint::Iron, [-17.0, up(11.0), 17.0, up(5.0)]);
            scene.block(Paint::Iron, [-14.0, up(35.0), 14.0, up(9.0)]);
            scene.block(Paint::Fill, [-9.0, up(30.0), 9.0, up(14.0)]);
            scene.disc(Paint::Iron, (0.0, up(40.0)), 8.0);
        }
    }
}

fn acorn(scene: &mut Scene, base: f32) {
    let nut = |path: &mut PathBuilder, side: f32, low: f32, high: f32| {
        path.move_to(-side, base - low);
        path.cubic_to(
            -side,
            base - high + 8.0,
            -5.0,
            base - high + 3.0,
            0.0,
            base - high,
        );
        path.cubic_to(
            5.0,
            base - high + 3.0,
            side,
            base - high + 8.0,
            side,
            base - low,
        );
        path.close();
    };
    scene.add(Paint::Iron, |path| nut(path, 15.0, 20.0, 51.0));
    scene.add(Paint::Fill, |path| nut(path, 10.0, 22.0, 44.0));
    scene.add(Paint::Iron, |path| {
        path.move_to(-19.0, base - 23.0);
        path.line_to(19.0, base - 23.0);
        path.cubic_to(19.0, base - 12.0, 9.0, base - 8.0, 0.0, base - 8.0);
        path.cubic_to(-9.0, base - 8.0, -19.0, base - 12.0, -19.0, base - 23.0);
        path.close();
    });
}

/// What fills the ring: spokes, a hub, a plate, a wave.
fn inside(scene: &mut Scene, kind: u64) {
    match kind {
        0 => {
            spokes(scene, 3, 0.0);
            scene.disc(Paint::Iron, MIDDLE, 17.0);
            scene.disc(Paint::Fill, MIDDLE, 11.0);
        }
        1 => {
            spokes(scene, 6, 0.0);
            scene.disc(Paint::Iron, MIDDLE, 13.0);
        }
        2 => {
            spokes(scene, 4, 45.0);
            scene.ring(Paint::Iron, MIDDLE, 28.0, 21.0);
        }
        3 => {
            scene.block(Paint::Iron, [-54.0, -137.0, 54.0, -107.0]);
            scene.block(Paint::Fill, [-54.0, -132.0, 54.0, -112.0]);
            for x in [-24.0, 0.0, 24.0] {
                scene.disc(Paint::OnFill, (x, -122.0), 4.0);
            }
        }
        _ => {
            for height in [-140.0, -122.0, -104.0] {
                scene.add(Paint::Iron, |path| wave(path, height));
            }
        }
    }
}

/// Spokes from the middle of the ring; the first points up, turned by so many degrees.
fn spokes(scene: &mut Scene, number: u8, turned: f32) {
    for spoke in 0..number {
        let turn = turned + 360.0 * f32::from(spoke) / f32::from(number);
        let mut path = PathBuilder::new();
        path.extend_rect(-3.5, -INNER - 2.0, 3.5, 0.0);
        let place = Transform::from_rotate(turn).post_translate(MIDDLE.0, MIDDLE.1);
        if let Some(path) = path.finish().and_then(|path| path.transform(place)) {
            scene.path(Paint::Iron, path);
        }
    }
}

/// A wave across the ring, seven thick, as long as the ring is open there.
fn wave(path: &mut PathBuilder, height: f32) {
    let is_middle = (height - MIDDLE.1).abs() < 10.0;
    let side = if is_middle { 54.0 } else { 51.0 };
    let part = side / 2.0;
    let (low, high) = (height + 4.0, height - 4.0);
    path.move_to(-side, high);
    path.quad_to(-side + part / 2.0, high - 11.0, -part, high);
    path.quad_to(-part / 2.0, high + 11.0, 0.0, high);
    path.quad_to(part / 2.0, high - 11.0, part, high);
    path.quad_to(part + part / 2.0, high + 11.0, side, high);
    path.line_to(side, low);
    path.quad_to(part + part / 2.0, low + 11.0, part, low);
    path.quad_to(part / 2.0, low - 11.0, 0.0, low);
    path.quad_to(-part / 2.0, low + 11.0, -part, low);
    path.quad_to(-side + part / 2.0, low - 11.0, -side, low);
    path.close();
}

/// Studs round the rest of the ring: one, a few, or a row of them. They are written like letters, since they are turned likewise.
fn studs(kind: u64, reach: f32) -> impl Iterator<Item = Letter> {
    let most = [1_u8, 5, 15][usize::try_from(kind % 3).unwrap_or(0)];
    let outline = PathBuilder::from_circle(0.0, -RING, 4.0);
    (0..most).filter_map(move |stud| {
        let turn = (f32::from(stud) - f32::from(most - 1) / 2.0) * 0.3;
        let is_free = turn.abs() + 0.22 < (std::f32::consts::TAU - reach) / 2.0;
        Some(Letter {
            number: u32::MAX,
            outline: outline.clone().filter(|_| is_free)?,
            turn: 180.0 + turn.to_degrees(),
        })
    })
}

/// The foot of the finial: rings of iron and white on the post.
fn mouldings(scene: &mut Scene, number: u64) {
    scene.block(Paint::Iron, [-10.0, MIDDLE.1 + INNER + 30.0, 10.0, 0.0]);
    scene.sides(
        Paint::Iron,
        &[
            (-POST - 7.0, 0.0),
            (POST + 7.0, 0.0),
            (POST + 3.0, -9.0),
            (-POST - 3.0, -9.0),
        ],
    );
    for moulding in 1..number {
        let low = if moulding == 1 { -12.0 } else { -21.0 };
        let side = if moulding == 1 {
            POST - 2.0
        } else {
            POST - 8.0
        };
        scene.block(Paint::Iron, [-side, low - 7.0, side, low]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_numbers_give_other_varieties() {
        for seed in 0..270 {
            assert_ne!(Variety::of(seed), Variety::of(seed + 1));
        }
    }
}

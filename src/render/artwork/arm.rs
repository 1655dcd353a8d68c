//! An arm of a fingerpost: a board with a point, an iron edge and a cast rim.

use super::shape::{Outlines, Paint, Scene};

/// The way that an arm points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Left,
    Right,
}

/// A board: its tail, its point, its top and its bottom.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arm {
    /// Where its square end stands.
    pub(super) tail: f32,
    /// Where its point stands.
    pub(super) point: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
}

impl Arm {
    /// Adds it to a scene, in a paint with a rim in another.
    pub(super) fn draw(self, scene: &mut Scene, board: Paint, rim: Paint, edge: f32) {
        scene.sides(Paint::Iron, &self.corners(0.0));
        scene.sides(board, &self.corners(edge));
        scene.add(rim, |path| {
            path.extend_sides(&self.corners(edge * 2.0));
            path.extend_sides(self.corners(edge * 2.6).iter().rev());
        });
    }

    /// The way that it points.
    pub(super) fn way(self) -> Way {
        if self.point < self.tail {
            Way::Left
        } else {
            Way::Right
        }
    }

    /// Its corners, moved inwards by so much.
    fn corners(self, inwards: f32) -> [(f32, f32); 5] {
        let half = (self.bottom - self.top) / 2.0;
        let long = half * 0.75;
        let slant = half.hypot(long);
        let forward = match self.way() {
            Way::Left => -1.0,
            Way::Right => 1.0,
        };
        let point = self.point - forward * inwards * slant / half;
        let shoulder = point - forward * long * (half - inwards) / half;
        let tail = self.tail + forward * inwards;
        let (top, bottom) = (self.top + inwards, self.bottom - inwards);
        [
            (tail, top),
            (shoulder, top),
            (point, f32::midpoint(top, bottom)),
            (shoulder, bottom),
            (tail, bottom),
        ]
    }
}

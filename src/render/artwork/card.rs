//! The picture that stands for a guide where somebody shares its address: the post of its area, in a landscape.
//!
//! What is the same for all cards is drawn once; a card adds its finial and its names.

use tiny_skia_path::{PathBuilder, Transform};

use crate::editions::Brand;

use super::arm::Arm;
use super::canvas::{Canvas, Mixtures};
use super::face::Faces;
use super::finial::{Finial, POST, Variety};
use super::lettering::{Room, fitted};
use super::shape::{Paint, Scene};

/// What sharing sites ask for.
pub(super) const WIDTH: usize = 1200;
pub(super) const HEIGHT: usize = 630;

/// Where the post stands, and where its finial begins.
const POST_AT: f32 = 946.0;
const POST_TOP: f32 = 240.0;
/// The size of the finial.
const FINIAL: f32 = 0.88;

const NAME_ARM: Arm = Arm {
    tail: 1056.0,
    point: 64.0,
    top: 266.0,
    bottom: 400.0,
};
const GUIDE_ARM: Arm = Arm {
    tail: 1030.0,
    point: 250.0,
    top: 420.0,
    bottom: 506.0,
};

/// The landscape with the post and its boards, without a name.
pub(super) fn ground(mixtures: &Mixtures) -> Canvas {
    let mut scene = Scene::default();
    scene.disc(Paint::Chalk, (214.0, 176.0), 74.0);
    scene.add(Paint::Tint, |path| {
        hill(
            path,
            [
                (0.0, 452.0),
                (330.0, 330.0),
                (700.0, 560.0),
                (1200.0, 418.0),
            ],
        );
    });
    post(&mut scene);
    NAME_ARM.draw(&mut scene, Paint::Fill, Paint::OnFill, 7.0);
    GUIDE_ARM.draw(&mut scene, Paint::White, Paint::Iron, 6.0);
    scene.add(Paint::Hill, |path| {
        hill(
            path,
            [
                (0.0, 548.0),
                (420.0, 610.0),
                (760.0, 520.0),
                (1200.0, 588.0),
            ],
        );
    });
    let mut canvas = Canvas::new(WIDTH, HEIGHT, Paint::Paper);
    canvas.draw(&scene, Transform::identity(), mixtures);
    canvas
}

/// The card of all areas of a guide: the landscape, and the guide's title on the small arm.
pub(super) fn titled(ground: &Canvas, mixtures: &Mixtures, faces: &Faces, title: &str) -> Canvas {
    let mut canvas = ground.clone();
    let mut scene = Scene::default();
    let room = Room {
        middle: (646.0, 463.0),
        width: 620.0,
        height: 60.0,
    };
    if let Some(path) = fitted(faces, title, room, 44.0) {
        scene.path(Paint::Iron, path);
    }
    canvas.draw(&scene, Transform::identity(), mixtures);
    canvas
}

/// Land under a line that begins and ends at the sides.
fn hill(path: &mut PathBuilder, [start, one, two, end]: [(f32, f32); 4]) {
    path.move_to(start.0, start.1);
    path.cubic_to(one.0, one.1, two.0, two.1, end.0, end.1);
    path.line_to(end.0, 630.0);
    path.line_to(start.0, 630.0);
    path.close();
}

/// A post in bands of iron and white.
fn post(scene: &mut Scene) {
    let (start, end) = (POST_AT - POST * 0.9, POST_AT + POST * 0.9);
    scene.block(Paint::Iron, [start, POST_TOP, end, 630.0]);
    for top in [406.0, 512.0] {
        scene.block(Paint::White, [start + 5.0, top, end - 5.0, top + 34.0]);
    }
}

/// The card of a place on a titled ground.
pub(super) fn card(
    mut canvas: Canvas,
    mixtures: &Mixtures,
    faces: &Faces,
    name: &str,
    (variety, brand): (Variety, &Brand),
) -> Option<Vec<u8>> {
    let mut scene = Scene::default();
    let place = Transform::from_scale(FINIAL, FINIAL).post_translate(POST_AT, POST_TOP);
    scene.scene(Finial::new(faces, name, variety).scene(), place);
    let room = Room {
        middle: (574.0, 333.0),
        width: 830.0,
        height: 104.0,
    };
    if let Some(path) = fitted(faces, name, room, 84.0) {
        scene.path(Paint::OnFill, path);
    }
    canvas.draw(&scene, Transform::identity(), mixtures);
    canvas.png(brand)
}

//! Small marks: the one in a page's header with the place's first letter, and the icons of browsers and phones, which are too small
//! for any letter.

use std::fmt::Write;

use tiny_skia_path::{PathBuilder, Transform};

use crate::editions::Brand;

use super::arm::Arm;
use super::canvas::{Canvas, Mixtures};
use super::face::Faces;
use super::finial::Variety;
use super::shape::{Paint, Scene};
use super::svg::{coarse, data, elements, night};

/// The side of the square that icons are drawn in.
const SIDE: f32 = 512.0;
/// The height of the letter in a header's mark.
const LETTER: f32 = 9.5;
/// The widest that it may be inside the ring.
const WIDEST: f32 = 11.0;

/// What stands on the ring of a header's mark, by the variety of the finial.
const TOPS: [&str; 6] = [
    "M20 0a2.5 2.5 0 0 1 0 5a2.5 2.5 0 0 1 0-5z",
    "M20-1l3 4-3 4-3-4z",
    "M17 5c0-3 1-4 3-6c2 2 3 3 3 6z",
    "M16 5l4-6 4 6z",
    "M20-1a2 2 0 0 1 1.6 3.2a2 2 0 1 1-1.6 2.8a2 2 0 1 1-1.6-2.8a2 2 0 0 1 1.6-3.2z",
    "M17 0h6v5h-6z",
];

/// The mark of a place as an element for a page; readers who listen need not hear of it.
pub(super) fn header(faces: &Faces, name: &str, variety: Variety, brand: &Brand) -> String {
    let top = TOPS[variety.top() % TOPS.len()];
    let mut svg = format!(
        "<svg class=\"mark\" viewBox=\"0 -1 40 49\" width=\"40\" height=\"49\" fill=\"currentColor\" aria-hidden=\"true\">\
         <path d=\"{top}M18 24h4v24h-4z\"/>\
         <circle cx=\"20\" cy=\"14.5\" r=\"9\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\"/>\
         <path class=\"mark-arm\" fill=\"{}\" stroke=\"currentColor\" stroke-width=\"2\" d=\"M3 28h27l7 6-7 6H3z\"/>",
        brand.fill
    );
    if let Some(letter) = initial(faces, name) {
        let _written = write!(svg, "<path transform=\"scale(.25)\" d=\"{letter}\"/>");
    }
    svg + "</svg>"
}

/// The first letter of a name inside the mark's ring.
fn initial(faces: &Faces, name: &str) -> Option<String> {
    let first = name.chars().find(|letter| letter.is_alphabetic())?;
    let line = faces.line(&first.to_uppercase().to_string())?;
    let glyph = line.glyphs.into_iter().next()?;
    let bounds = glyph.outline.bounds();
    let size = (LETTER / line.capitals).min(WIDEST / bounds.width());
    let middle = (
        f32::midpoint(bounds.left(), bounds.right()),
        f32::midpoint(bounds.top(), bounds.bottom()),
    );
    let place = Transform::from_translate(-middle.0, -middle.1)
        .post_scale(size, size)
        .post_translate(20.0, 14.5);
    Some(data(&coarse(&glyph.outline.transform(place)?, 0.9)?, 4.0))
}

/// A fingerpost in one paint on any ground, inside the circle that no mask cuts away.
fn post(scene: &mut Scene, iron: Paint, ground: Paint) {
    scene.block(iron, [236.0, 200.0, 276.0, SIDE]);
    scene.disc(iron, (256.0, 70.0), 18.0);
    scene.ring(iron, (256.0, 148.0), 66.0, 36.0);
    let arm = |inwards: f32| {
        let mut path = PathBuilder::new();
        let (top, bottom) = (258.0 + inwards, 374.0 - inwards);
        path.move_to(104.0 + inwards, top);
        path.line_to(348.0 - inwards * 0.4, top);
        path.line_to(412.0 - inwards * 1.4, 316.0);
        path.line_to(348.0 - inwards * 0.4, bottom);
        path.line_to(104.0 + inwards, bottom);
        path.close();
        path.finish()
    };
    for (paint, inwards) in [(ground, -12.0), (iron, 0.0)] {
        if let Some(path) = arm(inwards) {
            scene.path(paint, path);
        }
    }
}

/// The icon that phones cut to their own shape: it fills the square.
pub(super) fn icon(side: u16, mixtures: &Mixtures) -> Canvas {
    let mut scene = Scene::default();
    post(&mut scene, Paint::OnFill, Paint::Fill);
    let points = usize::from(side);
    let mut canvas = Canvas::new(points, points, Paint::Fill);
    let scale = f32::from(side) / SIDE;
    canvas.draw(&scene, Transform::from_scale(scale, scale), mixtures);
    canvas
}

/// The icon of a browser's tab: iron by day, chalk at night, and the brand on its arm.
pub(super) fn favicon(brand: &Brand) -> String {
    let mut scene = Scene::default();
    scene.block(Paint::Iron, [228.0, 200.0, 284.0, SIDE]);
    scene.disc(Paint::Iron, (256.0, 34.0), 30.0);
    scene.ring(Paint::Iron, (256.0, 136.0), 88.0, 46.0);
    let arm = Arm {
        tail: 24.0,
        point: 496.0,
        top: 236.0,
        bottom: 412.0,
    };
    arm.draw(&mut scene, Paint::Fill, Paint::Fill, 26.0);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 5120 5120\">{}{}</svg>",
        night(),
        elements(&scene, brand)
    )
}

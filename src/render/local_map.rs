//! The geometry of an area's map of public bodies, in user units of one CSS pixel; the theme draws it.
//!
//! A ring stands for a kind of relationship, and nothing else has a meaning: the place on a ring only keeps marks and names apart.
//! Names stand in a column at each side, beside their marks from top to bottom, so that no two meet however long they are.

use crate::markdown::Phrase;
use crate::read::Relationship;
use crate::toolkit::Area;

use super::chart::{LINE, Length, lines, to_float};
use super::views::{LocalBodyView, LocalMapView, LocalRingView, Shown};

/// The width of the whole drawing.
const WIDTH: f64 = 680.0;
/// The least height: the widest ring and some air.
const HEIGHT: f64 = 416.0;
/// The rings: one for each kind of relationship, and one for bodies whose kind is not written down.
const RINGS: [f64; 4] = [76.0, 114.0, 152.0, 188.0];
/// Half the width of a column of names.
const HALF_COLUMN: f64 = 66.0;
/// The most letters in a line of a name.
const LETTERS: usize = 15;
/// The room between two names.
const GAP: f64 = 16.0;
/// From the middle of a line of letters down to its foot.
const BASELINE: f64 = 5.0;
/// The side of a council's square.
const SQUARE: f64 = 18.0;
/// How far marks go up and down from the middle, in degrees; above stand the names of the rings.
const REACH: f64 = 55.0;

/// What is known of a public body.
struct Body<'a> {
    name: &'a str,
    tier: Option<&'static str>,
    relationship: Option<Relationship>,
    note: Option<&'a Phrase>,
}

/// The map of an area; nothing for one whose file says of nobody how the two stand.
pub(super) fn local_map(area: &Area) -> Option<LocalMapView> {
    drawn(&bodies(area))
}

fn drawn(bodies: &[Body<'_>]) -> Option<LocalMapView> {
    if bodies.iter().all(|body| body.relationship.is_none()) {
        return None;
    }
    let (before, after): (Vec<_>, Vec<_>) = bodies
        .iter()
        .enumerate()
        .partition(|(index, _)| index % 2 == 0);
    let rows = before.len();
    let tallest = bodies.iter().map(|body| lines(body.name, LETTERS).len());
    let needed = LINE * to_float(tallest.max().unwrap_or(1)) + GAP;
    let height = HEIGHT.max(needed * to_float(rows));
    let mut views: Vec<(usize, LocalBodyView)> = Vec::with_capacity(bodies.len());
    for (side, column) in [(-1.0, before), (1.0, after)] {
        let spots = column.len();
        for (spot, (index, body)) in column.into_iter().enumerate() {
            let share = (to_float(spot) + 0.5) / to_float(spots);
            views.push((index, placed(body, side, share, height)));
        }
    }
    views.sort_by_key(|(index, _)| *index);
    Some(LocalMapView {
        width: Length(WIDTH),
        height: Length(height),
        x: Length(WIDTH / 2.0),
        y: Length(height / 2.0),
        us_y: Length(height / 2.0 + BASELINE),
        line: Length(LINE),
        rings: rings(bodies, height),
        bodies: views.into_iter().map(|(_, body)| body).collect(),
    })
}

/// Councils, of which the file says no kind of relationship, then the other bodies, from the closest ring.
fn bodies(area: &Area) -> Vec<Body<'_>> {
    let councils = area.councils.iter().map(|council| Body {
        name: &council.name,
        tier: Some(council.tier.word()),
        relationship: None,
        note: council.covers.as_ref(),
    });
    let agencies = area.agencies.iter().map(|agency| Body {
        name: &agency.name,
        tier: None,
        relationship: agency.relationship,
        note: agency.note.as_ref(),
    });
    councils.chain(agencies).collect()
}

fn rings(bodies: &[Body<'_>], height: f64) -> Vec<LocalRingView> {
    let kinds = Relationship::ALL.iter().copied().map(Some).chain([None]);
    kinds
        .filter(|kind| bodies.iter().any(|body| body.relationship == *kind))
        .map(|kind| LocalRingView {
            relationship: kind.map(Relationship::word),
            r: Length(radius(kind)),
            label_y: Length(height / 2.0 - radius(kind) + BASELINE),
        })
        .collect()
}

fn radius(kind: Option<Relationship>) -> f64 {
    let place = Relationship::ALL.iter().position(|one| Some(*one) == kind);
    RINGS[place.unwrap_or(RINGS.len() - 1).min(RINGS.len() - 1)]
}

/// A body at `side` (−1 before the middle, 1 after it) and at a `share` of the way down.
fn placed(body: &Body<'_>, side: f64, share: f64, height: f64) -> LocalBodyView {
    let (middle, r) = (WIDTH / 2.0, radius(body.relationship));
    let angle = (REACH * (2.0 * share - 1.0)).to_radians();
    let (x, y) = (
        middle + side * r * angle.cos(),
        height / 2.0 + r * angle.sin(),
    );
    let label_x = middle + side * (middle - HALF_COLUMN);
    let label_y = height * share;
    let lines = lines(body.name, LETTERS);
    LocalBodyView {
        name: body.name.to_owned(),
        tier: body.tier,
        relationship: body.relationship.map(Relationship::word),
        note: body.note.map(Shown::literal),
        x: Length(x),
        y: Length(y),
        corner_x: Length(x - SQUARE / 2.0),
        corner_y: Length(y - SQUARE / 2.0),
        leader_x: Length(label_x - side * HALF_COLUMN),
        leader_y: Length(label_y),
        label_x: Length(label_x),
        label_y: Length(label_y - LINE * to_float(lines.len() - 1) / 2.0 + BASELINE),
        lines,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "The Neighbourhood Partnership Policing and Parks";

    /// That many bodies of long names, of every kind in turn, the first of them a council.
    fn many(count: usize) -> Vec<Body<'static>> {
        let kinds = Relationship::ALL.iter().copied().map(Some);
        let kinds: Vec<Option<Relationship>> = kinds.chain([None]).collect();
        (0..count)
            .map(|index| Body {
                name: LONG,
                tier: (index == 0).then_some("district"),
                relationship: kinds[(index + 3) % 4],
                note: None,
            })
            .collect()
    }

    #[test]
    fn every_mark_stands_on_the_ring_of_its_kind() {
        for count in 2..=16 {
            let map = drawn(&many(count)).unwrap();
            for body in &map.bodies {
                let ring = map
                    .rings
                    .iter()
                    .find(|ring| ring.relationship == body.relationship);
                let distance = (body.x.0 - map.x.0).hypot(body.y.0 - map.y.0);
                assert!(
                    (distance - ring.unwrap().r.0).abs() < 0.2,
                    "{count}: {body:?}"
                );
            }
        }
    }

    #[test]
    fn the_closest_kind_has_the_inmost_ring_and_the_unknown_the_outmost() {
        let map = drawn(&many(4)).unwrap();
        let kinds: Vec<Option<&str>> = map.rings.iter().map(|ring| ring.relationship).collect();
        let (ally, friend, client) = (
            "powerful-allies",
            "friends-and-acquaintances",
            "clients-and-contractors",
        );
        assert_eq!(kinds, [Some(ally), Some(friend), Some(client), None]);
        assert!(map.rings.is_sorted_by(|inner, outer| inner.r.0 < outer.r.0));
        assert_eq!(map.bodies[0].tier, Some("district"));
        assert_eq!(map.bodies[0].relationship, None);
    }

    #[test]
    fn no_two_marks_and_no_two_names_meet() {
        for count in 2..=16 {
            let map = drawn(&many(count)).unwrap();
            let middle =
                |body: &LocalBodyView| body.label_y.0 + LINE * to_float(body.lines.len() - 1) / 2.0;
            for (index, one) in map.bodies.iter().enumerate() {
                for other in &map.bodies[index + 1..] {
                    let marks = (one.x.0 - other.x.0).hypot(one.y.0 - other.y.0);
                    assert!(marks > 17.0, "{count}: {one:?} {other:?}");
                    let tall = LINE * to_float(one.lines.len());
                    let apart = (middle(one) - middle(other)).abs() >= tall;
                    assert!(
                        (one.label_x.0 - other.label_x.0).abs() > 1.0 || apart,
                        "{count}: {one:?} {other:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn all_that_is_drawn_is_inside_the_drawing() {
        for count in 2..=40 {
            let map = drawn(&many(count)).unwrap();
            for body in &map.bodies {
                let bottom = body.label_y.0 + LINE * to_float(body.lines.len() - 1);
                assert!(
                    body.label_y.0 > LINE / 2.0 && bottom < map.height.0,
                    "{count}: {body:?}"
                );
                assert!(body.lines.iter().all(|line| line.len() <= LETTERS));
            }
            assert!(map.rings.iter().all(|ring| map.y.0 - ring.r.0 > LINE / 2.0));
        }
    }

    #[test]
    fn nothing_is_drawn_of_bodies_whose_kind_is_not_written_down() {
        assert!(drawn(&many(1)).is_none());
        assert!(drawn(&[]).is_none());
    }
}

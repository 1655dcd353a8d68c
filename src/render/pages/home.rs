//! The home page: ways in, what is urgent, stories, and an area's own box or the list of areas.

use crate::editions::{List, Route};
use crate::theme::Template;
use crate::toolkit::{Kind, Page};

use super::super::leaf::Leaf;
use super::super::pen::Pen;
use super::super::questions::Question;
use super::super::views::{CardView, DoorView};
use super::areas::area_cards;
use super::sketch::Sketch;

/// How many tools the home page shows for the next meeting: the first in their order.
const URGENT: usize = 3;
/// How many stories the home page shows.
const STORIES: usize = 3;

pub(super) fn home<'a>(pen: &Pen<'a>) -> Option<Sketch<'a>> {
    let home = pen.toolkit.home.as_ref()?;
    Some(Sketch::of(pen, &home.article, |pen| leaf(pen, home)))
}

/// Everything of an area stands on its home page.
fn leaf(pen: &Pen<'_>, home: &Page) -> Leaf {
    pen.ask(|| Question::Whole);
    let toolkit = pen.toolkit;
    let mut leaf = Leaf::of_article(pen, &home.article, Template::Home);
    leaf.page.breadcrumb.clear();
    leaf.page.title = (&*pen.title).into();
    let stories = pen.story_cards(pen.case_studies(Question::Stories).take(STORIES), "");
    let areas: Vec<CardView> = area_cards(pen, "")
        .into_iter()
        .map(|area| area.as_card())
        .collect();
    let urgent = pen.tool_cards(toolkit.tools.iter().take(URGENT), "");
    leaf.with("doors", &doors(pen))
        .with("urgent", &urgent)
        .with("stories", &stories)
        .with("areas", &areas)
}

/// The four ways in: by principle, role, stage and agency.
fn doors(pen: &Pen<'_>) -> Vec<DoorView> {
    let toolkit = pen.toolkit;
    let door = |list: List, cards| DoorView {
        key: list.key(),
        href: pen.desk.relative(
            "",
            &Route {
                folder: list.folder(),
                fragment: None,
            },
        ),
        cards,
    };
    let ways_in = |kind| pen.way_in_cards(toolkit.ways_in(kind), "");
    vec![
        door(List::Principles, pen.principle_cards("")),
        door(List::Roles, ways_in(Kind::Role)),
        door(List::Stages, ways_in(Kind::Stage)),
        door(List::Agencies, ways_in(Kind::Agency)),
    ]
}

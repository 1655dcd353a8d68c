//! List pages: cards of one kind, in groups where that helps.

use crate::editions::List;
use crate::read::Audience;
use crate::theme::Template;
use crate::toolkit::WayIn;

use super::super::leaf::Leaf;
use super::super::pen::Pen;
use super::super::questions::Question;
use super::super::views::{Card, FindView, GroupView, Shown};
use super::sketch::Sketch;

pub(super) fn lists<'a>() -> Vec<Sketch<'a>> {
    const LISTS: [List; 9] = [
        List::Principles,
        List::Actions,
        List::Checklist,
        List::CaseStudies,
        List::Roles,
        List::Stages,
        List::Agencies,
        List::Tools,
        List::Packs,
    ];
    let sketch = |list: List| Sketch::new(list.folder(), move |pen| leaf(pen, list));
    LISTS.into_iter().map(sketch).collect()
}

fn leaf(pen: &Pen<'_>, list: List) -> Leaf {
    let (toolkit, folder) = (pen.toolkit, list.folder());
    let plain = |cards: Vec<Card>| vec![group("", None, None, cards)];
    let groups = match list {
        List::Actions | List::Checklist => return findable(pen, list),
        List::Principles => plain(pen.principle_cards(&folder)),
        List::CaseStudies => {
            let stories = pen.case_studies(Question::Stories);
            plain(pen.story_cards(stories, &folder))
        }
        List::Roles => role_groups(pen, &toolkit.roles),
        List::Stages => plain(pen.way_in_cards(&toolkit.stages, &folder)),
        List::Agencies => plain(pen.way_in_cards(&toolkit.agencies, &folder)),
        List::Tools => plain(pen.tool_cards(toolkit.tools.iter(), &folder)),
        _ => print_groups(pen),
    };
    Leaf::of_list(pen, list, Template::List).with("groups", &groups)
}

/// A list of all actions, and what it can be narrowed by.
fn findable(pen: &Pen<'_>, list: List) -> Leaf {
    let (toolkit, folder) = (pen.toolkit, list.folder());
    let find = FindView {
        roles: pen.way_in_cards(&toolkit.roles, &folder),
        stages: pen.way_in_cards(&toolkit.stages, &folder),
    };
    Leaf::of_list(pen, list, Template::List)
        .with("groups", &action_groups(pen, &folder))
        .with("find", &find)
}

/// What can be printed: packs, then the sheets of each tool.
fn print_groups(pen: &Pen<'_>) -> Vec<GroupView> {
    let (toolkit, folder) = (pen.toolkit, List::Packs.folder());
    let packs = toolkit.packs.iter();
    let packs = packs.map(|pack| pen.card(&pack.article, &folder)).collect();
    let tools = pen.tool_cards(toolkit.tools.iter(), &folder);
    vec![
        group(
            "packs",
            Some(pen.word("list-print-title").into()),
            None,
            packs,
        ),
        group(
            "sheets",
            Some(pen.word("list-tools-title").into()),
            None,
            tools,
        ),
    ]
}

fn group(id: &str, title: Option<Shown>, summary: Option<Shown>, cards: Vec<Card>) -> GroupView {
    GroupView {
        id: id.to_owned(),
        title,
        summary,
        cards,
    }
}

/// Actions by principle and audience.
fn action_groups(pen: &Pen<'_>, folder: &str) -> Vec<GroupView> {
    let toolkit = pen.toolkit;
    let mut groups = Vec::new();
    for principle in &toolkit.principles {
        let id = &principle.article.key.id;
        for audience in Audience::ALL {
            let actions = toolkit
                .actions
                .iter()
                .filter(|action| action.principle == *id && action.audience == *audience);
            let cards = pen.action_cards(actions, folder);
            if cards.is_empty() {
                continue;
            }
            let names = [
                ("principle", pen.show(&principle.article.title)),
                (
                    "audience",
                    pen.word(&format!("audience-{}", audience.word())).into(),
                ),
            ];
            let title = Some(pen.show_word("group-actions-title", &names));
            groups.push(group(
                &format!("{id}-{}", audience.word()),
                title,
                None,
                cards,
            ));
        }
    }
    groups
}

/// Roles by audience, each audience once, in the order in which it first comes.
fn role_groups(pen: &Pen<'_>, roles: &[WayIn]) -> Vec<GroupView> {
    let folder = List::Roles.folder();
    let mut audiences: Vec<Audience> = Vec::new();
    for role in roles {
        if !audiences.contains(&role.audience) {
            audiences.push(role.audience);
        }
    }
    let cards = |audience: Audience| {
        let roles = roles.iter().filter(move |role| role.audience == audience);
        pen.way_in_cards(roles, &folder)
    };
    audiences
        .into_iter()
        .map(|audience| {
            group(
                &format!("roles-{}", audience.word()),
                Some(pen.word(&format!("audience-{}", audience.word())).into()),
                None,
                cards(audience),
            )
        })
        .collect()
}

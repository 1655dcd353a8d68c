//! List pages: cards of one kind, in groups where that helps.

use crate::editions::List;
use crate::read::Audience;
use crate::theme::Template;
use crate::toolkit::WayIn;

use super::super::leaf::Leaf;
use super::super::pen::Pen;
use super::super::views::{Card, FindView, GroupView, Shown};

pub(super) fn lists(pen: &Pen<'_>) -> Vec<Leaf> {
    let toolkit = pen.toolkit;
    let plain = |list: List, cards: Vec<Card>| {
        Leaf::of_list(pen, list, Template::List).with("groups", &[group("", None, None, cards)])
    };
    vec![
        plain(
            List::Principles,
            pen.principle_cards(&List::Principles.folder()),
        ),
        findable(pen, List::Actions),
        findable(pen, List::Checklist),
        plain(
            List::CaseStudies,
            pen.story_cards(pen.case_studies(), &List::CaseStudies.folder()),
        ),
        Leaf::of_list(pen, List::Roles, Template::List)
            .with("groups", &role_groups(pen, &toolkit.roles)),
        plain(
            List::Stages,
            pen.way_in_cards(&toolkit.stages, &List::Stages.folder()),
        ),
        plain(
            List::Agencies,
            pen.way_in_cards(&toolkit.agencies, &List::Agencies.folder()),
        ),
        plain(
            List::Tools,
            pen.tool_cards(toolkit.tools.iter(), &List::Tools.folder()),
        ),
        Leaf::of_list(pen, List::Packs, Template::List).with("groups", &print_groups(pen)),
    ]
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

//! An action on a page of its own.

use crate::theme::Template;
use crate::toolkit::{Action, Kind};

use super::super::leaf::{Leaf, names, neighbours};
use super::super::pen::Pen;
use super::super::views::ActionView;

pub(super) fn actions(pen: &Pen<'_>) -> Vec<Leaf> {
    let shown: Vec<&Action> = pen
        .toolkit
        .actions
        .iter()
        .filter(|action| pen.edition.shows(&action.article.key))
        .collect();
    shown
        .iter()
        .enumerate()
        .map(|(index, one)| action(pen, one, &shown, index))
        .collect()
}

fn action(pen: &Pen<'_>, action: &Action, shown: &[&Action], index: usize) -> Leaf {
    let toolkit = pen.toolkit;
    let leaf = Leaf::of_article(pen, &action.article, Template::Action);
    let folder = leaf.folder.clone();
    let (previous, next) = neighbours(shown, index);
    let card = |other: &&Action| pen.action_card(other, &folder);
    let (previous, next) = (previous.map(card), next.map(card));
    let siblings = shown.iter().copied().filter(|other| {
        other.principle == action.principle
            && other.audience == action.audience
            && other.article.key != action.article.key
    });
    let note = pen.edition.notes.get(&action.article.key.id);
    let view = ActionView {
        principle: pen
            .principle(&action.principle)
            .map(|principle| pen.principle_card(principle, &folder)),
        audience: action.audience.word(),
        roles: pen.links(Kind::Role, &action.roles, &folder),
        stages: pen.links(Kind::Stage, &action.stages, &folder),
        agencies: pen.links(Kind::Agency, &action.agencies, &folder),
        effort: action.effort.word(),
        moment: action.moment.word(),
        tools: pen.tool_cards(
            toolkit
                .tools
                .iter()
                .filter(|tool| names(&action.tools, &tool.article.key)),
            &folder,
        ),
        note: note.map(|note| pen.show(note)),
        partnership_name: pen.area.map(|area| area.partnership.name.clone()),
        siblings: pen.action_cards(siblings, &folder),
    };
    leaf.with("action", &view).between(previous, next)
}

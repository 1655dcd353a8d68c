//! An action on a page of its own.

use crate::theme::Template;
use crate::toolkit::{Action, Kind};

use super::super::facts::Fact;
use super::super::leaf::{Leaf, names};
use super::super::locality::Locality;
use super::super::pen::Pen;
use super::super::views::ActionView;
use super::sketch::Sketch;

pub(super) fn actions<'a>(pen: &Pen<'a>) -> Vec<Sketch<'a>> {
    let actions = pen.toolkit.actions.iter().enumerate();
    let shown = actions.filter(|(_, action)| pen.edition.shows(&action.article.key));
    shown
        .map(|(index, one)| Sketch::of(pen, &one.article, move |pen| action(pen, one, index)))
        .collect()
}

fn action<'a>(pen: &Pen<'a>, action: &'a Action, index: usize) -> Leaf {
    let toolkit = pen.toolkit;
    let shown = |other: &&Action| pen.shows(&other.article.key);
    let leaf = Leaf::of_article(pen, &action.article, Template::Action);
    let folder = leaf.folder.clone();
    let (before, after) = (&toolkit.actions[..index], &toolkit.actions[index + 1..]);
    let card = |other: &Action| pen.action_card(other, &folder);
    let previous = before.iter().rev().find(shown).map(card);
    let next = after.iter().find(shown).map(card);
    let note = pen.note(&action.article.key.id);
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
        partnership_name: pen.area.map(|_| pen.says(&Fact::Partnership)),
        siblings: pen.action_cards(pen.shared.siblings.of(action), &folder),
    };
    leaf.with("action", &view).between(previous, next)
}

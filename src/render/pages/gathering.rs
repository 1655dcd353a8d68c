//! Roles, stages and agencies: each gathers its actions, stories and tools, and the area's bodies and contacts that suit.

use crate::editions::List;
use crate::theme::Template;
use crate::toolkit::{Action, Key, Kind, Principle, WayIn};

use super::super::edition_view::{self, local_agencies};
use super::super::leaf::{Leaf, names, neighbours};
use super::super::locality::Locality;
use super::super::pen::Pen;
use super::super::questions::Question;
use super::super::views::{ContactView, LocalAgencyView};
use super::super::views::{GatherView, PrincipleGroupView, StageView};
use super::examples::gathered;
use super::sketch::Sketch;

pub(super) fn ways_in<'a>(pen: &Pen<'a>) -> Vec<Sketch<'a>> {
    [Kind::Role, Kind::Stage, Kind::Agency]
        .into_iter()
        .flat_map(|kind| of_kind(pen, pen.toolkit.ways_in(kind)))
        .collect()
}

fn of_kind<'a>(pen: &Pen<'a>, ways_in: &'a [WayIn]) -> Vec<Sketch<'a>> {
    let sketch = |(index, one): (usize, &'a WayIn)| {
        Sketch::of(pen, &one.article, move |pen| {
            let leaf = way_in(pen, one);
            let (previous, next) = neighbours(ways_in, index);
            let card = |other: &WayIn| pen.card(&other.article, &leaf.folder);
            let (previous, next) = (previous.map(card), next.map(card));
            leaf.between(previous, next)
        })
    };
    ways_in.iter().enumerate().map(sketch).collect()
}

fn way_in(pen: &Pen<'_>, way_in: &WayIn) -> Leaf {
    let toolkit = pen.toolkit;
    let key = &way_in.article.key;
    let mut leaf = Leaf::of_article(pen, &way_in.article, Template::Gather);
    leaf.page.superseded = way_in.superseded_by.as_ref().map(|other| pen.show(other));
    let folder = leaf.folder.clone();
    let tools = toolkit
        .tools
        .iter()
        .filter(|tool| key.kind == Kind::Stage && names(&tool.stages, key));
    let named = toolkit
        .examples
        .iter()
        .filter(|story| story.names(key.kind, &key.id));
    let examples = gathered(pen, named, &folder, &List::Examples.folder());
    let view = GatherView {
        kind: key.kind.word(),
        audience: way_in.audience.word(),
        also_called: pen.show_all(&way_in.also_called),
        action_groups: action_groups(pen, key, &folder),
        stages: stages(pen, key),
        case_studies: pen.story_cards(
            pen.case_studies(Question::StoriesOf(key.kind, key.id.clone()))
                .filter(|story| story.names(key.kind, &key.id)),
            &folder,
        ),
        examples: examples.full,
        more_examples: examples.more,
        tools: pen.tool_cards(tools, &folder),
        contacts: contacts(pen, key, &folder),
        people: people(pen, key),
    };
    leaf.with("gather", &view)
}

/// The actions that name the role, stage or agency, by principle.
pub(super) fn action_groups(pen: &Pen<'_>, key: &Key, folder: &str) -> Vec<PrincipleGroupView> {
    let toolkit = pen.toolkit;
    let group = |principle: &Principle| {
        let id = &principle.article.key.id;
        let actions = toolkit
            .actions
            .iter()
            .filter(|action| action.principle == *id && action_names(action, key));
        let cards = pen.action_cards(actions, folder);
        (!cards.is_empty()).then(|| PrincipleGroupView {
            principle: pen.principle_card(principle, folder),
            cards,
        })
    };
    toolkit.principles.iter().filter_map(group).collect()
}

/// The stages that a role's actions suit, so that its page can be narrowed to one of them; none for other ways in.
fn stages(pen: &Pen<'_>, key: &Key) -> Vec<StageView> {
    let toolkit = pen.toolkit;
    if key.kind != Kind::Role {
        return Vec::new();
    }
    let shown = |action: &&Action| names(&action.roles, key) && pen.shows(&action.article.key);
    let own: Vec<&Action> = toolkit.actions.iter().filter(shown).collect();
    let view = |(at, stage): (usize, &WayIn)| StageView {
        id: stage.article.key.id.to_string(),
        title: pen.show(&stage.article.title),
        number: at + 1,
        count: own
            .iter()
            .filter(|action| names(&action.stages, &stage.article.key))
            .count(),
    };
    let stages = toolkit.stages.iter().enumerate().map(view);
    stages.filter(|stage| stage.count > 0).collect()
}

fn action_names(action: &Action, key: &Key) -> bool {
    match key.kind {
        Kind::Role => names(&action.roles, key),
        Kind::Stage => names(&action.stages, key),
        _ => names(&action.agencies, key),
    }
}

fn contacts(pen: &Pen<'_>, key: &Key, folder: &str) -> Vec<LocalAgencyView> {
    if key.kind != Kind::Agency {
        return Vec::new();
    }
    pen.ask(|| Question::Agencies(key.id.clone()));
    local_agencies(pen, folder, |agency| agency.agency == key.id)
}

fn people(pen: &Pen<'_>, key: &Key) -> Vec<ContactView> {
    if key.kind != Kind::Role {
        return Vec::new();
    }
    pen.ask(|| Question::Contacts(key.id.clone()));
    edition_view::contacts(pen, |contact| names(&contact.roles, key))
}

//! A principle: its text, its actions by audience, its stories, terms and tools.

use crate::editions::List;
use crate::markdown::term_ids;
use crate::read::Audience;
use crate::theme::Template;
use crate::toolkit::{Key, Kind, Principle};

use super::super::leaf::{Leaf, names, neighbours};
use super::super::pen::Pen;
use super::super::questions::Question;
use super::super::views::{AudienceView, PrincipleView, TermLinkView};
use super::examples::gathered;
use super::sketch::Sketch;

pub(super) fn principles<'a>(pen: &Pen<'a>) -> Vec<Sketch<'a>> {
    let principles = pen.toolkit.principles.as_slice();
    let sketch = |(index, one): (usize, &'a Principle)| {
        Sketch::of(pen, &one.article, move |pen| {
            let leaf = principle(pen, one);
            let (previous, next) = neighbours(principles, index);
            let card = |other: &Principle| pen.principle_card(other, &leaf.folder);
            let (previous, next) = (previous.map(card), next.map(card));
            leaf.between(previous, next)
        })
    };
    principles.iter().enumerate().map(sketch).collect()
}

fn principle(pen: &Pen<'_>, principle: &Principle) -> Leaf {
    let toolkit = pen.toolkit;
    let key = &principle.article.key;
    let leaf = Leaf::of_article(pen, &principle.article, Template::Principle);
    let folder = leaf.folder.clone();
    let case_studies = pen.story_cards(
        pen.case_studies(Question::StoriesOf(key.kind, key.id.clone()))
            .filter(|story| names(&story.principles, key)),
        &folder,
    );
    let named = toolkit
        .examples
        .iter()
        .filter(|story| names(&story.principles, key));
    let all = List::Examples.group_folder(Some(&key.id));
    let examples = gathered(pen, named, &folder, &all);
    let tools = pen.tool_cards(
        toolkit
            .tools
            .iter()
            .filter(|tool| names(&tool.principles, key)),
        &folder,
    );
    leaf.with("principle", &view(pen, principle))
        .with("action_groups", &action_groups(pen, key, &folder))
        .with("case_studies", &case_studies)
        .with("examples", &examples.full)
        .with("more_examples", &examples.more)
        .with("terms", &terms(pen, principle, &folder))
        .with("tools", &tools)
}

fn view(pen: &Pen<'_>, principle: &Principle) -> PrincipleView {
    PrincipleView {
        number: principle.number,
        component: pen.show(&principle.component),
        sign: principle.sign.word(),
        criteria: pen.show_all(&principle.criteria),
    }
}

fn action_groups(pen: &Pen<'_>, key: &Key, folder: &str) -> Vec<AudienceView> {
    let of = |audience: Audience| {
        pen.toolkit
            .actions
            .iter()
            .filter(move |action| action.principle == key.id && action.audience == audience)
    };
    [Audience::Councils, Audience::Communities]
        .into_iter()
        .map(|audience| AudienceView {
            audience: audience.word(),
            cards: pen.action_cards(of(audience), folder),
        })
        .collect()
}

/// The glossary entries that the principle's own text uses.
fn terms(pen: &Pen<'_>, principle: &Principle, folder: &str) -> Vec<TermLinkView> {
    let used = term_ids(&principle.article.prose.body);
    let terms = pen
        .toolkit
        .terms
        .iter()
        .filter(|term| used.contains(term.id.as_str()));
    terms
        .map(|term| TermLinkView {
            title: pen.show(&term.name),
            meaning: pen.show(&term.meaning),
            href: pen.desk.relative(
                folder,
                &pen.route(&Key {
                    kind: Kind::Term,
                    id: term.id.clone(),
                }),
            ),
        })
        .collect()
}

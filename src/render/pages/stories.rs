//! Case studies on pages of their own; examples together on one page, and wherever they are gathered.

use tera::Value;

use crate::editions::{List, relative, route};
use crate::theme::Template;
use crate::toolkit::{Kind, Story};

use super::super::depths::depth;
use super::super::leaf::{Leaf, neighbours};
use super::super::pen::Pen;
use super::super::views::{CaseView, Example, ExampleView, LinkView};

pub(super) fn case_studies(pen: &Pen<'_>) -> Vec<Leaf> {
    let stories: Vec<&Story> = pen.case_studies().collect();
    stories
        .iter()
        .enumerate()
        .map(|(index, story)| {
            let leaf = case_study(pen, story);
            let (previous, next) = neighbours(&stories, index);
            let card = |other: &&Story| pen.card(&other.article, &leaf.folder);
            let (previous, next) = (previous.map(card), next.map(card));
            leaf.between(previous, next)
        })
        .collect()
}

fn case_study(pen: &Pen<'_>, story: &Story) -> Leaf {
    let leaf = Leaf::of_article(pen, &story.article, Template::CaseStudy);
    let folder = &leaf.folder;
    let view = CaseView {
        setting: story.setting.clone(),
        region: story.region.clone(),
        outcomes: story.outcomes.clone(),
        anonymous: story.anonymous,
        local: leaf.page.local,
        principles: pen.links(Kind::Principle, &story.principles, folder),
        agencies: pen.links(Kind::Agency, &story.agencies, folder),
        roles: pen.links(Kind::Role, &story.roles, folder),
        stages: pen.links(Kind::Stage, &story.stages, folder),
    };
    leaf.with("case", &view)
}

/// The page of all examples.
pub(super) fn examples(pen: &Pen<'_>) -> Option<Leaf> {
    let examples = &pen.site.toolkit.examples;
    let views = example_views(pen, examples.iter(), &List::Examples.folder());
    (!views.is_empty())
        .then(|| Leaf::of_list(pen, List::Examples, Template::Examples).with("examples", &views))
}

/// Examples on a page that gathers much else: some in full, the others by name.
pub(super) struct Gathered {
    /// The first few in full.
    pub(super) full: Vec<Example>,
    /// Links to the rest.
    pub(super) more: Vec<LinkView>,
}

/// How many examples a page shows in full that gathers much else.
const IN_FULL: usize = 3;

/// Examples as they stand on a page in `folder` that gathers much else.
pub(super) fn gathered<'b>(
    pen: &Pen<'_>,
    stories: impl Iterator<Item = &'b Story>,
    folder: &str,
) -> Gathered {
    let stories: Vec<&Story> = stories.collect();
    let (full, more) = stories.split_at(IN_FULL.min(stories.len()));
    let link = |story: &&Story| LinkView {
        title: pen.words(&story.article.title),
        href: relative(folder, &route(&story.article.key)),
    };
    Gathered {
        full: example_views(pen, full.iter().copied(), folder),
        more: more.iter().map(link).collect(),
    }
}

/// Examples in full, as they stand on a page in `folder`; made once for each depth.
fn example_views<'b>(
    pen: &Pen<'_>,
    stories: impl Iterator<Item = &'b Story>,
    folder: &str,
) -> Vec<Example> {
    let depth = depth(folder);
    stories
        .map(|story| {
            pen.examples.get(depth, &story.article.key, || {
                Value::from_serializable(&example(pen, story, folder))
            })
        })
        .collect()
}

fn example(pen: &Pen<'_>, story: &Story, folder: &str) -> ExampleView {
    let article = &story.article;
    let text = pen.text(&article.key, depth(folder));
    ExampleView {
        id: article.key.id.to_string(),
        title: pen.words(&article.title),
        summary: pen.words(&article.summary),
        body: text
            .map(|compiled| compiled.text.fill(pen.edition))
            .unwrap_or_default(),
        setting: story.setting.clone(),
        tags: pen.titles(Kind::Agency, &story.agencies),
        principles: pen.links(Kind::Principle, &story.principles, folder),
        agencies: pen.links(Kind::Agency, &story.agencies, folder),
    }
}

//! Case studies, each on a page of its own.

use crate::theme::Template;
use crate::toolkit::{Kind, Story};

use super::super::leaf::{Leaf, neighbours};
use super::super::pen::Pen;
use super::super::views::CaseView;

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
        setting: story.setting.as_ref().map(|setting| pen.show(setting)),
        region: story.region.as_ref().map(|region| pen.show(region)),
        outcomes: pen.shows(&story.outcomes),
        anonymous: story.anonymous,
        local: leaf.page.local,
        principles: pen.links(Kind::Principle, &story.principles, folder),
        agencies: pen.links(Kind::Agency, &story.agencies, folder),
        roles: pen.links(Kind::Role, &story.roles, folder),
        stages: pen.links(Kind::Stage, &story.stages, folder),
    };
    leaf.with("case", &view)
}

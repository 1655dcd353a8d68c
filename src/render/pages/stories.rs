//! Case studies, each on a page of its own.

use std::rc::Rc;

use crate::theme::Template;
use crate::toolkit::{Kind, Story};

use super::super::leaf::{Leaf, neighbours};
use super::super::pen::Pen;
use super::super::questions::Question;
use super::super::views::CaseView;
use super::sketch::Sketch;

pub(super) fn case_studies<'a>(pen: &Pen<'a>) -> Vec<Sketch<'a>> {
    let stories: Rc<[&'a Story]> = pen.case_studies(Question::Stories).collect();
    let sketch = |(index, story): (usize, &&'a Story)| {
        let (story, stories) = (*story, Rc::clone(&stories));
        Sketch::of(pen, &story.article, move |pen| {
            pen.ask(|| Question::Stories);
            let leaf = case_study(pen, story);
            let (previous, next) = neighbours(&stories, index);
            let card = |other: &&Story| pen.card(&other.article, &leaf.folder);
            let (previous, next) = (previous.map(card), next.map(card));
            leaf.between(previous, next)
        })
    };
    stories.iter().enumerate().map(sketch).collect()
}

fn case_study(pen: &Pen<'_>, story: &Story) -> Leaf {
    let leaf = Leaf::of_article(pen, &story.article, Template::CaseStudy);
    let folder = &leaf.folder;
    let view = CaseView {
        setting: story.setting.as_ref().map(|setting| pen.show(setting)),
        region: story.region.as_ref().map(|region| pen.show(region)),
        outcomes: pen.show_all(&story.outcomes),
        anonymous: story.anonymous,
        local: leaf.page.local,
        principles: pen.links(Kind::Principle, &story.principles, folder),
        agencies: pen.links(Kind::Agency, &story.agencies, folder),
        roles: pen.links(Kind::Role, &story.roles, folder),
        stages: pen.links(Kind::Stage, &story.stages, folder),
    };
    leaf.with("case", &view)
}

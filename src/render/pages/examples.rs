//! Examples: a list of all by name, a page for each principle with their texts, and some of them wherever else they are gathered.

use tera::Value;

use crate::editions::{List, Route};
use crate::theme::Template;
use crate::toolkit::{Id, Kind, Principle, Story};

use super::super::depths::depth;
use super::super::leaf::Leaf;
use super::super::pen::Pen;
use super::super::views::{EntryView, Example, ExampleView, GroupLinkView, LinkView};
use super::sketch::Sketch;

/// The list of all examples, and a page for each principle that is the first of some.
pub(super) fn examples<'a>(pen: &Pen<'a>) -> Vec<Sketch<'a>> {
    if pen.toolkit.examples.is_empty() {
        return Vec::new();
    }
    let group_page = |(principle, stories): Group<'a>| {
        let folder = List::Examples.group_folder(Some(&principle.article.key.id));
        Sketch::new(folder, move |pen| group(pen, principle, &stories))
    };
    let pages = groups(pen).into_iter().map(group_page);
    let list = Sketch::new(List::Examples.folder(), list);
    std::iter::once(list).chain(pages).collect()
}

/// A principle and the examples that stand under it.
type Group<'a> = (&'a Principle, Vec<&'a Story>);

fn groups<'a>(pen: &Pen<'a>) -> Vec<Group<'a>> {
    let principles = pen.toolkit.principles.iter();
    let groups = principles.map(|principle| (principle, of(pen, Some(&principle.article.key.id))));
    groups.filter(|(_, stories)| !stories.is_empty()).collect()
}

fn list(pen: &Pen<'_>) -> Leaf {
    let groups = groups(pen);
    let links = groups
        .iter()
        .map(|(principle, stories)| list_group(pen, principle, stories));
    let links: Vec<GroupLinkView> = links.collect();
    let loose = example_views(pen, of(pen, None).into_iter(), &List::Examples.folder());
    Leaf::of_list(pen, List::Examples, Template::Examples)
        .with("groups", &links)
        .with("examples", &loose)
}

/// The examples that stand under a principle, or under none.
fn of<'a>(pen: &Pen<'a>, group: Option<&Id>) -> Vec<&'a Story> {
    let examples = pen.toolkit.examples.iter();
    examples
        .filter(|story| story.principles.first() == group)
        .collect()
}

/// The examples of a principle by name.
fn list_group(pen: &Pen<'_>, principle: &Principle, stories: &[&Story]) -> GroupLinkView {
    let list = List::Examples.folder();
    let entry = |story: &&Story| EntryView {
        id: story.article.key.id.to_string(),
        title: pen.show(&story.article.title),
        summary: None,
        href: pen.desk.relative(&list, &pen.route(&story.article.key)),
    };
    GroupLinkView {
        title: pen.show(&principle.article.title),
        href: pen.desk.page(format!("{}/", principle.article.key.id)),
        entries: stories.iter().map(entry).collect(),
    }
}

/// The examples of a principle in full.
fn group(pen: &Pen<'_>, principle: &Principle, stories: &[&Story]) -> Leaf {
    let id = &principle.article.key.id;
    let title = pen.show(&principle.article.title);
    let words = ["examples-group-title", "examples-group-summary"]
        .map(|key| pen.show_word(key, &[("principle", title.clone())]));
    let views = example_views(
        pen,
        stories.iter().copied(),
        &List::Examples.group_folder(Some(id)),
    );
    Leaf::of_group(pen, List::Examples, Template::Examples, id, words).with("examples", &views)
}

/// Examples on a page that gathers much else: some in full, some by name.
pub(super) struct Gathered {
    /// The first few in full.
    pub(super) full: Vec<Example>,
    /// Links to some more, and last to where all of them are.
    pub(super) more: Vec<LinkView>,
}

/// How many examples a page shows in full that gathers much else.
const IN_FULL: usize = 3;
/// How many more it names; some roles are in half of all examples.
const BY_NAME: usize = 9;

/// Examples as they stand on a page in `folder` that gathers much else; `all` is where the rest of them are.
pub(super) fn gathered<'b>(
    pen: &Pen<'_>,
    stories: impl Iterator<Item = &'b Story>,
    folder: &str,
    all: &str,
) -> Gathered {
    let stories: Vec<&Story> = stories.collect();
    let (full, more) = stories.split_at(IN_FULL.min(stories.len()));
    let link = |story: &&Story| LinkView {
        title: pen.show(&story.article.title),
        href: pen.desk.relative(folder, &pen.route(&story.article.key)),
    };
    let all = LinkView {
        title: pen.word("examples-all").into(),
        href: pen.desk.relative(
            folder,
            &Route {
                folder: all.to_owned(),
                fragment: None,
            },
        ),
    };
    let rest = more.len() > BY_NAME;
    Gathered {
        full: example_views(pen, full.iter().copied(), folder),
        more: more
            .iter()
            .take(BY_NAME)
            .map(link)
            .chain(rest.then_some(all))
            .collect(),
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
            pen.shelves
                .examples
                .get(pen.asked.as_ref(), (depth, &story.article.key), || {
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
        title: pen.show(&article.title),
        summary: pen.show(&article.summary),
        body: text
            .map(|compiled| compiled.text.fill(pen))
            .unwrap_or_default(),
        setting: story.setting.as_ref().map(|setting| pen.show(setting)),
        tags: pen.titles(Kind::Agency, &story.agencies),
        principles: pen.links(Kind::Principle, &story.principles, folder),
        agencies: pen.links(Kind::Agency, &story.agencies, folder),
    }
}

//! The pages that lead to all others: names by first letter, which the search fills with its results, and the outline.

use tera::Value;

use crate::editions::List;
use crate::theme::Template;

use super::super::directory::Way;
use super::super::facts::Fact;
use super::super::leaf::Leaf;
use super::super::pen::Pen;
use super::super::views::{NamesView, Shown};
use super::sketch::Sketch;

pub(super) fn finding<'a>() -> Vec<Sketch<'a>> {
    let search = Sketch::new(List::Search.folder(), |pen| {
        Leaf::of_list(pen, List::Search, Template::Search)
            .with("own", &own(pen))
            .with("letters", &letters(pen))
    });
    let outline = Sketch::new(List::Outline.folder(), |pen| {
        Leaf::of_list(pen, List::Outline, Template::Outline)
            .with("own", &own(pen))
            .with("parts", &parts(pen))
    });
    vec![search, outline]
}

/// The area's own pages and stories.
fn own(pen: &Pen<'_>) -> Option<NamesView> {
    pen.area?;
    let folder = List::Search.folder();
    let links = pen.own_articles().map(|article| pen.link(article, &folder));
    let names: Vec<Value> = links.map(|link| Value::from_serializable(&link)).collect();
    (!names.is_empty()).then(|| NamesView {
        title: pen.says(&Fact::Area).into(),
        href: None,
        names,
    })
}

fn letters(pen: &Pen<'_>) -> Vec<NamesView> {
    let letters = pen.shared.directory.letters.iter();
    letters
        .map(|(letter, ways)| named(pen, letter.clone(), None, ways))
        .filter(|view| !view.names.is_empty())
        .collect()
}

fn parts(pen: &Pen<'_>) -> Vec<NamesView> {
    let folder = List::Outline.folder();
    let parts = pen.shared.directory.parts.iter();
    parts
        .map(|(list, ways)| match list {
            Some(list) => {
                let link = pen.list_link(*list, &folder);
                named(pen, link.title, Some(link.href), ways)
            }
            None => named(pen, pen.word("links-other"), None, ways),
        })
        .collect()
}

fn named(pen: &Pen<'_>, title: impl Into<Shown>, href: Option<String>, ways: &[Way]) -> NamesView {
    NamesView {
        title: title.into(),
        href,
        names: ways.iter().filter_map(|way| way.view(pen)).collect(),
    }
}

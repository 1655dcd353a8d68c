//! The figures by the work that they come from: a list of all by name, and a page for each work.
//!
//! Figures hold no local names, so this is made once for a language and shared by every edition.

use tera::Value;

use crate::editions::List;
use crate::toolkit::{Figure, Id};

use super::desk::Desk;
use super::views::{EntryView, GroupLinkView, Shown};

/// All figures, ready for every edition.
#[derive(Debug)]
pub(super) struct Evidence {
    /// Every figure that has a page for its work by name, as the list shows it.
    pub(super) groups: Value,
    /// The figures that rest on no work, which stand on the list itself.
    pub(super) loose: Value,
    /// The figures of each work.
    pub(super) works: Vec<WorkFigures>,
}

/// The figures that come from one work.
#[derive(Debug)]
pub(super) struct WorkFigures {
    /// The work.
    pub(super) work: Id,
    /// Its short title.
    pub(super) title: Shown,
    /// Its figures.
    pub(super) figures: Value,
}

impl Evidence {
    /// All figures of the toolkit.
    pub(super) fn make(desk: Desk<'_>) -> Self {
        let figures = &desk.toolkit.figures;
        let loose = figures.iter().filter(|figure| figure.group().is_none());
        let works = works(figures);
        let groups: Vec<GroupLinkView> = works.iter().map(|work| list_group(desk, work)).collect();
        Self {
            groups: Value::from_serializable(&groups),
            loose: desk.figures(loose, &List::Evidence.folder()),
            works: works.into_iter().map(|work| page(desk, work)).collect(),
        }
    }
}

/// The works that figures come from, in the order of the figures.
fn works(figures: &[Figure]) -> Vec<&Id> {
    let mut works: Vec<&Id> = Vec::new();
    for work in figures.iter().filter_map(Figure::group) {
        if !works.contains(&work) {
            works.push(work);
        }
    }
    works
}

fn of<'a>(desk: Desk<'a>, work: &'a Id) -> impl Iterator<Item = &'a Figure> {
    let figures = desk.toolkit.figures.iter();
    figures.filter(move |figure| figure.group() == Some(work))
}

fn list_group(desk: Desk<'_>, work: &Id) -> GroupLinkView {
    let list = List::Evidence.folder();
    let entry = |figure: &Figure| EntryView {
        id: figure.id.to_string(),
        title: Shown::literal(&figure.title),
        summary: Some(Shown::literal(&figure.summary)),
        href: desk.relative(&list, &desk.route(&figure.key())),
    };
    GroupLinkView {
        title: desk.short_title(work),
        href: desk.page(format!("{work}/")),
        entries: of(desk, work).map(entry).collect(),
    }
}

fn page(desk: Desk<'_>, work: &Id) -> WorkFigures {
    let folder = List::Evidence.group_folder(Some(work));
    WorkFigures {
        title: desk.short_title(work),
        figures: desk.figures(of(desk, work), &folder),
        work: work.clone(),
    }
}

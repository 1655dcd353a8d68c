//! Glossary and sources on one page each; evidence on a list, and a page for each work that figures come from.

use crate::editions::List;
use crate::theme::Template;
use crate::toolkit::{Citation, Key, Kind, Term};

use super::super::evidence::WorkFigures;
use super::super::leaf::Leaf;
use super::super::pen::Pen;
use super::super::questions::Question;
use super::super::views::{LetterView, LinkView, TermView};
use super::sketch::Sketch;

pub(super) fn reference<'a>(pen: &Pen<'a>) -> Vec<Sketch<'a>> {
    let glossary = Sketch::new(List::Glossary.folder(), |pen| {
        Leaf::of_list(pen, List::Glossary, Template::Glossary).with("letters", &letters(pen))
    });
    let sources = Sketch::new(List::Sources.folder(), |pen| {
        Leaf::of_list(pen, List::Sources, Template::Sources).with("works", &pen.shared.works)
    });
    let evidence = evidence(pen);
    std::iter::once(glossary)
        .chain(evidence)
        .chain([sources])
        .collect()
}

/// The list of all figures, and their pages.
fn evidence<'a>(pen: &Pen<'a>) -> Vec<Sketch<'a>> {
    let list = Sketch::new(List::Evidence.folder(), |pen| {
        let evidence = &pen.shared.evidence;
        Leaf::of_list(pen, List::Evidence, Template::Evidence)
            .with("groups", &evidence.groups)
            .with("figures", &evidence.loose)
    });
    let page = |work: &'a WorkFigures| {
        let folder = List::Evidence.group_folder(Some(&work.work));
        Sketch::new(folder, |pen| of_work(pen, work))
    };
    let works = pen.shared.evidence.works.iter();
    std::iter::once(list).chain(works.map(page)).collect()
}

fn of_work(pen: &Pen<'_>, work: &WorkFigures) -> Leaf {
    let names = [("work", work.title.clone())];
    let words =
        ["evidence-group-title", "evidence-group-summary"].map(|key| pen.show_word(key, &names));
    Leaf::of_group(pen, List::Evidence, Template::Evidence, &work.work, words)
        .with("figures", &work.figures)
}

/// The glossary by first letter.
fn letters(pen: &Pen<'_>) -> Vec<LetterView> {
    let order = &pen.templates.order;
    let mut letters: Vec<LetterView> = Vec::new();
    for entry in &pen.toolkit.terms {
        if entry.name.has_slots() {
            pen.ask(|| Question::Whole);
        }
        let letter = order.letter(&pen.edition.words(&entry.name));
        match letters.last_mut() {
            Some(last) if order.is_same_letter(&last.letter, &letter) => {
                last.terms.push(term(pen, entry));
            }
            _ => letters.push(LetterView {
                letter,
                terms: vec![term(pen, entry)],
            }),
        }
    }
    letters
}

fn term(pen: &Pen<'_>, term: &Term) -> TermView {
    let link = |citation: &Citation| LinkView {
        title: pen.desk.short_title(&citation.work),
        href: pen.desk.relative(
            &List::Glossary.folder(),
            &pen.route(&Key {
                kind: Kind::Source,
                id: citation.work.clone(),
            }),
        ),
    };
    let mut sources: Vec<LinkView> = term.citations.iter().map(link).collect();
    sources.dedup_by(|left, right| left.href == right.href);
    TermView {
        id: term.id.to_string(),
        term: pen.show(&term.name),
        meaning: pen.show(&term.meaning),
        also_called: pen.show_all(&term.also_called),
        superseded: term.superseded_by.as_ref().map(|other| pen.show(other)),
        local_name: pen.local_name(term),
        ours: term.ours,
        sources,
    }
}

//! Glossary and sources on one page each; evidence on a list, and a page for each work that figures come from.

use std::collections::BTreeMap;

use crate::editions::List;
use crate::theme::Template;
use crate::toolkit::{Citation, Key, Kind, Term};

use super::super::evidence::WorkFigures;
use super::super::leaf::Leaf;
use super::super::pen::Pen;
use super::super::views::{LetterView, LinkView, TermView};

pub(super) fn reference(pen: &Pen<'_>) -> Vec<Leaf> {
    let glossary =
        Leaf::of_list(pen, List::Glossary, Template::Glossary).with("letters", &letters(pen));
    let sources =
        Leaf::of_list(pen, List::Sources, Template::Sources).with("works", &pen.shared.works);
    std::iter::once(glossary)
        .chain(evidence(pen))
        .chain([sources])
        .collect()
}

/// The list of all figures, and their pages.
fn evidence(pen: &Pen<'_>) -> Vec<Leaf> {
    let evidence = &pen.shared.evidence;
    let list = Leaf::of_list(pen, List::Evidence, Template::Evidence)
        .with("groups", &evidence.groups)
        .with("figures", &evidence.loose);
    let page = |work: &WorkFigures| {
        let names = [("work", work.title.as_str())];
        let words = ["evidence-group-title", "evidence-group-summary"]
            .map(|key| pen.word_with(key, &names));
        Leaf::of_group(pen, List::Evidence, Template::Evidence, &work.work, words)
            .with("figures", &work.figures)
    };
    std::iter::once(list)
        .chain(evidence.works.iter().map(page))
        .collect()
}

/// The glossary by first letter.
fn letters(pen: &Pen<'_>) -> Vec<LetterView> {
    let mut letters: BTreeMap<String, Vec<TermView>> = BTreeMap::new();
    for entry in &pen.site.toolkit.terms {
        let letter = entry
            .name
            .chars()
            .next()
            .map_or_else(String::new, |first| first.to_uppercase().collect());
        letters.entry(letter).or_default().push(term(pen, entry));
    }
    letters
        .into_iter()
        .map(|(letter, terms)| LetterView { letter, terms })
        .collect()
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
        term: term.name.clone(),
        meaning: pen.words(&term.meaning),
        also_called: term.also_called.clone(),
        superseded: term.superseded_by.clone(),
        local_name: pen.local_name(term),
        ours: term.ours,
        sources,
    }
}

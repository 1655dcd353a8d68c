//! Glossary, evidence and sources: one page each.

use std::collections::BTreeMap;

use crate::editions::{List, relative, route};
use crate::theme::Template;
use crate::toolkit::{Citation, Key, Kind, Term};

use super::super::leaf::Leaf;
use super::super::pen::Pen;
use super::super::views::{LetterView, LinkView, TermView};

pub(super) fn reference(pen: &Pen<'_>) -> Vec<Leaf> {
    vec![
        Leaf::of_list(pen, List::Glossary, Template::Glossary).with("letters", &letters(pen)),
        Leaf::of_list(pen, List::Evidence, Template::Evidence).with("figures", &pen.shared.figures),
        Leaf::of_list(pen, List::Sources, Template::Sources).with("works", &pen.shared.works),
    ]
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
        title: pen.desk.work_title(&citation.work),
        href: relative(
            &List::Glossary.folder(),
            &route(&Key {
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

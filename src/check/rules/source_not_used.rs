//! A work that nothing rests on.
//!
//! Either a citation was forgotten, or the work need not be listed.

use std::collections::BTreeSet;

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::toolkit::{Id, Kind, Target, Toolkit};

pub(in super::super) fn check(toolkit: &Toolkit, told: &mut Diagnostics) {
    let articles = toolkit
        .articles()
        .flat_map(|article| article.citations.iter().map(|citation| &citation.work));
    let entries = toolkit
        .terms
        .iter()
        .map(|term| &term.citations)
        .chain(toolkit.figures.iter().map(|figure| &figure.citations));
    let linked = toolkit
        .articles()
        .flat_map(|article| &article.prose.targets)
        .filter_map(|target| match target {
            Target::Item(key, _) if key.kind == Kind::Source => Some(&key.id),
            _ => None,
        });
    let used: BTreeSet<&Id> = articles
        .chain(entries.flatten().map(|citation| &citation.work))
        .chain(linked)
        .collect();
    for work in toolkit.works.iter().filter(|work| !used.contains(&work.id)) {
        told.say(
            Diagnostic::new(
                Code::SourceNotUsed,
                format!("nothing rests on the source `{}`", work.id),
            )
            .at(work.place)
            .help("cite it under `sources:` where it is used, or take it out"),
        );
    }
}

//! The same complaint in many areas is told once: "the same in 148 areas; first: …".
//!
//! Two complaints are the same when code, message, label and help agree and they stand in different areas' folders. Within one area
//! each is told, because each has its own place.

use std::collections::{BTreeMap, BTreeSet};

use super::diagnostic::Diagnostic;
use super::reported::Diagnostics;
use super::source_map::SourceMap;

/// A complaint and how many other areas have it too.
#[derive(Debug)]
pub struct Folded<'a> {
    /// The first of them.
    pub first: &'a Diagnostic,
    /// In how many other areas the same was found.
    pub others: usize,
}

/// What makes two complaints the same.
type Key<'a> = (&'a str, &'a str, Option<&'a str>, Option<&'a str>);

/// A complaint that was told first, and who else has it.
struct First<'a> {
    index: usize,
    area: &'a str,
    others: BTreeSet<&'a str>,
}

/// The complaints in their order, repeats in other areas folded into the first.
pub fn fold<'a>(told: &'a Diagnostics, sources: &'a SourceMap) -> Vec<Folded<'a>> {
    let mut folded: Vec<Folded<'a>> = Vec::new();
    let mut seen: BTreeMap<Key<'a>, First<'a>> = BTreeMap::new();
    for diagnostic in told.entries() {
        if let Some(area) = area_of(diagnostic, sources) {
            let first = seen.entry(key(diagnostic)).or_insert(First {
                index: folded.len(),
                area,
                others: BTreeSet::new(),
            });
            if first.area != area {
                first.others.insert(area);
                folded[first.index].others = first.others.len();
                continue;
            }
        }
        folded.push(Folded {
            first: diagnostic,
            others: 0,
        });
    }
    folded
}

fn key(diagnostic: &Diagnostic) -> Key<'_> {
    (
        diagnostic.code.number(),
        diagnostic.message.as_str(),
        diagnostic.label.as_deref(),
        diagnostic.help.as_deref(),
    )
}

/// The id of the area that a complaint stands in.
fn area_of<'a>(diagnostic: &Diagnostic, sources: &'a SourceMap) -> Option<&'a str> {
    let (_, inside) = sources
        .path(diagnostic.place?.source)
        .split_once("/areas/")?;
    inside.split('/').next()
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::{Code, Place};

    use super::*;

    #[test]
    fn repeats_are_folded_between_areas_and_not_within_one() {
        let mut sources = SourceMap::default();
        let mut told = Diagnostics::default();
        for path in ["ash/a.md", "ash/b.md", "elm/a.md", "elm/b.md", "oak/a.md"] {
            let source = sources.add(format!("content/areas/{path}"), "text");
            let place = Place::start_of(source);
            told.say(Diagnostic::new(Code::RawHtml, "there is HTML").at(place));
        }
        let others: Vec<usize> = fold(&told, &sources)
            .iter()
            .map(|folded| folded.others)
            .collect();
        assert_eq!(others, [2, 0]);
    }
}

//! The same complaint in many areas is told once: "the same in 148 areas; first: …".
//!
//! Two complaints are the same when code, message, label and help agree and both stand in an area's folder.

use std::collections::BTreeMap;

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

/// The complaints in their order, repeats in other areas folded into the first.
pub fn fold<'a>(told: &'a Diagnostics, sources: &SourceMap) -> Vec<Folded<'a>> {
    let mut folded: Vec<Folded<'a>> = Vec::new();
    let mut seen: BTreeMap<Key<'a>, usize> = BTreeMap::new();
    for diagnostic in told.entries() {
        let key = in_area(diagnostic, sources).then(|| {
            (
                diagnostic.code.number(),
                diagnostic.message.as_str(),
                diagnostic.label.as_deref(),
                diagnostic.help.as_deref(),
            )
        });
        match key.and_then(|key| seen.get(&key)) {
            Some(&index) => folded[index].others += 1,
            None => {
                if let Some(key) = key {
                    seen.insert(key, folded.len());
                }
                folded.push(Folded {
                    first: diagnostic,
                    others: 0,
                });
            }
        }
    }
    folded
}

type Key<'a> = (&'a str, &'a str, Option<&'a str>, Option<&'a str>);

fn in_area(diagnostic: &Diagnostic, sources: &SourceMap) -> bool {
    diagnostic
        .place
        .is_some_and(|place| sources.path(place.source).contains("/areas/"))
}

//! What there is: the ids and titles of one kind of thing.

use std::collections::BTreeMap;

use crate::editions::{Brand, List};
use crate::read::open;
use crate::toolkit::{Area, Article, Toolkit};

use super::entry::Entry;
use super::model::Model;
use super::outcome::Outcome;
use super::request::Request;

/// The kinds of thing that can be listed.
pub const LISTED: [&str; 17] = [
    "areas",
    "brands",
    "editions",
    "principles",
    "actions",
    "case-studies",
    "examples",
    "roles",
    "stages",
    "agencies",
    "tools",
    "packs",
    "pages",
    "figures",
    "terms",
    "sources",
    "variables",
];

/// What was changed of the colours of each area that is built, and why; nothing for colours that are used as they were given.
pub(super) fn colours(model: &Model) -> Vec<Entry> {
    let changes = model.editions.iter().filter_map(|edition| {
        let change = edition.brand?.changes()?;
        Some((edition.area.as_ref()?.to_string(), change))
    });
    // One area may have editions in many languages.
    let areas: BTreeMap<String, String> = changes.collect();
    let entry = |(id, title)| Entry { id, title };
    areas.into_iter().map(entry).collect()
}

/// Everything of one kind, in the order in which readers see it.
pub fn list(request: &Request, kind: &str) -> Outcome<Vec<Entry>> {
    Outcome::of(|map, told| {
        let model = Model::make(open(&request.root, map, told)?, request, map, told);
        Ok(entries(&model, kind))
    })
}

fn entries(model: &Model, kind: &str) -> Vec<Entry> {
    let toolkit = &model.toolkits.source;
    let entry = |id: &dyn ToString, title: &str| Entry {
        id: id.to_string(),
        title: title.to_owned(),
    };
    match kind {
        "areas" => toolkit
            .areas
            .iter()
            .map(|area| entry(&area.id, &area.name))
            .collect(),
        "brands" => brands(model),
        "editions" => model
            .editions
            .iter()
            .map(|edition| entry(&edition.address(), edition.language.tag()))
            .collect(),
        "figures" => toolkit
            .figures
            .iter()
            .map(|figure| entry(&figure.id, &figure.title.bare()))
            .collect(),
        "terms" => toolkit
            .terms
            .iter()
            .map(|term| entry(&term.id, &term.name.bare()))
            .collect(),
        "sources" => toolkit
            .works
            .iter()
            .map(|work| entry(&work.id, &work.title.bare()))
            .collect(),
        "variables" => toolkit
            .variables
            .iter()
            .map(|(id, variable)| entry(id, &variable.meaning))
            .collect(),
        _ => articles(toolkit, kind),
    }
}

/// What became of each area's colour.
fn brands(model: &Model) -> Vec<Entry> {
    let brand = |area: &Area| {
        Some(Entry {
            id: area.id.to_string(),
            title: Brand::derive(area.colour?).uses(),
        })
    };
    model
        .toolkits
        .source
        .areas
        .iter()
        .filter_map(brand)
        .collect()
}

fn articles(toolkit: &Toolkit, kind: &str) -> Vec<Entry> {
    let wanted = |article: &&Article| match List::of(article.key.kind) {
        Some(List::Packs) => kind == "packs",
        Some(list) => list.key() == kind,
        None => kind == "pages",
    };
    let national = |article: &Article| Entry {
        id: article.key.id.to_string(),
        title: toolkit.national_words(&article.title),
    };
    toolkit.articles().filter(wanted).map(national).collect()
}

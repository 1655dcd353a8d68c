//! What there is: the ids and titles of one kind of thing.

use crate::editions::List;
use crate::toolkit::{Article, Toolkit};

use super::model::Model;
use super::outcome::Outcome;
use super::request::Request;

/// The kinds of thing that can be listed.
pub const LISTED: [&str; 16] = [
    "areas",
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

/// An id and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The id, or the address of an edition.
    pub id: String,
    /// Its title or name.
    pub title: String,
}

/// Everything of one kind, in the order in which readers see it.
pub fn list(request: &Request, kind: &str) -> Outcome<Vec<Entry>> {
    Outcome::of(|map, told| {
        let model = Model::make(request, map, told)?;
        Ok(entries(&model, kind))
    })
}

fn entries(model: &Model, kind: &str) -> Vec<Entry> {
    let toolkit = &model.toolkit;
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
        "editions" => model
            .editions
            .iter()
            .map(|edition| entry(&edition.address(), edition.language.tag()))
            .collect(),
        "figures" => toolkit
            .figures
            .iter()
            .map(|figure| entry(&figure.id, &figure.title))
            .collect(),
        "terms" => toolkit
            .terms
            .iter()
            .map(|term| entry(&term.id, &term.name))
            .collect(),
        "sources" => toolkit
            .works
            .iter()
            .map(|work| entry(&work.id, &work.title))
            .collect(),
        "variables" => toolkit
            .variables
            .iter()
            .map(|(id, variable)| entry(id, &variable.meaning))
            .collect(),
        _ => articles(toolkit, kind),
    }
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

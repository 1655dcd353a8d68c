//! What things are called in catalogues: `action/know-residents@title`, `action/know-residents#first-steps`.

use crate::toolkit::{Article, Id, Kind};

/// The name of a value under `key` in the facts of `item`.
pub(super) fn of_fact(item: &str, key: &str) -> String {
    format!("{item}@{key}")
}

/// The name of a text under a heading of `item`, or before its first.
pub(super) fn of_text(item: &str, heading: Option<&str>) -> String {
    match heading {
        Some(heading) => format!("{item}#{heading}"),
        None => item.to_owned(),
    }
}

/// The name of a grammatical form of what `base` names.
pub(super) fn of_form(base: &str, form: &str) -> String {
    format!("{base}:{form}")
}

/// The name of an area's file, and what the names of its own items begin with.
pub(super) fn of_area(area: &Id) -> String {
    format!("area/{area}")
}

/// The name of a local name of an area.
pub(super) fn of_local_name(area: &Id, variable: &str) -> String {
    of_fact(&of_area(area), &format!("names.{variable}"))
}

/// The name of the national words of a variable.
pub(super) fn of_variable(variable: &str) -> String {
    of_fact(&format!("variable/{variable}"), "national")
}

/// The name of an item with a text, of the toolkit or of an area.
pub(super) fn of_article(article: &Article, area: Option<&Id>) -> String {
    let key = &article.key;
    let word = match key.kind {
        Kind::Home => "home",
        kind => kind.word(),
    };
    match area {
        Some(area) => format!("{}/{word}/{}", of_area(area), key.id),
        None => format!("{word}/{}", key.id),
    }
}

//! Old addresses that lead on: each is an address, and nobody else's.

use std::collections::BTreeMap;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Located, Place};
use crate::toolkit::{Article, Figure, Toolkit};

use super::routes::{List, Route, old_address, route};

/// What stands at each address inside an edition.
type Taken = BTreeMap<String, Option<Place>>;

/// Complains about old addresses that cannot be, or that something else has.
pub(super) fn check(toolkit: &Toolkit, told: &mut Diagnostics) {
    let address = |article: &Article| (route(toolkit, &article.key).folder, Some(article.place));
    let lists = List::ALL.into_iter().map(|list| (list.folder(), None));
    let mut taken: Taken = lists.collect();
    let figures = toolkit.figures.iter().map(Figure::key);
    taken.extend(figures.map(|key| (route(toolkit, &key).folder, None)));
    taken.extend(toolkit.articles().map(address));
    take_old(toolkit.articles(), &mut taken, told);
    for area in &toolkit.areas {
        let mut taken = taken.clone();
        taken.extend(area.articles().map(address));
        take_old(area.articles(), &mut taken, told);
    }
}

fn take_old<'a>(
    articles: impl Iterator<Item = &'a Article>,
    taken: &mut Taken,
    told: &mut Diagnostics,
) {
    for old in articles.flat_map(|article| &article.moved_from) {
        let Route { folder, fragment } = old_address(&old.value);
        if !is_folder(&folder, fragment.as_deref()) {
            let message = format!("`{}` is not an address inside the guide", old.value);
            let help = "write the old address without the site, such as `actions/old-name/`";
            told.say(
                Diagnostic::new(Code::BadId, message)
                    .at(old.place)
                    .help(help),
            );
        } else if fragment.is_some() {
            // An old heading leads to the page that had it; nothing stands at its address alone.
        } else if let Some(other) = taken.get(&folder) {
            told.say(taken_twice(old, &folder, *other));
        } else {
            taken.insert(folder, Some(old.place));
        }
    }
}

/// Whether it is a page's folder, or a heading on a page.
fn is_folder(folder: &str, fragment: Option<&str>) -> bool {
    let is_part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    let is_home = folder.is_empty() && fragment.is_some();
    fragment.is_none_or(is_part)
        && (is_home || folder.trim_end_matches('/').split('/').all(is_part))
}

fn taken_twice(old: &Located<String>, folder: &str, other: Option<Place>) -> Diagnostic {
    let message = format!("something stands at `{folder}` already, so it cannot lead on");
    let diagnostic = Diagnostic::new(Code::AddressTaken, message).at(old.place);
    match other {
        Some(other) => diagnostic.note(other, "here"),
        None => diagnostic,
    }
    .help("an old address belongs to one page, and only while no other page has it")
}

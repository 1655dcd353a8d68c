//! What the sources hold is in the guide: every line of `tests/coverage.yaml` is looked up in the built pages.
//!
//! It proves that words stand where a line says, not that they are the right words: that is for a reader to judge.

use std::collections::BTreeMap;

use fingerpost::editions::List;
use fingerpost::toolkit::{Key, Kind};

use super::html;
use super::site::Site;

/// How many lines may name one place: more would be a list of words, not an answer to each.
const SHARED: usize = 6;

/// Where the guide carries a thing.
struct Carried {
    id: &'static str,
    /// `kind:id` of an item.
    item: &'static str,
    /// The id of an element on its page, or nothing.
    anchor: &'static str,
    /// Words that stand there.
    holds: &'static str,
}

#[test]
fn what_is_listed_stands_on_its_page() {
    let site = Site::shipped_and_built();
    let wrong: Vec<String> = carried()
        .iter()
        .filter_map(|line| Some(format!("{}: {}", line.id, wrong_with(line, site)?)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn ids_are_in_order_and_stand_once() {
    let ids: Vec<&str> = lines().map(|(id, _)| id).collect();
    for pair in ids.windows(2) {
        assert!(pair[0] < pair[1], "{} stands before {}", pair[0], pair[1]);
    }
}

#[test]
fn few_lines_share_a_place() {
    let mut places: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for line in carried() {
        let place = places.entry((line.item, line.anchor)).or_default();
        place.push(line.id);
    }
    for (place, ids) in places {
        assert!(ids.len() <= SHARED, "{place:?}: {ids:?}");
    }
}

#[test]
fn words_to_look_for_are_long_enough_to_mean_something() {
    for line in carried() {
        assert!(means_something(line.holds), "{}: {}", line.id, line.holds);
    }
}

#[test]
fn what_is_missing_has_a_reason() {
    for (id, rest) in lines() {
        if let Some(why) = missing(rest) {
            assert!(why.contains(' '), "{id} is missing without a reason");
        }
    }
}

/// Each id and what is said of it, in the one form that a line may have.
fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    include_str!("../coverage.yaml")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split_once(": ").expect("a line is `id: {…}`"))
}

fn carried() -> Vec<Carried> {
    lines()
        .filter(|(_, rest)| missing(rest).is_none())
        .map(|(id, rest)| carried_at(id, rest).unwrap_or_else(|| panic!("{id}: {rest}")))
        .collect()
}

fn carried_at(id: &'static str, rest: &'static str) -> Option<Carried> {
    let rest = rest.strip_prefix("{item: \"")?;
    let (item, rest) = rest.split_once("\", anchor: \"")?;
    let (anchor, rest) = rest.split_once("\", holds: \"")?;
    let holds = rest.strip_suffix("\"}")?;
    let has_more_quotes = [item, anchor, holds].iter().any(|text| text.contains('"'));
    (!has_more_quotes).then_some(Carried {
        id,
        item,
        anchor,
        holds,
    })
}

fn missing(rest: &'static str) -> Option<&'static str> {
    rest.strip_prefix("{missing: \"")?.strip_suffix("\"}")
}

/// Why the words of `line` are not where it says.
fn wrong_with(line: &Carried, site: &Site) -> Option<String> {
    let Some(key) = key(line.item) else {
        return Some(format!("{} is no item", line.item));
    };
    let Some((path, own)) = stands(&key, site) else {
        return Some(format!("{} has no page", line.item));
    };
    let page = site.page(&path);
    let anchor = match line.anchor {
        "" => own,
        anchor => Some(anchor.to_owned()),
    };
    let main = html::main_of(&page);
    let text = match &anchor {
        None => html::text(main),
        Some(anchor) => match html::text_at(main, anchor) {
            None => return Some(format!("{path} has no id {anchor}")),
            Some(text) => text,
        },
    };
    let is_there = plain(&text).contains(&plain(line.holds));
    (!is_there).then(|| format!("{path}, {anchor:?} does not hold {:?}", line.holds))
}

/// The page that an item stands on, and its id there if it has none for itself alone.
fn stands(key: &Key, site: &Site) -> Option<(String, Option<String>)> {
    let list = List::of(key.kind).map_or(String::new(), List::folder);
    let id = key.id.to_string();
    let (folders, fragment) = match key.kind {
        Kind::Term | Kind::Source => (vec![list], Some(id)),
        Kind::Example | Kind::Figure => (folders_in(&list, site), Some(id)),
        _ => (vec![format!("{list}{id}/")], None),
    };
    let is_on = |path: &String| {
        let there = site.path("public").join(path).is_file();
        let id = fragment.as_deref();
        there && id.is_none_or(|id| html::text_at(html::main_of(&site.page(path)), id).is_some())
    };
    let pages = folders
        .into_iter()
        .map(|folder| format!("{folder}index.html"));
    let path = pages.into_iter().find(is_on)?;
    Some((path, fragment))
}

/// The folders inside a list, where the pages of its groups are.
fn folders_in(list: &str, site: &Site) -> Vec<String> {
    let folder = site.path("public").join(list);
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    names
        .filter(|name| !name.contains('.'))
        .map(|name| format!("{list}{name}/"))
        .collect()
}

/// The item that `kind:id` names.
fn key(item: &str) -> Option<Key> {
    let (kind, id) = item.split_once(':')?;
    Some(Key::new(Kind::of_reference(kind)?, id))
}

/// In small letters, with one space between words.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Four letters at least, or a number such as `£1.15m`, `35%` or `5,000`.
fn means_something(words: &str) -> bool {
    let letters = words.chars().filter(|letter| letter.is_alphabetic());
    let number = words.trim_start_matches('£').trim_end_matches(['%', 'm']);
    letters.count() >= 4 || number.replace(',', "").parse::<f64>().is_ok()
}

#[test]
fn a_number_and_a_word_mean_something_and_a_syllable_does_not() {
    for words in ["£1.15m", "35%", "5,000", "rent", "two of them"] {
        assert!(means_something(words), "{words}");
    }
    for words in ["", "the", "m%", "a b c"] {
        assert!(!means_something(words), "{words}");
    }
}

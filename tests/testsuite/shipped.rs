//! The shipped guide: it is whole, it is in order, and what readers get of it is what it holds.
//!
//! How its editions relate to each other is `editions.rs`' matter.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::html::{self, Piece};
use super::site::Site;
use super::tree;

/// How many actions the source lists for councils and for communities, by principle.
const ACTIONS: [(&str, usize, usize); 5] = [
    ("respect", 4, 3),
    ("roles", 5, 5),
    ("communicate", 3, 3),
    ("empathy", 5, 2),
    ("endeavour", 4, 3),
];

/// Every edition: its folder, its area if it has one, and its language.
pub(crate) const EDITIONS: [(&str, Option<&str>, &str); 10] = [
    ("", None, "en"),
    ("cy/", None, "cy"),
    ("pl/", None, "pl"),
    ("ur/", None, "ur"),
    ("areas/harle-quay/", Some("harle-quay"), "en"),
    ("areas/harle-quay/pl/", Some("harle-quay"), "pl"),
    ("areas/saltby/", Some("saltby"), "en"),
    ("areas/saltby/cy/", Some("saltby"), "cy"),
    ("areas/thornfold/", Some("thornfold"), "en"),
    ("areas/thornfold/ur/", Some("thornfold"), "ur"),
];

/// The edition that a published file belongs to: the one in the innermost folder.
pub(crate) fn edition_of(path: &str) -> (&'static str, Option<&'static str>, &'static str) {
    let around = EDITIONS.into_iter();
    let around = around.filter(|(home, ..)| path.starts_with(home));
    around.max_by_key(|(home, ..)| home.len()).unwrap()
}

#[test]
fn nothing_is_wrong_with_it() {
    let ran = Site::shipped().run("check");
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    assert!(!ran.stderr.contains("error["), "{}", ran.stderr);
}

#[test]
fn every_edition_is_complete() {
    let site = Site::shipped_and_built();
    let published = site.published();
    let listed = |kind: &str| site.run(&format!("list {kind} --now 2026-11-21")).stdout;
    let all_actions = listed("actions").lines().count();
    assert!(all_actions >= 37, "{all_actions}");
    assert_eq!(listed("editions").lines().count(), EDITIONS.len());
    for (folder, area, language) in EDITIONS {
        let hidden = area.map_or(0, |area| hidden(site, area));
        let pages = |list: &str| {
            let start = format!("{folder}{list}/");
            let inside = |path: &&String| {
                path.strip_prefix(&start)
                    .is_some_and(|rest| rest.matches('/').count() == 1)
            };
            published.keys().filter(inside).count()
        };
        assert_eq!(pages("principles"), 5, "{folder}");
        assert_eq!(pages("actions"), all_actions - hidden, "{folder}");
        assert!(pages("case-studies") >= 4, "{folder}");
        let glossary = site.page(&format!("{folder}glossary/index.html"));
        assert_eq!(glossary.matches("<dfn").count(), 48, "{folder}");
        let start = format!("<html lang=\"{language}\"");
        assert!(glossary.contains(&start), "{folder}");
    }
}

/// How many actions an area hides.
fn hidden(site: &Site, area: &str) -> usize {
    let file = site.path(&format!("content/areas/{area}/area.yaml"));
    let text = fs::read_to_string(file).unwrap();
    let rest = text.split_once("\nhide:\n").map_or("", |(_, rest)| rest);
    let inside = rest.lines().take_while(|line| line.starts_with([' ', '-']));
    inside.filter(|line| line.contains("- action:")).count()
}

#[test]
fn actions_stand_in_the_order_of_their_source() {
    let mut places: BTreeMap<(String, String), BTreeSet<usize>> = BTreeMap::new();
    for path in tree::files(&tree::project("content/actions")) {
        let text = fs::read_to_string(tree::project("content/actions").join(path)).unwrap();
        let fact = |key: &str| {
            let value = text.lines().find_map(|line| line.strip_prefix(key));
            value.map(|value| value.trim().to_owned())
        };
        // Actions of our own have no place in the source's list.
        let Some(order) = fact("order:") else {
            continue;
        };
        let list = (fact("principle:").unwrap(), fact("audience:").unwrap());
        let is_new = places
            .entry(list)
            .or_default()
            .insert(order.parse().unwrap());
        assert!(is_new, "two actions have the place {order}");
    }
    for (principle, councils, communities) in ACTIONS {
        for (audience, count) in [("councils", councils), ("communities", communities)] {
            let found = &places[&(principle.to_owned(), audience.to_owned())];
            let whole: BTreeSet<usize> = (1..=count).collect();
            assert_eq!(*found, whole, "{principle}, {audience}");
        }
    }
}

#[test]
fn no_braces_are_left_in_any_page() {
    for (path, page) in pages() {
        assert!(!html::without_code(&page).contains("{{"), "{path}");
    }
}

#[test]
fn every_heading_has_something_under_it() {
    for (path, page) in pages() {
        if let Some(heading) = empty_heading(html::main_of(&page)) {
            panic!("there is nothing under `{heading}` in {path}");
        }
    }
}

/// Every page of the shipped guide but those that only lead on.
fn pages() -> Vec<(String, String)> {
    let site = Site::shipped_and_built();
    site.published()
        .into_iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .filter(|(_, page)| page.contains("<main"))
        .collect()
}

/// A heading without anything to see before the next heading of its level or above, or before the end.
fn empty_heading(main: &str) -> Option<String> {
    let mut waiting: Option<(char, String)> = None;
    let mut inside = false;
    for piece in html::pieces(main) {
        match piece {
            Piece::Open(name, _) if html::is_heading(&name) => {
                let level = name.chars().nth(1)?;
                match waiting.take() {
                    Some((above, words)) if level <= above => return Some(words),
                    _ => waiting = Some((level, String::new())),
                }
                inside = true;
            }
            Piece::Close(name) if html::is_heading(&name) => inside = false,
            Piece::Text(text) if inside => waiting
                .iter_mut()
                .for_each(|(_, words)| words.push_str(&text)),
            Piece::Text(text) if !text.trim().is_empty() => waiting = None,
            Piece::Open(name, _) if ["img", "svg", "span"].contains(&&*name) && !inside => {
                waiting = None;
            }
            _ => {}
        }
    }
    waiting.map(|(_, words)| words)
}

#[test]
fn an_empty_heading_is_found() {
    let empty = |main| empty_heading(main);
    assert_eq!(
        empty("<h2>a</h2><p>b</p><h2>c</h2><ul> </ul>"),
        Some("c".into())
    );
    assert_eq!(empty("<h2>a</h2><h2>b</h2><p>c</p>"), Some("a".into()));
    assert_eq!(empty("<h2>a</h2><h3>b</h3><p>c</p>"), None);
}

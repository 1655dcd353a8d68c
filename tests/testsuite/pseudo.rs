//! The language that nobody speaks: a word without marks on one of its pages is a word that cannot be translated.

use std::collections::BTreeSet;

use super::html::{self, Piece};
use super::languages::guide;

/// What our own templates print as it is, the title of a work, which is its name in every language, and what a language calls itself.
const KEPT: [&str; 8] = [
    "principles: principles/",
    "roles: roles/",
    "stages: stages/",
    "agencies: agencies/",
    "(active)",
    "unitary:",
    "A study of halls",
    "(English)",
];

#[test]
fn in_the_language_that_nobody_speaks_every_word_is_marked() {
    let site = guide()
        .edited("fingerpost.yaml", "[en, cy, ur]", "[en, x-pseudo]")
        .edited(
            "content/areas/ashmere/area.yaml",
            "[en, ur]",
            "[en, x-pseudo]",
        );
    site.builds();
    let mut bare = BTreeSet::new();
    for home in ["x-pseudo/", "areas/ashmere/x-pseudo/"] {
        let pages = site.published().into_keys();
        let pages = pages.filter(|path| path.starts_with(home) && path.ends_with("index.html"));
        let pages: Vec<String> = pages.collect();
        assert!(pages.len() > 15, "{}", pages.len());
        for path in pages {
            let page = site.page(&path);
            let words = words_of(html::main_of(&page));
            bare.extend(words.filter_map(|words| unmarked(&words)));
        }
    }
    assert!(bare.is_empty(), "{bare:#?}");
}

/// Every text that a reader may meet.
fn words_of(html: &str) -> impl Iterator<Item = String> {
    let read = |piece: Piece| match piece {
        Piece::Text(text) => vec![text],
        Piece::Open(_, attributes) => {
            let is_read = |key: &str| ["title", "alt", "aria-label", "placeholder"].contains(&key);
            let read = attributes.into_iter().filter(|(key, _)| is_read(key));
            read.map(|(_, value)| value).collect()
        }
        Piece::Close(_) => Vec::new(),
    };
    html::pieces(html).into_iter().flat_map(read)
}

/// The text, if a letter of it stands outside marks.
fn unmarked(text: &str) -> Option<String> {
    let mut rest = text.to_owned();
    for kept in KEPT {
        rest = rest.replace(kept, "");
    }
    // The address of an area stands beside its name, and the letter of an alphabet before what begins with it.
    let (before, after) = rest.split_once(": ").unwrap_or((&rest, ""));
    if after.starts_with("../areas/") {
        rest = before.to_owned();
    } else if after.is_empty() && before.chars().count() == 1 {
        rest.clear();
    }
    let mut depth = 0;
    let is_bare = |letter: char| {
        match letter {
            '‹' => depth += 1,
            '›' => depth -= 1,
            _ => {}
        }
        depth == 0 && letter.is_alphabetic()
    };
    rest.contains(is_bare).then(|| text.trim().to_owned())
}

#[test]
fn a_bare_word_is_found() {
    assert_eq!(unmarked("‹marked› 12, ‹don’t›"), None);
    assert_eq!(unmarked("‹Ashmere›: ../areas/ashmere/"), None);
    assert_eq!(
        unmarked("Ash: ../areas/ash/"),
        Some("Ash: ../areas/ash/".to_owned())
    );
    assert_eq!(unmarked("‹marked› not"), Some("‹marked› not".to_owned()));
}

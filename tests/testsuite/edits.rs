//! The whole way of an edit: from a line of Markdown through the catalogue to the marks on the page, by the real program.
//!
//! The law by which words are carried over is a table of its own, beside it in `languages/catalogue/merge_tests.rs`. Here is what readers and
//! translators see of it: `current` words, `outdated` ones with their mark, the `source` in place of words, and words that are `gone`
//! from the page and kept in the catalogue.

use std::fmt::Write as _;
use std::fs;

use fingerpost::diagnostics::{Diagnostics, SourceMap};
use fingerpost::languages::catalogue::{Catalogue, read, write};

use super::html::{self, Piece};
use super::site::Site;
use super::tree;

/// One thing that an author does.
enum Edit {
    /// Words for others, in a file.
    Words(&'static str, &'static str, &'static str),
    /// Another name for a file.
    Name(&'static str, &'static str),
    /// `fingerpost translate merge`.
    Merge,
}

use Edit::{Merge, Name, Words};

const ONE: &str = "content/pages/first.md";
const TWO: &str = "content/pages/second.md";
const CATALOGUE: &str = "content/languages/cy.po";

const PAGES: &str = "
-- content/pages/first.md --
---
title: One
summary: The first page.
---

Ask the council first.

## Before

Meet your neighbours soon. Bring them some cake.

## After

Write it down.

-- content/pages/second.md --
---
title: Two
summary: The second page.
---

Come back later.
";

/// What is edited, and how the pages and the catalogue are then.
const TABLE: [(&str, &[Edit], &str); 14] = [
    (
        "nothing",
        &[],
        "first: current Ask the council first.
first: current Before
first: current Meet your neighbours soon. Bring them some cake.
first: current After
first: current Write it down.
second: current Come back later.
",
    ),
    (
        "the name of an item",
        &[Name(TWO, "content/pages/other.md"), Merge],
        "first: current Ask the council first.
first: current Before
first: current Meet your neighbours soon. Bring them some cake.
first: current After
first: current Write it down.
other: current Come back later.
",
    ),
    (
        "the heading that a block stands under",
        &[
            Words(ONE, "Write it down.\n", "Say thanks.\n"),
            Words(ONE, "## Before\n", "## Before\n\nWrite it down.\n"),
            Merge,
        ],
        "first: current Ask the council first.
first: current Before
first: current Write it down.
first: current Meet your neighbours soon. Bring them some cake.
first: current After
first: source Say thanks.
second: current Come back later.
",
    ),
    (
        "the item that a block stands in",
        &[
            Words(ONE, "Ask the council first.\n\n", ""),
            Words(TWO, "Come back", "Ask the council first.\n\nCome back"),
            Merge,
        ],
        "first: current Before
first: current Meet your neighbours soon. Bring them some cake.
first: current After
first: current Write it down.
second: current Ask the council first.
second: current Come back later.
",
    ),
    (
        "one word",
        &[Words(TWO, "later", "sooner"), Merge],
        "first: current Ask the council first.
first: current Before
first: current Meet your neighbours soon. Bring them some cake.
first: current After
first: current Write it down.
second: outdated Come back later. (older wording)
",
    ),
    (
        "one word, before catalogues are brought in step",
        &[Words(TWO, "later", "sooner")],
        "first: current Ask the council first.
first: current Before
first: current Meet your neighbours soon. Bring them some cake.
first: current After
first: current Write it down.
second: outdated Come back later. (older wording)
",
    ),
    (
        "punctuation alone",
        &[Words(TWO, "Come back later.", "Come back – later!"), Merge],
        "first: current Ask the council first.
first: current Before
first: current Meet your neighbours soon. Bring them some cake.
first: current After
first: current Write it down.
second: current Come back later.
",
    ),
    (
        "every word",
        &[
            Words(TWO, "Come back later.", "Something else entirely"),
            Merge,
        ],
        "first: current Ask the council first.
first: current Before
first: current Meet your neighbours soon. Bring them some cake.
first: current After
first: current Write it down.
second: source Something else entirely
gone Come back later.
",
    ),
    (
        "a block cut in two",
        &[Words(ONE, "soon. Bring", "soon.\n\nBring"), Merge],
        "first: current Ask the council first.
first: current Before
first: outdated Meet your neighbours soon. Bring them some cake. (older wording)
first: outdated Meet your neighbours soon. Bring them some cake. (older wording)
first: current After
first: current Write it down.
second: current Come back later.
",
    ),
    (
        "two blocks made one",
        &[
            Words(
                ONE,
                "Ask the council first.\n\n## Before\n\nMeet",
                "Ask the council first. Meet",
            ),
            Merge,
        ],
        "first: outdated Meet your neighbours soon. Bring them some cake. (older wording)
first: current After
first: current Write it down.
second: current Come back later.
gone Ask the council first.
gone Before
",
    ),
    (
        "a block that goes",
        &[Words(ONE, "Write it down.\n", "None.\n"), Merge],
        "first: current Ask the council first.
first: current Before
first: current Meet your neighbours soon. Bring them some cake.
first: current After
first: source None.
second: current Come back later.
gone Write it down.
",
    ),
    (
        "a block that goes and comes back",
        &[
            Words(ONE, "Ask the council first.\n\n", ""),
            Merge,
            Words(ONE, "## Before", "Ask the council first.\n\n## Before"),
            Merge,
        ],
        "first: current Ask the council first.
first: current Before
first: current Meet your neighbours soon. Bring them some cake.
first: current After
first: current Write it down.
second: current Come back later.
",
    ),
    (
        "the words of a heading",
        &[Words(ONE, "## After", "## Later on"), Merge],
        "first: current Ask the council first.
first: current Before
first: current Meet your neighbours soon. Bring them some cake.
first: source Later on
first: current Write it down.
second: current Come back later.
gone After
",
    ),
    (
        "where a paragraph has its lines",
        &[
            Words(ONE, "soon. Bring them", "soon. Bring\nthem"),
            Words(TWO, "Come back later.", "Come\nback later."),
            Merge,
        ],
        "first: current Ask the council first.
first: current Before
first: current Meet your neighbours soon. Bring them some cake.
first: current After
first: current Write it down.
second: current Come back later.
",
    ),
];

#[test]
fn what_becomes_of_words_when_the_source_is_edited() {
    let mut failures = String::new();
    for (name, edits, expected) in TABLE {
        let site = translated();
        for edit in edits {
            edit.act(&site);
        }
        site.builds();
        let found = seen(&site);
        if found != expected {
            let _ = writeln!(failures, "{name}:\n{found}");
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

impl Edit {
    fn act(&self, site: &Site) {
        match self {
            Words(path, from, to) => {
                let text = fs::read_to_string(site.path(path)).unwrap();
                assert_eq!(text.matches(from).count(), 1, "`{from}` in {path}");
                fs::write(site.path(path), text.replace(from, to)).unwrap();
            }
            Name(from, to) => fs::rename(site.path(from), site.path(to)).unwrap(),
            Merge => {
                let ran = site.run("translate merge");
                assert_eq!(ran.status, 0, "{}", ran.stderr);
            }
        }
    }
}

/// A guide of two pages, with words for every text of them: its own after the language's tag.
fn translated() -> Site {
    let site = Site::small()
        .edited("fingerpost.yaml", "[en]", "[en, cy]")
        .with(PAGES);
    assert_eq!(site.run("translate extract").status, 0);
    let mut catalogue = catalogue(&site);
    for entry in &mut catalogue.entries {
        entry.words = vec![format!("cy: {}", entry.source)];
    }
    fs::write(site.path(CATALOGUE), write(&catalogue)).unwrap();
    site
}

fn catalogue(site: &Site) -> Catalogue {
    let text = fs::read_to_string(site.path(CATALOGUE)).unwrap();
    let mut map = SourceMap::default();
    let source = map.add(CATALOGUE, text);
    read(source, &map, &mut Diagnostics::default()).unwrap()
}

/// The blocks of the pages, each with whose words it has; then what the catalogue keeps.
fn seen(site: &Site) -> String {
    let mut seen = String::new();
    for path in tree::files(&site.path("content/pages")) {
        let name = path.trim_end_matches(".md");
        if name == "about" {
            continue;
        }
        let page = site.page(&format!("cy/{name}/index.html"));
        let main = html::main_of(&page);
        // The title and the summary stand first.
        let body = main.split_once("</p>").unwrap().1;
        for (state, words) in blocks(body) {
            let _ = writeln!(seen, "{name}: {state} {words}");
        }
    }
    for entry in catalogue(site).obsolete {
        let _ = writeln!(seen, "gone {}", entry.source);
    }
    seen
}

/// The headings and paragraphs of a text: whose words they have, and the words.
fn blocks(body: &str) -> Vec<(&'static str, String)> {
    let mut blocks: Vec<(&str, String)> = Vec::new();
    for piece in html::pieces(body) {
        match piece {
            Piece::Open(name, attributes) if name == "p" || html::is_heading(&name) => {
                blocks.push((state(&attributes), String::new()));
            }
            Piece::Text(text) => {
                if let Some((_, words)) = blocks.last_mut() {
                    words.push_str(text.trim_start_matches("cy: "));
                }
            }
            _ => {}
        }
    }
    for (_, words) in &mut blocks {
        *words = words.trim().replace('\n', " ");
    }
    blocks
}

/// Whose words an element has, by its marks.
fn state(attributes: &[(String, String)]) -> &'static str {
    let has = |key: &str, value: &str| attributes.iter().any(|own| own.0 == key && own.1 == value);
    match (has("class", "outdated"), has("lang", "en")) {
        (true, _) => "outdated",
        (_, true) => "source",
        _ => "current",
    }
}

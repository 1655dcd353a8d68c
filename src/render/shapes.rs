//! Tests: the HTML that each part of a body becomes on a page, and what holds of the HTML of any text.

use std::cell::RefCell;
use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{PictureView, Piece, Sink, Surroundings, pieces};
use crate::diagnostics::{Diagnostics, SourceMap};
use crate::markdown::{Declared, Dialect, Input, Phrase, ReferenceId, Vocabulary, parse};

/// A page that says what it was asked for, and links each term once.
#[derive(Default)]
struct Page {
    linked: RefCell<BTreeSet<String>>,
}

impl Surroundings for Page {
    fn href(&self, reference: ReferenceId) -> String {
        format!("/{}?a&b", reference.0)
    }

    fn picture(&self, _: ReferenceId) -> PictureView {
        PictureView {
            src: "p.png".to_owned(),
            width: 4,
            height: 3,
        }
    }

    fn figure(&self, _: ReferenceId) -> String {
        "<figure>F</figure>\n".to_owned()
    }

    fn term_href(&self, term: &str) -> Option<String> {
        let is_first = self.linked.borrow_mut().insert(term.to_owned());
        is_first.then(|| format!("#{term}"))
    }

    fn quote_source(&self, _: ReferenceId) -> Phrase {
        Phrase::literal("A <work>")
    }

    fn word(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        if key.starts_with("quote-source") {
            return format!("{key} {{role}} {{work}} {{section}}");
        }
        let values: Vec<&str> = arguments.iter().map(|(_, value)| *value).collect();
        [&[key], values.as_slice()].concat().join(" ")
    }
    fn number(&self, number: usize) -> String {
        number.to_string()
    }
}

/// The HTML of `markdown` with slots as `[name]` in text and `(name)` in attributes, and how many complaints there were.
fn drawn(markdown: &str, dialect: Dialect) -> (String, usize) {
    let mut sources = SourceMap::default();
    let input = Input {
        source: sources.add("a.md", markdown),
        text: markdown,
        body: 0..markdown.len(),
        dialect,
        vocabulary: &Vocabulary::new([("lto", "LTO")]),
        variables: &Declared {
            names: BTreeSet::from(["council".to_owned()]),
            forms: BTreeSet::from(["start", "genitive"]),
        },
        translation: None,
    };
    let mut told = Diagnostics::default();
    let body = parse(&input, &mut told);
    let html = pieces(&body, &Page::default())
        .into_iter()
        .map(shown)
        .collect();
    (html, told.errors())
}

fn shown(piece: Piece) -> String {
    match piece {
        Piece::Html(html) | Piece::LinkStart { html, .. } => html,
        Piece::LinkEnd { .. } => "</a>".to_owned(),
        Piece::Slot { slot, sink } => match sink {
            Sink::Text => format!("[{}]", slot.name),
            Sink::Attribute => format!("({})", slot.name),
        },
    }
}

#[track_caller]
fn check(markdown: &str, html: &str) {
    let (seen, complaints) = drawn(markdown, Dialect::Publisher);
    assert_eq!(seen.trim_end(), html, "{markdown}");
    assert_eq!(complaints, 0, "{markdown}");
}

#[test]
fn words_links_and_pictures() {
    check("Ask *{{ council }}*'s", "<p>Ask <em>[council]</em>’s</p>");
    check(
        "[a](b.md \"\\\"c\")",
        "<p><a href=\"/0?a&amp;b\" title=\"&quot;c\">a</a></p>",
    );
    check(
        "<https://x.org>",
        "<p><a href=\"/0?a&amp;b\" rel=\"noopener noreferrer\">https://x.org</a></p>",
    );
    check(
        "![a *{{ council }}*](b.png)",
        "<p><img src=\"p.png\" alt=\"a (council)\" width=\"4\" height=\"3\" loading=\"lazy\" /></p>",
    );
    check(
        "an LTO, an LTO",
        "<p>an <a class=\"term\" href=\"#lto\">LTO</a>, an LTO</p>",
    );
    check(
        "[LTO](a.md) `LTO`\n> LTO\n",
        "<p><a href=\"/0?a&amp;b\">LTO</a> <code>LTO</code></p>\n<blockquote>\n<p>LTO</p>\n</blockquote>",
    );
    check(
        "```\"><b>\n{{ x }}\n```",
        "<pre><code class=\"language-&quot;&gt;&lt;b&gt;\">{{ x }}\n</code></pre>",
    );
}

#[test]
fn containers() {
    check(
        ":::note\na\n:::",
        "<div class=\"note\" role=\"note\">\n<p class=\"note-label\">note-label</p>\n<p>a</p>\n</div>",
    );
    check(
        ":::details{summary=\"For {{ council }}\"}\na\n:::",
        "<details>\n<summary>For [council]</summary>\n<p>a</p>\n</details>",
    );
    check(
        ":::quote{role=\"A resident\" source=b section=\"2.1\"}\nan LTO\n:::",
        "<figure class=\"quote\">\n<blockquote>\n<p>an LTO</p>\n</blockquote>\n<figcaption>quote-source-section A resident A &lt;work&gt; 2.1</figcaption>\n</figure>",
    );
    check(
        ":::steps\n1. a\n2. b\n:::",
        "<div class=\"steps\">\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n</div>",
    );
    check(":::figure{id=a}\n:::", "<figure>F</figure>");
    check(
        ":::sheet{title=\"Ask {{ council }}\"}\n:::lines{count=1}\n:::\n:::",
        "<section class=\"sheet\" aria-labelledby=\"ask-council\">\n<h2 id=\"ask-council\">Ask [council]</h2>\n<div class=\"lines\" aria-hidden=\"true\">\n<span class=\"line\"></span>\n</div>\n</section>",
    );
}

#[test]
fn tables_and_definitions() {
    check(
        "| |b|\n|---|--:|\n|c|{{ council }}|\n",
        "<section class=\"scroll\" tabindex=\"0\" aria-label=\"table-label 1\">\n<table>\n<thead>\n<tr>\n<td></td>\n<th scope=\"col\" class=\"align-right\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n<td class=\"align-right\">[council]</td>\n</tr>\n</tbody>\n</table>\n</section>",
    );
    check("a\n: b\n", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>");
    check(
        "<dl>\n<dt>{{ council }}</dt>\n</dl>",
        "<dl>\n<dt>[council]</dt>\n</dl>",
    );
}

#[test]
fn footnotes_lead_there_and_back() {
    check(
        "a[^n]\n\n[^n]: b\n",
        "<p>a<sup><a class=\"footnote\" id=\"footnote--1--1\" href=\"#footnote--1\" aria-describedby=\"footnotes--title\">1</a></sup></p>\n<section class=\"footnotes\" aria-labelledby=\"footnotes--title\">\n<h2 id=\"footnotes--title\">footnotes-title</h2>\n<ol>\n<li id=\"footnote--1\">\n<p>b <a class=\"footnote-back\" href=\"#footnote--1--1\" aria-label=\"footnote-back 1\">\u{21A9}\u{FE0E}</a></p>\n</li>\n</ol>\n</section>",
    );
}

#[test]
fn every_id_of_an_area_bears_its_mark() {
    let (html, _) = drawn("## a[^n]\n\nb\n\n[^n]: c\n", Dialect::Area);
    assert_eq!(
        html.matches(" id=\"").count(),
        html.matches(" id=\"s-").count()
    );
}

/// Pieces that could make HTML end where it did not begin.
const PIECES: [&str; 32] = [
    "\n",
    "\n\n",
    "    ",
    "> ",
    "- ",
    "1. ",
    "## ",
    "```",
    "`",
    "*",
    "**",
    "~~",
    "[",
    "](a.md)",
    "![",
    "](https://x)",
    "[^1]",
    "\n\n[^1]: ",
    "<kbd>",
    "</kbd>",
    "\n\n<details>\n",
    "\n</details>\n\n",
    "<!-- ",
    " -->",
    "{{ council }}",
    "\n:::note\n",
    "\n:::\n",
    "| a |",
    "\n|---|\n",
    "\n: ",
    "a ",
    "LTO",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn what_is_not_complained_of_is_well_formed(
        pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..24),
    ) {
        for dialect in [Dialect::Publisher, Dialect::Area] {
            let (html, complaints) = drawn(&pieces.concat(), dialect);
            if complaints == 0 {
                prop_assert!(is_balanced(&html), "{html}");
            }
        }
    }
}

/// Whether every element ends in the element that it began in. Our own tags hold no `>` but their last.
fn is_balanced(html: &str) -> bool {
    let mut open: Vec<&str> = Vec::new();
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let name = tag
            .trim_start_matches('/')
            .split(' ')
            .next()
            .unwrap_or_default();
        if tag.starts_with('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else if !tag.ends_with('/') {
            open.push(name);
        }
    }
    open.is_empty()
}

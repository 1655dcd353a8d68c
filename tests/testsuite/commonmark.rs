//! The examples of the `CommonMark` specification, all of them, in the dialect of that name; and, one by one, where the publisher's
//! dialect differs and why.
//!
//! The specification comes from npm and is not part of this repository. HTML is compared byte for byte.

use std::collections::BTreeMap;
use std::path::Path;

use fingerpost::diagnostics::{Diagnostics, SourceMap};
use fingerpost::markdown::{Declared, Dialect, Input, Vocabulary, parse};
use fingerpost::render::commonmark;

/// How many examples version 0.31.2 has.
const EXAMPLES: usize = 652;

struct Example {
    number: usize,
    markdown: String,
    html: String,
}

#[test]
fn every_example_of_the_specification_is_met() {
    let failures: Vec<String> = examples()
        .iter()
        .filter_map(|example| {
            let (html, told) = drawn(&example.markdown, Dialect::CommonMark);
            let met = html == example.html && told.is_empty();
            (!met).then(|| described(example, &html, &told))
        })
        .collect();
    assert!(
        failures.is_empty(),
        "{} failed\n{}",
        failures.len(),
        failures.join("\n")
    );
}

#[test]
fn the_publishers_dialect_differs_only_where_it_is_listed() {
    let listed = differences();
    let mut wrong = Vec::new();
    for example in examples() {
        let (html, told) = drawn(&example.markdown, Dialect::Publisher);
        let same = html == example.html && told.is_empty();
        match (same, listed.get(&example.number)) {
            (false, None) => wrong.push(described(&example, &html, &told)),
            (true, Some(reason)) => wrong.push(format!(
                "example {} is listed ({reason}) but gives the same HTML",
                example.number
            )),
            _ => {}
        }
    }
    assert!(
        wrong.is_empty(),
        "{} are wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The HTML of `markdown`, and the codes of what was told.
fn drawn(markdown: &str, dialect: Dialect) -> (String, Vec<&'static str>) {
    let mut sources = SourceMap::default();
    let input = Input {
        source: sources.add("example.md", markdown),
        text: markdown,
        body: 0..markdown.len(),
        dialect,
        vocabulary: &Vocabulary::default(),
        variables: &Declared::default(),
        translation: None,
    };
    let mut told = Diagnostics::default();
    let body = parse(&input, &mut told);
    let codes = told
        .entries()
        .iter()
        .map(|entry| entry.code.slug())
        .collect();
    (commonmark(&body), codes)
}

fn described(example: &Example, html: &str, told: &[&str]) -> String {
    let Example {
        number,
        markdown,
        html: wanted,
    } = example;
    format!(
        "example {number}: {markdown:?}\n  wanted {wanted:?}\n  got    {html:?}\n  told   {told:?}"
    )
}

/// The examples: between lines of 32 backquotes, input and output parted by a line with a full stop; `→` stands for a tab.
#[allow(
    clippy::disallowed_methods,
    reason = "the rule is for the program; a test reads what it tests with"
)]
fn examples() -> Vec<Example> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/node_modules/commonmark-spec/spec.txt");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|_| {
        panic!(
            "{} is not there: run `npm ci --prefix tests` as the README says",
            path.display()
        )
    });
    let fence = "`".repeat(32);
    let examples: Vec<Example> = text
        .split(&format!("{fence} example\n"))
        .skip(1)
        .zip(1..)
        .map(|(rest, number)| example(number, rest, &fence))
        .collect();
    assert_eq!(examples.len(), EXAMPLES);
    examples
}

fn example(number: usize, rest: &str, fence: &str) -> Example {
    let (lines, _) = rest
        .split_once(&format!("{fence}\n"))
        .expect("an example ends with its fence");
    let with_tabs = lines.replace('→', "\t");
    let (markdown, html) = match with_tabs.strip_prefix(".\n") {
        Some(html) => ("", html),
        None => with_tabs
            .split_once("\n.\n")
            .expect("an example has an input and an output"),
    };
    Example {
        number,
        markdown: if markdown.is_empty() {
            String::new()
        } else {
            format!("{markdown}\n")
        },
        html: html.to_owned(),
    }
}

/// Number and reason of each example that differs, one a line: `number: reason`.
fn differences() -> BTreeMap<usize, String> {
    include_str!("../commonmark-differences.yaml")
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| {
            let (number, reason) = line.split_once(": ").expect("a line is `number: reason`");
            (
                number.parse().expect("an example has a number"),
                reason.to_owned(),
            )
        })
        .collect()
}

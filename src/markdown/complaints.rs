//! Tests: what is told of a text, and which words of it are underlined.

use std::collections::BTreeSet;

use super::{Body, Declared, Dialect, Input, Vocabulary, parse};
use crate::diagnostics::{Code, Diagnostics, SourceMap};

const FRONT: &str = "---\ntitle: A\n---\n";

/// The body of `markdown`, and each complaint with the words that it underlines.
pub(super) fn read(markdown: &str, dialect: Dialect) -> (Body, Vec<(Code, String)>) {
    let text = format!("{FRONT}{markdown}");
    let mut sources = SourceMap::default();
    let input = Input {
        source: sources.add("a.md", text.as_str()),
        text: &text,
        body: FRONT.len()..text.len(),
        dialect,
        vocabulary: &Vocabulary::default(),
        variables: &Declared {
            names: BTreeSet::from(["council".to_owned(), "area".to_owned()]),
            forms: BTreeSet::from(["genitive", "start"]),
        },
        translation: None,
    };
    let mut told = Diagnostics::default();
    let body = parse(&input, &mut told);
    let complaints = told
        .entries()
        .iter()
        .map(|entry| (entry.code, text[entry.place.unwrap().range()].to_owned()))
        .collect();
    (body, complaints)
}

#[track_caller]
fn told(markdown: &str, dialect: Dialect, expected: &[(Code, &str)]) {
    let (_, complaints) = read(markdown, dialect);
    let seen: Vec<(Code, &str)> = complaints
        .iter()
        .map(|(code, words)| (*code, words.as_str()))
        .collect();
    assert_eq!(seen, expected, "{markdown}");
}

#[track_caller]
pub(super) fn publisher(markdown: &str, expected: &[(Code, &str)]) {
    told(markdown, Dialect::Publisher, expected);
}

#[track_caller]
pub(super) fn area(markdown: &str, expected: &[(Code, &str)]) {
    told(markdown, Dialect::Area, expected);
}

#[test]
fn local_names_are_checked_where_they_stand() {
    publisher(
        "Ask *{{ counsil }}*'s \"x\"",
        &[(Code::UnknownVariable, "{{ counsil }}")],
    );
    publisher(
        "| {{ council }} | {{ x }} |\n|---|---|\n",
        &[(Code::UnknownVariable, "{{ x }}")],
    );
    publisher("a {{ council", &[(Code::UnclosedVariable, "{{")]);
    publisher(
        "![{{ area }} {{ b }}](p.png)",
        &[(Code::UnknownVariable, "{{ b }}")],
    );
    publisher("`{{ x }}` {{ council:start }} }}\n\n    {{ x }}\n", &[]);
    publisher(
        "{{ council:stat }}",
        &[(Code::UnknownVariable, "{{ council:stat }}")],
    );
    publisher("<kbd>{{ x }}</kbd>", &[(Code::UnknownVariable, "{{ x }}")]);
    publisher(
        "<dl>\n<dt>{{ x }}</dt>\n</dl>",
        &[(Code::UnknownVariable, "{{ x }}")],
    );
}

#[test]
fn local_names_cannot_stand_in_addresses() {
    publisher(
        "[a]({{ council }}/x)",
        &[(Code::VariableInAddress, "{{ council }}/x")],
    );
    publisher(
        "[a]\n\n[a]: {{council}}",
        &[(Code::VariableInAddress, "[a]")],
    );
    publisher(
        "[a](b.md \"{{ council }}\")",
        &[(Code::VariableInAddress, "[a](b.md \"{{ council }}\")")],
    );
}

#[test]
fn addresses_are_underlined_alone() {
    publisher(
        "A [b *c* d](javascript:x \"t\") e",
        &[(Code::LinkScheme, "javascript:x")],
    );
    publisher("<javascript:x>", &[(Code::LinkScheme, "javascript:x")]);
    publisher(
        "[a](java&#x73;cript:x)",
        &[(Code::LinkScheme, "java&#x73;cript:x")],
    );
    publisher(
        "![a](https://x.org/p.gif)",
        &[(Code::PictureFromElsewhere, "https://x.org/p.gif")],
    );
    publisher("![](p.png)", &[(Code::PictureWithoutWords, "![](p.png)")]);
    publisher("![a](action:x)", &[(Code::LinkScheme, "action:x")]);
}

#[test]
fn containers_open_and_close_in_step() {
    publisher(":::note\na\n", &[(Code::UnclosedContainer, ":::note")]);
    publisher(":::", &[(Code::UnclosedContainer, ":::")]);
    publisher(
        "> :::note\n> a\n\n:::",
        &[
            (Code::UnclosedContainer, ":::note"),
            (Code::UnclosedContainer, ":::"),
        ],
    );
    publisher("::::note\na\n\n:::note\nb\n:::\n::::", &[]);
    publisher(
        "::::note\na\n\n:::note\nb\n::::",
        &[(Code::UnclosedContainer, ":::note")],
    );
    publisher(
        "a\n      :::note\n",
        &[(Code::UnclosedContainer, ":::note")],
    );
    publisher("```\n:::x\n```\n\n    :::x\n", &[]);
}

#[test]
fn containers_stand_in_lists_quotations_and_after_paragraphs() {
    publisher(
        "- a\n  :::note\n  b\n  :::\n- c\n\n> d\n> :::note\n> e\n> :::\n",
        &[],
    );
    publisher(
        "a\n:::checklist\n- b\n:::\nc\n:::note\n| d |\n|---|\n| e |\n:::\n",
        &[],
    );
    publisher("a\n: b\n:::note\nc\n:::\n", &[]);
}

#[test]
fn containers_are_held_to_their_table() {
    publisher(":::nott\n:::", &[(Code::UnknownContainer, ":::nott")]);
    publisher(
        ":::quote{role=a}\nb\n:::",
        &[(Code::ContainerAttribute, ":::quote{role=a}")],
    );
    publisher(
        ":::note{colour=red}\na\n:::",
        &[(Code::ContainerAttribute, "colour")],
    );
    publisher(
        ":::lines{count=31}\n:::",
        &[(Code::ContainerAttribute, "31")],
    );
    publisher(
        ":::sheet{title=\"{{ x }}\"}\na\n:::",
        &[(Code::UnknownVariable, "{{ x }}")],
    );
    publisher(
        ":::steps\n- a\n:::",
        &[(Code::ContainerContent, ":::steps")],
    );
    publisher(
        ":::pair{kind=dont}\n## A\n\na\n\n## B\n\nb\n:::",
        &[(Code::ContainerAttribute, "dont")],
    );
    publisher(
        ":::lines{count=3}\na\n:::",
        &[(Code::ContainerContent, ":::lines{count=3}")],
    );
    publisher(
        ":::note\n<!-- a -->\n:::",
        &[(Code::ContainerContent, ":::note")],
    );
    area(
        ":::sheet{title=a}\nb\n:::",
        &[(Code::NotInAreaText, ":::sheet{title=a}")],
    );
}

#[test]
fn pairs_have_two_parts_under_headings_of_one_level() {
    let opening = ":::pair{kind=do}";
    let holds = |text: &str, expected: &[(Code, &str)]| {
        publisher(&format!("## X\n\nx\n\n{opening}\n{text}\n:::"), expected);
    };
    let refused = [(Code::ContainerContent, opening)];
    holds("### A\n\na\n\n### B\n\nb", &[]);
    holds("## A\n\na\n\n### C\n\nc\n\n## B\n\nb", &[]);
    holds("", &refused);
    holds("a", &refused);
    holds("### A\n\na", &refused);
    holds("a\n\n### A\n\na\n\n### B\n\nb", &refused);
    holds("### A\n\na\n\n### B\n\nb\n\n### C\n\nc", &refused);
    holds("### A\n\na\n\n## B\n\nb", &refused);
    holds(
        "### A\n\n### B\n\nb",
        &[(Code::HeadingWithoutContent, "### A")],
    );
    area(
        ":::pair{kind=do}\n## A\n\na\n\n## B\n\nb\n:::",
        &[(Code::NotInAreaText, ":::pair{kind=do}")],
    );
}

#[test]
fn headings_keep_their_rules() {
    publisher("# A\n\nb", &[(Code::HeadingInBody, "# A")]);
    publisher("### A\n\nb", &[(Code::HeadingJump, "### A")]);
    publisher(
        "## A\n\n## B\n\nc\n\n## D",
        &[
            (Code::HeadingWithoutContent, "## A"),
            (Code::HeadingWithoutContent, "## D"),
        ],
    );
    publisher("## A\n\n### B\n\n:::note\nc\n:::\n", &[]);
    publisher(":::sheet{title=a}\n### B\n\nc\n:::\n", &[]);
    publisher("## A {#B}\n\nc", &[(Code::BadId, "{#B}")]);
    publisher("## A {#b .c}\n\nc", &[(Code::HtmlNotAllowed, "{#b .c}")]);
    area("## A {#b}\n\nc", &[(Code::NotInAreaText, "{#b}")]);
}

#[test]
fn html_is_held_to_a_list() {
    area(
        "Hi <img src=x onerror=a()>",
        &[(Code::RawHtml, "<img src=x onerror=a()>")],
    );
    area("<script>x</script>", &[(Code::RawHtml, "<script>")]);
    area("a <!-- b -->\n\n<!-- c -->", &[]);
    publisher(
        "<iframe src=\"x\"></iframe>",
        &[
            (Code::HtmlNotAllowed, "<iframe src=\"x\">"),
            (Code::HtmlNotAllowed, "</iframe>"),
        ],
    );
    publisher(
        "<kbd onclick=\"x\">a</kbd>",
        &[
            (Code::HtmlNotAllowed, "<kbd onclick=\"x\">"),
            (Code::HtmlNotAllowed, "</kbd>"),
        ],
    );
    publisher(
        "<abbr title=\"{{ area }}\">a</abbr>",
        &[
            (Code::HtmlNotAllowed, "<abbr title=\"{{ area }}\">"),
            (Code::HtmlNotAllowed, "</abbr>"),
        ],
    );
    publisher(
        "> <q cite=\"javascript:x\"\n> lang=en>a</q>",
        &[
            (Code::HtmlNotAllowed, "<q cite=\"javascript:x\"\n> lang=en>"),
            (Code::HtmlNotAllowed, "</q>"),
        ],
    );
    publisher("<details>\n<summary>a</summary>\n\nb\n\n</details>", &[]);
}

#[test]
fn html_elements_end_where_they_began() {
    publisher(
        "*<mark>a*</mark>",
        &[
            (Code::HtmlNotAllowed, "<mark>"),
            (Code::HtmlNotAllowed, "</mark>"),
        ],
    );
    publisher(
        "- <details>\n\n</details>",
        &[
            (Code::HtmlNotAllowed, "<details>"),
            (Code::HtmlNotAllowed, "</details>"),
        ],
    );
    publisher(
        "a <details>b</details>",
        &[
            (Code::HtmlNotAllowed, "<details>"),
            (Code::HtmlNotAllowed, "</details>"),
        ],
    );
}

#[test]
fn footnotes_that_are_written_nowhere_are_told() {
    publisher(
        "a[^1] b[^2] \\[^3] `[^4]`\n\n[^1]: c\n",
        &[(Code::UndefinedFootnote, "[^2]")],
    );
    publisher("a[^a]\n\n[^a]: [^b]\n\n[^b]: [^a]\n", &[]);
}

#[test]
fn ids_are_made_from_words_and_are_an_areas_own() {
    let text = "## Ask {{ council }}\n\na\n\n## Ask council\n\n## b {#c}\n\nd";
    let ids = |dialect| -> Vec<String> {
        let (body, _) = read(text, dialect);
        body.headings
            .into_iter()
            .map(|heading| heading.id)
            .collect()
    };
    assert_eq!(
        ids(Dialect::Publisher),
        ["ask-council", "ask-council-2", "c"]
    );
    assert_eq!(
        ids(Dialect::Area),
        ["s-ask-council", "s-ask-council-2", "s-b"]
    );
}

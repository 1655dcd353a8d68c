//! What a page is about, as data that search engines read: JSON-LD in the words of schema.org.
//!
//! Written straight into one text, because every page of every edition has it, and a tree of values would cost more than the page.

use tera::Value;

use crate::editions::List;
use crate::read::Date;
use crate::theme::plain;
use crate::toolkit::{Kind, Term};

use super::escape::json_text;
use super::facts::Fact;
use super::leaf::Leaf;
use super::pen::Pen;

/// The data of a page at `address`: where it stands, and what kind of thing it is.
pub(super) fn linked_data(pen: &Pen<'_>, leaf: &Leaf, address: &str) -> Value {
    let mut graph = String::with_capacity(640);
    graph.push_str("{\"@context\":\"https://schema.org\",\"@graph\":[");
    if leaf.folder.is_empty() {
        site(&mut graph, pen, address);
    } else {
        breadcrumb(&mut graph, leaf, address);
    }
    if leaf.page.kind == Kind::CaseStudy.word() {
        article(&mut graph, pen, leaf, address);
    }
    if leaf.folder == List::Glossary.folder() {
        term_set(&mut graph, pen, leaf, address);
    }
    graph.push_str("]}");
    Value::safe_string(&graph)
}

/// The home page stands for the guide; a trail of one step would say nothing.
fn site(graph: &mut String, pen: &Pen<'_>, address: &str) {
    graph.push_str("{\"@type\":\"WebSite\"");
    texts(
        graph,
        &[
            ("name", &pen.says(&Fact::Title)),
            ("url", address),
            ("inLanguage", pen.edition.language.tag()),
        ],
    );
    publisher(graph, pen);
    graph.push('}');
}

/// The trail to the page. Each step of it leads to the first folders of the page's own address.
fn breadcrumb(graph: &mut String, leaf: &Leaf, address: &str) {
    graph.push_str("{\"@type\":\"BreadcrumbList\",\"itemListElement\":[");
    let above = address.len() - leaf.folder.len();
    let mut ends = leaf.folder.match_indices('/').map(|(at, _)| at + 1);
    let mut end = 0;
    for (index, link) in leaf.page.breadcrumb.iter().enumerate() {
        let title = link.get_from_path("title").map(plain);
        step(
            graph,
            index + 1,
            &title.unwrap_or_default(),
            &address[..above + end],
        );
        end = ends.next().unwrap_or(end);
        graph.push(',');
    }
    let last = leaf.page.breadcrumb.len() + 1;
    step(graph, last, &leaf.page.title.plain(), address);
    graph.push_str("]}");
}

fn step(graph: &mut String, position: usize, name: &str, address: &str) {
    graph.push_str("{\"@type\":\"ListItem\",\"position\":");
    graph.push_str(&position.to_string());
    texts(graph, &[("name", name), ("item", address)]);
    graph.push('}');
}

fn article(graph: &mut String, pen: &Pen<'_>, leaf: &Leaf, address: &str) {
    let page = &leaf.page;
    let date = leaf.lastmod.as_ref().map(Date::to_string);
    graph.push_str(",{\"@type\":\"Article\"");
    texts(
        graph,
        &[
            ("headline", &page.title.plain()),
            ("description", &page.summary.plain()),
            ("url", address),
            ("inLanguage", pen.edition.language.tag()),
        ],
    );
    if let Some(date) = date {
        texts(graph, &[("dateModified", &date)]);
    }
    publisher(graph, pen);
    graph.push('}');
}

/// The glossary, each entry by its name and its place on the page, where its meaning is.
fn term_set(graph: &mut String, pen: &Pen<'_>, leaf: &Leaf, address: &str) {
    graph.push_str(",{\"@type\":\"DefinedTermSet\"");
    texts(
        graph,
        &[
            ("name", &leaf.page.title.plain()),
            ("description", &leaf.page.summary.plain()),
            ("url", address),
            ("inLanguage", pen.edition.language.tag()),
        ],
    );
    graph.push_str(",\"hasDefinedTerm\":[");
    for (index, Term { id, name, .. }) in pen.toolkit.terms.iter().enumerate() {
        if index > 0 {
            graph.push(',');
        }
        graph.push_str("{\"@type\":\"DefinedTerm\"");
        texts(
            graph,
            &[("@id", &format!("#{id}")), ("name", &pen.words(name))],
        );
        graph.push('}');
    }
    graph.push_str("]}");
}

fn publisher(graph: &mut String, pen: &Pen<'_>) {
    graph.push_str(",\"publisher\":{\"@type\":\"Organization\"");
    let publisher = pen.publisher_view();
    texts(graph, &[("name", &publisher.name)]);
    if let Some(website) = &publisher.website {
        texts(graph, &[("url", website)]);
    }
    graph.push('}');
}

fn texts(graph: &mut String, texts: &[(&str, &str)]) {
    for (key, value) in texts {
        graph.push_str(",\"");
        graph.push_str(key);
        graph.push_str("\":\"");
        json_text(graph, value);
        graph.push('"');
    }
}

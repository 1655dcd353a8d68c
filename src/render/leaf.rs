//! One page to be: its template, where it lives, and what its template sees.

use serde::Serialize;
use tera::{Context, Value};

use crate::editions::{List, Route, relative, route};
use crate::read::Date;
use crate::theme::Template;
use crate::toolkit::{Article, Key, Kind};

use super::pen::Pen;
use super::views::{CardView, ContentsView, LinkView, PageView};

/// A page that has not been rendered yet.
pub(super) struct Leaf {
    /// Its template.
    pub(super) template: Template,
    /// Its folder inside the edition.
    pub(super) folder: String,
    /// The part of the navigation that it stands in.
    pub(super) section: &'static str,
    /// When its text was last checked.
    pub(super) lastmod: Option<Date>,
    /// What every page has.
    pub(super) page: PageView,
    /// What its template sees beside that.
    pub(super) values: Vec<(&'static str, Value)>,
}

impl Leaf {
    /// The page of an item: its own text, sources and dates.
    pub(super) fn of_article(pen: &Pen<'_>, article: &Article, template: Template) -> Self {
        let folder = route(&article.key).folder;
        let depth = folder.matches('/').count();
        let text = pen.text(&article.key, depth);
        let list = List::of(article.key.kind);
        let compiler = pen.compiler();
        let page = PageView {
            kind: article.key.kind.word(),
            id: article.key.id.to_string(),
            title: pen.words(&article.title),
            summary: pen.words(&article.summary),
            canonical: None,
            address: None,
            breadcrumb: breadcrumb(pen, list, &folder),
            contents: text.map(|text| contents(pen, text)).unwrap_or_default(),
            previous: None,
            next: None,
            reviewed: pen.date(article.reviewed),
            facts_as_of: pen.date(article.facts_as_of),
            sources: compiler.sources(&article.citations, &folder),
            body: text.map(|text| text.fill(pen.edition)).unwrap_or_default(),
            noindex: false,
            local: article.key.kind == Kind::LocalPage || pen.is_own(&article.key),
            superseded: None,
            extra: article.extra.clone(),
        };
        Self {
            template,
            folder,
            section: section(list),
            lastmod: article.reviewed,
            page,
            values: Vec::new(),
        }
    }

    /// A page made of a list; its words come from the catalogue.
    pub(super) fn of_list(pen: &Pen<'_>, list: List, template: Template) -> Self {
        let folder = list.folder();
        let mut page = empty_page(
            list.key(),
            pen.word(&format!("list-{}-title", list.key())),
            pen.word(&format!("list-{}-summary", list.key())),
        );
        page.breadcrumb = breadcrumb(pen, None, &folder);
        Self {
            template,
            folder,
            section: section(Some(list)),
            lastmod: None,
            page,
            values: Vec::new(),
        }
    }

    /// Adds something that the template sees.
    #[must_use]
    pub(super) fn with<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        self.values.push((name, Value::from_serializable(value)));
        self
    }

    /// Adds the pages before and after this one in its list.
    #[must_use]
    pub(super) fn between(mut self, previous: Option<CardView>, next: Option<CardView>) -> Self {
        self.page.previous = previous;
        self.page.next = next;
        self
    }

    /// How many folders deep it is.
    pub(super) fn depth(&self) -> usize {
        self.folder.matches('/').count()
    }

    /// The relative way to the edition's home.
    pub(super) fn root(&self) -> String {
        root(self.depth())
    }

    /// All that its own template sees, without what the edition shares.
    pub(super) fn context(self) -> Context {
        let mut context = Context::new();
        context.insert("page", &self.page);
        for (name, value) in self.values {
            context.insert_value(name, value);
        }
        context
    }
}

/// The relative way home from that many folders down.
pub(super) fn root(depth: usize) -> String {
    if depth == 0 {
        "./".to_owned()
    } else {
        "../".repeat(depth)
    }
}

/// A page without text.
pub(super) fn empty_page(id: &str, title: String, summary: String) -> PageView {
    PageView {
        kind: "list",
        id: id.to_owned(),
        title,
        summary,
        canonical: None,
        address: None,
        breadcrumb: Vec::new(),
        contents: Vec::new(),
        previous: None,
        next: None,
        reviewed: None,
        facts_as_of: None,
        sources: Vec::new(),
        body: String::new(),
        noindex: false,
        local: false,
        superseded: None,
        extra: serde_json::Map::new(),
    }
}

fn contents(pen: &Pen<'_>, text: &super::shared::Compiled) -> Vec<ContentsView> {
    text.contents
        .iter()
        .map(|(id, title)| ContentsView {
            id: id.clone(),
            title: pen.words(title),
        })
        .collect()
}

fn breadcrumb(pen: &Pen<'_>, list: Option<List>, folder: &str) -> Vec<LinkView> {
    let home = Route {
        folder: String::new(),
        fragment: None,
    };
    let mut steps = vec![LinkView {
        title: pen.word("nav-home"),
        href: relative(folder, &home),
    }];
    steps.extend(list.map(|list| pen.list_link(list, folder)));
    steps
}

fn section(list: Option<List>) -> &'static str {
    list.map_or("", List::key)
}

/// The ids of pages that come before and after the one at `index`.
pub(super) fn neighbours<T>(items: &[T], index: usize) -> (Option<&T>, Option<&T>) {
    (
        index.checked_sub(1).and_then(|before| items.get(before)),
        items.get(index + 1),
    )
}

/// Whether an item names `id` of `kind`; used to gather what belongs together.
pub(super) fn names(ids: &[crate::toolkit::Id], key: &Key) -> bool {
    ids.contains(&key.id)
}

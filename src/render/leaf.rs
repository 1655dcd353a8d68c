//! One page to be: its template, where it lives, and what its template sees.

use serde::Serialize;
use tera::{Context, Value};

use crate::editions::{List, Route};
use crate::read::Date;
use crate::theme::Template;
use crate::toolkit::{Article, Id, Key};

use super::compiled::Compiled;
use super::depths::depth;
use super::pen::Pen;
use super::views::{Card, ContentsView, Link, LinkView, PageView, Shown};

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
        let folder = pen.route(&article.key).folder;
        let list = List::of(article.key.kind);
        let mut page = PageView {
            kind: article.key.kind.word(),
            breadcrumb: breadcrumb(pen, list, &folder),
            local: pen.is_local(&article.key),
            ..empty_page(
                article.key.id.as_str(),
                pen.show(&article.title),
                pen.show(&article.summary),
            )
        };
        if let Some(compiled) = pen.text(&article.key, depth(&folder)) {
            page.body = compiled.text.fill(pen);
            page.contents = contents(pen, compiled);
            page.sources.clone_from(&compiled.sources);
            page.reviewed.clone_from(&compiled.reviewed);
            page.facts_as_of.clone_from(&compiled.facts_as_of);
            page.extra.clone_from(&compiled.extra);
        }
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

    /// A page of the entries of one group of a list, with its title and summary; it has no groups of its own.
    pub(super) fn of_group(
        pen: &Pen<'_>,
        list: List,
        template: Template,
        group: &Id,
        [title, summary]: [Shown; 2],
    ) -> Self {
        let folder = list.group_folder(Some(group));
        let mut page = empty_page(group.as_str(), title, summary);
        page.breadcrumb = breadcrumb(pen, Some(list), &folder);
        Self {
            template,
            folder,
            section: section(Some(list)),
            lastmod: None,
            page,
            values: vec![("groups", Value::from(Vec::<Value>::new()))],
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
    pub(super) fn between(mut self, previous: Option<Card>, next: Option<Card>) -> Self {
        self.page.previous = previous;
        self.page.next = next;
        self
    }

    /// How many folders deep it is.
    pub(super) fn depth(&self) -> usize {
        depth(&self.folder)
    }

    /// All that its template sees: what the edition shares, and its own.
    pub(super) fn context(self, shared: &Context) -> Context {
        let mut context = shared.clone();
        context.insert("page", &self.page);
        for (name, value) in self.values {
            context.insert_value(name, value);
        }
        context
    }
}

/// A page without text.
pub(super) fn empty_page(id: &str, title: impl Into<Shown>, summary: impl Into<Shown>) -> PageView {
    PageView {
        kind: "list",
        id: id.to_owned(),
        languages: Vec::new(),
        translation: None,
        window_title: String::new(),
        title: title.into(),
        summary: summary.into(),
        canonical: None,
        address: None,
        short: None,
        image: None,
        alternates: Vec::new(),
        linked_data: None,
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
        extra: Value::from_serializable(&serde_json::Map::new()),
    }
}

fn contents(pen: &Pen<'_>, compiled: &Compiled) -> Vec<ContentsView> {
    compiled
        .contents
        .iter()
        .map(|(id, title)| ContentsView {
            id: id.clone(),
            title: pen.show(title),
        })
        .collect()
}

fn breadcrumb(pen: &Pen<'_>, list: Option<List>, folder: &str) -> Vec<Link> {
    let home = Route {
        folder: String::new(),
        fragment: None,
    };
    let make = || {
        let home = LinkView {
            title: pen.word("nav-home").into(),
            href: pen.desk.relative(folder, &home),
        };
        let list = list.map(|list| pen.list_link(list, folder));
        let steps = std::iter::once(home).chain(list);
        steps.map(|step| Value::from_serializable(&step)).collect()
    };
    pen.shelves
        .breadcrumbs
        .get(pen.asked.as_ref(), (depth(folder), &list), make)
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
pub(super) fn names(ids: &[Id], key: &Key) -> bool {
    ids.contains(&key.id)
}

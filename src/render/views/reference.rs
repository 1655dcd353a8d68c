//! What is looked up: words, figures, works, names, and what machines read.

use serde::Serialize;
use tera::Value;

use super::shared::{LinkView, SourceView};
use super::shown::Shown;

/// Glossary entries of one letter.
#[derive(Debug, Serialize)]
pub(in crate::render) struct LetterView {
    pub(in crate::render) letter: String,
    pub(in crate::render) terms: Vec<TermView>,
}

/// A glossary entry.
#[derive(Debug, Serialize)]
pub(in crate::render) struct TermView {
    pub(in crate::render) id: String,
    pub(in crate::render) term: Shown,
    pub(in crate::render) meaning: Shown,
    pub(in crate::render) also_called: Vec<Shown>,
    pub(in crate::render) superseded: Option<Shown>,
    pub(in crate::render) local_name: Option<String>,
    /// Whether the words are the toolkit's own.
    pub(in crate::render) ours: bool,
    pub(in crate::render) sources: Vec<LinkView>,
}

/// A figure.
#[derive(Debug, Serialize)]
pub(in crate::render) struct FigureView {
    pub(in crate::render) id: String,
    pub(in crate::render) title: Shown,
    pub(in crate::render) summary: Shown,
    pub(in crate::render) unit: Shown,
    pub(in crate::render) base: Shown,
    pub(in crate::render) note: Option<Shown>,
    pub(in crate::render) caveat: Option<Shown>,
    pub(in crate::render) rows: Vec<RowView>,
    pub(in crate::render) sources: Vec<SourceView>,
    /// The day it was last checked, in words.
    pub(in crate::render) reviewed: Option<String>,
    /// The day that its facts describe, in words.
    pub(in crate::render) facts_as_of: Option<String>,
    pub(in crate::render) chart: Option<super::super::chart::ChartView>,
}

/// One number of a figure.
#[derive(Debug, Serialize)]
pub(in crate::render) struct RowView {
    pub(in crate::render) label: Shown,
    pub(in crate::render) value: String,
    pub(in crate::render) note: Option<Shown>,
}

/// A work.
#[derive(Debug, Serialize)]
pub(in crate::render) struct WorkView {
    pub(in crate::render) id: String,
    pub(in crate::render) title: Shown,
    pub(in crate::render) authors: Vec<Shown>,
    pub(in crate::render) publisher: Shown,
    pub(in crate::render) date: Shown,
    pub(in crate::render) url: Option<String>,
    pub(in crate::render) note: Option<Shown>,
}

/// A name that leads to a page, in the index of names and in the outline.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NameView<'a> {
    /// The name.
    pub(in crate::render) title: Shown,
    /// The title of its page, where that is another.
    pub(in crate::render) of: Option<Shown>,
    /// What it is, where two things have that name.
    pub(in crate::render) kind: Option<&'static str>,
    /// The address of its page or entry.
    pub(in crate::render) href: &'a str,
}

/// Names under one letter, or pages of one part.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NamesView {
    /// The letter, or the title of the part.
    pub(in crate::render) title: Shown,
    /// The address of the part's own page.
    pub(in crate::render) href: Option<String>,
    /// The names: each a [`NameView`].
    pub(in crate::render) names: Vec<Value>,
}

/// `search`, at the top of every page: where the search and what it loads live.
#[derive(Debug, Serialize)]
pub(in crate::render) struct SearchView {
    /// The page that shows results, and without scripts all names.
    pub(in crate::render) page: String,
    /// The way to the root of the site, where the index is that all editions of the language share.
    pub(in crate::render) site: String,
    /// What the edition adds to it, which says what that index is.
    pub(in crate::render) overlay: String,
}

/// `feed`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct FeedView {
    pub(in crate::render) title: String,
    /// Who publishes it.
    pub(in crate::render) author: String,
    pub(in crate::render) self_url: String,
    pub(in crate::render) home_url: String,
    /// The newest of its entries, as RFC 3339.
    pub(in crate::render) updated: String,
    pub(in crate::render) entries: Vec<FeedEntryView>,
}

/// An entry of the feed.
#[derive(Debug, Serialize)]
pub(in crate::render) struct FeedEntryView {
    /// The language of its words, where that is not the feed's.
    pub(in crate::render) lang: Option<String>,
    pub(in crate::render) title: String,
    pub(in crate::render) url: String,
    pub(in crate::render) summary: String,
    pub(in crate::render) updated: String,
    pub(in crate::render) id: String,
}

/// A line of the sitemap.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(in crate::render) struct AddressView {
    pub(in crate::render) address: String,
    pub(in crate::render) lastmod: Option<String>,
}

/// The links of `permanent_links` that lead into one part of the guide.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PartView {
    /// The part.
    pub(in crate::render) title: Shown,
    /// Its pages.
    pub(in crate::render) links: Vec<LinkView>,
}

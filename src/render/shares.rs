//! How much of each page is in its reader's own language, by the folder of the page in its edition.
//!
//! A page counts what it is about: an item its own text, a list what it shows of its items. The same words of other items that stand
//! beside them on many pages are counted where they belong.

use std::collections::HashMap;

use crate::editions::{Edition, List};
use crate::markdown::Share;
use crate::toolkit::{Article, Id, Kind, Toolkit};

use super::desk::Desk;

/// Below this many of a hundred a page is the source's page with a note; search engines leave it out.
const LEAST: usize = 30;

/// How much of every page is translated, in one language.
#[derive(Debug, Default)]
pub(super) struct Shares(HashMap<String, Share>);

impl Shares {
    /// The shares of all pages of the toolkit on `desk`.
    pub(super) fn make(desk: Desk<'_>) -> Self {
        let mut shares = Self::default();
        for article in desk.toolkit.articles() {
            shares.add(&desk.route(&article.key).folder, article.share());
            if let Some(list) = List::of(article.key.kind) {
                shares.add(&list.folder(), article.card_share());
            }
        }
        for term in &desk.toolkit.terms {
            shares.add(&List::Glossary.folder(), term.share());
        }
        for figure in &desk.toolkit.figures {
            shares.add(&desk.route(&figure.key()).folder, figure.share());
            let card = Share::of([&figure.title]);
            shares.add(&List::Evidence.folder(), card);
        }
        shares
    }

    /// The share of the page in `folder` of `edition`, whose area's own pages stand in `toolkit`; a page of interface words alone is whole.
    pub(super) fn of(&self, toolkit: &Toolkit, edition: &Edition, folder: &str) -> Share {
        let own = edition
            .area
            .as_ref()
            .and_then(|area| local(toolkit, area, folder));
        own.or_else(|| self.0.get(folder).copied())
            .unwrap_or_default()
    }

    fn add(&mut self, folder: &str, share: Share) {
        let sum = self.0.entry(folder.to_owned()).or_default();
        *sum = sum.and(share);
    }
}

/// Whether so little is translated that the page is not one of its language.
pub(super) fn is_foreign(share: Share) -> bool {
    share.percent() < LEAST
}

fn local(toolkit: &Toolkit, area: &Id, folder: &str) -> Option<Share> {
    let is_own = |article: &&Article| match article.key.kind {
        Kind::LocalPage => folder == format!("local/{}/", article.key.id),
        _ => folder == format!("{}{}/", List::CaseStudies.folder(), article.key.id),
    };
    let found = toolkit.area(area)?.articles().find(is_own);
    found.map(Article::share)
}

//! How much of each page is in its reader's own language, by the folder of the page in its edition.
//!
//! A page counts what it is about: an item its own text, a list what it shows of its items. The same words of other items that stand
//! beside them on many pages are counted where they belong.

use std::collections::HashMap;

use crate::editions::{Edition, List};
use crate::markdown::Share;
use crate::toolkit::{Area, Article, Id, Kind};

use super::desk::Desk;

/// Below this many of a hundred a page is the source's page with a note; search engines leave it out.
const LEAST: usize = 30;

/// How much of every page is translated, in one language.
#[derive(Debug, Default)]
pub(super) struct Shares {
    toolkit: HashMap<String, Share>,
    /// Of the areas' own pages.
    areas: HashMap<Id, HashMap<String, Share>>,
}

impl Shares {
    /// The shares of all pages of the toolkit on `desk`, and of its areas'.
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
        let areas = desk.toolkit.areas.iter();
        shares.areas = areas.map(|area| (area.id.clone(), of_area(area))).collect();
        shares
    }

    /// The share of the page in `folder` of `edition`; a page of interface words alone is whole.
    pub(super) fn of(&self, edition: &Edition, folder: &str) -> Share {
        let area = edition.area.as_ref();
        let own = area.and_then(|area| self.areas.get(area)?.get(folder));
        own.or_else(|| self.toolkit.get(folder))
            .copied()
            .unwrap_or_default()
    }

    fn add(&mut self, folder: &str, share: Share) {
        let sum = self.toolkit.entry(folder.to_owned()).or_default();
        *sum = sum.and(share);
    }
}

/// Whether so little is translated that the page is not one of its language.
pub(super) fn is_foreign(share: Share) -> bool {
    share.percent() < LEAST
}

/// The shares of the pages that an area adds.
fn of_area(area: &Area) -> HashMap<String, Share> {
    let folder = |article: &Article| match article.key.kind {
        Kind::LocalPage => format!("local/{}/", article.key.id),
        _ => format!("{}{}/", List::CaseStudies.folder(), article.key.id),
    };
    let articles = area.articles();
    articles
        .map(|article| (folder(article), article.share()))
        .collect()
}

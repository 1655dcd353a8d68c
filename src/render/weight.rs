//! How much readers must wait for: the heaviest pages of a build, and all that their first view asks for.
//!
//! To compress every page would take longer than to make it. The same page differs between editions only in names and local facts, so
//! of each the longest edition is kept, and compressed only if it could be too heavy at all: pages here compress to less than half
//! (held by a test). What a page links beside its text is the same for every page of a template, so it is added up once for each.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use tracing::{info_span, instrument};

use crate::languages::Language;
use crate::theme::Template;

use super::directory::Directory;
use super::first_view::{Files, FirstView};
use super::sent::compressed_if_over;
use super::site::Site;

/// What is to be found out: pages that are far from it are not compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weighing {
    /// Pages that compress to no more than this many bytes are of no interest.
    pub page: usize,
    /// First views of no more than this many bytes are not, either.
    pub first_view: usize,
}

impl Weighing {
    /// Nothing is to be found out.
    pub const NOTHING: Self = Self {
        page: usize::MAX / 2,
        first_view: usize::MAX,
    };
}

/// A page and its bytes.
#[derive(Debug)]
pub struct Weight {
    /// Its file in the site.
    pub path: String,
    /// Whether it is a page of another language than the toolkit's.
    pub translated: bool,
    /// Its HTML as written.
    pub raw: usize,
    /// Its HTML as a host sends it; where that is of no interest, a little more.
    pub compressed: usize,
}

/// All that was weighed.
#[derive(Debug, Default)]
pub struct Weights {
    /// Each page that may be heavy, in its longest edition.
    pub pages: Vec<Weight>,
    /// The longest page of each template, and what its first view asks for.
    pub first_views: Vec<FirstView>,
}

/// Keeps the longest of all pages in a language that are laid on it, from many threads; what it keeps does not depend on their order.
#[derive(Debug)]
pub(super) struct Scales {
    weighing: Weighing,
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    long: BTreeMap<String, Page>,
    kinds: BTreeMap<Template, Page>,
}

#[derive(Debug)]
struct Page {
    path: String,
    html: Vec<u8>,
}

impl Scales {
    /// Scales with nothing on them.
    pub(super) fn new(weighing: Weighing) -> Self {
        Self {
            weighing,
            kept: Mutex::default(),
        }
    }

    /// Lays a page on the scales; `folder` is the same in every edition, `path` is not.
    pub(super) fn lay(&self, folder: &str, template: Template, path: &str, html: &[u8]) {
        if self.weighing == Weighing::NOTHING {
            return;
        }
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if longer(kept.kinds.get(&template), path, html) {
            kept.kinds.insert(template, Page::new(path, html));
        }
        if html.len() > 2 * self.weighing.page && longer(kept.long.get(folder), path, html) {
            kept.long.insert(folder.to_owned(), Page::new(path, html));
        }
    }

    /// What everything weighs, in a language whose search has the index of `directory`.
    #[inline(never)]
    #[instrument(name = "weights", skip_all)]
    pub(super) fn read(
        self,
        site: &Site<'_>,
        (language, directory): (&Language, &Directory),
    ) -> Weights {
        let kept = self
            .kept
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let pages: Vec<Page> = kept.long.into_values().collect();
        let translated = !language.reads_source();
        let mut files = Files::new(site, directory, self.weighing.first_view);
        let kinds = kept.kinds.values();
        let span = info_span!("compress", spread = true);
        let weigh = |page: Page| span.in_scope(|| page.weigh(translated, self.weighing.page));
        Weights {
            pages: pages.into_par_iter().map(weigh).collect(),
            first_views: kinds
                .map(|page| files.first_view(&page.path, &String::from_utf8_lossy(&page.html)))
                .collect(),
        }
    }
}

impl Weights {
    /// Adds what another part of the site weighs.
    pub(super) fn add(&mut self, other: Self) {
        self.pages.extend(other.pages);
        self.first_views.extend(other.first_views);
    }
}

impl Page {
    fn new(path: &str, html: &[u8]) -> Self {
        Self {
            path: path.to_owned(),
            html: html.to_owned(),
        }
    }

    fn weigh(self, translated: bool, enough: usize) -> Weight {
        Weight {
            translated,
            raw: self.html.len(),
            compressed: compressed_if_over(&self.html, enough),
            path: self.path,
        }
    }
}

/// Whether a page takes the place of the one that is kept.
fn longer(kept: Option<&Page>, path: &str, html: &[u8]) -> bool {
    kept.is_none_or(|kept| {
        (html.len(), Reverse(path)) > (kept.html.len(), Reverse(kept.path.as_str()))
    })
}

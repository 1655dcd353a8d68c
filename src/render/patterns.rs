//! Pages that editions of one language share: drawn once with marks, and filled in by every edition that answers alike.
//!
//! What comes of it is what each edition would have drawn by itself; only the work is shared.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use crate::read::Date;
use crate::theme::Template;

use super::facts::Table;
use super::marks::{Piece, cut};
use super::questions::Answer;

/// How many patterns are kept of a page. Where areas differ more than that, each draws its own.
const MOST: usize = 12;

/// A page that is the same but for the facts that stand in it.
#[derive(Debug)]
pub(super) struct Stencil(Vec<Piece>);

impl Stencil {
    /// The page with its marks; nothing if they cannot be told apart from it.
    pub(super) fn cut(page: &[u8]) -> Option<Self> {
        cut(str::from_utf8(page).ok()?).map(Self)
    }

    /// Adds the page to `html` with the facts of `table`.
    pub(super) fn fill(&self, table: &mut Table<'_>, html: &mut Vec<u8>) {
        for piece in &self.0 {
            match piece {
                Piece::Literal(text) => html.extend_from_slice(text.as_bytes()),
                Piece::Fact(number, manner) => {
                    html.extend_from_slice(table.written(*number, *manner).as_bytes());
                }
            }
        }
    }
}

/// What is known of a page that was rendered.
#[derive(Clone, Copy, Debug)]
pub(super) struct Made {
    /// Its template.
    pub(super) template: Template,
    /// When its text was last checked.
    pub(super) lastmod: Option<Date>,
    /// Whether search engines are to keep it.
    pub(super) listed: bool,
}

/// A page as editions with these answers have it.
#[derive(Debug)]
pub(super) struct Pattern {
    /// The numbers of the questions that it depends on, and the answers.
    pub(super) answers: Vec<(usize, Answer)>,
    pub(super) page: Stencil,
    /// The page at its short address, and the half of that address that is the page's.
    pub(super) short: Option<(String, Stencil)>,
    pub(super) made: Made,
}

/// What is known of a page.
#[derive(Debug, Clone)]
pub(super) enum Found {
    /// A pattern that fits.
    Fits(Arc<Pattern>),
    /// None that fits, but another may be kept.
    Open,
    /// No edition shares it, or no more are kept.
    Closed,
}

/// The patterns of all pages in a language, by their folders.
#[derive(Debug, Default)]
pub(super) struct Patterns(RwLock<HashMap<String, Kept>>);

#[derive(Debug, Default)]
struct Kept {
    closed: bool,
    patterns: Vec<Arc<Pattern>>,
}

impl Patterns {
    /// The pattern of the page in `folder` that has the answers which `answer` gives.
    pub(super) fn find(&self, folder: &str, answer: &dyn Fn(usize) -> Answer) -> Found {
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let Some(kept) = kept.get(folder) else {
            return Found::Open;
        };
        let fits = |pattern: &&Arc<Pattern>| {
            let mut answers = pattern.answers.iter();
            answers.all(|(question, expected)| answer(*question) == *expected)
        };
        match kept.patterns.iter().find(fits) {
            Some(pattern) => Found::Fits(Arc::clone(pattern)),
            None if kept.closed || kept.patterns.len() >= MOST => Found::Closed,
            None => Found::Open,
        }
    }

    /// Keeps a pattern of the page in `folder`.
    pub(super) fn keep(&self, folder: &str, pattern: &Arc<Pattern>) {
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let kept = kept.entry(folder.to_owned()).or_default();
        kept.patterns.push(Arc::clone(pattern));
    }

    /// Notes that no edition shares the page in `folder`.
    pub(super) fn close(&self, folder: &str) {
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        kept.entry(folder.to_owned()).or_default().closed = true;
    }
}

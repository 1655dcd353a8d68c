//! Where a text stands while it is made ready: one page's folder settles where its references lead.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::diagnostics::Diagnostics;
use crate::editions::Route;
use crate::languages::Direction;
use crate::markdown::{Phrase, ReferenceId};
use crate::toolkit::{Article, Key, Kind, Prose, Target};

use super::desk::Desk;
use super::pictures::picture_address;
use super::surroundings::{PictureView, Surroundings};

/// What a text needs from the page that it stands on.
pub(super) struct Standing<'a> {
    desk: Desk<'a>,
    prose: &'a Prose,
    folder: &'a str,
    /// The folder of its own page, where it stands on another.
    away_from: Option<String>,
    /// Terms that have been linked on this page.
    seen: RefCell<BTreeSet<String>>,
    told: RefCell<Diagnostics>,
}

impl<'a> Standing<'a> {
    /// The place of `prose` on a page in `folder`.
    pub(super) fn new(desk: Desk<'a>, prose: &'a Prose, folder: &'a str) -> Self {
        Self {
            desk,
            prose,
            folder,
            away_from: None,
            seen: RefCell::default(),
            told: RefCell::default(),
        }
    }

    /// The place of a text on a page in `folder` that is not its own.
    pub(super) fn away(desk: Desk<'a>, article: &'a Article, folder: &'a str) -> Self {
        Self {
            away_from: Some(desk.route(&article.key).folder),
            ..Self::new(desk, &article.prose, folder)
        }
    }

    /// What the theme's figures had to tell.
    pub(super) fn told(self) -> Diagnostics {
        self.told.into_inner()
    }
}

impl Surroundings for Standing<'_> {
    fn href(&self, reference: ReferenceId) -> String {
        match self.prose.target(reference) {
            Target::Item(key, fragment) => {
                let mut route = self.desk.route(key);
                if fragment.is_some() {
                    route.fragment.clone_from(fragment);
                }
                self.desk.relative(self.folder, &route)
            }
            Target::Heading(id) => match &self.away_from {
                None => format!("#{id}"),
                Some(own) => self.desk.relative(
                    self.folder,
                    &Route {
                        folder: own.clone(),
                        fragment: Some(id.clone()),
                    },
                ),
            },
            Target::Web(address) | Target::Direct(address) => address.clone(),
            Target::Picture(_) | Target::Broken => String::new(),
        }
    }

    fn picture(&self, reference: ReferenceId) -> PictureView {
        match self.prose.target(reference) {
            Target::Picture(picture) => PictureView {
                src: format!(
                    "{}{}",
                    "../".repeat(self.folder.matches('/').count()),
                    picture_address(picture)
                ),
                width: picture.width,
                height: picture.height,
            },
            _ => PictureView {
                src: String::new(),
                width: 0,
                height: 0,
            },
        }
    }

    fn figure(&self, reference: ReferenceId) -> String {
        let Target::Item(key, _) = self.prose.target(reference) else {
            return String::new();
        };
        self.desk
            .figure_html(&key.id, self.folder)
            .unwrap_or_else(|diagnostic| {
                self.told.borrow_mut().say(*diagnostic);
                String::new()
            })
    }

    fn term_href(&self, term: &str) -> Option<String> {
        let first = self.seen.borrow_mut().insert(term.to_owned());
        first.then(|| {
            self.desk
                .relative(self.folder, &self.desk.route(&Key::new(Kind::Term, term)))
        })
    }

    fn quote_source(&self, reference: ReferenceId) -> Phrase {
        match self.prose.target(reference) {
            Target::Item(key, _) => self.desk.work_title(&key.id),
            _ => Phrase::default(),
        }
    }

    fn isolates(&self) -> bool {
        self.desk.templates.words.language().direction() == Direction::RightToLeft
    }

    fn word(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        self.desk
            .templates
            .words
            .get(key, arguments)
            .unwrap_or_default()
    }

    fn number(&self, number: usize) -> String {
        self.desk.number(number)
    }
}

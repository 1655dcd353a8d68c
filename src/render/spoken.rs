//! A language of a site, as its other languages need to know it: what it calls itself, and how much of each page is in it.

use std::collections::BTreeMap;

use crate::editions::{Edition, Links};
use crate::languages::Language;
use crate::markdown::Share;
use crate::theme::Theme;
use crate::toolkit::Toolkits;

use super::desk::Desk;
use super::shares::Shares;

/// The key of the words for a page that is only partly translated.
const PARTLY: &str = "language-partly";

/// A language, and the toolkit in it.
#[derive(Debug)]
pub(super) struct Spoken<'a> {
    pub(super) language: &'a Language,
    pub(super) desk: Desk<'a>,
    /// What the language calls itself.
    pub(super) own_name: String,
    /// What it says of a page that is only partly in it.
    pub(super) partly: Option<String>,
    /// How much of each page is translated.
    shares: Shares,
}

impl<'a> Spoken<'a> {
    fn new(language: &'a Language, desk: Desk<'a>) -> Self {
        Self {
            language,
            desk,
            own_name: language.own_name(),
            partly: desk.templates.words.get(PARTLY, &[]),
            // The source's own pages are whole.
            shares: if language.reads_source() {
                Shares::default()
            } else {
                Shares::make(desk)
            },
        }
    }

    /// How much of the page in `folder` of `edition` is translated.
    pub(super) fn share(&self, edition: &Edition, folder: &str) -> Share {
        self.shares.of(edition, folder)
    }
}

/// The languages of `editions` for which the theme has words.
pub(super) fn spoken<'a>(
    toolkits: &'a Toolkits,
    theme: &'a Theme,
    editions: &'a [Edition],
    links: Links,
) -> BTreeMap<&'a Language, Spoken<'a>> {
    let mut spoken = BTreeMap::new();
    for language in editions.iter().map(|edition| &edition.language) {
        let Some(templates) = theme.templates(language) else {
            continue;
        };
        spoken.entry(language).or_insert_with(|| {
            let desk = Desk {
                toolkit: toolkits.of(language),
                templates,
                links,
            };
            Spoken::new(language, desk)
        });
    }
    spoken
}

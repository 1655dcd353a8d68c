//! Texts as HTML with slots, made once for a language and shared by every edition.
//!
//! Addresses inside an edition are relative and the same in every edition, so only local names and links to items that an area leaves
//! out differ; those stay open here and are filled by each edition.

use std::collections::HashMap;

use tera::Value;

use crate::diagnostics::Diagnostics;
use crate::editions::route;
use crate::read::Date;
use crate::toolkit::{Article, Key, Kind};

use super::compiled::{Compiled, Text};
use super::depths::depth;
use super::desk::Desk;
use super::html::pieces;
use super::standing::Standing;

/// The toolkit in one language, ready for every edition.
#[derive(Debug)]
pub(super) struct Shared<'a> {
    pub(super) desk: Desk<'a>,
    /// Every text, and beside it the depth of the page that it stands on.
    texts: HashMap<Key, Vec<(usize, Compiled)>>,
    /// All figures.
    pub(super) figures: Value,
    /// All works.
    pub(super) works: Value,
}

impl<'a> Shared<'a> {
    /// Makes every text ready. Examples also stand on the pages that gather them, two folders deep.
    pub(super) fn make(desk: Desk<'a>, told: &mut Diagnostics) -> Self {
        let mut texts = HashMap::new();
        for article in desk.toolkit.articles() {
            let mut folders = vec![route(&article.key).folder];
            if article.key.kind == Kind::Example {
                folders.push("roles/example/".to_owned());
            }
            let compiled = folders
                .iter()
                .map(|folder| (depth(folder), compile(desk, article, folder, told)))
                .collect();
            texts.insert(article.key.clone(), compiled);
        }
        Self {
            desk,
            texts,
            figures: desk.figures(),
            works: desk.works(),
        }
    }

    /// The text of an item on a page of that depth.
    pub(super) fn text(&self, key: &Key, depth: usize) -> Option<&Compiled> {
        let mut texts = self.texts.get(key)?.iter();
        texts.find(|(own, _)| *own == depth).map(|(_, text)| text)
    }
}

/// The text of `article` as it stands on a page in `folder`.
pub(super) fn compile(
    desk: Desk<'_>,
    article: &Article,
    folder: &str,
    told: &mut Diagnostics,
) -> Compiled {
    let prose = &article.prose;
    let standing = Standing::new(desk, prose, folder);
    let text = Text::of(pieces(&prose.body, &standing), prose);
    told.extend(standing.told());
    let date = |date: Date| Value::from(desk.templates.dates.long(date));
    let sources = desk.sources(&article.citations, folder);
    let headings = prose.body.headings.iter();
    Compiled {
        text,
        contents: headings
            .filter(|heading| heading.level == 2)
            .map(|heading| (heading.id.clone(), heading.title.clone()))
            .collect(),
        sources: sources.iter().map(Value::from_serializable).collect(),
        reviewed: article.reviewed.map(date),
        facts_as_of: article.facts_as_of.map(date),
        extra: Value::from_serializable(&article.extra),
    }
}

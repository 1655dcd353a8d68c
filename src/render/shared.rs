//! Texts as HTML with slots, made once for a language and shared by every edition.
//!
//! Addresses inside an edition are relative and the same in every edition, so only local names and links to items that an area leaves
//! out differ; those stay open here and are filled by each edition.

use std::collections::HashMap;

use rayon::prelude::*;
use tera::Value;

use tracing::{info_span, instrument};

use crate::diagnostics::{Diagnostics, both, gather};
use crate::languages::Language;
use crate::read::Date;
use crate::toolkit::{Article, Id, Key, Kind};

use super::artwork::Canvas;
use super::bearings::{Bearings, bearings};
use super::compiled::{Compiled, Text};
use super::depths::{any_folder, depth};
use super::desk::Desk;
use super::directory::Directory;
use super::evidence::Evidence;
use super::facts::Fact;
use super::html::pieces;
use super::patterns::Patterns;
use super::questions::Question;
use super::register::Register;
use super::sheets::{Sheets, sheets};
use super::siblings::Siblings;
use super::site::Site;
use super::standing::Standing;

/// How deep the pages lie that gather examples among much else: `roles/chair/`.
const GATHERING: usize = 2;

/// Texts, and beside each the depth of the page that it stands on.
type Texts = HashMap<Key, Vec<(usize, Compiled)>>;
/// The sheets of packs, by tool.
type Packs = HashMap<Id, Vec<Sheets>>;

/// The toolkit in one language, ready for every edition.
#[derive(Debug)]
pub(super) struct Shared<'a> {
    pub(super) desk: Desk<'a>,
    /// Every text.
    texts: Texts,
    /// All figures, on the pages that they fill.
    pub(super) evidence: Evidence,
    /// The sheets of each pack.
    packs: Packs,
    /// Which roles and stages each action suits.
    pub(super) bearings: HashMap<Id, Bearings>,
    /// The actions of each principle and audience.
    pub(super) siblings: Siblings<'a>,
    /// All works.
    pub(super) works: Value,
    /// The ways to find a page by its name.
    pub(super) directory: Directory,
    /// Whether its areas are several, which share pages.
    pub(super) several_areas: bool,
    /// The pages that they share.
    pub(super) patterns: Patterns,
    /// The facts that stand in those.
    pub(super) facts: Register<Fact>,
    /// The questions that those depend on.
    pub(super) questions: Register<Question>,
    /// The social cards of areas without their names, and that of the nation, if the theme has letters to draw with.
    pub(super) cards: Option<[Canvas; 2]>,
}

impl<'a> Shared<'a> {
    /// Makes every text ready. Examples stand on pages of many, and on others that gather much else; those that no principle gathers
    /// stand on their list, too.
    #[inline(never)]
    #[instrument(name = "shared", skip_all)]
    pub(super) fn make(
        site: &Site<'_>,
        (language, desk): (&Language, Desk<'a>),
        told: &mut Diagnostics,
    ) -> Self {
        let of_texts = info_span!("texts");
        let of_directory = info_span!("directory", beside = true);
        let ((texts, packs), directory) = both(
            told,
            |told| {
                let _entered = of_texts.entered();
                (texts(desk, told), packs(desk, told))
            },
            |_| {
                let _entered = of_directory.entered();
                Directory::make(desk, language)
            },
        );
        Self {
            desk,
            texts,
            evidence: Evidence::make(desk),
            packs,
            bearings: bearings(desk.toolkit),
            siblings: Siblings::new(desk.toolkit),
            works: desk.works(),
            directory,
            several_areas: site.areas_in(language) > 1,
            patterns: Patterns::default(),
            facts: Register::default(),
            questions: Register::default(),
            cards: site.artwork.as_ref().map(|artwork| {
                let settings = &desk.toolkit.settings;
                let small_arm = [&settings.title.bare(), &settings.publisher.name];
                small_arm.map(|words| artwork.titled(words))
            }),
        }
    }

    /// Gives back its memory, on all cores: texts are many small pieces.
    pub(super) fn let_go(self) {
        self.texts.into_par_iter().for_each(drop);
    }

    /// The sheets of a pack, by tool.
    pub(super) fn sheets(&self, pack: &Id) -> &[Sheets] {
        self.packs.get(pack).map_or(&[], Vec::as_slice)
    }

    /// The text of an item on a page of that depth.
    pub(super) fn text(&self, key: &Key, depth: usize) -> Option<&Compiled> {
        let mut texts = self.texts.get(key)?.iter();
        texts.find(|(own, _)| *own == depth).map(|(_, text)| text)
    }
}

fn texts(desk: Desk<'_>, told: &mut Diagnostics) -> Texts {
    let articles: Vec<&Article> = desk.toolkit.articles().collect();
    let texts = gather(articles, told, |article, told| {
        let folders = folders(desk, article);
        let compiled = folders
            .iter()
            .map(|folder| (depth(folder), compile(desk, article, folder, told)));
        (article.key.clone(), compiled.collect())
    });
    texts.into_iter().collect()
}

fn packs(desk: Desk<'_>, told: &mut Diagnostics) -> Packs {
    let packs = desk.toolkit.packs.iter();
    packs
        .map(|pack| (pack.article.key.id.clone(), sheets(desk, pack, told)))
        .collect()
}

/// A folder for each depth at which the text of `article` stands.
///
/// An example stands on several pages, so its links are written as from no page in particular: none is taken for a link within it.
fn folders(desk: Desk<'_>, article: &Article) -> Vec<String> {
    let own = desk.route(&article.key).folder;
    if article.key.kind != Kind::Example {
        return vec![own];
    }
    let mut depths = vec![depth(&own), GATHERING];
    depths.dedup();
    depths.into_iter().map(any_folder).collect()
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

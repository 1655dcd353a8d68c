//! The whole guide: all articles and areas in all languages, and the three edits that are made to it between builds.

use std::path::Path;

use super::area::Area;
use super::article::{Article, Kind};
use super::edition::Edition;
use super::language::{LANGUAGES, Language};
use super::words::Words;

/// What the guide is called.
pub(crate) const TITLE: &str = "Working together";
/// Whose words the lists have.
const WORDS: &str = "tests/sites/bare-theme/languages/en.po";

/// How large a guide is.
#[derive(Clone, Copy)]
pub(crate) struct Extent {
    /// Pages of text in each edition.
    pub(crate) articles: usize,
    /// Areas beside the nation.
    pub(crate) areas: usize,
    /// At most three.
    pub(crate) languages: usize,
    /// Words on each page of text.
    pub(crate) words: usize,
}

/// A guide.
pub(crate) struct Guide {
    pub(crate) articles: Vec<Article>,
    pub(crate) areas: Vec<Area>,
    pub(crate) languages: Vec<Language>,
    pub(crate) words: Words,
    /// The version of the theme, which stands at the foot of each page.
    pub(crate) version: usize,
}

impl Guide {
    /// Invents a guide.
    pub(crate) fn new(seed: u64, extent: Extent) -> Self {
        let count = extent.articles;
        let articles = 0..count;
        let articles: Vec<Article> = articles
            .map(|number| Article::new(seed, number, extent.words, count))
            .collect();
        let first = articles
            .iter()
            .position(|article| article.kind == Kind::Action);
        let first = first.expect("a guide has more pages than one of each other kind");
        let areas =
            (0..extent.areas).map(|index| Area::new(index, first + index % (count - first)));
        Self {
            areas: areas.collect(),
            articles,
            languages: LANGUAGES.into_iter().take(extent.languages).collect(),
            words: Words::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(WORDS)),
            version: 0,
        }
    }

    /// Every edition: the nation's and each area's, in each language.
    pub(crate) fn editions(&self) -> impl Iterator<Item = Edition<'_>> {
        let places = std::iter::once(None).chain(self.areas.iter().map(Some));
        places.flat_map(|area| self.editions_of(area))
    }

    /// The editions of an area, or of the nation.
    pub(crate) fn editions_of<'g>(
        &'g self,
        area: Option<&'g Area>,
    ) -> impl Iterator<Item = Edition<'g>> {
        self.languages.iter().map(move |language| Edition {
            guide: self,
            area,
            language,
        })
    }

    /// The edition that is looked at: the edited area's, or the nation's where there is no area.
    pub(crate) fn sample(&self) -> Edition<'_> {
        self.editions_of(self.edited_area()).next().unwrap()
    }

    /// The article that is edited.
    pub(crate) fn edited_article(&self) -> &Article {
        &self.articles[self.articles.len() / 2]
    }

    /// The area that is edited.
    pub(crate) fn edited_area(&self) -> Option<&Area> {
        self.areas.get(self.areas.len() / 2)
    }

    /// Edits that article.
    pub(crate) fn edit_article(&mut self) {
        let number = self.articles.len() / 2;
        self.articles[number].revision += 1;
    }

    /// Edits that area's facts.
    pub(crate) fn edit_area(&mut self) {
        let number = self.areas.len() / 2;
        self.areas[number].revision += 1;
    }
}

//! The guide for one area, or for the nation, in one language: where its pages stand, and what they say.

use super::area::Area;
use super::article::Article;
use super::fact::Fact;
use super::language::Language;
use super::whole::{Guide, TITLE};
use super::words::LISTS;

/// An edition.
#[derive(Clone, Copy)]
pub(crate) struct Edition<'g> {
    pub(crate) guide: &'g Guide,
    /// None for the nation.
    pub(crate) area: Option<&'g Area>,
    pub(crate) language: &'g Language,
}

/// A page of every edition in a language.
pub(crate) struct Page<'g> {
    /// Its folder in the edition: empty, or ending in `/`.
    pub(crate) folder: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    /// Its text; lists have none.
    pub(crate) article: Option<&'g Article>,
}

impl Page<'_> {
    /// The way from it to the root of its edition.
    pub(crate) fn root(&self) -> String {
        root(&self.folder)
    }

    /// Its folder in one word.
    pub(crate) fn key(&self) -> String {
        match self.folder.trim_end_matches('/') {
            "" => "home".to_owned(),
            folder => folder.replace('/', "-"),
        }
    }
}

/// The way from a page in `folder` to the root of its edition.
pub(crate) fn root(folder: &str) -> String {
    match folder.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

impl<'g> Edition<'g> {
    /// Its name in one word.
    pub(crate) fn key(&self) -> String {
        let place = self.area.map_or("nation", |area| &area.id);
        if self.language.is_source() {
            place.to_owned()
        } else {
            format!("{place}-{}", self.language.tag)
        }
    }

    /// Its folder in the site: empty, or ending in `/`.
    pub(crate) fn folder(&self) -> String {
        let area = self.area.map(|area| format!("areas/{}/", area.id));
        let language = Some(self.language).filter(|language| !language.is_source());
        let language = language.map(|language| format!("{}/", language.tag));
        area.into_iter().chain(language).collect()
    }

    /// Its shortest name, which stands at the top of each page.
    pub(crate) fn title(&self) -> String {
        match self.area {
            Some(area) => area.name.clone(),
            None => self.language.say(TITLE),
        }
    }

    /// What a fact is in it.
    pub(crate) fn fact(&self, fact: Fact) -> String {
        match self.area {
            Some(area) => area.fact(fact),
            None => self.language.say(&fact.national()),
        }
    }

    /// The area's note on an article, if it has one: the conditional part of a page.
    pub(crate) fn note(&self, article: &Article) -> Option<String> {
        let area = self.area?;
        let noted = &self.guide.articles[area.noted];
        let is_here = noted.id == article.id;
        is_here.then(|| self.language.say(&area.note()))
    }

    /// Its pages: of texts first, then lists.
    pub(crate) fn pages(&self) -> Vec<Page<'g>> {
        let texts = self.guide.articles.iter().map(|article| Page {
            folder: article.folder(),
            title: self.language.say(&article.title),
            summary: self.language.say(&article.summary),
            article: Some(article),
        });
        texts.chain(LISTS.map(|list| self.list(list))).collect()
    }

    fn list(&self, key: &str) -> Page<'g> {
        let word = |part: &str| {
            let words = &self.guide.words;
            words.say(&format!("list-{key}-{part}"), self.language)
        };
        Page {
            folder: format!("{key}/"),
            title: word("title"),
            summary: word("summary"),
            article: None,
        }
    }
}

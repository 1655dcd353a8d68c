//! One edition being written: its words and texts, as any of its pages needs them.
//!
//! A pen belongs to one task and one edition. What many pages of the edition show is made once and kept on its shelves: cards and
//! links by `cards.rs`, the top and foot by `shell.rs`.
//!
//! A marking pen writes marks in place of local facts (`local.rs`), for pages that other editions fill in with theirs.

use std::collections::BTreeMap;
use std::rc::Rc;

use tera::{Context, Value};

use tracing::instrument;

use crate::diagnostics::Diagnostics;
use crate::editions::{Edition, Links, List, Route};
use crate::markdown::Phrase;
use crate::search;
use crate::theme::Templates;
use crate::toolkit::{Area, Article, Id, Key, Kind, Principle, Publisher, Story, Toolkit, WayIn};

use super::compiled::Compiled;
use super::desk::Desk;
use super::locality::Locality;
use super::looks::Look;
use super::questions::{Asked, Question};
use super::shared::{Shared, compile};
use super::shelf::Shelf;
use super::short_addresses::ShortOfEdition;
use super::site::Site;
use super::views::{LinkView, Shown};

/// The file inside an edition that says what it adds to the index of the search. Its name is always the same, so that a page does not
/// change whenever a word does on another.
pub(super) const SEARCH: &str = "search.js";

/// Writes one edition.
pub(super) struct Pen<'a> {
    pub(super) site: &'a Site<'a>,
    /// The edition itself, for files that only it has; pages ask through `local.rs`.
    pub(super) edition: &'a Edition,
    pub(super) area: Option<&'a Area>,
    /// The toolkit in the edition's language.
    pub(super) toolkit: &'a Toolkit,
    /// It made ready.
    pub(super) shared: &'a Shared<'a>,
    pub(super) desk: Desk<'a>,
    pub(super) templates: &'a Templates,
    /// The nation's edition in the same language, if it is part of the site.
    pub(super) national: Option<&'a Edition>,
    /// The name of the guide.
    pub(super) title: Rc<str>,
    /// Listens to what its pages ask, if it is a marking pen.
    pub(super) asked: Option<Asked>,
    /// The short addresses of its printed pages.
    pub(super) short: ShortOfEdition<'a>,
    /// What the edition adds to the index of the search, as a script.
    pub(super) search: Rc<str>,
    /// What follows from its brand.
    pub(super) look: Option<&'a Look>,
    /// The area's own texts.
    own: Rc<BTreeMap<Key, Compiled>>,
    /// What its pages show again and again.
    pub(super) shelves: Shelves,
}

/// What many pages of an edition show, each made once for a depth.
#[derive(Default)]
pub(super) struct Shelves {
    pub(super) cards: Shelf<Key, Value>,
    pub(super) links: Shelf<Key, Value>,
    /// Examples in full.
    pub(super) examples: Shelf<Key, Value>,
    /// The lists above a page.
    pub(super) breadcrumbs: Shelf<Option<List>, Vec<Value>>,
    pub(super) levels: Shelf<(), Rc<Level>>,
    /// The top and foot of pages, by section.
    pub(super) shells: Shelf<&'static str, (Value, Value)>,
}

/// What all pages of one depth share.
pub(super) struct Level {
    /// What each of them sees.
    pub(super) page: Context,
    /// What their top and foot see, sections aside.
    pub(super) shell: Context,
}

impl<'a> Pen<'a> {
    /// A pen for `edition`, in the language of `shared`.
    #[inline(never)]
    #[instrument(name = "pen", skip_all)]
    pub(super) fn new(
        site: &'a Site<'a>,
        edition: &'a Edition,
        shared: &'a Shared<'a>,
        told: &mut Diagnostics,
    ) -> Self {
        let desk = shared.desk;
        let toolkit = desk.toolkit;
        let area = edition.area.as_ref().and_then(|id| toolkit.area(id));
        let own = own_articles(area).map(|article| {
            let folder = desk.route(&article.key).folder;
            (article.key.clone(), compile(desk, article, &folder, told))
        });
        Self {
            site,
            edition,
            area,
            toolkit,
            shared,
            desk,
            templates: desk.templates,
            national: site.national(&edition.language),
            title: title(desk, area).into(),
            asked: None,
            short: site.short.of(edition),
            search: overlay(site, edition, shared).into(),
            look: site.looks.get(&edition.brand),
            own: Rc::new(own.collect()),
            shelves: Shelves::default(),
        }
    }

    /// A pen for the same edition that leaves marks.
    pub(super) fn marking(&self) -> Self {
        Self {
            title: Rc::clone(&self.title),
            asked: Some(Asked::default()),
            short: self.site.short.of(self.edition),
            search: Rc::clone(&self.search),
            own: Rc::clone(&self.own),
            shelves: Shelves::default(),
            ..*self
        }
    }

    /// Who publishes the guide: the area itself where it says so.
    pub(super) fn publisher(&self) -> &'a Publisher {
        let own = self.area.and_then(|area| area.publisher.as_ref());
        own.unwrap_or(&self.toolkit.settings.publisher)
    }

    /// The shortest name of the guide: the area's, or the guide's own.
    pub(super) fn short_title(&self) -> &str {
        self.area.map_or(&*self.title, |area| &area.name)
    }

    /// Whether a server will answer for the site.
    pub(super) fn served(&self) -> bool {
        self.site.links == Links::Folders
    }

    /// The area's own pages and case studies.
    pub(super) fn own_articles(&self) -> impl Iterator<Item = &'a Article> + use<'a> {
        self.ask(|| Question::OwnArticles);
        own_articles(self.area)
    }

    /// Every article of the edition: the toolkit's that are shown, then the area's own.
    pub(super) fn articles(&self) -> impl Iterator<Item = &'a Article> {
        let toolkit = self.toolkit.articles();
        toolkit
            .chain(self.own_articles())
            .filter(|article| self.shows(&article.key))
    }

    /// Whether an item is the area's own.
    pub(super) fn is_local(&self, key: &Key) -> bool {
        key.kind == Kind::LocalPage || self.own.contains_key(key)
    }

    /// Interface words.
    pub(super) fn word(&self, key: &str) -> String {
        self.word_with(key, &[])
    }

    /// Interface words with names in them.
    pub(super) fn word_with(&self, key: &str, names: &[(&str, &str)]) -> String {
        self.templates
            .words
            .get(key, names)
            .unwrap_or_else(|| key.to_owned())
    }

    /// A phrase in the edition's words.
    pub(super) fn words(&self, phrase: &Phrase) -> String {
        phrase.plain(&|slot| self.fill(slot).into_owned())
    }

    /// A phrase in the edition's words, as templates show it.
    pub(super) fn show(&self, phrase: &Phrase) -> Shown {
        Locality::show(self, phrase)
    }

    /// Phrases, likewise.
    pub(super) fn show_all(&self, phrases: &[Phrase]) -> Vec<Shown> {
        phrases.iter().map(|phrase| self.show(phrase)).collect()
    }

    /// Interface words with other words in them, as templates show them.
    pub(super) fn show_word(&self, key: &str, names: &[(&str, Shown)]) -> Shown {
        let text = self.templates.words.text(key).unwrap_or(key);
        Shown::composed(text, names, self.edition.language.direction())
    }

    /// Where an item lives.
    pub(super) fn route(&self, key: &Key) -> Route {
        self.desk.route(key)
    }

    /// The text of an item on a page of that depth.
    pub(super) fn text(&self, key: &Key, depth: usize) -> Option<&Compiled> {
        self.own.get(key).or_else(|| self.shared.text(key, depth))
    }

    /// The toolkit's case studies, and first the area's own; `question` says which of those are asked for.
    pub(super) fn case_studies(
        &self,
        question: Question,
    ) -> impl Iterator<Item = &'a Story> + use<'a> {
        self.ask(|| question);
        let own: &'a [Story] = self
            .area
            .map(|area| area.case_studies.as_slice())
            .unwrap_or_default();
        own.iter().chain(&self.toolkit.case_studies)
    }

    /// The principle of that id.
    pub(super) fn principle(&self, id: &Id) -> Option<&'a Principle> {
        let principles = &self.toolkit.principles;
        principles
            .iter()
            .find(|principle| principle.article.key.id == *id)
    }

    /// The role, stage or agency of that id.
    pub(super) fn way_in(&self, kind: Kind, id: &Id) -> Option<&'a WayIn> {
        self.toolkit
            .ways_in(kind)
            .iter()
            .find(|way_in| way_in.article.key.id == *id)
    }

    /// A link to a list page, with its words.
    pub(super) fn list_link(&self, list: List, folder: &str) -> LinkView {
        let href = self.desk.relative(
            folder,
            &Route {
                folder: list.folder(),
                fragment: None,
            },
        );
        LinkView {
            title: self.word(&format!("list-{}-title", list.key())).into(),
            href,
        }
    }
}

fn own_articles(area: Option<&Area>) -> impl Iterator<Item = &Article> {
    area.into_iter().flat_map(|area| {
        let pages = area.pages.iter().map(|page| &page.article);
        pages.chain(area.case_studies.iter().map(|story| &story.article))
    })
}

/// What the edition adds to the index.
fn overlay(site: &Site<'_>, edition: &Edition, shared: &Shared<'_>) -> String {
    let areas = if edition.area.is_none() {
        site.area_names()
    } else {
        Vec::new()
    };
    let directory = &shared.directory;
    let words = &shared.desk.templates.words;
    search::overlay(
        (&directory.index, &directory.path),
        shared.desk.toolkit,
        edition,
        words,
        &areas,
    )
}

/// The name of the guide: an area's has the area in it.
fn title(desk: Desk<'_>, area: Option<&Area>) -> String {
    let guide = desk.toolkit.settings.title.bare();
    let Some(area) = area else {
        return guide;
    };
    let names = [("guide", guide.as_str()), ("area", &area.name)];
    desk.templates
        .words
        .get("home-title-area", &names)
        .unwrap_or_else(|| area.name.clone())
}

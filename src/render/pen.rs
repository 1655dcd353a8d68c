//! One edition being written: its words and texts, as any of its pages needs them.
//!
//! A pen belongs to one task and one edition. What many pages of the edition show is made once and kept on its shelves: cards and
//! links by `cards.rs`, the top and foot by `shell.rs`.

use std::collections::BTreeMap;
use std::rc::Rc;

use tera::{Context, Value};

use crate::diagnostics::Diagnostics;
use crate::editions::{Edition, Links, List, Route};
use crate::markdown::Phrase;
use crate::search;
use crate::theme::{Templates, fingerprint};
use crate::toolkit::{
    Area, Article, Id, Key, Kind, Principle, Publisher, Story, Term, Toolkit, WayIn,
};

use super::compiled::Compiled;
use super::depths::{depth, up};
use super::desk::Desk;
use super::looks::Look;
use super::pictures::picture_address;
use super::shared::{Shared, compile};
use super::shelf::Shelf;
use super::short_addresses::ShortOfEdition;
use super::site::Site;
use super::views::{LinkView, LogoView, Shown};

/// Writes one edition.
pub(super) struct Pen<'a> {
    pub(super) site: &'a Site<'a>,
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
    pub(super) title: String,
    /// The short addresses of its printed pages.
    pub(super) short: ShortOfEdition<'a>,
    /// What the edition adds to the index of the search: its path in the edition, and the script.
    pub(super) search: (String, String),
    /// What follows from its brand.
    pub(super) look: Option<&'a Look>,
    /// The area's own texts.
    own: BTreeMap<Key, Compiled>,
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
            title: title(desk, area),
            short: site.short.of(edition),
            search: overlay(site, edition, shared),
            look: site.looks.get(&edition.brand),
            own: own.collect(),
            cards: Shelf::default(),
            links: Shelf::default(),
            examples: Shelf::default(),
            breadcrumbs: Shelf::default(),
            levels: Shelf::default(),
            shells: Shelf::default(),
        }
    }

    /// Who publishes the guide: the area itself where it says so.
    pub(super) fn publisher(&self) -> &'a Publisher {
        let own = self.area.and_then(|area| area.publisher.as_ref());
        own.unwrap_or(&self.toolkit.settings.publisher)
    }

    /// The shortest name of the guide: the area's, or the guide's own.
    pub(super) fn short_title(&self) -> &str {
        self.area.map_or(&self.title, |area| &area.name)
    }

    /// Whether a server will answer for the site.
    pub(super) fn served(&self) -> bool {
        self.site.links == Links::Folders
    }

    /// The area's own pages and case studies.
    pub(super) fn own_articles(&self) -> impl Iterator<Item = &'a Article> + use<'a> {
        own_articles(self.area)
    }

    /// Every article of the edition: the toolkit's that are shown, then the area's own.
    pub(super) fn articles(&self) -> impl Iterator<Item = &'a Article> {
        let toolkit = self.toolkit.articles();
        toolkit
            .chain(self.own_articles())
            .filter(|article| self.edition.shows(&article.key))
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
        self.edition.words(phrase)
    }

    /// A phrase in the edition's words, as templates show it.
    pub(super) fn show(&self, phrase: &Phrase) -> Shown {
        Shown::of(phrase, self.edition)
    }

    /// Phrases, likewise.
    pub(super) fn shows(&self, phrases: &[Phrase]) -> Vec<Shown> {
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

    /// The toolkit's case studies, and first the area's own.
    pub(super) fn case_studies(&self) -> impl Iterator<Item = &'a Story> + use<'a> {
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

    /// The local name of a term, where the area has one of its own.
    pub(super) fn local_name(&self, term: &Term) -> Option<String> {
        let area = self.area?;
        area.names
            .get(term.local.as_ref()?)
            .and_then(|name| name.form(None))
            .map(str::to_owned)
    }

    /// The area's logo, as seen from a page whose way home is `root`.
    pub(super) fn logo(&self, root: &str) -> Option<LogoView> {
        let logo = self.area?.logo.as_ref()?;
        let picture = &logo.picture;
        Some(LogoView {
            src: format!("{root}{}", picture_address(picture)),
            text: self.words(&logo.text),
            width: picture.width,
            height: picture.height,
        })
    }

    /// The way to another edition's home from a page whose way home is `root`.
    pub(super) fn other_home(&self, other: &Edition, root: &str) -> String {
        if root.starts_with('/') {
            let site = self.site.base.folder();
            return self.desk.page(format!("{site}{}", other.folder));
        }
        let up = up(depth(&self.edition.folder));
        let way = format!("{}{up}{}", root.trim_start_matches("./"), other.folder);
        self.desk
            .page(if way.is_empty() { root.to_owned() } else { way })
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

/// What the edition adds to the index, under a name that tells its content.
fn overlay(site: &Site<'_>, edition: &Edition, shared: &Shared<'_>) -> (String, String) {
    let areas = if edition.area.is_none() {
        site.area_names()
    } else {
        Vec::new()
    };
    let words = &shared.desk.templates.words;
    let script = search::overlay(
        &shared.directory.index,
        shared.desk.toolkit,
        edition,
        words,
        &areas,
    );
    (
        format!("search.{}.js", fingerprint(script.as_bytes())),
        script,
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

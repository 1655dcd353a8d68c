//! One edition being written: its words, cards and links, as any of its pages needs them.
//!
//! A pen belongs to one task and one edition; what many pages of the edition share is made once and kept here.

use std::cell::RefCell;
use std::collections::BTreeMap;

use tera::Value;

use crate::diagnostics::Diagnostics;
use crate::editions::{Edition, List, Route, relative, route};
use crate::markdown::Phrase;
use crate::read::Date;
use crate::theme::Templates;
use crate::toolkit::{Action, Area, Article, Id, Key, Kind, Story, Term, Tool, WayIn};

use super::pictures::picture_address;
use super::shared::{Compiled, Compiler};
use super::site::Site;
use super::views::{CardView, LinkView, LogoView};

/// Writes one edition.
pub(super) struct Pen<'a> {
    pub(super) site: &'a Site<'a>,
    pub(super) edition: &'a Edition,
    pub(super) area: Option<&'a Area>,
    pub(super) templates: &'a Templates,
    /// The name of the guide.
    pub(super) title: String,
    /// The area's own texts.
    own: BTreeMap<Key, Compiled>,
    /// The top and foot of pages, by depth and section.
    pub(super) shells: RefCell<BTreeMap<(usize, &'static str), (Value, Value)>>,
    /// What templates see of the edition, by depth.
    pub(super) views: RefCell<BTreeMap<usize, Value>>,
}

impl<'a> Pen<'a> {
    /// A pen for `edition`.
    pub(super) fn new(
        site: &'a Site<'a>,
        edition: &'a Edition,
        templates: &'a Templates,
        told: &mut Diagnostics,
    ) -> Self {
        let area = edition.area.as_ref().and_then(|id| site.toolkit.area(id));
        let guide = &site.toolkit.settings.title;
        let title = match area {
            Some(area) => templates
                .words
                .get("home-title-area", &[("guide", guide), ("area", &area.name)])
                .unwrap_or_else(|| area.name.clone()),
            None => guide.clone(),
        };
        let compiler = Compiler {
            toolkit: site.toolkit,
            templates,
        };
        let articles = area.into_iter().flat_map(|area| {
            let pages = area.pages.iter().map(|page| &page.article);
            pages.chain(area.case_studies.iter().map(|story| &story.article))
        });
        let own = articles
            .map(|article| {
                (
                    article.key.clone(),
                    compiler.compile(article, &route(&article.key).folder, told),
                )
            })
            .collect();
        Self {
            site,
            edition,
            area,
            templates,
            title,
            own,
            shells: RefCell::default(),
            views: RefCell::default(),
        }
    }

    /// Makes texts and figures ready.
    pub(super) fn compiler(&self) -> Compiler<'a> {
        Compiler {
            toolkit: self.site.toolkit,
            templates: self.templates,
        }
    }

    /// Whether an item is the area's own.
    pub(super) fn is_own(&self, key: &Key) -> bool {
        self.own.contains_key(key)
    }

    /// Interface words.
    pub(super) fn word(&self, key: &str) -> String {
        self.templates
            .words
            .get(key, &[])
            .unwrap_or_else(|| key.to_owned())
    }

    /// A phrase in the edition's words.
    pub(super) fn words(&self, phrase: &Phrase) -> String {
        self.edition.words(phrase)
    }

    /// A day in words.
    pub(super) fn date(&self, date: Option<Date>) -> Option<String> {
        date.map(|date| self.templates.dates.long(date))
    }

    /// The text of an item on a page of that depth.
    pub(super) fn text(&self, key: &Key, depth: usize) -> Option<&Compiled> {
        self.own.get(key).or_else(|| {
            self.site
                .shared
                .get(&self.edition.language)
                .and_then(|shared| shared.text(key, depth))
        })
    }

    /// The text of an item as HTML in the edition's words.
    pub(super) fn body(&self, key: &Key, depth: usize) -> String {
        self.text(key, depth)
            .map(|text| text.fill(self.edition))
            .unwrap_or_default()
    }

    /// A card of an item, as seen from a page in `folder`.
    pub(super) fn card(&self, article: &Article, folder: &str) -> CardView {
        let local = article.key.kind == Kind::LocalPage || self.own.contains_key(&article.key);
        CardView {
            title: self.words(&article.title),
            summary: self.words(&article.summary),
            href: relative(folder, &route(&article.key)),
            id: article.key.id.to_string(),
            kind: article.key.kind.word(),
            number: None,
            tags: Vec::new(),
            minutes: None,
            local,
        }
    }

    /// Cards of actions with the roles that they speak to; those that the area leaves out are left out.
    pub(super) fn action_cards<'b>(
        &self,
        actions: impl Iterator<Item = &'b Action>,
        folder: &str,
    ) -> Vec<CardView> {
        actions
            .filter(|action| self.edition.shows_action(&action.article.key.id))
            .map(|action| {
                let tags = action
                    .roles
                    .iter()
                    .filter_map(|role| self.way_in(Kind::Role, role))
                    .map(|role| self.words(&role.article.title))
                    .collect();
                CardView {
                    tags,
                    ..self.card(&action.article, folder)
                }
            })
            .collect()
    }

    /// A card of a principle.
    pub(super) fn principle_card(&self, id: &Id, folder: &str) -> CardView {
        let principle = self
            .site
            .toolkit
            .principles
            .iter()
            .find(|principle| principle.article.key.id == *id);
        match principle {
            Some(principle) => CardView {
                number: Some(principle.number),
                ..self.card(&principle.article, folder)
            },
            // A reference that misses stops a build before it is rendered.
            None => CardView {
                title: id.to_string(),
                summary: String::new(),
                href: relative(
                    folder,
                    &route(&Key {
                        kind: Kind::Principle,
                        id: id.clone(),
                    }),
                ),
                id: id.to_string(),
                kind: "principle",
                number: None,
                tags: Vec::new(),
                minutes: None,
                local: false,
            },
        }
    }

    /// Cards of tools.
    pub(super) fn tool_cards<'b>(
        &self,
        tools: impl Iterator<Item = &'b Tool>,
        folder: &str,
    ) -> Vec<CardView> {
        tools
            .map(|tool| CardView {
                minutes: Some(tool.minutes),
                ..self.card(&tool.article, folder)
            })
            .collect()
    }

    /// Cards of stories.
    pub(super) fn story_cards<'b>(
        &self,
        stories: impl Iterator<Item = &'b Story>,
        folder: &str,
    ) -> Vec<CardView> {
        stories
            .map(|story| self.card(&story.article, folder))
            .collect()
    }

    /// The toolkit's case studies, and first the area's own.
    pub(super) fn case_studies(&self) -> impl Iterator<Item = &'a Story> + use<'a> {
        let own: &'a [Story] = self
            .area
            .map(|area| area.case_studies.as_slice())
            .unwrap_or_default();
        own.iter().chain(&self.site.toolkit.case_studies)
    }

    /// Links to roles, stages, agencies or principles.
    pub(super) fn links(&self, kind: Kind, ids: &[Id], folder: &str) -> Vec<LinkView> {
        let title = |id: &Id| match kind {
            Kind::Principle => self
                .site
                .toolkit
                .principles
                .iter()
                .find(|principle| principle.article.key.id == *id)
                .map(|found| &found.article.title),
            _ => self.way_in(kind, id).map(|way_in| &way_in.article.title),
        };
        ids.iter()
            .filter_map(|id| {
                Some(LinkView {
                    title: self.words(title(id)?),
                    href: relative(
                        folder,
                        &route(&Key {
                            kind,
                            id: id.clone(),
                        }),
                    ),
                })
            })
            .collect()
    }

    /// The role, stage or agency of that id.
    pub(super) fn way_in(&self, kind: Kind, id: &Id) -> Option<&'a WayIn> {
        self.site
            .toolkit
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
            text: logo.text.clone(),
            width: picture.width,
            height: picture.height,
        })
    }

    /// A link to a list page, with its words.
    pub(super) fn list_link(&self, list: List, folder: &str) -> LinkView {
        let href = relative(
            folder,
            &Route {
                folder: list.folder(),
                fragment: None,
            },
        );
        LinkView {
            title: self.word(&format!("list-{}-title", list.key())),
            href,
        }
    }
}

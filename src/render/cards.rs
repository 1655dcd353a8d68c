//! Cards and links of an edition: how an item is shown on other pages than its own.
//!
//! Each is made once for a depth (`shelf.rs`). That is sound for items with pages of their own; an entry on a page of many has another
//! address on that page itself, and is never shown as a card.

use tera::Value;

use crate::editions::Route;
use crate::toolkit::{Action, Article, Id, Key, Kind, Principle, Story, Tool, WayIn};

use super::depths::depth;
use super::locality::Locality;
use super::pen::Pen;
use super::views::{CardView, LinkView, Shown};

impl Pen<'_> {
    /// A card of a role, stage, agency, story or page, as seen from a page in `folder`.
    pub(super) fn card(&self, article: &Article, folder: &str) -> Value {
        self.shelved(article, folder, |card| card)
    }

    /// A card of an action with the roles that it speaks to.
    pub(super) fn action_card(&self, action: &Action, folder: &str) -> Value {
        let bearings = self.shared.bearings.get(&action.article.key.id);
        self.shelved(&action.article, folder, |card| CardView {
            roles: bearings.map(|bearings| bearings.roles.clone()),
            stages: bearings.map(|bearings| bearings.stages.clone()),
            tags: action
                .roles
                .iter()
                .filter_map(|role| self.way_in(Kind::Role, role))
                .map(|role| self.show(&role.article.title))
                .collect(),
            ..card
        })
    }

    /// A card of a principle with its number.
    pub(super) fn principle_card(&self, principle: &Principle, folder: &str) -> Value {
        self.shelved(&principle.article, folder, |card| CardView {
            number: Some(principle.number),
            sign: Some(principle.sign.word()),
            ..card
        })
    }

    /// A card of a tool with how long it takes.
    pub(super) fn tool_card(&self, tool: &Tool, folder: &str) -> Value {
        self.shelved(&tool.article, folder, |card| CardView {
            minutes: Some(tool.minutes),
            ..card
        })
    }

    /// Cards of actions; those that the area leaves out are left out.
    pub(super) fn action_cards<'b>(
        &self,
        actions: impl Iterator<Item = &'b Action>,
        folder: &str,
    ) -> Vec<Value> {
        actions
            .filter(|action| self.shows(&action.article.key))
            .map(|action| self.action_card(action, folder))
            .collect()
    }

    /// Cards of principles.
    pub(super) fn principle_cards(&self, folder: &str) -> Vec<Value> {
        let principles = self.toolkit.principles.iter();
        principles
            .map(|principle| self.principle_card(principle, folder))
            .collect()
    }

    /// Cards of roles, stages or agencies.
    pub(super) fn way_in_cards<'b>(
        &self,
        ways_in: impl IntoIterator<Item = &'b WayIn>,
        folder: &str,
    ) -> Vec<Value> {
        let ways_in = ways_in.into_iter();
        ways_in
            .map(|way_in| self.card(&way_in.article, folder))
            .collect()
    }

    /// Cards of tools.
    pub(super) fn tool_cards<'b>(
        &self,
        tools: impl Iterator<Item = &'b Tool>,
        folder: &str,
    ) -> Vec<Value> {
        tools.map(|tool| self.tool_card(tool, folder)).collect()
    }

    /// Cards of stories.
    pub(super) fn story_cards<'b>(
        &self,
        stories: impl Iterator<Item = &'b Story>,
        folder: &str,
    ) -> Vec<Value> {
        stories
            .map(|story| self.card(&story.article, folder))
            .collect()
    }

    /// Links to roles, stages, agencies, principles or actions.
    pub(super) fn links(&self, kind: Kind, ids: &[Id], folder: &str) -> Vec<Value> {
        let articles = ids.iter().filter_map(|id| self.named(kind, id));
        articles
            .map(|article| {
                self.shelves
                    .links
                    .get(self.asked.as_ref(), (depth(folder), &article.key), || {
                        Value::from_serializable(&self.link(article, folder))
                    })
            })
            .collect()
    }

    /// The titles of roles, stages, agencies or principles.
    pub(super) fn titles(&self, kind: Kind, ids: &[Id]) -> Vec<Shown> {
        ids.iter()
            .filter_map(|id| self.named(kind, id))
            .map(|article| self.show(&article.title))
            .collect()
    }

    fn shelved(
        &self,
        article: &Article,
        folder: &str,
        finish: impl FnOnce(CardView) -> CardView,
    ) -> Value {
        self.shelves
            .cards
            .get(self.asked.as_ref(), (depth(folder), &article.key), || {
                Value::from_serializable(&finish(self.plain_card(article, folder)))
            })
    }

    fn plain_card(&self, article: &Article, folder: &str) -> CardView {
        CardView {
            title: self.show(&article.title),
            summary: self.show(&article.summary),
            href: self.desk.relative(folder, &self.page(&article.key)),
            id: article.key.id.to_string(),
            kind: article.key.kind.word(),
            number: None,
            sign: None,
            tags: Vec::new(),
            minutes: None,
            roles: None,
            stages: None,
            local: self.is_local(&article.key),
        }
    }

    /// A link to the page of an article, as seen from `folder`.
    pub(super) fn link(&self, article: &Article, folder: &str) -> LinkView {
        LinkView {
            title: self.show(&article.title),
            href: self.desk.relative(folder, &self.page(&article.key)),
        }
    }

    /// The role, stage, agency, principle or action of that id.
    pub(super) fn named(&self, kind: Kind, id: &Id) -> Option<&Article> {
        match kind {
            Kind::Principle => self.principle(id).map(|principle| &principle.article),
            Kind::Action => {
                let mut actions = self.toolkit.actions.iter().map(|one| &one.article);
                actions.find(|article| article.key.id == *id)
            }
            _ => self.way_in(kind, id).map(|way_in| &way_in.article),
        }
    }

    /// The page of an item that has one.
    fn page(&self, key: &Key) -> Route {
        let route = self.route(key);
        debug_assert!(route.fragment.is_none(), "{key} has no page of its own");
        route
    }
}

//! What is local about an edition, as its pages may have it: facts to print, and questions about all else.
//!
//! A marking pen gives marks for facts and notes the questions; an ordinary one gives the facts themselves (`answers.rs`).

use std::borrow::Cow;

use tera::Value;

use crate::editions::Edition;
use crate::languages::Direction;
use crate::markdown::{Phrase, Slot};
use crate::toolkit::{Id, Key, Kind, Term};

use super::depths::{depth, up};
use super::facts::Fact;
use super::locality::Locality;
use super::marks::{is_marked, mark};
use super::pen::Pen;
use super::questions::Question;
use super::short_addresses;
use super::views::{LogoView, PublisherView, QrView, ShortView};

/// The longest title of a window that has the whole name of the guide in it, in letters: about what search engines show.
const WINDOW: usize = 60;

impl<'a> Pen<'a> {
    /// Notes what a page depends on.
    pub(super) fn ask(&self, question: impl FnOnce() -> Question) {
        if let Some(asked) = &self.asked {
            asked.note(question());
        }
    }

    /// A fact, or its mark.
    pub(super) fn says(&self, fact: &Fact) -> String {
        match &self.asked {
            Some(_) => mark(self.shared.facts.number(fact)),
            None => self.value(fact),
        }
    }

    /// A number, or its mark.
    fn counts(&self, fact: &Fact, number: u32) -> Value {
        match &self.asked {
            Some(_) => Value::from(self.says(fact)),
            None => Value::from(number),
        }
    }

    /// The area's note on an action.
    pub(super) fn note(&self, action: &Id) -> Option<&'a Phrase> {
        self.ask(|| Question::Note(action.clone()));
        self.edition.notes.get(action)
    }

    /// The folder of the edition in the site: empty, or ending in `/`.
    pub(super) fn folder(&self) -> String {
        match &self.asked {
            Some(_) => self.says(&Fact::Folder) + "/",
            None => self.edition.folder.clone(),
        }
    }

    /// The folder of the guide in another language, likewise.
    pub(super) fn folder_of(&self, guide: &Edition) -> String {
        match &self.asked {
            Some(_) if guide.language == self.edition.language => self.folder(),
            Some(_) => self.says(&Fact::Guide(guide.language.tag().to_owned())) + "/",
            None => guide.folder.clone(),
        }
    }

    /// The way from the edition's home to the root of the site.
    pub(super) fn up(&self) -> String {
        match &self.asked {
            Some(_) => self.says(&Fact::Up) + "/",
            None => up(depth(&self.edition.folder)),
        }
    }

    /// The local name of a term, where the area has one of its own.
    pub(super) fn local_name(&self, term: &Term) -> Option<String> {
        let variable = term.local.as_ref()?;
        self.ask(|| Question::OwnName(variable.clone()));
        let own = self.area?.names.get(variable)?;
        match &self.asked {
            Some(_) => Some(self.says(&Fact::OwnName(variable.clone()))),
            None => own.form(None).map(str::to_owned),
        }
    }

    /// The area's logo, as seen from a page whose way home is `root`.
    pub(super) fn logo(&self, root: &str) -> Option<LogoView> {
        let picture = &self.area?.logo.as_ref()?.picture;
        Some(LogoView {
            src: format!("{root}{}", self.says(&Fact::Logo)),
            text: self.says(&Fact::LogoText),
            width: self.counts(&Fact::LogoWidth, picture.width),
            height: self.counts(&Fact::LogoHeight, picture.height),
        })
    }

    /// The short address of the page in `folder`, as it is printed.
    pub(super) fn short_view(&self, folder: &str) -> Option<ShortView> {
        self.ask(|| Question::Code);
        self.short.edition_code()?;
        let code = format!(
            "{}{}",
            self.says(&Fact::Code),
            self.short.page_code(folder)?
        );
        let href = self.site.base.join(&short_addresses::folder(&code));
        let words = href.split_once("://").map_or(&*href, |(_, rest)| rest);
        Some(ShortView {
            words: words.to_owned(),
            qr: self.qr(folder),
            href,
        })
    }

    fn qr(&self, folder: &str) -> Option<QrView> {
        let view = self.short.qr(folder)?;
        Some(match &self.asked {
            Some(_) => QrView {
                path: self.says(&Fact::Qr(folder.to_owned())),
                ..view
            },
            None => view,
        })
    }

    /// Who publishes the guide, as templates see it.
    pub(super) fn publisher_view(&self) -> PublisherView {
        self.ask(|| Question::Frame);
        let publisher = self.publisher();
        let says = |fact: &Fact, is_known: bool| is_known.then(|| self.says(fact));
        PublisherView {
            name: self.says(&Fact::Publisher),
            email: says(&Fact::PublisherEmail, publisher.email.is_some()),
            phone: says(&Fact::PublisherPhone, publisher.phone.is_some()),
            phone_href: says(&Fact::PublisherPhoneHref, publisher.phone.is_some()),
            website: says(&Fact::PublisherWebsite, publisher.website.is_some()),
        }
    }

    /// The title of a page for its window, where the page's own is `own`: with the name of the guide, if both fit.
    pub(super) fn window_title(&self, own: &str) -> String {
        let letters = own.chars().count();
        self.ask(|| {
            if is_marked(own) {
                Question::Whole
            } else {
                Question::Heading(letters)
            }
        });
        match self.room(letters) {
            Room::Title => self.titled(own, &self.says(&Fact::Title)),
            Room::ShortTitle if self.area.is_some() => self.titled(own, &self.says(&Fact::Area)),
            Room::ShortTitle => self.titled(own, &self.title),
            Room::None => own.to_owned(),
        }
    }

    fn titled(&self, own: &str, guide: &str) -> String {
        let names = [("page", own.into()), ("edition", guide.into())];
        self.show_word("page-title", &names).plain()
    }

    /// Which name of the guide there is room for beside a title of that many letters.
    pub(super) fn room(&self, letters: usize) -> Room {
        let own = "x".repeat(letters);
        let length = |guide: &str| self.titled(&own, guide).chars().count();
        if length(&self.title) <= WINDOW {
            Room::Title
        } else if self.area.is_some() || length(self.short_title()) <= WINDOW + 10 {
            Room::ShortTitle
        } else {
            Room::None
        }
    }
}

impl Locality for Pen<'_> {
    fn fill(&self, slot: &Slot) -> Cow<'_, str> {
        match &self.asked {
            Some(_) => Cow::Owned(self.says(&Fact::Name(slot.clone()))),
            None => Cow::Borrowed(self.edition.fill(slot)),
        }
    }

    fn shows(&self, key: &Key) -> bool {
        if key.kind == Kind::Action {
            self.ask(|| Question::Shows(key.clone()));
        }
        self.edition.shows(key)
    }

    fn direction(&self) -> Direction {
        self.edition.language.direction()
    }
}

/// Which name of the guide there is room for beside a page's title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Room {
    Title,
    ShortTitle,
    None,
}

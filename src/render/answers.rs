//! What an edition fills into pages that it shares, and how it answers what their shape depends on.

use crate::editions::Edition;
use crate::read::PublisherKind;
use crate::toolkit::{Publisher, Story};

use super::depths::{depth, up};
use super::drawings::finial_mark;
use super::facts::Fact;
use super::pen::Pen;
use super::pictures::picture_address;
use super::questions::{Answer, Question, answer};

impl<'a> Pen<'a> {
    /// A fact itself.
    pub(super) fn value(&self, fact: &Fact) -> String {
        match fact {
            Fact::Title => self.title.to_string(),
            Fact::Folder => without_end(&self.edition.folder),
            Fact::Guide(tag) => self
                .guide(tag)
                .map(|guide| without_end(&guide.folder))
                .unwrap_or_default(),
            Fact::Up => without_end(&up(depth(&self.edition.folder))),
            Fact::Code => self.short.edition_code().unwrap_or_default().to_owned(),
            Fact::Qr(folder) => self
                .short
                .qr(folder)
                .map(|view| view.path)
                .unwrap_or_default(),
            Fact::Finial => finial_mark(self).unwrap_or_default(),
            Fact::Style => self.look.map(|look| look.style.clone()).unwrap_or_default(),
            Fact::Icon(side) => self.icon(*side).unwrap_or_default(),
            Fact::Name(slot) => self.edition.fill(slot).to_owned(),
            Fact::Publisher
            | Fact::PublisherEmail
            | Fact::PublisherPhone
            | Fact::PublisherPhoneHref
            | Fact::PublisherWebsite => of_publisher(self.publisher(), fact).unwrap_or_default(),
            _ => self.of_area(fact).unwrap_or_default(),
        }
    }

    fn of_area(&self, fact: &Fact) -> Option<String> {
        let area = self.area?;
        let picture = || area.logo.as_ref().map(|logo| &logo.picture);
        match fact {
            Fact::Area => Some(area.name.clone()),
            Fact::Slug => Some(area.id.to_string()),
            Fact::Partnership => Some(area.partnership.name.clone()),
            Fact::Logo => picture().map(picture_address),
            Fact::LogoText => area.logo.as_ref().map(|logo| self.words(&logo.text)),
            Fact::LogoWidth => picture().map(|picture| picture.width.to_string()),
            Fact::LogoHeight => picture().map(|picture| picture.height.to_string()),
            Fact::OwnName(variable) => area.names.get(variable).map(|name| name.text().to_owned()),
            _ => None,
        }
    }

    fn icon(&self, side: Option<u16>) -> Option<String> {
        let icons = self.look?.icons.as_ref()?;
        match side {
            None => Some(icons.tab.clone()),
            Some(side) => icons.squares.get(&side).cloned(),
        }
    }

    fn guide(&self, tag: &str) -> Option<&'a Edition> {
        let guides = self.site.guides(self.edition.area.as_ref()).iter();
        guides.copied().find(|guide| guide.language.tag() == tag)
    }

    /// What the edition answers.
    pub(super) fn answer(&self, question: &Question) -> Answer {
        match question {
            Question::Whole => self.only_if(true),
            Question::Frame => self.frame(),
            Question::Shows(key) => Answer::from(self.edition.shows(key)),
            Question::Note(action) => answer(&self.edition.notes.get(action)),
            Question::StoriesOf(kind, id) => {
                self.only_if(self.own_stories().any(|story| story.names(*kind, id)))
            }
            Question::Stories => self.only_if(self.own_stories().next().is_some()),
            Question::OwnArticles => self.only_if(self.own_articles().next().is_some()),
            Question::Contacts(role) => self.only_if(
                self.edition
                    .contacts
                    .iter()
                    .any(|contact| contact.roles.contains(role)),
            ),
            Question::Agencies(kind) => {
                let mut agencies = self.area.into_iter().flat_map(|area| &area.agencies);
                self.only_if(agencies.any(|agency| agency.agency == *kind))
            }
            Question::OwnName(variable) => Answer::from(
                self.area
                    .is_some_and(|area| area.names.contains_key(variable)),
            ),
            Question::Languages(folder) => self.languages(folder),
            Question::Heading(letters) => answer(&self.room(*letters)),
            Question::Code => self
                .short
                .edition_code()
                .map_or(0, |code| code.len() as Answer),
        }
    }

    /// An answer that no other edition gives, if `has` something of its own.
    fn only_if(&self, has: bool) -> Answer {
        if has { answer(&self.edition.folder) } else { 0 }
    }

    fn own_stories(&self) -> impl Iterator<Item = &'a Story> + use<'a> {
        self.area.into_iter().flat_map(|area| &area.case_studies)
    }

    fn frame(&self) -> Answer {
        let publisher = self.publisher();
        answer(&(
            self.area
                .map(|area| (area.sample, area.status.word(), area.logo.is_some())),
            self.national.is_some(),
            (
                publisher.kind.map(PublisherKind::word),
                publisher.email.is_some(),
                publisher.phone.is_some(),
                publisher.website.is_some(),
            ),
        ))
    }

    fn languages(&self, folder: &str) -> Answer {
        let guides = self.site.guides(self.edition.area.as_ref()).iter();
        let shares = guides.map(|guide| {
            let share = self.site.share(guide, folder);
            (guide.language.tag(), share.own, share.all)
        });
        answer(&shares.collect::<Vec<_>>())
    }
}

fn without_end(folder: &str) -> String {
    folder.trim_end_matches('/').to_owned()
}

fn of_publisher(publisher: &Publisher, fact: &Fact) -> Option<String> {
    let phone = publisher.phone.as_ref();
    match fact {
        Fact::PublisherEmail => publisher.email.clone(),
        Fact::PublisherPhone => phone.map(|(written, _)| written.clone()),
        Fact::PublisherPhoneHref => phone.map(|(_, href)| href.clone()),
        Fact::PublisherWebsite => publisher.website.clone(),
        _ => Some(publisher.name.clone()),
    }
}

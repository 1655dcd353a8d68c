//! An area as meant: facts, people, names and texts of one neighbourhood.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Located, Place};
use crate::languages::Language;
use crate::markdown::Phrase;
use crate::read::{Carrier, Date, Picture, Relationship, Status, Tier};

use super::article::Article;
use super::ids::Id;
use super::items::{Page, Story};
use super::names::Name;
use super::publisher::Publisher;

/// One area.
#[derive(Debug)]
pub struct Area {
    /// Its id, which is its folder's name.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Whether it is invented.
    pub sample: bool,
    /// How its partnership stands.
    pub status: Status,
    /// One sentence about it.
    pub summary: Phrase,
    /// Its partnership.
    pub partnership: Partnership,
    /// Its councils.
    pub councils: Vec<Council>,
    /// Other public bodies.
    pub agencies: Vec<LocalAgency>,
    /// Who publishes its guide, where that is the area itself.
    pub publisher: Option<Publisher>,
    /// Whom to get in touch with, whether or not they may be published today.
    pub contacts: Vec<Contact>,
    /// The languages of its editions, its own first.
    pub languages: Vec<Language>,
    /// One colour: red, green, blue.
    pub colour: Option<[u8; 3]>,
    /// Its logo.
    pub logo: Option<Logo>,
    /// Its local names, by the ids of variables; those it does not give are absent.
    pub names: BTreeMap<String, Name>,
    /// Actions that it leaves out.
    pub hidden: BTreeSet<Id>,
    /// Its notes on actions.
    pub notes: BTreeMap<Id, Phrase>,
    /// Dates to keep, soonest first.
    pub dates: Vec<Event>,
    /// Its own pages.
    pub pages: Vec<Page>,
    /// Its own case studies.
    pub case_studies: Vec<Story>,
    /// Its file.
    pub place: Place,
}

impl Area {
    /// Every text of its own.
    pub fn articles(&self) -> impl Iterator<Item = &Article> {
        let pages = self.pages.iter().map(|page| &page.article);
        pages.chain(self.case_studies.iter().map(|story| &story.article))
    }
}

/// A partnership.
#[derive(Debug)]
pub struct Partnership {
    /// Its name.
    pub name: String,
    /// What it calls itself.
    pub kind: Option<Phrase>,
    /// The body that holds its money.
    pub trusted_organisation: Option<String>,
    /// Its website.
    pub website: Option<String>,
}

/// A council.
#[derive(Debug)]
pub struct Council {
    /// Its name.
    pub name: String,
    /// Its tier.
    pub tier: Tier,
    /// Its website.
    pub website: Option<String>,
    /// What it looks after.
    pub covers: Option<Phrase>,
}

/// Another public body of the area.
#[derive(Debug)]
pub struct LocalAgency {
    /// Its kind.
    pub agency: Id,
    /// Its name.
    pub name: String,
    /// How the two stand.
    pub relationship: Option<Relationship>,
    /// Anything to know.
    pub note: Option<Phrase>,
}

/// Somebody to get in touch with.
#[derive(Debug)]
pub struct Contact {
    /// The person's name.
    pub name: Option<Located<String>>,
    /// What they do.
    pub role: Option<Phrase>,
    /// Whom they work for.
    pub organisation: Option<String>,
    /// The roles whose pages show it.
    pub roles: Vec<Id>,
    /// An e-mail address.
    pub email: Option<Located<String>>,
    /// A telephone number, as written and as an address.
    pub phone: Option<Located<(String, String)>>,
    /// When the details were last checked.
    pub checked: Option<Date>,
    /// A person's consent; nobody's, for a role.
    pub consent: Option<Consent>,
}

/// A person's consent to be published.
#[derive(Debug)]
pub struct Consent {
    /// When it was given.
    pub given_on: Located<Date>,
    /// Where the details may appear.
    pub covers: Vec<Carrier>,
    /// When it is to be looked at again.
    pub review_by: Located<Date>,
    /// Whether it was taken back.
    pub withdrawn: bool,
}

/// A logo.
#[derive(Debug)]
pub struct Logo {
    /// The picture.
    pub picture: Picture,
    /// It in words.
    pub text: Phrase,
}

/// A date to keep.
#[derive(Debug)]
pub struct Event {
    /// What happens.
    pub title: Phrase,
    /// The day.
    pub date: Date,
    /// The time.
    pub time: Option<String>,
    /// Where.
    pub place: Option<Phrase>,
}

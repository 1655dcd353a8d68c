//! Local facts that pages only print: what each edition fills into the pages that it shares with others.
//!
//! What a page's shape depends on is no fact but a question (`questions.rs`).

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use crate::markdown::Slot;

use super::marks::Manner;

/// A fact of an edition, or of a page of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Fact {
    /// The name of the guide.
    Title,
    /// The folder of the edition in the site, without the `/` at its end.
    Folder,
    /// The folder of the guide in another language, likewise.
    Guide(String),
    /// The way from the edition's home to the root of the site, without the `/` at its end.
    Up,
    /// The first half of its short addresses.
    Code,
    /// The lines of the code to scan for the page in a folder.
    Qr(String),
    /// The area's name.
    Area,
    /// The area's id.
    Slug,
    /// The name of its partnership.
    Partnership,
    /// The mark of the header.
    Finial,
    /// The address of the logo in the edition.
    Logo,
    /// What the logo shows.
    LogoText,
    /// Its width in points.
    LogoWidth,
    /// Its height in points.
    LogoHeight,
    /// The path of the stylesheet in the site.
    Style,
    /// The path of the search's own entries in the edition.
    Overlay,
    /// The path of an icon in the site: by its side in points, or for the tab.
    Icon(Option<u16>),
    /// Who publishes the guide.
    Publisher,
    /// The publisher's e-mail address.
    PublisherEmail,
    /// Their number as it is written.
    PublisherPhone,
    /// Their number as an address.
    PublisherPhoneHref,
    /// Their website.
    PublisherWebsite,
    /// A local name.
    Name(Slot),
    /// The area's own name for a variable, as it stands alone.
    OwnName(String),
}

/// The numbers of the facts that pages of a language hold marks of.
#[derive(Debug, Default)]
pub(super) struct Register(RwLock<Numbered>);

#[derive(Debug, Default)]
struct Numbered {
    numbers: HashMap<Fact, usize>,
    facts: Vec<Fact>,
}

impl Register {
    /// The number of a fact, the same each time.
    pub(super) fn number(&self, fact: &Fact) -> usize {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(number) = known.numbers.get(fact) {
            return *number;
        }
        drop(known);
        let mut numbered = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let next = numbered.facts.len();
        let number = *numbered.numbers.entry(fact.clone()).or_insert(next);
        if number == next {
            numbered.facts.push(fact.clone());
        }
        number
    }

    /// The fact of that number.
    pub(super) fn fact(&self, number: usize) -> Option<Fact> {
        let numbered = self.0.read().unwrap_or_else(PoisonError::into_inner);
        numbered.facts.get(number).cloned()
    }
}

/// The facts of one edition as pages hold them, each written once in each manner.
pub(super) struct Table<'t> {
    register: &'t Register,
    value: &'t dyn Fn(&Fact) -> String,
    written: HashMap<(usize, Manner), String>,
}

impl<'t> Table<'t> {
    /// An empty table; `value` knows each fact.
    pub(super) fn new(register: &'t Register, value: &'t dyn Fn(&Fact) -> String) -> Self {
        Self {
            register,
            value,
            written: HashMap::new(),
        }
    }

    /// The fact of that number as it is written in that manner.
    pub(super) fn written(&mut self, number: usize, manner: Manner) -> &str {
        let (register, value) = (self.register, self.value);
        self.written.entry((number, manner)).or_insert_with(|| {
            let fact = register.fact(number);
            manner.write(&fact.map(|fact| value(&fact)).unwrap_or_default())
        })
    }
}

//! Local facts that pages only print: what each edition fills into the pages that it shares with others.
//!
//! What a page's shape depends on is no fact but a question (`questions.rs`).

use crate::markdown::Slot;

use super::marks::Manner;
use super::register::Register;

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

/// The facts of one edition as pages hold them, each written once in each manner.
pub(super) struct Table<'t> {
    register: &'t Register<Fact>,
    value: &'t dyn Fn(&Fact) -> String,
    /// By the number of the fact and by the manner.
    written: Vec<[Option<String>; Manner::ALL.len()]>,
}

impl<'t> Table<'t> {
    /// An empty table; `value` knows each fact.
    pub(super) fn new(register: &'t Register<Fact>, value: &'t dyn Fn(&Fact) -> String) -> Self {
        Self {
            register,
            value,
            written: Vec::new(),
        }
    }

    /// The fact of that number as it is written in that manner.
    pub(super) fn written(&mut self, number: usize, manner: Manner) -> &str {
        let (register, value) = (self.register, self.value);
        if self.written.len() <= number {
            self.written.resize_with(number + 1, Default::default);
        }
        self.written[number][manner as usize].get_or_insert_with(|| {
            let fact = register.numbered(number);
            manner.write(&fact.map(|fact| value(&fact)).unwrap_or_default())
        })
    }
}

//! The short addresses of printed pages: `q/<code>/` at the root of the site, in words and as a QR code.
//!
//! Which codes there are is settled before (`editions/short_codes.rs`); what stands at the addresses is drawn by `draw.rs`.

use std::collections::{BTreeMap, BTreeSet};

use crate::editions::{Edition, Links, ShortCodes};
use crate::toolkit::BaseAddress;

use super::qr::Symbol;
use super::views::QrView;

/// The letter of codes that stand for all others of their length: a symbol is a change of theirs.
const BLANK: &str = "b";

/// Where a site is published, and under which short codes its printed pages are found.
#[derive(Clone, Copy, Debug)]
pub struct Whereabouts<'a> {
    /// Its address.
    pub base: &'a BaseAddress,
    /// How its pages lead to each other.
    pub links: Links,
    /// The codes.
    pub codes: &'a ShortCodes,
}

/// What the short addresses of a site share.
#[derive(Debug)]
pub(super) struct ShortAddresses<'a> {
    place: Whereabouts<'a>,
    /// The pages' symbols, by the length of their editions' codes.
    pages: BTreeMap<usize, Pages<'a>>,
}

/// The symbols of all pages in editions whose codes are of one length.
#[derive(Debug)]
struct Pages<'a> {
    /// The symbol of a blank code of both, by the length of the page's.
    blanks: BTreeMap<usize, Symbol>,
    /// The symbol of each page by its folder, in an edition whose code is blank.
    pages: BTreeMap<&'a str, Symbol>,
}

/// The short addresses of one edition.
#[derive(Debug)]
pub(super) struct ShortOfEdition<'a> {
    place: Whereabouts<'a>,
    edition: &'a Edition,
    pages: Option<&'a Pages<'a>>,
    /// The symbol of a page whose code is blank in this edition, by the length of that code.
    symbols: BTreeMap<usize, Symbol>,
}

/// The folder of a code, in the site.
pub(super) fn folder(code: &str) -> String {
    format!("q/{code}/")
}

impl<'a> ShortAddresses<'a> {
    /// Encodes what the editions share: each page once for each length of their codes.
    pub(super) fn new(place: Whereabouts<'a>, editions: &[Edition]) -> Self {
        let codes = editions
            .iter()
            .filter_map(|edition| place.codes.of_edition(edition));
        let lengths: BTreeSet<usize> = codes.map(str::len).collect();
        let pages = lengths
            .into_iter()
            .map(|length| (length, Pages::encode(place, &BLANK.repeat(length))));
        Self {
            place,
            pages: pages.collect(),
        }
    }

    /// The short addresses of `edition`.
    pub(super) fn of(&'a self, edition: &'a Edition) -> ShortOfEdition<'a> {
        let code = self.place.codes.of_edition(edition).unwrap_or_default();
        let pages = self.pages.get(&code.len());
        let blanks = pages.into_iter().flat_map(|pages| &pages.blanks);
        let symbols = blanks.filter_map(|(length, blank)| {
            let page = BLANK.repeat(*length);
            Some((*length, symbol(self.place, code, &page, Some(blank))?))
        });
        ShortOfEdition {
            place: self.place,
            edition,
            pages,
            symbols: symbols.collect(),
        }
    }
}

impl<'a> Pages<'a> {
    fn encode(place: Whereabouts<'a>, edition: &str) -> Self {
        let mut blanks = BTreeMap::new();
        let mut pages = BTreeMap::new();
        for (folder, code) in place.codes.of_pages() {
            let length = code.len();
            if !blanks.contains_key(&length) {
                let blank = symbol(place, edition, &BLANK.repeat(length), None);
                blanks.extend(blank.map(|blank| (length, blank)));
            }
            let like = blanks.get(&length);
            let page = like.and_then(|blank| symbol(place, edition, code, Some(blank)));
            pages.extend(page.map(|page| (folder, page)));
        }
        Self { blanks, pages }
    }
}

/// The symbol of the address of a page in an edition, by their codes.
fn symbol(
    place: Whereabouts<'_>,
    edition: &str,
    page: &str,
    like: Option<&Symbol>,
) -> Option<Symbol> {
    let address = place.base.join(&folder(&format!("{edition}{page}")));
    Symbol::of(&address, like)
}

impl ShortOfEdition<'_> {
    /// The code of the page in `folder`.
    pub(super) fn code(&self, folder: &str) -> Option<String> {
        self.place.codes.whole(self.edition, folder)
    }

    /// The half of the edition.
    pub(super) fn edition_code(&self) -> Option<&str> {
        self.place.codes.of_edition(self.edition)
    }

    /// The half of the page in `folder`.
    pub(super) fn page_code(&self, folder: &str) -> Option<&str> {
        self.place.codes.of_page(folder)
    }

    /// The code to scan for the page in `folder`; none for an address too long for one.
    pub(super) fn qr(&self, folder: &str) -> Option<QrView> {
        self.symbol(folder).map(|symbol| symbol.view())
    }

    fn symbol(&self, page: &str) -> Option<Symbol> {
        let code = self.place.codes.of_page(page)?;
        let (pages, own) = (self.pages?, self.symbols.get(&code.len())?);
        Some(own.changed(pages.blanks.get(&code.len())?, pages.pages.get(page)?))
    }
}

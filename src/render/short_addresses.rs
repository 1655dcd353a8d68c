//! The short addresses of printed pages: `q/<code>/` at the root of the site, in words and as a QR code.
//!
//! Which codes there are is settled before (`editions/short_codes.rs`); what stands at the addresses is drawn by `draw.rs`.

use std::collections::BTreeMap;

use crate::editions::{Edition, Links, ShortCodes};
use crate::toolkit::BaseAddress;

use super::qr::Symbol;
use super::views::ShortView;

/// Any half code; the symbols of all others are changes of the one that has it twice.
const BLANK: &str = "bb";

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
    /// The symbol of [`BLANK`] twice.
    blank: Option<Symbol>,
    /// The symbol of each page by its folder, in an edition whose code is [`BLANK`].
    pages: BTreeMap<&'a str, Symbol>,
}

/// The short addresses of one edition.
#[derive(Debug)]
pub(super) struct ShortOfEdition<'a> {
    site: &'a ShortAddresses<'a>,
    edition: &'a Edition,
    /// The symbol of a page whose code is [`BLANK`] in this edition.
    symbol: Option<Symbol>,
}

/// The folder of a code, in the site.
pub(super) fn folder(code: &str) -> String {
    format!("q/{code}/")
}

impl<'a> ShortAddresses<'a> {
    /// Encodes what all editions share: each page once.
    pub(super) fn new(place: Whereabouts<'a>) -> Self {
        let address =
            |edition: &str, page: &str| place.base.join(&folder(&format!("{edition}{page}")));
        let blank = Symbol::of(&address(BLANK, BLANK), None);
        let pages = place.codes.of_pages().filter_map(|(folder, code)| {
            let symbol = symbol_like(blank.as_ref(), code, &address(BLANK, code))?;
            Some((folder, symbol))
        });
        let pages = pages.collect();
        Self {
            place,
            blank,
            pages,
        }
    }

    /// The short addresses of `edition`.
    pub(super) fn of(&'a self, edition: &'a Edition) -> ShortOfEdition<'a> {
        let code = self.place.codes.of_edition(edition).unwrap_or_default();
        let address = self.place.base.join(&folder(&format!("{code}{BLANK}")));
        ShortOfEdition {
            site: self,
            edition,
            symbol: symbol_like(self.blank.as_ref(), code, &address),
        }
    }
}

/// The symbol of `address`, to be changed further; a longer code changes more than letters and is encoded as a whole each time.
fn symbol_like(blank: Option<&Symbol>, code: &str, address: &str) -> Option<Symbol> {
    let blank = blank.filter(|_| code.len() == BLANK.len())?;
    Symbol::of(address, Some(blank))
}

impl ShortOfEdition<'_> {
    /// The code of the page in `folder`.
    pub(super) fn code(&self, folder: &str) -> Option<String> {
        self.site.place.codes.whole(self.edition, folder)
    }

    /// What the page in `folder` shows on paper.
    pub(super) fn view(&self, page: &str) -> Option<ShortView> {
        let href = self.site.place.base.join(&folder(&self.code(page)?));
        let host = href.split_once("://").map_or(&*href, |(_, rest)| rest);
        let symbol = self.symbol(page).or_else(|| Symbol::of(&href, None));
        Some(ShortView {
            words: host.to_owned(),
            qr: symbol.map(|symbol| symbol.view()),
            href,
        })
    }

    fn symbol(&self, page: &str) -> Option<Symbol> {
        let (own, blank) = (self.symbol.as_ref()?, self.site.blank.as_ref()?);
        Some(own.changed(blank, self.site.pages.get(page)?))
    }
}

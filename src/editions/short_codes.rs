//! The short codes of printed addresses: `q/k7mp/` is edition `k7`, page `mp`.
//!
//! Two halves, so that what must be remembered grows with editions plus pages and not with their product. A code belongs to an
//! address for ever: once remembered it never changes and is never given again, even when nothing is published there any more. Here
//! codes are given out; `addresses.lock` remembers them.

use std::collections::{BTreeMap, BTreeSet};

use xxhash_rust::xxh3::xxh3_64;

use crate::toolkit::{Article, Kind, Toolkit};

use super::edition::Edition;
use super::routes::{List, route};

/// Letters that no other can be taken for, and no vowels, so that no word comes of them.
const LETTERS: &[u8] = b"bcdfghjkmnpqrstvwxz";
/// Digits that cannot be taken for letters.
const DIGITS: &[u8] = b"23456789";
/// What may stand anywhere but at the start of a half.
const SIGNS: &[u8] = b"bcdfghjkmnpqrstvwxz23456789";
/// How many halves of two signs there are: a letter first.
const SHORT: usize = LETTERS.len() * SIGNS.len();
/// How many halves of three signs there are: a digit first, so that it is plain where the second half begins.
const LONG: usize = DIGITS.len() * SIGNS.len() * SIGNS.len();

/// The half code of every edition's address (`/areas/saltby/`) and of every printed page's inside an edition (`roles/chair/`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShortCodes(BTreeMap<String, String>);

impl ShortCodes {
    /// What is `remembered`, and a code for each of `addresses` that has none yet; the same for the same addresses, in any order.
    pub fn settle(remembered: BTreeMap<String, String>, addresses: &BTreeSet<String>) -> Self {
        let mut codes = remembered;
        for of_editions in [true, false] {
            let mut taken: BTreeSet<String> = codes
                .iter()
                .filter(|(address, _)| is_edition(address) == of_editions)
                .map(|(_, code)| code.clone())
                .collect();
            let wanted = addresses
                .iter()
                .filter(|address| is_edition(address) == of_editions);
            for address in wanted {
                if !codes.contains_key(address)
                    && let Some(code) = free(address, &taken)
                {
                    taken.insert(code.clone());
                    codes.insert(address.clone(), code);
                }
            }
        }
        Self(codes)
    }

    /// The whole code of a page in `edition`, if it has one.
    pub fn whole(&self, edition: &Edition, folder: &str) -> Option<String> {
        Some(format!(
            "{}{}",
            self.of_edition(edition)?,
            self.half(folder)?
        ))
    }

    /// The half code of an edition.
    pub fn of_edition(&self, edition: &Edition) -> Option<&str> {
        self.half(&edition.address())
    }

    /// The half code of the page in a folder of every edition.
    pub fn of_page(&self, folder: &str) -> Option<&str> {
        self.half(folder)
    }

    /// The half codes of all pages, with their folders.
    pub fn of_pages(&self) -> impl Iterator<Item = (&str, &str)> {
        let pages = self.0.iter().filter(|(address, _)| !is_edition(address));
        pages.map(|(address, code)| (address.as_str(), code.as_str()))
    }

    /// Every address with its half code, to be remembered.
    pub fn all(&self) -> &BTreeMap<String, String> {
        &self.0
    }

    fn half(&self, address: &str) -> Option<&str> {
        self.0.get(address).map(String::as_str)
    }
}

/// The folders of the pages that are made to be printed, areas' own among them.
pub fn printed(toolkit: &Toolkit) -> BTreeSet<String> {
    let own = toolkit
        .areas
        .iter()
        .flat_map(crate::toolkit::Area::articles);
    let articles = toolkit.articles().chain(own);
    articles
        .filter(|article| is_printed(article))
        .map(|article| route(toolkit, &article.key).folder)
        .chain([List::Checklist.folder()])
        .collect()
}

/// Pages that people take to a meeting or put on a wall; others can be printed too, with their whole address.
fn is_printed(article: &Article) -> bool {
    matches!(
        article.key.kind,
        Kind::Home
            | Kind::Principle
            | Kind::Role
            | Kind::Stage
            | Kind::Tool
            | Kind::Pack
            | Kind::LocalPage
    )
}

/// An edition's address begins at the root of the site; a page's begins inside its edition.
fn is_edition(address: &str) -> bool {
    address.starts_with('/')
}

/// The first code from the address's own place on that is not taken; nothing when there is no code left.
fn free(address: &str, taken: &BTreeSet<String>) -> Option<String> {
    let hash = xxh3_64(address.as_bytes());
    let places = |count: usize| {
        let start = usize::try_from(hash % count as u64).unwrap_or_default();
        (start..count).chain(0..start)
    };
    let short = places(SHORT).map(short_half);
    let long = places(LONG).map(long_half);
    short.chain(long).find(|code| !taken.contains(code))
}

fn short_half(place: usize) -> String {
    let signs = [LETTERS[place / SIGNS.len()], SIGNS[place % SIGNS.len()]];
    signs.map(char::from).iter().collect()
}

fn long_half(place: usize) -> String {
    let (first, rest) = (
        place / (SIGNS.len() * SIGNS.len()),
        place % (SIGNS.len() * SIGNS.len()),
    );
    let signs = [
        DIGITS[first],
        SIGNS[rest / SIGNS.len()],
        SIGNS[rest % SIGNS.len()],
    ];
    signs.map(char::from).iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(remembered: &[(&str, &str)], addresses: &[&str]) -> BTreeMap<String, String> {
        let remembered = remembered
            .iter()
            .map(|(address, code)| ((*address).to_owned(), (*code).to_owned()))
            .collect();
        let addresses = addresses.iter().map(|address| (*address).to_owned());
        ShortCodes::settle(remembered, &addresses.collect()).0
    }

    #[test]
    fn a_remembered_code_stays_though_its_page_is_gone_and_its_place_is_wanted() {
        let fresh = settled(&[], &["roles/chair/"]);
        let code = fresh["roles/chair/"].as_str();
        let later = settled(&[("roles/gone/", code)], &["roles/chair/"]);
        assert_eq!(later["roles/gone/"], code);
        assert_ne!(later["roles/chair/"], code);
    }

    #[test]
    fn more_addresses_than_short_codes_all_get_one_of_their_own() {
        let many: BTreeSet<String> = (0..2_000)
            .map(|number| format!("tools/{number}/"))
            .collect();
        let codes = ShortCodes::settle(BTreeMap::new(), &many);
        let distinct: BTreeSet<&String> = codes.all().values().collect();
        assert_eq!((codes.all().len(), distinct.len()), (2_000, 2_000));
        let short = distinct.iter().filter(|code| code.len() == 2);
        assert_eq!(short.count(), SHORT);
    }

    #[test]
    fn two_halves_can_be_told_apart() {
        let is_long = |code: &str| code.as_bytes()[0].is_ascii_digit();
        assert!((0..SHORT).map(short_half).all(|code| !is_long(&code)));
        assert!((0..LONG).map(long_half).all(|code| is_long(&code)));
    }

    #[test]
    fn no_sign_can_be_taken_for_another_and_none_is_a_vowel() {
        let all = (0..SHORT).map(short_half).chain((0..LONG).map(long_half));
        for code in all {
            assert!(!code.contains(|sign| "aeiouyl01".contains(sign)), "{code}");
        }
    }

    #[test]
    fn editions_and_pages_do_not_take_codes_from_each_other() {
        let codes = settled(&[("/", "bb")], &["", "/areas/saltby/"]);
        let again = settled(&[("", codes[""].as_str())], &["/areas/saltby/"]);
        assert_eq!(codes["/areas/saltby/"], again["/areas/saltby/"]);
    }
}

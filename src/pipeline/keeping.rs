//! What is skipped: decided here alone, by hashes of all that a site or an edition is made of, and never by time stamps.
//!
//! The whole site is made of every file, what was asked for, and the program itself. An area's edition is made of all that but the
//! folders of other areas, which nothing on its pages comes from. While those are the same, so is what would be drawn.

use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use crate::editions::{Edition, ShortCodes};
use crate::read::Inputs;

use super::request::Request;

/// The program, in short: another build of it may draw otherwise.
const PROGRAM: &str = env!("FINGERPOST_PROGRAM");

/// What a build is made of.
#[derive(Debug)]
pub(super) struct Ingredients {
    /// All that every edition is made of.
    common: u128,
    inputs: Inputs,
}

impl Ingredients {
    /// What `request` makes of a project with those inputs.
    pub(super) fn new(inputs: Inputs, request: &Request) -> Self {
        let Request {
            root: _,
            selection,
            base,
            links,
            today,
            strict,
        } = request;
        let asked = format!("{PROGRAM} {selection:?} {base:?} {links:?} {today} {strict}");
        Self {
            common: both(inputs.common, xxh3_128(asked.as_bytes())),
            inputs,
        }
    }

    /// What the whole site is made of, where that is the text of the list of published addresses.
    pub(super) fn site(&self, addresses: &str) -> u128 {
        both(self.all(), xxh3_128(addresses.as_bytes()))
    }

    /// What an edition is made of, where those are the codes of short addresses.
    pub(super) fn edition(&self, edition: &Edition, codes: &ShortCodes) -> u128 {
        let own = match &edition.area {
            Some(area) => both(
                self.common,
                self.inputs.areas.get(area.as_str()).copied().unwrap_or(0),
            ),
            None => self.all(),
        };
        let mut hash = Xxh3::new();
        let code = codes.of_edition(edition).unwrap_or_default();
        for text in [&edition.address(), code] {
            hash.update(text.as_bytes());
            hash.update(b"\n");
        }
        for (folder, code) in codes.of_pages() {
            hash.update(folder.as_bytes());
            hash.update(code.as_bytes());
        }
        both(own, hash.digest128())
    }

    fn all(&self) -> u128 {
        let mut hash = Xxh3::new();
        for (area, own) in &self.inputs.areas {
            hash.update(&xxh3_128(area.as_bytes()).to_le_bytes());
            hash.update(&own.to_le_bytes());
        }
        both(self.common, hash.digest128())
    }
}

fn both(one: u128, other: u128) -> u128 {
    let mut hash = Xxh3::new();
    hash.update(&one.to_le_bytes());
    hash.update(&other.to_le_bytes());
    hash.digest128()
}

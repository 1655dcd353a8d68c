//! `addresses.lock`: every address and fragment that was ever published, so that none is dropped unnoticed.
//!
//! Pure, but for [`save_ledger`]. The text has one line for each edition, for each address of the tree that every edition shares,
//! for each page of an edition's own, and for each half of a short code; sorted, so that two people's changes merge. `ledger.rs` reads it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Formatter, Write};
use std::path::Path;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Reported};

use super::failure::writing;
use super::whole_file::write_if_changed;

/// The file's name; it stands in the project's folder.
pub(super) const LEDGER_NAME: &str = "addresses.lock";

/// How the home of an edition is written, whose inner address is empty.
pub(super) const HOME: &str = "./";

const FIRST_LINES: &str = "\
# Every address that this guide has ever published. `fingerpost build` writes this file; keep it with your guide.
# A build that would drop one of these lines stops, so that no link and no printed sheet leads nowhere.
";

/// Inner addresses, each with its fragments.
pub type Pages = BTreeMap<String, BTreeSet<String>>;

/// What a whole build publishes, or what was ever published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses {
    /// The address of each edition, such as `/` and `/areas/saltby/`.
    pub editions: BTreeSet<String>,
    /// The tree that every edition shares.
    pub shared: Pages,
    /// The pages that one edition has of its own.
    pub local: BTreeMap<String, Pages>,
    /// The half of a short code that stands for an edition or for an inner address; never given to another.
    pub codes: BTreeMap<String, String>,
}

/// An address that was published once and would be no longer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// A whole edition.
    Edition(String),
    /// An address, or one fragment of it, that every edition had.
    Shared {
        /// The address inside an edition.
        address: String,
        /// The heading or entry, if the page itself is still there.
        fragment: Option<String>,
    },
    /// An address, or one fragment of it, of an edition's own pages.
    Local {
        /// The edition's address.
        edition: String,
        /// The address inside the edition.
        address: String,
        /// The heading, if the page itself is still there.
        fragment: Option<String>,
    },
}

/// What accounts for addresses that are no longer there.
#[derive(Clone, Copy, Debug)]
pub struct Covered<'a> {
    /// Where old addresses went: old to new, as `moved_from` says. A page's entry covers its fragments too.
    pub moved: &'a BTreeMap<String, String>,
    /// Addresses that the settings give up.
    pub retired: &'a BTreeSet<String>,
}

impl Covered<'_> {
    fn has(self, address: &str) -> bool {
        self.moved.contains_key(address) || self.retired.contains(address)
    }
}

impl Addresses {
    /// All that `self` or `other` holds.
    pub(super) fn join(&mut self, other: &Self) {
        self.editions.extend(other.editions.iter().cloned());
        join_pages(&mut self.shared, &other.shared);
        for (edition, pages) in &other.local {
            join_pages(self.local.entry(edition.clone()).or_default(), pages);
        }
        let codes = other.codes.iter();
        self.codes
            .extend(codes.map(|(address, code)| (address.clone(), code.clone())));
    }

    /// What `self` holds, `current` lacks and nothing covers.
    pub(super) fn missing_from(&self, current: &Self, covered: Covered<'_>) -> Vec<Missing> {
        let gone = self.editions.difference(&current.editions);
        let mut missing: Vec<Missing> = gone
            .filter(|edition| !covered.has(edition))
            .map(|edition| Missing::Edition(edition.clone()))
            .collect();
        let shared = missing_pages(&self.shared, &current.shared, covered, "");
        missing.extend(shared.map(|(address, fragment)| Missing::Shared { address, fragment }));
        for (edition, pages) in &self.local {
            // The pages of an edition that is gone went with it.
            if current.editions.contains(edition) {
                missing.extend(current.missing_local(edition, pages, covered));
            }
        }
        missing
    }

    /// What `before` holds of the own pages of `edition`, and `self` lacks.
    fn missing_local(&self, edition: &str, before: &Pages, covered: Covered<'_>) -> Vec<Missing> {
        let none = Pages::new();
        let now = self.local.get(edition).unwrap_or(&none);
        let missing = missing_pages(before, now, covered, edition);
        let local = |(address, fragment)| Missing::Local {
            edition: edition.to_owned(),
            address,
            fragment,
        };
        missing.map(local).collect()
    }

    /// The text of the file.
    pub(super) fn text(&self) -> String {
        let mut text = FIRST_LINES.to_owned();
        for edition in &self.editions {
            let _ = writeln!(text, "edition {edition}");
        }
        for (address, fragments) in &self.shared {
            write_page(&mut text, "address", address, fragments);
        }
        for (edition, pages) in &self.local {
            for (address, fragments) in pages {
                write_page(&mut text, &format!("local {edition}"), address, fragments);
            }
        }
        for (address, code) in &self.codes {
            let _ = writeln!(text, "code {code} {}", written(address));
        }
        text
    }
}

impl Missing {
    /// The complaint about it.
    pub fn diagnostic(&self) -> Diagnostic {
        let (message, help) = match self {
            Self::Edition(_) => (
                format!("the edition `{self}` was published once and would be gone"),
                format!("bring its folder back, or list `{self}` under `retired` in the settings"),
            ),
            _ => (
                format!("`{self}` was published once and would lead nowhere"),
                format!(
                    "write `moved_from: [\"{}\"]` on the page that has its content now, or list `{self}` under `retired` in the settings",
                    self.inner()
                ),
            ),
        };
        Diagnostic::new(Code::AddressDropped, message)
            .in_path(LEDGER_NAME)
            .help(help)
    }
}

impl Missing {
    /// The address inside an edition, as `moved_from` writes it.
    fn inner(&self) -> String {
        match self {
            Self::Edition(edition) => edition.clone(),
            Self::Shared { address, fragment }
            | Self::Local {
                address, fragment, ..
            } => {
                let fragment = fragment.iter().map(|name| format!("#{name}"));
                address.clone() + &fragment.collect::<String>()
            }
        }
    }
}

impl Display for Missing {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let (address, fragment) = match self {
            Self::Edition(edition) => return out.write_str(edition),
            Self::Shared { address, fragment } => (address, fragment),
            Self::Local {
                edition,
                address,
                fragment,
            } => {
                out.write_str(edition)?;
                (address, fragment)
            }
        };
        out.write_str(address)?;
        fragment.iter().try_for_each(|name| write!(out, "#{name}"))
    }
}

/// Writes the ledger into the project's folder, if it differs from what stands there.
pub fn save_ledger(project: &Path, text: &str, told: &mut Diagnostics) -> Result<(), Reported> {
    let path = project.join(LEDGER_NAME);
    let written = write_if_changed(&path, text).map_err(writing(&path));
    written.map(drop).map_err(|failure| failure.tell(told))
}

fn join_pages(pages: &mut Pages, others: &Pages) {
    for (address, fragments) in others {
        let known = pages.entry(address.clone()).or_default();
        known.extend(fragments.iter().cloned());
    }
}

/// The addresses and fragments of `before` that are not in `now`.
///
/// The settings may name an address with its `edition` before it, to give up one edition's page and no other's.
fn missing_pages(
    before: &Pages,
    now: &Pages,
    covered: Covered<'_>,
    edition: &str,
) -> impl Iterator<Item = (String, Option<String>)> {
    let is_covered =
        move |address: &str| covered.has(address) || covered.has(&format!("{edition}{address}"));
    before
        .iter()
        .filter(move |(address, _)| !is_covered(address))
        .flat_map(move |(address, fragments)| match now.get(address) {
            None => vec![(address.clone(), None)],
            Some(left) => fragments
                .difference(left)
                .filter(|fragment| !is_covered(&format!("{address}#{fragment}")))
                .map(|fragment| (address.clone(), Some(fragment.clone())))
                .collect(),
        })
}

fn write_page(text: &mut String, kind: &str, address: &str, fragments: &BTreeSet<String>) {
    let _ = write!(text, "{kind} {}", written(address));
    for fragment in fragments {
        let _ = write!(text, " #{fragment}");
    }
    text.push('\n');
}

fn written(address: &str) -> &str {
    if address.is_empty() { HOME } else { address }
}

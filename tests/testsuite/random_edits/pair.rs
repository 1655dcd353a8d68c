//! Two copies of one guide: one is built again and again in the same folder, the other each time from nothing. Both must agree.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::thread;

use super::super::site::{Ran, Site};
use super::super::tree::Tree;
use super::edit::ADDRESSES;
use super::tally::Tally;
use super::tampering::RECORD;

const SETTINGS: &str = "fingerpost.yaml";
/// Folders of a project; whoever removes the last file may leave one.
const SOURCES: [&str; 3] = ["content", "templates", "themes"];
/// A file that the settings may keep.
const GUEST: &str = "guest.html";

/// The copy that is built again and again.
pub(super) struct Pair {
    kept: Site,
    /// What its project holds.
    laid: Tree,
}

/// What a build left.
struct Left {
    status: i32,
    said: String,
    published: Tree,
    addresses: Option<Vec<u8>>,
    /// What stands beside the published folder: stages and locks are gone.
    names: BTreeSet<String>,
}

impl Pair {
    pub(super) fn new() -> Self {
        Self {
            kept: Site::empty(),
            laid: Tree::new(),
        }
    }

    /// The copy that is built again and again.
    pub(super) fn kept(&self) -> &Site {
        &self.kept
    }

    /// Makes the project hold `guide`; only files that differ are written or, where none does, all of them, for the sake of their times.
    pub(super) fn lay(&mut self, guide: &Tree) {
        self.remember_addresses();
        if self.laid == *guide {
            self.laid.clear();
        }
        lay(&self.kept, &self.laid, guide);
        self.laid.clone_from(guide);
    }

    /// The list of addresses as it now is, if there is one.
    pub(super) fn addresses(&self) -> Option<(String, Vec<u8>)> {
        let bytes = fs::read(self.kept.path(ADDRESSES)).ok()?;
        Some((ADDRESSES.to_owned(), bytes))
    }

    /// Publishes what the others begin with, if it can be.
    pub(super) fn begin(&self, arguments: &str) {
        self.kept.run(arguments);
    }

    /// Builds both; says how they differ. Gives whether they succeeded.
    ///
    /// After a kill, a build may first finish what another had begun, even if it then fails itself: so `was_killed` asks for less.
    pub(super) fn build(
        &mut self,
        arguments: &str,
        was_killed: bool,
        tally: &mut Tally,
    ) -> Result<bool, String> {
        self.remember_addresses();
        let fresh = Site::empty();
        lay(&fresh, &Tree::new(), &self.laid);
        let has_guest = self.is_guest_kept() && self.invite();
        let (mut before, folder) = (self.kept.published(), number(&self.kept));
        let (clean, mut again) = thread::scope(|scope| {
            let clean = scope.spawn(|| Left::by(&fresh, arguments));
            let again = Left::by(&self.kept, arguments);
            (clean.join().unwrap(), again)
        });
        let is_as_before = |again: &Left| {
            if was_killed {
                Ok(())
            } else {
                unchanged(&before, again)
            }
        };
        if clean.status != 0 {
            is_as_before(&again)?;
        } else if is_refused(&again) {
            is_as_before(&again)?;
            drops(&before, &clean)?;
            tally.note("refused to drop editions, then told to");
            again = Left::by(&self.kept, &format!("{arguments} --drop-others"));
        }
        if has_guest {
            before.remove(GUEST);
            self.dismiss(&mut again)?;
        }
        agree(&clean, &again)?;
        tally.note(outcome(&before, &again));
        if again.status == 0 && !before.is_empty() && before != again.published {
            let is_same = folder == number(&self.kept);
            let way = if is_same { "in place" } else { "by exchange" };
            tally.note(format!("published {way}"));
        }
        Ok(again.status == 0)
    }

    /// The list of addresses is an input too, and builds write it.
    fn remember_addresses(&mut self) {
        self.laid.remove(ADDRESSES);
        self.laid.extend(self.addresses());
    }

    fn is_guest_kept(&self) -> bool {
        let settings = self
            .laid
            .get(SETTINGS)
            .map(|bytes| String::from_utf8_lossy(bytes));
        settings.is_some_and(|text| text.contains("keep: [guest.html]"))
    }

    fn invite(&self) -> bool {
        let folder = self.kept.path("public");
        folder.is_dir() && fs::write(folder.join(GUEST), "Kept.").is_ok()
    }

    fn dismiss(&self, again: &mut Left) -> Result<(), String> {
        let guest = again.published.remove(GUEST);
        fs::remove_file(self.kept.path("public").join(GUEST)).map_err(|error| error.to_string())?;
        (guest.as_deref() == Some(b"Kept.".as_slice()))
            .then_some(())
            .ok_or_else(|| "what the settings keep was not kept".to_owned())
    }
}

impl Left {
    fn by(site: &Site, arguments: &str) -> Self {
        let Ran {
            status,
            stdout,
            stderr,
        } = site.run(arguments);
        let names = fs::read_dir(site.path(".")).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let names = names.filter(|name| !SOURCES.contains(&name.as_str()));
        Self {
            status,
            said: (stdout + &stderr).lines().map(timeless).collect(),
            published: site.published(),
            addresses: fs::read(site.path(ADDRESSES)).ok(),
            names: names.collect(),
        }
    }
}

/// A line of what was said, without what a build says of its time and of what was there before.
fn timeless(line: &str) -> String {
    let is_closing = line.contains(" s: public (");
    let line = line
        .split(" in ")
        .next()
        .filter(|_| is_closing)
        .unwrap_or(line);
    format!("{line}\n")
}

fn lay(site: &Site, old: &Tree, new: &Tree) {
    for path in old.keys().filter(|path| !new.contains_key(*path)) {
        fs::remove_file(site.path(path)).unwrap();
    }
    for (path, bytes) in new
        .iter()
        .filter(|(path, bytes)| old.get(*path) != Some(bytes))
    {
        fs::create_dir_all(site.path(path).parent().unwrap()).unwrap();
        fs::write(site.path(path), bytes).unwrap();
    }
}

/// The number of the published folder: another one after an exchange.
fn number(site: &Site) -> Option<u64> {
    fs::metadata(site.path("public"))
        .map(|found| found.ino())
        .ok()
}

fn is_refused(left: &Left) -> bool {
    left.status != 0 && left.said.contains("--drop-others")
}

fn unchanged(before: &Tree, after: &Left) -> Result<(), String> {
    let same = *before == after.published;
    same.then_some(()).ok_or_else(|| {
        let named = differing(before, &after.published);
        format!(
            "a failed build changed what was published: {named}\n{}",
            after.said
        )
    })
}

/// A refusal needs an edition that the folder has and the clean build lacks.
fn drops(before: &Tree, clean: &Left) -> Result<(), String> {
    let new = editions(&clean.published);
    let drops = editions(before)
        .keys()
        .any(|edition| !new.contains_key(edition));
    drops
        .then_some(())
        .ok_or_else(|| "refused although no edition would be dropped".to_owned())
}

/// The two came to the same.
fn agree(clean: &Left, again: &Left) -> Result<(), String> {
    if (clean.status, &clean.said) != (again.status, &again.said) {
        return Err(format!(
            "clean ended with {}:\n{}\nagain ended with {}:\n{}",
            clean.status, clean.said, again.status, again.said
        ));
    }
    if clean.status != 0 {
        return Ok(());
    }
    if clean.published != again.published {
        let named = differing(&clean.published, &again.published);
        return Err(format!("the published files differ: {named}"));
    }
    if clean.addresses != again.addresses {
        return Err("the lists of addresses differ".to_owned());
    }
    if clean.names != again.names {
        return Err(format!(
            "beside the folder stand {:?} and {:?}",
            clean.names, again.names
        ));
    }
    Ok(())
}

/// The paths at which two folders differ, and the first lines that do.
fn differing(clean: &Tree, again: &Tree) -> String {
    let paths: BTreeSet<&String> = clean.keys().chain(again.keys()).collect();
    let differ = |path: &&&String| clean.get(**path) != again.get(**path);
    let named: Vec<&String> = paths.iter().filter(differ).copied().collect();
    let lines = |tree: &Tree, path: &str| -> Vec<String> {
        let text = tree
            .get(path)
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        text.as_deref()
            .unwrap_or("(none)")
            .lines()
            .map(str::to_owned)
            .collect()
    };
    let first = named.iter().find(|path| **path != RECORD).or(named.first());
    let Some(path) = first else {
        return String::new();
    };
    let (one, other) = (lines(clean, path), lines(again, path));
    let at = one
        .iter()
        .zip(&other)
        .take_while(|(one, other)| one == other)
        .count();
    format!(
        "{named:?}\n{path}, line {}:\n  clean: {:?}\n  again: {:?}",
        at + 1,
        one.get(at),
        other.get(at)
    )
}

/// Each edition of a record with what it was made of.
fn editions(published: &Tree) -> Tree {
    let record = published
        .get(RECORD)
        .map(|bytes| String::from_utf8_lossy(bytes))
        .unwrap_or_default();
    let lines = record
        .lines()
        .filter_map(|line| line.strip_prefix("edition /"));
    lines
        .map(|line| line.split_once(' ').unwrap_or((line, "")))
        .map(|(address, made)| (address.to_owned(), made.as_bytes().to_vec()))
        .collect()
}

/// How much was drawn, by what the records say.
fn outcome(before: &Tree, after: &Left) -> String {
    if after.status != 0 {
        return "outcome: both failed".to_owned();
    }
    let (old, new) = (editions(before), editions(&after.published));
    let is_kept = |(address, made): &(&String, &Vec<u8>)| old.get(*address) == Some(*made);
    let what = match new.iter().filter(is_kept).count() {
        _ if *before == after.published => "all the same",
        0 => "no edition the same",
        kept if kept == new.len() => "every edition the same",
        _ => "some editions the same",
    };
    format!("outcome: {what}")
}

//! A build on its way to the published folder: opened, filled from many threads, then settled or dropped.
//!
//! Nothing here touches the published folder: `release.rs` does, once the build is settled.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use tracing::instrument;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Reported};

use super::aside::Aside;
use super::changes::Changes;
use super::entrance::Published;
use super::failure::{Failure, writing};
use super::permission::permitted;
use super::record::{Files, Made, Part, Record};
use super::release::Release;
use super::site::Site;
use super::swap::Means;
use super::target::Wanted;
use crate::render::{Fingerprint, Output, OutputPath};

const TWICE: &str = "two things would be published at this address";

/// A build that is not published yet; dropped, it leaves nothing behind.
#[derive(Debug)]
pub struct Stage {
    editions: BTreeSet<String>,
    /// By the address of the edition.
    accepted: Mutex<BTreeMap<String, Vec<(OutputPath, Fingerprint)>>>,
    aside: Aside,
    /// Dropped last, so that nobody enters before the stage is gone.
    published: Published,
}

/// What a build was made of: the editions that it drew, and all of it, if it can be skipped while that is the same.
#[derive(Debug, Default)]
pub struct Making {
    /// By the addresses of editions.
    pub editions: BTreeMap<String, Made>,
    /// The whole site.
    pub site: Option<Made>,
}

impl Published {
    /// Opens a stage beside the folder, unless what stands there may not be replaced.
    #[inline(never)]
    #[instrument(name = "stage", skip_all)]
    pub fn stage(self, wanted: Wanted, told: &mut Diagnostics) -> Result<Stage, Reported> {
        self.staged(wanted).map_err(|failure| failure.tell(told))
    }

    pub(super) fn staged(self, wanted: Wanted) -> Result<Stage, Failure> {
        permitted(&self.survey, &wanted, &self.site.typed)?;
        Ok(Stage {
            aside: Aside::make(&self.site).map_err(writing(&self.site.typed))?,
            published: self,
            editions: wanted.editions,
            accepted: Mutex::default(),
        })
    }
}

impl Stage {
    /// What an edition was made of, if all its files are there as the last build left them.
    pub fn edition(&self, address: &str) -> Option<&Made> {
        self.published.edition(address)
    }

    /// Takes one finished file, from any thread: notes it if it stands there already, else writes it aside.
    #[inline(never)]
    #[instrument(name = "write", skip_all)]
    pub fn accept(&self, output: Output<'_>) -> Result<(), Failure> {
        let Published { survey, site, .. } = &self.published;
        let Output {
            path,
            edition,
            bytes,
            fingerprint,
        } = output;
        let kept = |name: &String| name == path.first_part();
        if survey.kept.iter().any(kept) {
            let why = "a file that is kept stands at this address";
            return Err(refused(Code::ForeignFile, why, &site.shown(&path)));
        }
        let stands = survey.present.get_key_value(&path);
        // Of two copies of a path, the one that is kept anyway.
        let own = stands.map_or(&path, |(path, _)| path).clone();
        let is_there = stands.is_some_and(|(_, standing)| *standing == fingerprint);
        self.note(edition, (own, fingerprint));
        if is_there {
            return Ok(());
        }
        self.aside
            .write(&path, bytes)
            .map_err(|error| match error.kind() {
                ErrorKind::AlreadyExists => refused(Code::AddressTaken, TWICE, &site.shown(&path)),
                _ => writing(&site.shown(&path))(error),
            })
    }

    fn note(&self, edition: &str, file: (OutputPath, Fingerprint)) {
        let mut accepted = self.accepted.lock().unwrap_or_else(PoisonError::into_inner);
        match accepted.get_mut(edition) {
            Some(files) => files.push(file),
            None => drop(accepted.insert(edition.to_owned(), vec![file])),
        }
    }

    /// Publishes all that was accepted, and those editions of the last build of which nothing was. Where nothing changed, nothing
    /// is touched.
    #[inline(never)]
    #[instrument(name = "publish", skip_all)]
    pub fn publish(self, making: Making, told: &mut Diagnostics) -> Result<Changes, Reported> {
        self.settled(making)
            .and_then(|release| release.publish(Means::Best))
            .map_err(|failure| failure.tell(told))
    }

    /// Takes no more: what was accepted, and the editions that stay as they are, make the record of this build.
    pub(super) fn settled(self, making: Making) -> Result<Release, Failure> {
        let Self {
            editions,
            accepted,
            aside,
            published,
        } = self;
        let accepted = accepted
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let mut made = making.editions;
        let part = |(edition, files): (String, Vec<_>)| {
            let made = made.remove(&edition);
            let files = files.into_iter().collect();
            (edition, Part { made, files })
        };
        let mut all: Vec<_> = accepted.values().flatten().cloned().collect();
        let mut parts: BTreeMap<String, Part> = accepted.into_iter().map(part).collect();
        for edition in editions {
            if let Entry::Vacant(place) = parts.entry(edition) {
                let stays = published.part(place.key()).cloned().unwrap_or_default();
                all.extend(stays.files.iter().map(|(path, file)| (path.clone(), *file)));
                place.insert(stays);
            }
        }
        Ok(Release {
            files: once_each(all, &published.site)?,
            record: Record {
                made: making.site,
                parts,
            },
            aside,
            published,
        })
    }
}

/// Files by path, unless two things have one address, though both may hold the same.
fn once_each(mut all: Vec<(OutputPath, Fingerprint)>, site: &Site) -> Result<Files, Failure> {
    all.par_sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    match all.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        Some(pair) => Err(refused(Code::AddressTaken, TWICE, &site.shown(&pair[0].0))),
        None => Ok(all.into_iter().collect()),
    }
}

fn refused(code: Code, why: &str, shown: &Path) -> Failure {
    Failure::new(Diagnostic::new(code, why).in_path(shown.display().to_string()))
}

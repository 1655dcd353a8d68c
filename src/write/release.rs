//! A build that takes no more: put in the place of the published folder, or dropped.
//!
//! The published folder is touched in one place, [`Release::publish`]; until then a failure leaves every byte of it as it was.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use rayon::prelude::*;
use tracing::instrument;

use super::aside::Aside;
use super::changes::Changes;
use super::entrance::Published;
use super::failure::{Failure, writing};
use super::in_place::InPlace;
use super::platform::sync;
use super::record::{Files, Record};
use super::recovery::clear_away;
use super::swap::{Means, swap};
use super::way::is_in_place;
use crate::render::RECORD_NAME;

/// A build that takes no more.
#[derive(Debug)]
pub(super) struct Release {
    pub(super) record: Record,
    /// All files of the record.
    pub(super) files: Files,
    pub(super) aside: Aside,
    /// Dropped last, so that nobody enters before the stage is gone.
    pub(super) published: Published,
}

impl Release {
    /// Publishes the build: in one step, or file by file if few change. Where nothing changed, nothing is touched.
    pub(super) fn publish(self, means: Means) -> Result<Changes, Failure> {
        let survey = &self.published.survey;
        let mut changes = Changes::between(&survey.present, &self.files);
        if changes.is_empty() && survey.record.as_ref() == Some(&self.record) {
            return Ok(changes);
        }
        if means == Means::Best && self.suits_in_place(&changes) {
            self.in_place(&changes, InPlace::finish)?;
        } else {
            self.complete()?;
            changes.left = self.exchange(means)?;
        }
        Ok(changes)
    }

    fn suits_in_place(&self, changes: &Changes) -> bool {
        let Published { site, survey, .. } = &self.published;
        is_in_place(changes, survey, &site.folder, self.aside.tree())
    }

    /// Begins to change the published folder itself, and goes on as `then` says.
    #[inline(never)]
    #[instrument(name = "in_place", skip_all)]
    fn in_place<T>(
        self,
        changes: &Changes,
        then: impl FnOnce(InPlace) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let Published { site, survey, .. } = &self.published;
        let begun = InPlace::begin(self.aside, site, changes, (&survey.present, &self.record));
        begun.and_then(then)
    }

    /// Makes the new tree whole: what stays is carried, the record written, all of it made to last.
    #[inline(never)]
    #[instrument(name = "complete", skip_all)]
    fn complete(&self) -> Result<(), Failure> {
        let Published { site, survey, .. } = &self.published;
        let unchanged = self
            .files
            .par_iter()
            .filter(|(path, fingerprint)| survey.present.get(*path) == Some(*fingerprint));
        unchanged.try_for_each(|(path, _)| {
            let carried = self.aside.carry(&site.folder, path);
            carried.map_err(writing(&site.shown(path)))
        })?;
        for name in &survey.kept {
            let carried = self.aside.carry_kept(&site.folder, name);
            carried.map_err(writing(&site.typed.join(name)))?;
        }
        let record = self.aside.tree().join(RECORD_NAME);
        self.finish(&record)
            .map_err(writing(&site.typed.join(RECORD_NAME)))
    }

    fn finish(&self, record: &Path) -> io::Result<()> {
        let mut file = BufWriter::new(File::create_new(record)?);
        self.record.write(&mut file)?;
        file.flush()?;
        self.aside.finish()?;
        sync(self.aside.tree(), record)
    }

    /// Changes the two trees over and clears the old one away. Names what stays of it.
    #[inline(never)]
    #[instrument(name = "exchange", skip_all)]
    fn exchange(self, means: Means) -> Result<Vec<String>, Failure> {
        let new = self.aside.tree().to_owned();
        // The stage is about to hold the old site, which must not vanish by being dropped.
        let stage = self.aside.keep();
        let site = &self.published.site;
        let swapped = swap(&new, site, means).map_err(writing(&site.typed));
        let stays = clear_away(&stage, site);
        swapped.map(|()| stays)
    }
}

/// A build that is killed between two of its steps.
#[cfg(test)]
impl Release {
    pub(super) fn whole(self) -> Self {
        self.complete().expect("the tree is made whole");
        self
    }

    pub(super) fn tree(&self) -> &Path {
        self.aside.tree()
    }

    /// Begins to change the published folder itself and takes `steps` steps; says whether one was left.
    pub(super) fn killed_after(self, steps: usize) -> bool {
        let changes = Changes::between(&self.published.survey.present, &self.files);
        assert!(self.suits_in_place(&changes));
        let left = self.in_place(&changes, |change| Ok(change.stop_after(steps)));
        left.expect("begun")
    }

    /// The system takes the lock back; what is on the disk stays there.
    pub(super) fn kill(self) {
        std::mem::forget(self.aside);
    }
}

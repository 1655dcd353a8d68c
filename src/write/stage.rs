//! A build on its way to the published folder: opened, filled from many threads, then published or dropped.
//!
//! The published folder is touched in one place, [`Stage::publish`]; until then a failure leaves every byte of it as it was.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Reported};

use super::aside::Aside;
use super::changes::Changes;
use super::failure::{Failure, writing};
use super::lock::{Lock, TRIES};
use super::permission::permitted;
use super::platform::sync;
use super::record::{Files, Fingerprint, Record};
use super::recovery::{clear_away, recover};
use super::site::Site;
use super::survey::{Care, Survey, survey};
use super::swap::{Means, swap};
use super::target::Target;
use crate::render::{Output, OutputPath, RECORD_NAME};

/// A build that is not published yet; dropped, it leaves nothing behind.
#[derive(Debug)]
pub struct Stage {
    site: Site,
    survey: Survey,
    record: Record,
    accepted: Mutex<Files>,
    aside: Aside,
    /// Dropped last, so that nobody enters before the stage is gone.
    _lock: Lock,
}

impl Stage {
    /// Opens a stage beside the target, unless the target may not be replaced.
    ///
    /// Waits for another build to end, and finishes or undoes what a killed one had begun.
    pub fn open(target: &Target<'_>, told: &mut Diagnostics) -> Result<Self, Reported> {
        Self::begin(target, TRIES).map_err(|failure| failure.tell(told))
    }

    /// Takes one finished file, from any thread: notes it if it stands there already, else writes it aside.
    pub fn accept(&self, output: Output<'_>) -> Result<(), Failure> {
        let Output { path, bytes } = output;
        let fingerprint = Fingerprint::of(bytes);
        let stands = self.survey.present.get_key_value(&path);
        // Of two copies of a path, the one that is kept anyway.
        self.note(stands.map_or(&path, |(path, _)| path), fingerprint)?;
        if stands.is_some_and(|(_, standing)| *standing == fingerprint) {
            return Ok(());
        }
        let written = self.aside.write(&path, bytes);
        written.map_err(writing(&self.site.shown(&path)))
    }

    /// Publishes all that was accepted, and nothing else, in one step. Where nothing changed, nothing is touched.
    pub fn publish(self, told: &mut Diagnostics) -> Result<Changes, Reported> {
        self.publish_by(Means::Best)
            .map_err(|failure| failure.tell(told))
    }

    pub(super) fn begin(target: &Target<'_>, tries: u32) -> Result<Self, Failure> {
        let site = Site::locate(target)?;
        fs::create_dir_all(&site.parent).map_err(writing(target.typed()))?;
        let lock = Lock::take(&site.lock(), tries)?;
        recover(&site)?;
        let care = if target.verify {
            Care::Content
        } else {
            Care::SizeAndTime
        };
        let survey = survey(&site.folder, &target.keep, care)?;
        permitted(&survey, target)?;
        let aside = Aside::make(&site).map_err(writing(target.typed()))?;
        Ok(Self {
            site,
            survey,
            record: Record {
                editions: target.editions.clone(),
                files: Files::new(),
            },
            accepted: Mutex::default(),
            aside,
            _lock: lock,
        })
    }

    pub(super) fn publish_by(self, means: Means) -> Result<Changes, Failure> {
        let stage = self.settled();
        let mut changes = Changes::between(&stage.survey.present, &stage.record.files);
        if changes.is_empty() && stage.survey.record.as_ref() == Some(&stage.record) {
            return Ok(changes);
        }
        stage.complete()?;
        changes.left = stage.exchange(means)?;
        Ok(changes)
    }

    /// Takes no more: what was accepted is the record of this build.
    fn settled(mut self) -> Self {
        let accepted = std::mem::take(&mut self.accepted);
        self.record.files = accepted
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        self
    }

    fn note(&self, path: &OutputPath, fingerprint: Fingerprint) -> Result<(), Failure> {
        let kept = |name: &String| name == path.first_part();
        let mut accepted = self.accepted.lock().unwrap_or_else(PoisonError::into_inner);
        let twice = accepted.insert(path.clone(), fingerprint).is_some();
        if !twice && !self.survey.kept.iter().any(kept) {
            return Ok(());
        }
        let shown = self.site.shown(path).display().to_string();
        let (code, why) = if twice {
            (
                Code::AddressTaken,
                "two things would be published at this address",
            )
        } else {
            (
                Code::ForeignFile,
                "a file that is kept stands at this address",
            )
        };
        Err(Failure::new(Diagnostic::new(code, why).in_path(shown)))
    }

    /// Makes the new tree whole: what stays is carried, the record written, all of it made to last.
    fn complete(&self) -> Result<(), Failure> {
        let unchanged = self
            .record
            .files
            .par_iter()
            .filter(|(path, fingerprint)| self.survey.present.get(*path) == Some(*fingerprint));
        unchanged.try_for_each(|(path, _)| {
            let carried = self.aside.carry(&self.site.folder, path);
            carried.map_err(writing(&self.site.shown(path)))
        })?;
        for name in &self.survey.kept {
            let carried = self.aside.carry_kept(&self.site.folder, name);
            carried.map_err(writing(&self.site.typed.join(name)))?;
        }
        let record = self.aside.tree().join(RECORD_NAME);
        self.finish(&record)
            .map_err(writing(&self.site.typed.join(RECORD_NAME)))
    }

    fn finish(&self, record: &Path) -> io::Result<()> {
        let mut file = BufWriter::new(File::create_new(record)?);
        self.record.write(&mut file)?;
        file.flush()?;
        self.aside.finish()?;
        sync(self.aside.tree(), record)
    }

    /// Changes the two trees over and clears the old one away. Names what stays of it.
    fn exchange(self, means: Means) -> Result<Vec<String>, Failure> {
        let new = self.aside.tree().to_owned();
        // The stage is about to hold the old site, which must not vanish by being dropped.
        let stage = self.aside.keep();
        let swapped = swap(&new, &self.site, means).map_err(writing(&self.site.typed));
        let stays = clear_away(&stage, &self.site);
        swapped.map(|()| stays)
    }
}

/// A build that is killed between two of its steps.
#[cfg(test)]
impl Stage {
    pub(super) fn whole(self) -> Self {
        let stage = self.settled();
        stage.complete().expect("the tree is made whole");
        stage
    }

    pub(super) fn tree(&self) -> &Path {
        self.aside.tree()
    }

    /// The system takes the lock back; what is on the disk stays there.
    pub(super) fn kill(self) {
        std::mem::forget(self.aside);
    }
}

//! The way into the published folder: the lock, what an earlier build left to do, its record, and a look at what stands there.
//!
//! Nothing is changed here but what a killed build had begun. `stage.rs` takes it from here.

use std::collections::BTreeSet;
use std::fs;

use tracing::instrument;

use crate::diagnostics::{Diagnostics, Reported};

use super::failure::{Failure, writing};
use super::lock::{Lock, TRIES};
use super::record::{Made, Part};
use super::recovery::recover;
use super::site::Site;
use super::survey::{Care, Left, Survey, last_record, survey};
use super::target::Target;

/// The published folder, locked, with the record of the last build.
#[derive(Debug)]
pub struct Entered {
    site: Site,
    left: Option<Left>,
    keep: Vec<String>,
    care: Care,
    lock: Lock,
}

/// The published folder, looked at.
#[derive(Debug)]
pub struct Published {
    pub(super) site: Site,
    pub(super) survey: Survey,
    /// The editions that are there as the record says.
    whole: BTreeSet<String>,
    _lock: Lock,
}

impl Entered {
    /// Enters the target. Waits for another build to end, and finishes or undoes what a killed one had begun.
    #[inline(never)]
    #[instrument(name = "enter", skip_all)]
    pub fn enter(target: &Target<'_>, told: &mut Diagnostics) -> Result<Self, Reported> {
        Self::begin(target, TRIES).map_err(|failure| failure.tell(told))
    }

    pub(super) fn begin(target: &Target<'_>, tries: u32) -> Result<Self, Failure> {
        let site = Site::locate(target)?;
        fs::create_dir_all(&site.parent).map_err(writing(target.typed()))?;
        let lock = Lock::take(&site.lock(), tries)?;
        recover(&site)?;
        Ok(Self {
            left: last_record(&site.folder)?,
            site,
            keep: target.keep.clone(),
            care: if target.verify {
                Care::Content
            } else {
                Care::SizeAndTime
            },
            lock,
        })
    }

    /// What the whole site was made of, if the last build said so.
    pub fn made(&self) -> Option<&Made> {
        self.left.as_ref()?.record.made.as_ref()
    }

    /// Looks at all that stands there.
    pub fn look(self, told: &mut Diagnostics) -> Result<Published, Reported> {
        self.looked().map_err(|failure| failure.tell(told))
    }

    pub(super) fn looked(self) -> Result<Published, Failure> {
        let survey = survey(&self.site.folder, &self.keep, self.care, self.left)?;
        Ok(Published {
            site: self.site,
            whole: survey.whole(),
            survey,
            _lock: self.lock,
        })
    }
}

impl Published {
    /// What the whole site was made of, if every file of it is there as the last build left it, and no other.
    pub fn whole(&self) -> Option<&Made> {
        let record = self.survey.record.as_ref()?;
        let is_whole = self.survey.foreign.is_empty() && record.parts.len() == self.whole.len();
        record.made.as_ref().filter(|_| is_whole)
    }

    /// How many files the last build left.
    pub fn files(&self) -> usize {
        self.survey.present.len()
    }

    /// The editions that the last build made.
    pub fn editions(&self) -> usize {
        let record = self.survey.record.as_ref();
        record.map_or(0, |record| record.editions().count())
    }

    /// What an edition was made of, if all its files are there as the last build left them.
    pub fn edition(&self, address: &str) -> Option<&Made> {
        self.part(address)?.made.as_ref()
    }

    /// The files of an edition that is whole.
    pub(super) fn part(&self, address: &str) -> Option<&Part> {
        let record = self.survey.record.as_ref()?;
        let part = record.parts.get(address)?;
        self.whole.contains(address).then_some(part)
    }
}

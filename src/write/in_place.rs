//! Publishes a small change in place: file by file, by a journal, so that whatever stops it, the next build finishes it.
//!
//! Until the journal counts, the published folder is as it was; from then on there is only the way forward, and each step may be taken
//! again. Nothing is replaced or removed but what the old record lists and what still is as it says. `journal.rs` is the format, and
//! `way.rs` says when a change goes this way.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::aside::Aside;
use super::changes::Changes;
use super::failure::{Failure, reading, unlinked, writing};
use super::held_folder::HeldFolder;
use super::journal::Journal;
use super::permission::foreign;
use super::platform::{sync, sync_folder};
use super::record::{Files, Record};
use super::site::Site;
use super::stage_folder::{JOURNAL, TREE, discard};
use crate::render::{Fingerprint, OutputPath, RECORD_NAME};

/// One thing to do. Done again, it does nothing more.
#[derive(Clone, Copy, Debug)]
enum Step<'j> {
    /// A file of the stage takes its place.
    Place(&'j OutputPath),
    /// A file goes, and with it the folders that it leaves empty.
    Remove(&'j OutputPath),
    /// The new record takes its place: the change is made.
    Record,
}

/// A change whose journal stands in a stage.
#[derive(Debug)]
pub(super) struct InPlace {
    site: Site,
    stage: PathBuf,
    journal: Journal,
    new: HeldFolder,
    public: HeldFolder,
}

/// Takes up the change whose journal a killed build left in `stage`. One that is torn or fits no more is thrown away with the stage.
pub(super) fn resume(stage: &Path, site: &Site) -> Result<(), Failure> {
    let Some((change, listed)) = InPlace::left(stage, site)? else {
        discard(stage);
        return Ok(());
    };
    change.check(&listed)?;
    change.finish()
}

/// The record that stands in the published folder, if one does.
fn last_record(site: &Site) -> Result<Option<Vec<u8>>, Failure> {
    let path = site.folder.join(RECORD_NAME);
    if path.symlink_metadata().is_err() {
        return Ok(None);
    }
    let public = HeldFolder::open(&site.folder).map_err(reading(&site.typed))?;
    public.read(RECORD_NAME).map(Some).map_err(reading(&path))
}

/// The journal and the files that the record `old` lists, unless the journal does not begin there or removes what is not listed.
fn begun(journal: Journal, old: &[u8]) -> Option<(Journal, Files)> {
    if journal.before != Fingerprint::of(old) {
        return None;
    }
    let record = Record::parse(str::from_utf8(old).ok()?)?;
    let listed = record.files().map(|(path, file)| (path.clone(), *file));
    let listed: Files = listed.collect();
    let removes_ours = journal.removed.iter().all(|path| listed.contains_key(path));
    removes_ours.then_some((journal, listed))
}

/// Writes into the stage the record `after` and the journal of `changes`, which lead to it from the record `old`.
fn write_down(aside: &Aside, changes: &Changes, old: &[u8], after: &Record) -> io::Result<Journal> {
    let mut new = Vec::new();
    after.write(&mut new)?;
    let journal = Journal::of(changes, Fingerprint::of(old), Fingerprint::of(&new));
    File::create_new(aside.tree().join(RECORD_NAME))?.write_all(&new)?;
    File::create_new(aside.folder().join(JOURNAL))?.write_all(journal.text().as_bytes())?;
    Ok(journal)
}

impl InPlace {
    /// Writes down in the stage how `changes` lead from the files that are `present` to the record `after`, and lets that count.
    pub(super) fn begin(
        aside: Aside,
        site: &Site,
        changes: &Changes,
        (present, after): (&Files, &Record),
    ) -> Result<Self, Failure> {
        let failed = || writing(&site.typed);
        let journal = write_down(
            &aside,
            changes,
            &last_record(site)?.unwrap_or_default(),
            after,
        );
        let change = Self::open(aside.folder(), site, journal.map_err(failed())?)?;
        sync(aside.tree(), &aside.tree().join(RECORD_NAME)).map_err(failed())?;
        change.check(present)?;
        aside.finish().map_err(failed())?;
        sync_folder(aside.folder());
        aside.keep();
        Ok(change)
    }

    /// The change that `stage` holds, and the files of the record that it begins with.
    fn left(stage: &Path, site: &Site) -> Result<Option<(Self, Files)>, Failure> {
        let path = stage.join(JOURNAL);
        unlinked(&path)?;
        unlinked(&stage.join(TREE))?;
        let text = HeldFolder::open(stage).and_then(|stage| stage.read(JOURNAL));
        let text = text.map_err(reading(&path))?;
        let journal = str::from_utf8(&text).ok().and_then(Journal::parse);
        let both = journal.zip(last_record(site)?);
        let begun = both.and_then(|(journal, old)| begun(journal, &old));
        let open = |(journal, listed)| Ok((Self::open(stage, site, journal)?, listed));
        begun.map(open).transpose()
    }

    fn open(stage: &Path, site: &Site, journal: Journal) -> Result<Self, Failure> {
        let tree = stage.join(TREE);
        Ok(Self {
            new: HeldFolder::open(&tree).map_err(reading(&tree))?,
            public: HeldFolder::open(&site.folder).map_err(reading(&site.typed))?,
            site: site.clone(),
            stage: stage.to_owned(),
            journal,
        })
    }

    /// Takes every step that is left, then clears the stage away.
    pub(super) fn finish(self) -> Result<(), Failure> {
        self.steps().try_for_each(|step| self.take(step))?;
        discard(&self.stage);
        Ok(())
    }

    fn steps(&self) -> impl Iterator<Item = Step<'_>> {
        let placed = self.journal.placed.iter().map(Step::Place);
        let removed = self.journal.removed.iter().map(Step::Remove);
        placed.chain(removed).chain([Step::Record])
    }

    fn take(&self, step: Step<'_>) -> Result<(), Failure> {
        match step {
            Step::Place(path) => self
                .place(path.as_str())
                .map_err(writing(&self.site.shown(path))),
            Step::Remove(path) => self
                .remove(path.as_str())
                .map_err(writing(&self.site.shown(path))),
            Step::Record => self
                .settle()
                .map_err(writing(&self.site.typed.join(RECORD_NAME))),
        }
    }

    fn place(&self, path: &str) -> io::Result<()> {
        if self.new.holds(path)? {
            self.public.take(&self.new, path)?;
        }
        Ok(())
    }

    fn remove(&self, path: &str) -> io::Result<()> {
        self.public.remove_file(path)?;
        let folders = path.rmatch_indices('/').map(|(at, _)| &path[..at]);
        for folder in folders {
            // A folder that still holds something stays, and so do those above it.
            if self.public.holds(folder)? && self.public.remove_folder(folder).is_err() {
                break;
            }
        }
        Ok(())
    }

    /// The new record says that the change is made: so what it lists must be there to last before it is, and it before the journal goes.
    fn settle(&self) -> io::Result<()> {
        sync(&self.site.folder, &self.site.folder.join(RECORD_NAME))?;
        self.place(RECORD_NAME)?;
        sync_folder(&self.site.folder);
        Ok(())
    }

    /// Refuses to touch files that are not as `listed` says: somebody changed or made them since.
    fn check(&self, listed: &Files) -> Result<(), Failure> {
        let waits = |path: &&OutputPath| self.new.holds(path.as_str()).unwrap_or(true);
        let placed = self.journal.placed.par_iter().filter(waits);
        let touched = placed.chain(&self.journal.removed);
        let strange = touched.filter(|path| !self.is_as(listed, path));
        let strange: Vec<String> = strange.map(|path| path.as_str().to_owned()).collect();
        if strange.is_empty() {
            Ok(())
        } else {
            Err(foreign(&strange, &self.site.typed))
        }
    }

    /// Whether nothing stands at `path`, or what `listed` says.
    fn is_as(&self, listed: &Files, path: &OutputPath) -> bool {
        match self.public.read(path.as_str()) {
            Err(error) => error.kind() == io::ErrorKind::NotFound,
            Ok(bytes) => listed.get(path) == Some(&Fingerprint::of(&bytes)),
        }
    }
}

/// A build that is killed between two of its steps.
#[cfg(test)]
impl InPlace {
    /// Takes the first `count` steps and no more; says whether one was left.
    pub(super) fn stop_after(self, count: usize) -> bool {
        let first = self.steps().take(count);
        first.for_each(|step| self.take(step).expect("taken"));
        self.steps().nth(count).is_some()
    }
}

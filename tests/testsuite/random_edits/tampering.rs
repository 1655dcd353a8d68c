//! What happens to the published folder between two builds, beside what builds do: things are lost, changed, put there, or a build is killed.
//!
//! What a build has to refuse is refused here, and then set right, so that the sequence can go on.

use std::fs::{self, File};
use std::path::Path;
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use proptest::prelude::*;
use proptest::sample::Index;

use super::super::site::Site;
use super::super::tree;

/// The record of the last build.
pub(super) const RECORD: &str = ".fingerpost-record";

/// One thing that happens.
#[derive(Clone, Debug)]
pub(super) enum Tampering {
    /// A published file is lost; or all beside it too; or all.
    Lost(Index),
    FolderLost(Index),
    AllLost,
    /// A file gets a later time.
    Touched(Index),
    /// An empty folder is put there.
    EmptyFolder(Index),
    /// A build is killed after so many milliseconds.
    Killed(u8),
    /// A byte of a file is another, and its time is later.
    ByteTurned(Index),
    /// A file is longer.
    Lengthened(Index),
    /// A file of others is put there.
    Foreign(Index),
    /// The record alone is lost.
    RecordLost,
}

/// Anything, but for deeds that leave no trace in size and time: only `--verify` sees those.
pub(super) fn any_tampering() -> impl Strategy<Value = Tampering> {
    use Tampering::{ByteTurned, FolderLost, Foreign, Lengthened, Lost, Touched};
    let index = || any::<Index>().no_shrink();
    prop_oneof![
        2 => index().prop_map(Lost),
        1 => index().prop_map(FolderLost),
        1 => Just(Tampering::AllLost),
        1 => index().prop_map(Touched),
        1 => index().prop_map(Tampering::EmptyFolder),
        3 => (0..=120_u8).prop_map(Tampering::Killed),
        1 => index().prop_map(ByteTurned),
        1 => index().prop_map(Lengthened),
        1 => index().prop_map(Foreign),
        1 => Just(Tampering::RecordLost),
    ]
}

impl Tampering {
    /// What kind of thing it is.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Lost(_) => "published file lost",
            Self::FolderLost(_) => "published folder lost",
            Self::AllLost => "all published lost",
            Self::Touched(_) => "published file touched",
            Self::EmptyFolder(_) => "empty folder put there",
            Self::Killed(_) => "build killed",
            Self::ByteTurned(_) => "published byte turned",
            Self::Lengthened(_) => "published file lengthened",
            Self::Foreign(_) => "foreign file put there",
            Self::RecordLost => "record lost",
        }
    }

    /// Does it to what `site` published, where anything stands; what builds with those `arguments` have to refuse is refused, and set right.
    pub(super) fn act(&self, site: &Site, arguments: &str) -> Result<(), String> {
        let public = site.path("public");
        let files = tree::files(&public);
        if files.is_empty() {
            return Ok(());
        }
        let file = |which: &Index| public.join(which.get(&files));
        match self {
            Self::Lost(which) => lose(&public, &file(which)),
            Self::FolderLost(which) if file(which).parent() != Some(&public) => {
                fs::remove_dir_all(file(which).parent().unwrap()).unwrap();
            }
            // A record that lists nothing leaves an empty folder, which anybody may fill.
            Self::RecordLost if files.len() == 1 => fs::remove_file(public.join(RECORD)).unwrap(),
            Self::AllLost | Self::FolderLost(_) => fs::remove_dir_all(&public).unwrap(),
            Self::Touched(which) => later(&file(which)),
            Self::EmptyFolder(which) => {
                fs::create_dir_all(file(which).with_file_name("empty/one")).unwrap();
            }
            Self::Killed(after) => kill(site, arguments, *after),
            Self::ByteTurned(which) => return spoiled(site, arguments, &file(which), turned),
            Self::Lengthened(which) => {
                return spoiled(site, arguments, &file(which), |bytes| {
                    [bytes, b" "].concat()
                });
            }
            Self::Foreign(which) => return foreign(site, arguments, &file(which)),
            Self::RecordLost => return record_lost(site, arguments),
        }
        Ok(())
    }
}

/// Without the record nothing else may stand there.
fn lose(public: &Path, file: &Path) {
    if file.ends_with(RECORD) {
        fs::remove_dir_all(public).unwrap();
    } else {
        fs::remove_file(file).unwrap();
    }
}

/// Later than the record, whatever the grain of the disk's clock is.
fn later(file: &Path) {
    let time = SystemTime::now() + Duration::from_secs(10);
    let file = File::options().append(true).open(file).unwrap();
    file.set_modified(time).unwrap();
}

fn kill(site: &Site, arguments: &str, after: u8) {
    let mut command = site.command(arguments);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    sleep(Duration::from_millis(u64::from(after)));
    // It may have ended by itself.
    child.kill().unwrap();
    child.wait().unwrap();
}

fn turned(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    match bytes.last_mut() {
        Some(last) => *last ^= 1,
        None => bytes.push(0),
    }
    bytes
}

fn spoiled(
    site: &Site,
    arguments: &str,
    file: &Path,
    change: impl Fn(&[u8]) -> Vec<u8>,
) -> Result<(), String> {
    let bytes = fs::read(file).unwrap();
    fs::write(file, change(&bytes)).unwrap();
    later(file);
    let refused = is_refused(site, arguments);
    let record = site.path("public").join(RECORD);
    fs::write(file, &bytes).unwrap();
    // The record is to be the last thing that was written, as it was before.
    let now = SystemTime::now();
    let record = File::options().append(true).open(record).unwrap();
    record.set_modified(now).unwrap();
    refused
}

fn foreign(site: &Site, arguments: &str, neighbour: &Path) -> Result<(), String> {
    let file = neighbour.with_file_name("foreign.txt");
    fs::write(&file, "Not ours.").unwrap();
    let refused = is_refused(site, arguments);
    fs::remove_file(file).unwrap();
    refused
}

fn record_lost(site: &Site, arguments: &str) -> Result<(), String> {
    let (record, aside) = (site.path("public").join(RECORD), site.path("record"));
    fs::rename(&record, &aside).unwrap();
    let refused = is_refused(site, arguments);
    fs::rename(&aside, &record).unwrap();
    refused
}

/// A build is refused and changes nothing.
fn is_refused(site: &Site, arguments: &str) -> Result<(), String> {
    let before = site.published();
    let ran = site.run(arguments);
    let is_same = site.published() == before;
    match (ran.status, is_same) {
        (0, _) => Err("a folder that was tampered with was not refused".to_owned()),
        (_, false) => Err(format!(
            "a refused build changed something:\n{}",
            ran.stderr
        )),
        _ => Ok(()),
    }
}

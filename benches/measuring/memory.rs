//! How much memory a program and all that it starts hold together, looked at from time to time while it runs.
//!
//! The system itself tells only what the largest process of a tree held. Work that is many programs at once holds more.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// How long it waits between two looks: each costs some 50 µs.
const PAUSE: Duration = Duration::from_millis(10);

/// Waits for `child`; gives the moment of its end, whether it ended well, and the most that its tree was seen to hold, in KiB.
pub(super) fn watch(child: &mut Child) -> (Instant, bool, u64) {
    let root = process(child.id());
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        let seen = scope.spawn(|| {
            let mut most = 0;
            while !over.load(Ordering::Relaxed) {
                most = most.max(held(&root));
                thread::sleep(PAUSE);
            }
            most
        });
        let status = child.wait();
        let end = Instant::now();
        over.store(true, Ordering::Relaxed);
        (end, status.unwrap().success(), seen.join().unwrap())
    })
}

/// What the tree under `process` holds now; nothing where the system has no such files, or the process has just ended.
fn held(process: &Path) -> u64 {
    let children = children(process).into_iter();
    own(process) + children.map(|child| held(&child)).sum::<u64>()
}

fn own(process: &Path) -> u64 {
    let status = fs::read_to_string(process.join("status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    number
        .and_then(|number| number.parse().ok())
        .unwrap_or_default()
}

/// A child belongs to the thread that started it.
fn children(of: &Path) -> Vec<PathBuf> {
    let Ok(threads) = fs::read_dir(of.join("task")) else {
        return Vec::new();
    };
    let lists = threads
        .flatten()
        .filter_map(|thread| fs::read_to_string(thread.path().join("children")).ok());
    lists
        .flat_map(|list| {
            list.split_whitespace()
                .filter_map(|id| id.parse().ok())
                .map(process)
                .collect::<Vec<_>>()
        })
        .collect()
}

fn process(id: u32) -> PathBuf {
    PathBuf::from(format!("/proc/{id}"))
}

//! Every mistake that the program can tell: `tests/bad/<code>/` is the smallest change to the small guide that provokes it.
//!
//! A case holds `guide/`, files laid over the small guide; `delete`, paths taken out of it; `cmd`, the arguments, or else `build`;
//! and `expected.txt`, all that is said and the exit status. What no file can hold is made by `prepared` below.
//! `SNAPSHOTS=overwrite` writes the expectations anew.

use std::any::Any;
use std::collections::BTreeSet;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use fingerpost::diagnostics::{Code, Severity};
use snapbox::{Assert, Data};

use super::site::{Ran, Site};
use super::tree::{self, Tree};

/// Codes that nobody can provoke from outside, where they are provoked instead, and why.
const PROVOKED_INSIDE: [(&str, &str, &str); 2] = [
    (
        "FP-S11",
        "src/serve/listen.rs",
        "the system would have to run out of threads or memory",
    ),
    (
        "FP-X01",
        "src/cli/own_fault.rs",
        "there would have to be a fault of ours that we know and have not mended",
    ),
];

#[test]
fn every_mistake_is_told_as_expected_and_changes_nothing() {
    let small = Site::small();
    small.builds();
    let cases = cases();
    let next = AtomicUsize::new(0);
    let work = || {
        let mut failures = Vec::new();
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let Err(failure) = met(case, &small) {
                failures.push(format!("{}: {failure}", case.display()));
            }
        }
        failures
    };
    let failures: Vec<String> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..4).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap())
            .collect()
    });
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_code_is_provoked() {
    let provoked: BTreeSet<String> = cases().iter().map(|case| number(case)).collect();
    for code in Code::ALL {
        let inside = PROVOKED_INSIDE
            .iter()
            .find(|(number, ..)| *number == code.number());
        match inside {
            None => assert!(provoked.contains(code.number()), "{code:?}"),
            Some((_, file, _)) => {
                let source = fs::read_to_string(tree::project(file)).unwrap();
                let (_, tests) = source.split_once("#[cfg(test)]").unwrap();
                assert!(tests.contains(&format!("Code::{code:?}")), "{code:?}");
            }
        }
    }
    for number in provoked {
        assert!(Code::find(&number).is_some(), "{number} is no code");
    }
}

/// The folders of all cases, sorted.
fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(tree::tests("bad")).unwrap();
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

/// The code that a case is about: `FP-C05-argument` is another case of `FP-C05`.
fn number(case: &Path) -> String {
    let name = case.file_name().unwrap().to_str().unwrap();
    name[..6].to_owned()
}

/// Lays the case over the small guide, which is published already, and runs it.
fn met(case: &Path, small: &Site) -> Result<(), String> {
    let site = Site::empty();
    tree::copy(&small.path("."), &site.path("."));
    tree::copy(&case.join("guide"), &site.path("."));
    for path in told_in(case, "delete").lines() {
        fs::remove_file(site.path(path)).unwrap();
    }
    let (command, _held) = prepared(case, &site);
    let before = tree::read(&site.path("."));
    let ran = site.run(&command);
    let said = shown(&ran, &command);
    let expected = Data::read_from(&case.join("expected.txt"), None).raw();
    Assert::new()
        .action_env("SNAPSHOTS")
        .try_eq(None, Data::text(said), expected)
        .map_err(|difference| difference.to_string())?;
    is_well_told(&ran, &number(case), &site)?;
    is_unchanged(&before, &tree::read(&site.path(".")))
}

/// The text of a file of the case; empty if there is none.
fn told_in(case: &Path, file: &str) -> String {
    fs::read_to_string(case.join(file)).unwrap_or_default()
}

/// The arguments of the case, and what must be held while it runs.
fn prepared(case: &Path, site: &Site) -> (String, Box<dyn Any>) {
    let command = match told_in(case, "cmd") {
        none if none.is_empty() => "build".to_owned(),
        some => some.trim_end().to_owned(),
    };
    let hall = site.path("content/areas/ashmere/pages/hall.md");
    match number(case).as_str() {
        "FP-I05" => write_heavy_picture(&site.path("content/areas/ashmere/logo.png")),
        "FP-R01" => fs::write(hall, "word ".repeat(300_000)).unwrap(),
        "FP-R07" => write_wide_table(&hall),
        _ => {}
    }
    let held: Box<dyn Any> = match number(case).as_str() {
        #[cfg(unix)]
        "FP-P07" => Box::new(
            std::os::unix::net::UnixListener::bind(site.path("content/pages/socket.md")).unwrap(),
        ),
        "FP-O07" => {
            let lock = fs::File::create(site.path(".public.fp-lock")).unwrap();
            lock.lock().unwrap();
            Box::new(lock)
        }
        "FP-S10" => {
            let listener = TcpListener::bind("127.0.0.1:0").unwrap();
            let port = listener.local_addr().unwrap().port().to_string();
            return (command.replace("PORT", &port), Box::new(listener));
        }
        _ => Box::new(()),
    };
    (command, held)
}

/// A picture of four points by two and three MiB.
fn write_heavy_picture(path: &Path) {
    let small = tree::tests("sites/area-edition/site/content/areas/ashmere/logo.png");
    let mut bytes = fs::read(small).unwrap();
    bytes.resize(3 * 1024 * 1024, 0);
    fs::write(path, bytes).unwrap();
}

/// A page whose one table has a row of very many cells, and as many rows.
fn write_wide_table(hall: &Path) {
    let row = "|a".repeat(500) + "|\n";
    let facts = "---\ntitle: The hall\nsummary: Where it is.\n---\n\n";
    let text = [facts, &row, &"|-".repeat(500), "|\n", &row.repeat(450)].concat();
    fs::write(hall, text).unwrap();
}

/// What was said and how it ended. The number of a port differs from run to run.
fn shown(ran: &Ran, command: &str) -> String {
    let said = if command.starts_with("serve") {
        without_ports(&ran.stderr)
    } else {
        ran.stderr.clone()
    };
    format!("{said}exit status {}\n", ran.status)
}

fn without_ports(said: &str) -> String {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let mut shown = String::new();
    let mut rest = said;
    while let Some(start) = rest.find(is_digit) {
        let number: &str = &rest[start..];
        let length = number
            .find(|letter| !is_digit(letter))
            .unwrap_or(number.len());
        shown.push_str(&rest[..start]);
        shown.push_str(if length > 2 {
            "PORT"
        } else {
            &number[..length]
        });
        rest = &number[length..];
    }
    shown + rest
}

/// What holds for everything that is said (promises P7).
fn is_well_told(ran: &Ran, number: &str, site: &Site) -> Result<(), String> {
    let Ran { stderr, .. } = ran;
    let severity = Code::find(number).map(Code::severity);
    let demands = [
        (!stderr.contains("panicked"), "it panicked"),
        (
            stderr.contains(&format!("[{number} ")),
            "its code is not there",
        ),
        (
            (ran.status == 0) == (severity == Some(Severity::Warning)),
            "its status is wrong",
        ),
        (stderr.contains("= help: "), "it does not say what to do"),
        (
            !stderr.contains(site.path("").to_str().unwrap()),
            "it names a folder of this machine",
        ),
        (
            !stderr
                .chars()
                .any(|letter| letter.is_control() && letter != '\n'),
            "it holds control characters",
        ),
    ];
    match demands.iter().find(|(met, _)| !met) {
        Some((_, failure)) => Err(format!("{failure}\n{stderr}")),
        None => Ok(()),
    }
}

fn is_unchanged(before: &Tree, after: &Tree) -> Result<(), String> {
    let differs = |path: &&String| before.get(*path) != after.get(*path);
    let changed: BTreeSet<&String> = before.keys().chain(after.keys()).filter(differs).collect();
    if changed.is_empty() {
        Ok(())
    } else {
        Err(format!("these files changed: {changed:?}"))
    }
}

//! How long the shipped guide takes for many areas, against `cp -r` of what comes out of it.
//!
//! `cargo bench --bench matrix -- [AREAS] [ROUNDS]`, without them 150 and 5. Each round builds into a fresh folder, copies that folder,
//! and builds once more with nothing changed, so that all three meet the same machine; ratios are taken within a round. All of it is done
//! twice: in English, and in English and three more languages. What a page costs should be the same.
//!
//! 1. `areas.rs` invents areas and `catalogues.rs` what they say in other languages; `ground.rs` is the one folder that is written to, and
//!    removed at the end.
//! 2. `../measuring/` runs a program and says what it cost; `table.rs` shows it.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark makes and removes a project of its own, prints, and stops at whatever goes wrong"
)]

#[path = "../measuring/mod.rs"]
mod measuring;
#[path = "../inventing/places.rs"]
mod places;
mod areas;
mod catalogues;
mod ground;
mod table;

use std::path::Path;
use std::process::Command;

use ground::Ground;
use measuring::{Cost, MEASURE, Series, Size, measure, report};
use table::{Row, print};

/// The day of every build, so that contacts and dates do not change with the calendar.
const TODAY: &str = "2026-11-21";
/// The program, built as for a release.
const PROGRAM: &str = env!("CARGO_BIN_EXE_fingerpost");
/// The languages of every guide, in the one measurement and in the other.
const LANGUAGES: [&[&str]; 2] = [&["en"], &["en", "cy", "pl", "ur"]];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.split_first() {
        Some((first, command)) if first == MEASURE => report(command),
        // `cargo test --all-targets` runs benchmarks too, to see whether they start.
        _ if !arguments.iter().any(|argument| argument == "--bench") => {}
        _ => bench(&numbers(&arguments)),
    }
}

fn numbers(arguments: &[String]) -> Vec<usize> {
    let plain = arguments.iter().filter(|word| !word.starts_with("--"));
    plain.map(|word| word.parse().unwrap()).collect()
}

fn bench(numbers: &[usize]) {
    let count = numbers.first().copied().unwrap_or(150);
    let rounds = numbers.get(1).copied().unwrap_or(5);
    for languages in LANGUAGES {
        measured(count, rounds, languages);
    }
}

/// Measures that many areas in `languages`, and prints it.
fn measured(count: usize, rounds: usize, languages: &[&str]) {
    let ground = Ground::new(count, languages);
    let (size, _warm_up) = round(&ground, "warm-up");
    let mut series = [const { Series::new() }; 3];
    for number in 1..=rounds {
        let (_size, costs) = round(&ground, &format!("round-{number}"));
        for (series, cost) in series.iter_mut().zip(costs) {
            series.push(cost);
        }
    }
    let [clean, copied, again] = series;
    let row = |name, costs| Row { name, costs };
    let spoken = languages.join(", ");
    println!(
        "{count} areas in {spoken}, {rounds} rounds in {}",
        ground.shown()
    );
    print(
        &size,
        &[
            row("cp -r", copied),
            row("clean build", clean),
            row("rebuild", again),
        ],
    );
    println!();
}

/// A clean build, a copy of what it made, and a build with nothing changed.
fn round(ground: &Ground, name: &str) -> (Size, [Cost; 3]) {
    let (out, copy) = ground.folders(name);
    let clean = build(ground.project(), &out);
    let copied = measure(Command::new("cp").arg("-r").args([&out, &copy]));
    let size = Size::of(&out, |path| path.ends_with("index.html"));
    let again = build(ground.project(), &out);
    ground.end_round(name);
    (size, [clean, copied, again])
}

fn build(project: &Path, out: &Path) -> Cost {
    let mut command = Command::new(PROGRAM);
    command.args(["build", "--quiet", "--now", TODAY]);
    measure(command.arg("--root").arg(project).arg("--out").arg(out))
}

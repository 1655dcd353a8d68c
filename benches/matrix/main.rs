//! How long the shipped guide takes for many areas, against `cp -r` of what comes out of it.
//!
//! `cargo bench --bench matrix -- [AREAS] [ROUNDS]`, without them 150 and 5. Each round builds into a fresh folder, copies that folder,
//! and builds once more with nothing changed, so that all three meet the same machine; ratios are taken within a round. All of it is done
//! twice: in English, and in English and three more languages. What a page costs should be the same.
//!
//! 1. `areas.rs` invents areas and `catalogues.rs` what they say in other languages; `ground.rs` is the one folder that is written to, and
//!    removed at the end.
//! 2. `measure.rs` runs a program and says what it cost; `table.rs` shows it.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark makes and removes a project of its own, prints, and stops at whatever goes wrong"
)]

mod areas;
mod catalogues;
mod ground;
mod measure;
mod table;

use std::path::Path;

use ground::Ground;
use measure::{Cost, MEASURE, measure, report};
use table::{Row, Size, print};

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
    let costs: Vec<[Cost; 3]> = (1..=rounds)
        .map(|number| round(&ground, &format!("round-{number}")).1)
        .collect();
    let row = |name, index: usize| Row {
        name,
        costs: costs.iter().map(|round| round[index]).collect(),
    };
    let spoken = languages.join(", ");
    println!(
        "{count} areas in {spoken}, {rounds} rounds in {}",
        ground.shown()
    );
    print(
        &size,
        &[row("cp -r", 1), row("clean build", 0), row("rebuild", 2)],
    );
    println!();
}

/// A clean build, a copy of what it made, and a build with nothing changed.
fn round(ground: &Ground, name: &str) -> (Size, [Cost; 3]) {
    let (out, copy) = ground.folders(name);
    let clean = build(ground.project(), &out);
    let copied = measure("cp", &["-r".as_ref(), out.as_ref(), copy.as_ref()]);
    let size = Size::of(&out);
    let again = build(ground.project(), &out);
    ground.end_round(name);
    (size, [clean, copied, again])
}

fn build(project: &Path, out: &Path) -> Cost {
    let words = ["build", "--quiet", "--now", TODAY, "--root"].map(AsRef::as_ref);
    let places = [project.as_ref(), "--out".as_ref(), out.as_ref()];
    measure(PROGRAM, &[&words[..], &places[..]].concat())
}

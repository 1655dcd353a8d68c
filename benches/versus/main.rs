//! Fingerpost and other static site generators, measured on equal work: invented guides of several sizes, in the form that each tool wants.
//!
//! `benches/versus/run` installs the others and starts it; `README.md` in the folder above says what is compared and what is not.
//!
//! 1. `workload.rs` says how large the guides are; `guide/` invents them, and `theme.rs` is the skeleton of their pages.
//! 2. `tools/` writes a guide as each tool wants it, in `ground.rs`, the one folder that is written to.
//! 3. `contest.rs` lets the tools take turns; `equality.rs` stops it if they do not do the same work.
//! 4. `report.rs` makes tables of it, and `machine.rs` says where and when.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a benchmark makes and removes projects of its own, prints, and stops at whatever goes wrong"
)]

#[path = "../measuring/mod.rs"]
mod measuring;
#[path = "../inventing/places.rs"]
mod places;
mod guide;
mod workload;
mod theme;
mod tools;
mod options;
mod ground;
mod equality;
mod contest;
mod report;
mod machine;

use std::fs;

use clap::Parser;

use contest::Contest;
use ground::Ground;
use guide::Guide;
use measuring::MEASURE;
use options::Options;
use report::{idioms, report};
use workload::Workload;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some((first, command)) = arguments.split_first()
        && first == MEASURE
    {
        return measuring::report(command);
    }
    let options = Options::parse();
    // `cargo test --all-targets` runs benchmarks too, to see whether they start.
    if options.bench {
        bench(&options);
    }
}

fn bench(options: &Options) {
    let mut text = String::new();
    for workload in options.workloads() {
        let part = measured(options, &workload, text.is_empty());
        println!("{part}");
        text += &part;
        text.push('\n');
        if let Some(file) = &options.markdown {
            fs::write(file, &text).unwrap();
        }
    }
}

/// Measures a workload; the first part of a report says with what and where.
fn measured(options: &Options, workload: &Workload, is_first: bool) -> String {
    let ground = Ground::new();
    let only = ["fingerpost".to_owned()];
    let asked = if workload.alone {
        &only
    } else {
        &options.tools[..]
    };
    let (tools, missing) = tools::tools(asked, workload.extent, &ground.projects());
    let guide = Guide::new(options.seed, workload.extent);
    let mut contest = Contest::new(guide, tools, ground);
    eprintln!("{}", workload.shown());
    contest.run(options.rounds());
    let part = report(&workload.shown(), &contest, &missing);
    if !is_first {
        return part;
    }
    let machine = machine::described(&contest.folder());
    let rounds = options.rounds();
    format!(
        "{machine}; the middle of {rounds} rounds.\n\n{}\n{part}",
        idioms(&contest)
    )
}

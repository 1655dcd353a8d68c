//! What can be asked of the benchmark.

use std::path::PathBuf;

use clap::Parser;

use crate::tools;
use crate::workload::{WORKLOADS, Workload};

/// Measures Fingerpost and other static site generators on equal work
#[derive(Parser)]
#[command(name = "versus")]
pub(crate) struct Options {
    /// Smaller guides and fewer rounds, to see whether everything works
    #[arg(long)]
    pub(crate) quick: bool,
    /// Only these workloads, with commas between them
    #[arg(long, value_delimiter = ',', value_parser = clap::builder::PossibleValuesParser::new(WORKLOADS.map(|workload| workload.name)))]
    only: Vec<String>,
    /// Only these tools, with commas between them
    #[arg(long, value_delimiter = ',', value_parser = clap::builder::PossibleValuesParser::new(tools::names()))]
    pub(crate) tools: Vec<String>,
    /// How often everything is measured, after a round that is not counted
    #[arg(long)]
    rounds: Option<usize>,
    /// What the guides are drawn from
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Writes the tables into this file too
    #[arg(long, value_name = "FILE")]
    pub(crate) markdown: Option<PathBuf>,
    /// What cargo adds to every benchmark
    #[arg(long, hide = true)]
    pub(crate) bench: bool,
}

impl Options {
    /// The workloads that are asked for.
    pub(crate) fn workloads(&self) -> impl Iterator<Item = Workload> {
        let asked = |name| self.only.is_empty() || self.only.iter().any(|one| one == name);
        let found = WORKLOADS.into_iter().filter(move |one| asked(one.name));
        found.map(|one| if self.quick { one.quick() } else { one })
    }

    /// How many rounds count.
    pub(crate) fn rounds(&self) -> usize {
        self.rounds.unwrap_or(if self.quick { 1 } else { 5 })
    }
}

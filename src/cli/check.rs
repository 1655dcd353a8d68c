//! `fingerpost check`: all errors and advice, and nothing written.

use clap::Args;

use crate::diagnostics::{Diagnostics, SourceMap};
use crate::pipeline;

use super::args::{Editions, Project, Speech, Work};
use super::exit_code::ExitCode;
use super::report;

/// Look for mistakes and write nothing
#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    project: Project,
    #[command(flatten)]
    editions: Editions,
    #[command(flatten)]
    speech: Speech,
    #[command(flatten)]
    work: Work,
    /// Count warnings as problems
    #[arg(long)]
    strict: bool,
}

impl Check {
    /// Checks everything.
    pub(super) fn run(&self) -> ExitCode {
        self.work.begin();
        let mut told = Diagnostics::default();
        let request = self
            .project
            .request(&mut told)
            .and_then(|request| self.editions.narrow(request, &mut told));
        let Ok(request) = request else {
            return report::problems(&told, &SourceMap::default(), self.speech);
        };
        let outcome = pipeline::check(&request);
        let status = report::problems(&outcome.told, &outcome.sources, self.speech);
        if let Ok(colours) = &outcome.result {
            report::colours(colours, self.speech);
        }
        if self.strict && status == ExitCode::Fine && outcome.told.warnings() > 0 {
            return ExitCode::Content;
        }
        if outcome.told.entries().is_empty() && !self.speech.quiet {
            report::line("no problems found");
        }
        status
    }
}

//! `fingerpost translate`: what translators need.

use std::fmt::Write as _;

use clap::{Args, Subcommand};

use crate::diagnostics::{Diagnostics, SourceMap};
use crate::pipeline::{self, Became, MergeReport, Outcome, Request, Updated};

use super::args::{Project, Speech};
use super::exit_code::ExitCode;
use super::report;
use super::translation_exchange::{Export, Import};
use super::translation_status::Status;

/// Do what translators need: templates, catalogues, progress
#[derive(Debug, Args)]
pub(super) struct Translate {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Write templates of all that can be translated, and catalogues for languages that have none
    Extract(Upkeep),
    /// Bring catalogues in step with texts that have changed: old words go where they still belong
    Merge(Upkeep),
    /// Count what is translated, for each language and area
    Status(Status),
    /// Write an XLIFF 2 file for a translation agency
    Export(Export),
    /// Put the words of an XLIFF 2 file back into the catalogues
    Import(Import),
}

#[derive(Debug, Args)]
struct Upkeep {
    #[command(flatten)]
    project: Project,
    #[command(flatten)]
    speech: Speech,
}

impl Translate {
    /// Does it, and says what changed.
    pub(super) fn run(&self) -> ExitCode {
        match &self.task {
            Task::Extract(upkeep) => upkeep.run(pipeline::extract),
            Task::Merge(upkeep) => upkeep.run(pipeline::merge),
            Task::Status(status) => status.run(),
            Task::Export(export) => export.run(),
            Task::Import(import) => import.run(),
        }
    }
}

impl Upkeep {
    fn run(&self, work: fn(&Request) -> Outcome<Vec<Updated>>) -> ExitCode {
        let mut told = Diagnostics::default();
        let Ok(request) = self.project.request(&mut told) else {
            return report::problems(&told, &SourceMap::default(), self.speech);
        };
        let outcome = work(&request);
        let code = report::problems(&outcome.told, &outcome.sources, self.speech);
        if let Ok(files) = &outcome.result
            && !self.speech.quiet
        {
            for file in files {
                report::line(&line(file));
            }
        }
        code
    }
}

/// `content/languages/cy.po: 2 moved, 1 to look at again`, or that nothing changed.
fn line(file: &Updated) -> String {
    let mut line = format!("{}: ", file.path);
    let changes = file.report.as_ref().map(changes).unwrap_or_default();
    line.push_str(match (file.changed, changes.as_str()) {
        (false, _) => "nothing changed",
        (true, "") => "written",
        (true, changes) => changes,
    });
    line
}

fn changes(report: &MergeReport) -> String {
    let counts = [
        (Became::New, "to translate"),
        (Became::Near, "to look at again"),
        (Became::Moved, "moved"),
        (Became::Current, "with other punctuation"),
        (Became::Obsolete, "without a source"),
    ];
    let mut words = String::new();
    for (outcome, name) in counts {
        let count = report.count(outcome);
        if count > 0 {
            let comma = if words.is_empty() { "" } else { ", " };
            let _ = write!(words, "{comma}{count} {name}");
        }
    }
    words
}

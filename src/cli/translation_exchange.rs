//! `fingerpost translate export` and `import`: texts for agencies, and what they give back.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;

use crate::diagnostics::{Diagnostics, SourceMap};
use crate::pipeline::{self, Imported, Selection};

use super::args::{Project, Speech};
use super::exit_code::ExitCode;
use super::report;

#[derive(Debug, Args)]
pub(super) struct Export {
    /// The language to translate into
    #[arg(long, value_name = "LANGUAGE")]
    lang: String,
    /// Only this area's texts; may be given again
    #[arg(long, value_name = "AREA")]
    area: Vec<String>,
    /// Only what has no words, or words to look at again
    #[arg(long)]
    open: bool,
    /// The file to write, such as cy.xlf
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    project: Project,
    #[command(flatten)]
    speech: Speech,
}

#[derive(Debug, Args)]
pub(super) struct Import {
    /// The XLIFF file that came back
    file: PathBuf,
    #[command(flatten)]
    project: Project,
    #[command(flatten)]
    speech: Speech,
}

impl Export {
    /// Writes the file, and says how much is in it.
    pub(super) fn run(&self) -> ExitCode {
        let mut told = Diagnostics::default();
        let Ok(mut request) = self.project.request(&mut told) else {
            return report::problems(&told, &SourceMap::default(), self.speech);
        };
        request.selection = Selection {
            areas: self.area.clone(),
            languages: vec![self.lang.clone()],
            standalone: false,
        };
        let outcome = pipeline::export(&request, self.open, &self.out);
        let code = report::problems(&outcome.told, &outcome.sources, self.speech);
        if let Ok(amount) = outcome.result
            && !self.speech.quiet
        {
            let out = self.out.display();
            report::line(&match amount.entries {
                0 => "There is nothing to translate, so nothing was written.".to_owned(),
                entries => format!("{out}: {} words in {entries} texts", amount.words),
            });
        }
        code
    }
}

impl Import {
    /// Takes the words, and says what became of them.
    pub(super) fn run(&self) -> ExitCode {
        let mut told = Diagnostics::default();
        let Ok(request) = self.project.request(&mut told) else {
            return report::problems(&told, &SourceMap::default(), self.speech);
        };
        let outcome = pipeline::import(&request, &self.file);
        let code = report::problems(&outcome.told, &outcome.sources, self.speech);
        if let Ok(imported) = &outcome.result
            && !self.speech.quiet
        {
            for one in imported {
                report::line(&line(one));
            }
        }
        code
    }
}

/// `content/languages/cy.po: 12 put in, 3 confirmed`.
fn line(Imported { path, taken }: &Imported) -> String {
    let counts = [
        (taken.put_in, "put in"),
        (taken.confirmed, "confirmed"),
        (taken.same, "as they were"),
        (taken.in_doubt, "to look at again"),
        (
            taken.left_aside,
            "left aside, because nobody has confirmed them",
        ),
        (
            taken.orphaned,
            "kept at the end, because their source is gone",
        ),
    ];
    let mut words = String::new();
    for (count, name) in counts.into_iter().filter(|(count, _)| *count > 0) {
        let comma = if words.is_empty() { "" } else { ", " };
        let _ = write!(words, "{comma}{count} {name}");
    }
    if words.is_empty() {
        words.push_str("no words came back");
    }
    format!("{path}: {words}")
}

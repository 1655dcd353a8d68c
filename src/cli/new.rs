//! `fingerpost new`: a new guide, or a new area in this one.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::diagnostics::{Diagnostics, Reported, SourceMap};
use crate::pipeline;

use super::args::{Project, Speech};
use super::exit_code::ExitCode;
use super::report;

/// Start a new guide, or a new area in this guide
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(super) struct New {
    /// The folder of the new guide
    #[arg(required = true, value_name = "FOLDER")]
    folder: Option<PathBuf>,
    #[command(subcommand)]
    what: Option<What>,
    #[command(flatten)]
    speech: Speech,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Start a new area in this guide
    Area {
        /// Its id: small letters, digits and hyphens; it becomes part of its address
        slug: String,
        #[command(flatten)]
        project: Project,
    },
}

impl New {
    /// Makes the files and says what to do next.
    pub(super) fn run(&self) -> ExitCode {
        let mut told = Diagnostics::default();
        let made = self.make(&mut told);
        if let (Ok(lines), false) = (made, self.speech.quiet) {
            for line in lines {
                report::line(&line);
            }
        }
        report::problems(&told, &SourceMap::default(), self.speech)
    }

    fn make(&self, told: &mut Diagnostics) -> Result<Vec<String>, Reported> {
        match (&self.what, &self.folder) {
            (Some(What::Area { slug, project }), _) => {
                let made = pipeline::new_area(&project.folder(), slug, told)?;
                let next =
                    format!("next: edit content/areas/{slug}/area.yaml, then `fingerpost build`");
                Ok(told_of(&made, next))
            }
            (None, Some(folder)) => {
                let name = folder.file_name().map_or_else(
                    || "guide".to_owned(),
                    |name| name.to_string_lossy().into_owned(),
                );
                let made = pipeline::new_guide(folder, &name, told)?;
                Ok(told_of(
                    &made,
                    format!("next: `cd {}`, then `fingerpost serve`", folder.display()),
                ))
            }
            (None, None) => Ok(Vec::new()),
        }
    }
}

fn told_of(made: &[String], next: String) -> Vec<String> {
    made.iter()
        .map(|path| format!("made {path}"))
        .chain([next])
        .collect()
}

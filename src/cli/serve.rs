//! `fingerpost serve`: shows the site while it is edited.

use std::path::PathBuf;

use clap::Args;

use crate::diagnostics::{Diagnostics, Palette, SourceMap, terminal};
use crate::pipeline::{self, Request};
use crate::serve::{Event, Options, Preview, run};

use super::args::{Editions, Project, Speech};
use super::exit_code::ExitCode;
use super::report;

/// Show the site in a browser while you edit it
#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    project: Project,
    #[command(flatten)]
    editions: Editions,
    #[command(flatten)]
    speech: Speech,
    /// The port to listen on; 0 takes any that is free
    #[arg(long, default_value_t = 4321)]
    port: u16,
    /// The output folder, which is not watched
    #[arg(long, value_name = "FOLDER", default_value = "public")]
    out: PathBuf,
}

impl Serve {
    /// Serves until it is interrupted.
    pub(super) fn run(&self) -> ExitCode {
        let mut told = Diagnostics::default();
        let request = self
            .project
            .request(&mut told)
            .and_then(|request| self.editions.narrow(request, &mut told));
        let Ok(request) = request else {
            return report::problems(&told, &SourceMap::default(), self.speech);
        };
        let options = self.options(&request);
        let quiet = self.speech.quiet;
        match run(
            options,
            move || preview(&request),
            move |event| tell(&event, quiet),
            &mut told,
        ) {
            Ok(()) => ExitCode::Fine,
            Err(_) => report::problems(&told, &SourceMap::default(), self.speech),
        }
    }

    fn options(&self, request: &Request) -> Options {
        let root = &request.root;
        let base_path = request
            .base
            .as_ref()
            .map_or_else(|| "/".to_owned(), |base| base.folder().to_owned());
        Options {
            project: root.clone(),
            watched: ["content", "templates", "themes", pipeline::SETTINGS]
                .iter()
                .map(|name| root.join(name))
                .collect(),
            ignored: vec![root.join(&self.out)],
            port: self.port,
            base_path,
        }
    }
}

fn preview(request: &Request) -> Preview {
    let outcome = pipeline::preview(request);
    let report = terminal(&outcome.told, &outcome.sources, Palette::Plain);
    Preview {
        files: outcome.result.ok(),
        report,
    }
}

fn tell(event: &Event, quiet: bool) {
    match event {
        Event::Listening { address } => report::line(&format!(
            "your guide is at {address} – press Ctrl and C to stop"
        )),
        Event::Built {
            files,
            milliseconds,
        } if !quiet => report::line(&format!("made {files} files in {milliseconds} ms")),
        Event::Built { .. } => {}
        Event::Failed { report } => report::line(report),
        Event::Note(note) => report::line(note),
    }
}

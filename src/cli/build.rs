//! `fingerpost build`: makes the site.

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args;

use crate::diagnostics::{Diagnostics, Reported, SourceMap};
use crate::pipeline::{self, Built, DropOthers, Links, Outcome, OutputPath, Publication, Request};

use super::args::{Editions, Project, Speech, Work};
use super::exit_code::ExitCode;
use super::progress::Progress;
use super::report;
use super::stopwatch::Stopwatch;
use super::timings;

/// Make the site
#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    project: Project,
    #[command(flatten)]
    editions: Editions,
    #[command(flatten)]
    speech: Speech,
    #[command(flatten)]
    work: Work,
    /// The folder that the site is put in, from the guide's folder
    #[arg(long, value_name = "FOLDER", default_value = "public")]
    out: PathBuf,
    /// Also pack the site into one file
    #[arg(long, value_name = "FILE")]
    zip: Option<PathBuf>,
    #[command(flatten)]
    linking: Linking,
    /// Stop at warnings too
    #[arg(long)]
    strict: bool,
    /// Let go of editions in the folder that this build does not make
    #[arg(long)]
    drop_others: bool,
    /// Read every published file again, instead of trusting size and time
    #[arg(long)]
    verify: bool,
    #[command(flatten)]
    measuring: Measuring,
}

/// How pages lead to each other.
#[derive(Debug, Args)]
struct Linking {
    /// Make a site that needs no server: it opens by a double click, from a memory stick too
    #[arg(long)]
    portable: bool,
}

/// What is measured beside the work.
#[derive(Debug, Args)]
struct Measuring {
    /// Say how long each stage took, and which pages took longest
    #[arg(long, conflicts_with = "quiet")]
    timings: bool,
}

impl Linking {
    fn links(&self) -> Links {
        if self.portable {
            Links::Files
        } else {
            Links::Folders
        }
    }
}

impl Build {
    /// Makes the site and says what was made.
    pub(super) fn run(&self) -> ExitCode {
        let since = Instant::now();
        self.work.begin();
        let watch = self.measuring.timings.then(Stopwatch::start);
        let mut told = Diagnostics::default();
        let Ok(request) = self.request(&mut told) else {
            return report::problems(&told, &SourceMap::default(), self.speech);
        };
        let publication = self.publication(&request);
        let progress = Progress::new(self.speech.quiet);
        let mut outcome = pipeline::build(&request, &publication, &|files| progress.made(files));
        progress.finish();
        self.pack(&publication, &mut outcome);
        let status = report::problems(&outcome.told, &outcome.sources, self.speech);
        match &outcome.result {
            Ok(built) => {
                self.closing_line(built, &publication, since);
                if let Some(watch) = watch {
                    report::line(&timings::report(&watch.read(), since.elapsed()));
                }
            }
            Err(_) if status == ExitCode::Fine => return ExitCode::Content,
            Err(_) => {}
        }
        status
    }

    fn request(&self, told: &mut Diagnostics) -> Result<Request, Reported> {
        let request = self.project.request(told)?;
        let request = self.editions.narrow(request, told)?;
        Ok(Request {
            strict: self.strict,
            links: self.linking.links(),
            ..request
        })
    }

    fn publication(&self, request: &Request) -> Publication {
        Publication {
            out: if request.root == Path::new(".") {
                self.out.clone()
            } else {
                request.root.join(&self.out)
            },
            home: std::env::home_dir(),
            drop_others: if self.drop_others {
                DropOthers::Yes
            } else {
                DropOthers::No
            },
            verify: self.verify,
        }
    }

    fn pack(&self, publication: &Publication, outcome: &mut Outcome<Built>) {
        if let (Some(zip), Ok(_)) = (&self.zip, &outcome.result) {
            // What goes wrong is told with the rest.
            let _packed = pipeline::archive(&publication.out, zip, &mut outcome.told);
        }
    }

    fn closing_line(&self, built: &Built, publication: &Publication, since: Instant) {
        if self.speech.quiet {
            return;
        }
        let Built {
            editions,
            pages,
            changes,
            colours,
        } = built;
        let seconds = since.elapsed().as_secs_f64();
        let folder = publication.out.display();
        let changed = if changes.is_empty() {
            "nothing changed".to_owned()
        } else {
            format!(
                "{} new, {} changed, {} removed",
                changes.added.len(),
                changes.replaced.len(),
                changes.removed.len()
            )
        };
        let editions = if *editions == 1 {
            "1 edition".to_owned()
        } else {
            format!("{editions} editions")
        };
        report::line(&format!(
            "{editions}, {pages} pages in {seconds:.2} s: {folder} ({changed})"
        ));
        if self.speech.verbose {
            report::colours(colours, self.speech);
            named("new", &changes.added);
            named("changed", &changes.replaced);
            named("removed", &changes.removed);
        }
    }
}

fn named(word: &str, paths: &[OutputPath]) {
    for path in paths {
        report::line(&format!("{word} {}", path.as_str()));
    }
}

//! Arguments that several commands share, as typed; and the request that follows from them.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Reported};
use crate::pipeline::{BaseAddress, Date, Links, Request, SETTINGS, Selection};

use super::today::today;

/// Which project, and on which day.
#[derive(Debug, Args)]
pub(super) struct Project {
    /// The folder of the guide; without it, this folder or one above it
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
    /// The day that decides about consent and dates, as 2026-11-21; without it, today
    #[arg(long, value_name = "DATE")]
    now: Option<String>,
}

/// Which editions.
#[derive(Debug, Args)]
pub(super) struct Editions {
    /// Only this area; may be given again
    #[arg(long, value_name = "AREA")]
    area: Vec<String>,
    /// Only this language; may be given again
    #[arg(long, value_name = "LANGUAGE")]
    lang: Vec<String>,
    /// Put the one area's guide at the root of the site
    #[arg(long)]
    standalone: bool,
    /// The address that the site will have, in place of the settings'
    #[arg(long, value_name = "ADDRESS")]
    base_url: Option<String>,
}

/// How to speak.
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Speech {
    /// How problems are written
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(super) format: Format,
    /// When to use colours
    #[arg(long, value_enum, default_value_t = Colour::Auto)]
    pub(super) color: Colour,
    /// Say nothing but problems
    #[arg(short, long)]
    pub(super) quiet: bool,
    /// Say more
    #[arg(short, long)]
    pub(super) verbose: bool,
}

/// How problems are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people
    Human,
    /// One JSON document
    Json,
    /// Commands of a code host's workflow
    Github,
    /// For code scanners
    Sarif,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// How many threads work.
#[derive(Debug, Args)]
pub(super) struct Work {
    /// How many threads work at once; without it, one for each core
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(1..=256))]
    jobs: Option<u16>,
}

impl Work {
    /// Sets the number of threads for the rest of the run; this one is among them.
    pub(super) fn begin(&self) {
        if let Some(jobs) = self.jobs {
            // It can fail only if threads are already at work, and none are at this point.
            drop(
                rayon::ThreadPoolBuilder::new()
                    .num_threads(usize::from(jobs))
                    .use_current_thread()
                    .build_global(),
            );
        }
    }
}

impl Project {
    /// The request of a whole guide, without narrowing.
    pub(super) fn request(&self, told: &mut Diagnostics) -> Result<Request, Reported> {
        let today = day(self.now.as_deref(), told)?;
        Ok(Request {
            root: self.folder(),
            selection: Selection::default(),
            base: None,
            links: Links::Folders,
            today,
            strict: false,
        })
    }

    /// The folder that holds the settings: the one named, or the nearest above this one.
    pub(super) fn folder(&self) -> PathBuf {
        match &self.root {
            Some(root) => root.clone(),
            None => nearest(Path::new(".")),
        }
    }
}

impl Editions {
    /// `request`, narrowed to these editions.
    pub(super) fn narrow(
        &self,
        request: Request,
        told: &mut Diagnostics,
    ) -> Result<Request, Reported> {
        let base = match self.base_url.as_deref().map(BaseAddress::parse) {
            Some(Err(reason)) => {
                return Err(told.say(
                    Diagnostic::new(Code::BadBaseAddress, reason)
                        .help("write an address such as `https://guide.example.org/`"),
                ));
            }
            Some(Ok(base)) => Some(base),
            None => None,
        };
        let selection = Selection {
            areas: self.area.clone(),
            languages: self.lang.clone(),
            standalone: self.standalone,
        };
        Ok(Request {
            selection,
            base,
            ..request
        })
    }
}

fn day(now: Option<&str>, told: &mut Diagnostics) -> Result<Date, Reported> {
    match now.map_or_else(today, Date::parse) {
        Ok(date) => Ok(date),
        Err(reason) => {
            Err(told
                .say(Diagnostic::new(Code::BadDate, reason).help("write the day as `2026-11-21`")))
        }
    }
}

/// The nearest folder with settings, from `start` upwards; `start` itself if there is none.
fn nearest(start: &Path) -> PathBuf {
    let whole = std::path::absolute(start).unwrap_or_else(|_| start.to_owned());
    let found = whole
        .ancestors()
        .find(|folder| folder.join(SETTINGS).is_file());
    match found {
        Some(folder) if folder != whole => folder.to_owned(),
        _ => start.to_owned(),
    }
}

//! `fingerpost list`: what there is.

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::diagnostics::{Diagnostics, SourceMap};
use crate::pipeline::{self, Entry, LISTED};

use super::args::{Format, Project, Speech};
use super::exit_code::ExitCode;
use super::report;

/// Show what there is: areas, actions, terms and so on
#[derive(Debug, Args)]
pub(super) struct List {
    /// What to list; singular or plural
    #[arg(default_value = "areas", value_parser = PossibleValuesParser::new(names()))]
    kind: String,
    #[command(flatten)]
    project: Project,
    #[command(flatten)]
    speech: Speech,
}

/// The plural of each kind, and its singular as references write it.
fn names() -> Vec<&'static str> {
    LISTED
        .into_iter()
        .chain(SINGULAR.iter().map(|(singular, _)| *singular))
        .collect()
}

const SINGULAR: [(&str, &str); 16] = [
    ("area", "areas"),
    ("brand", "brands"),
    ("edition", "editions"),
    ("principle", "principles"),
    ("action", "actions"),
    ("case-study", "case-studies"),
    ("example", "examples"),
    ("role", "roles"),
    ("stage", "stages"),
    ("agency", "agencies"),
    ("tool", "tools"),
    ("pack", "packs"),
    ("page", "pages"),
    ("figure", "figures"),
    ("term", "terms"),
    ("source", "sources"),
];

impl List {
    /// Prints a line for each: its id and its title.
    pub(super) fn run(&self) -> ExitCode {
        let mut told = Diagnostics::default();
        let Ok(request) = self.project.request(&mut told) else {
            return report::problems(&told, &SourceMap::default(), self.speech);
        };
        let kind = SINGULAR
            .iter()
            .find(|(singular, _)| *singular == self.kind)
            .map_or(self.kind.as_str(), |(_, plural)| plural);
        let outcome = pipeline::list(&request, kind);
        let Ok(entries) = &outcome.result else {
            return report::problems(&outcome.told, &outcome.sources, self.speech);
        };
        report::result(&self.written(entries));
        ExitCode::Fine
    }

    fn written(&self, entries: &[Entry]) -> String {
        if self.speech.format == Format::Json {
            let list: Vec<_> = entries
                .iter()
                .map(|entry| serde_json::json!({ "id": entry.id, "title": entry.title }))
                .collect();
            return format!("{:#}\n", serde_json::Value::from(list));
        }
        let width = entries
            .iter()
            .map(|entry| entry.id.chars().count())
            .max()
            .unwrap_or(0);
        entries.iter().fold(String::new(), |lines, entry| {
            lines
                + &format!(
                    "{:width$}  {}
",
                    entry.id, entry.title
                )
        })
    }
}

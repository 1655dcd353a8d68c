//! `fingerpost translate status`: how far each translation has come.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use crate::diagnostics::{Diagnostics, SourceMap};
use crate::pipeline::{self, Amount, Counted, Progress, Selection, Spoken, Standing, Subject};

use super::args::{Format, Project, Speech};
use super::columns::aligned;
use super::exit_code::ExitCode;
use super::report;

#[derive(Debug, Args)]
pub(super) struct Status {
    /// Only this language; may be given again
    #[arg(long, value_name = "LANGUAGE")]
    lang: Vec<String>,
    /// Only this area; may be given again
    #[arg(long, value_name = "AREA")]
    area: Vec<String>,
    /// List what has no words yet in that language, with its place
    #[arg(long, requires = "lang")]
    missing: bool,
    /// Write a page that shows it
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    #[command(flatten)]
    project: Project,
    #[command(flatten)]
    speech: Speech,
}

/// The columns of the table, after those that say which catalogue it is.
const COLUMNS: [&str; 6] = [
    "translated",
    "same on purpose",
    "fuzzy",
    "missing",
    "orphaned",
    "done",
];

impl Status {
    /// Counts, and prints what was counted.
    pub(super) fn run(&self) -> ExitCode {
        let mut told = Diagnostics::default();
        let Ok(mut request) = self.project.request(&mut told) else {
            return report::problems(&told, &SourceMap::default(), self.speech);
        };
        request.selection = Selection {
            areas: self.area.clone(),
            languages: self.lang.clone(),
            standalone: false,
        };
        let outcome = pipeline::status(&request, self.html.as_deref());
        let Ok(standing) = &outcome.result else {
            return report::problems(&outcome.told, &outcome.sources, self.speech);
        };
        report::result(&match (self.speech.format, self.missing) {
            (Format::Json, false) => format!("{:#}\n", counts(standing)),
            (Format::Json, true) => format!("{:#}\n", missing_texts(standing)),
            (_, false) => table(standing),
            (_, true) => list(standing),
        });
        ExitCode::Fine
    }
}

fn name(subject: &Subject) -> String {
    match subject {
        Subject::Guide => "guide".to_owned(),
        Subject::Area(id) => format!("area {id}"),
        Subject::Theme => "theme".to_owned(),
    }
}

fn parts(progress: &Progress) -> [(&'static str, Amount); 5] {
    [
        ("translated", progress.translated),
        ("same_on_purpose", progress.same_on_purpose),
        ("fuzzy", progress.fuzzy),
        ("missing", progress.missing),
        ("orphaned", progress.orphaned),
    ]
}

/// One line for each catalogue, in columns; words, with entries in brackets.
fn table(standing: &Standing) -> String {
    if standing.languages.is_empty() {
        return "The guide is in one language.\n".to_owned();
    }
    let mut rows = vec![
        ["language", "catalogue"]
            .into_iter()
            .chain(COLUMNS)
            .map(str::to_owned)
            .collect(),
    ];
    for spoken in &standing.languages {
        let row = |part: String, progress: &Progress| row(&spoken.tag, part, progress);
        rows.extend(
            spoken
                .catalogues
                .iter()
                .map(|counted| row(name(&counted.subject), &counted.progress)),
        );
        if spoken.catalogues.len() > 1 {
            rows.push(row("all".to_owned(), &spoken.whole()));
        }
    }
    aligned(&rows, 2) + "\nWords of the source, with entries in brackets.\n"
}

fn row(tag: &str, part: String, progress: &Progress) -> Vec<String> {
    let amounts =
        parts(progress).map(|(_, Amount { entries, words })| format!("{words} ({entries})"));
    let mut row = vec![tag.to_owned(), part];
    row.extend(amounts);
    row.push(format!("{} %", progress.percent()));
    row
}

/// What has no words yet, catalogue by catalogue.
fn list(standing: &Standing) -> String {
    let mut lines = String::new();
    let all = standing
        .languages
        .iter()
        .flat_map(|spoken| &spoken.catalogues);
    for counted in all.filter(|counted| !counted.missing.is_empty()) {
        let Amount { entries, words } = counted.progress.missing;
        let _ = writeln!(
            lines,
            "{}: {words} words in {entries} entries",
            counted.path
        );
        for text in &counted.missing {
            let place = text.reference.as_deref().unwrap_or_default();
            let _ = write!(
                lines,
                "  {}  {place}\n    {}\n",
                text.context,
                text.source.replace('\n', " ")
            );
        }
    }
    if lines.is_empty() {
        lines.push_str("Nothing is missing.\n");
    }
    lines
}

fn counts(standing: &Standing) -> Value {
    let language = |spoken: &Spoken| {
        let catalogues: Vec<Value> = spoken.catalogues.iter().map(counted_value).collect();
        json!({
            "language": spoken.tag,
            "name": spoken.name,
            "catalogues": catalogues,
            "all": progress_value(&spoken.whole()),
        })
    };
    let languages: Vec<Value> = standing.languages.iter().map(language).collect();
    json!({ "guide": standing.guide, "languages": languages })
}

fn counted_value(counted: &Counted) -> Value {
    let mut value = progress_value(&counted.progress);
    value["catalogue"] = name(&counted.subject).into();
    value["path"] = counted.path.clone().into();
    value
}

fn progress_value(progress: &Progress) -> Value {
    let mut value = json!({ "percent": progress.percent() });
    for (name, Amount { entries, words }) in parts(progress) {
        value[name] = json!({ "entries": entries, "words": words });
    }
    value
}

fn missing_texts(standing: &Standing) -> Value {
    let catalogues = standing
        .languages
        .iter()
        .flat_map(|spoken| &spoken.catalogues);
    let texts = catalogues.flat_map(|counted| {
        counted.missing.iter().map(|text| {
            json!({
                "path": counted.path,
                "context": text.context,
                "source": text.source,
                "reference": text.reference,
            })
        })
    });
    texts.collect()
}

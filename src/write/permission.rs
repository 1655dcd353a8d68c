//! Whether a build may replace what stands in the published folder. Pure: it judges a survey.

use std::path::Path;

use crate::diagnostics::{Code, Diagnostic};

use super::failure::Failure;
use super::record::Record;
use super::survey::Survey;
use super::target::{DropOthers, Wanted};

/// The file of a page, by which the editions of a portable site are known.
const PAGE: &str = "index.html";
/// How many names a complaint lists.
const LISTED: usize = 10;

/// Refuses a folder that holds files of others, or editions that this build would drop.
pub(super) fn permitted(found: &Survey, wanted: &Wanted, typed: &Path) -> Result<(), Failure> {
    if !found.foreign.is_empty() {
        return Err(foreign(&found.foreign, typed));
    }
    let recorded = found.record.iter().flat_map(Record::editions);
    let dropped: Vec<&str> = recorded
        .filter(|edition| !wanted.editions.contains(*edition))
        .map(String::as_str)
        .collect();
    if dropped.is_empty() || wanted.drop_others == DropOthers::Yes {
        return Ok(());
    }
    if let Some(form) = other_form(&dropped, wanted) {
        return Err(formed(form, typed));
    }
    Err(others(&dropped, typed))
}

/// How the site in the folder leads to its pages, if that is the difference: a portable edition is recorded by its file.
fn other_form(dropped: &[&str], wanted: &Wanted) -> Option<&'static str> {
    let folder = |edition: &str| edition.trim_end_matches(PAGE).to_owned();
    let same = |edition: &&&str| {
        let mut own = wanted.editions.iter();
        own.any(|own| folder(own) == folder(edition))
    };
    dropped.iter().find(same).map(|edition| {
        if edition.ends_with(PAGE) {
            "to be opened without a server, with `--portable`"
        } else {
            "for a web server, without `--portable`"
        }
    })
}

/// Refuses to replace files that no record lists, or that are not as it says.
pub(super) fn foreign(names: &[String], folder: &Path) -> Failure {
    let shown = folder.display();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let message = format!(
        "`{shown}` holds files that Fingerpost did not write, or that were changed since: {}",
        listed(&names)
    );
    let help = "move them elsewhere, choose another folder with `--out`, or name them under `keep` in the settings";
    refused(Code::ForeignFile, message, help, folder)
}

fn formed(form: &str, folder: &Path) -> Failure {
    let shown = folder.display();
    let message = format!("`{shown}` holds a site that was built {form}");
    let help = "choose another folder with `--out`, or take its place with `--drop-others`";
    refused(Code::OtherEditions, message, help, folder)
}

fn others(names: &[&str], folder: &Path) -> Failure {
    let shown = folder.display();
    let message = format!(
        "`{shown}` holds editions that this build would drop: {}",
        listed(names)
    );
    let help = "choose another folder with `--out`, or drop them with `--drop-others`";
    refused(Code::OtherEditions, message, help, folder)
}

fn refused(code: Code, message: String, help: &str, folder: &Path) -> Failure {
    let diagnostic = Diagnostic::new(code, message)
        .in_path(folder.display().to_string())
        .help(help);
    Failure::new(diagnostic)
}

/// The first ten names, and how many more there are.
pub(super) fn listed(names: &[&str]) -> String {
    let shown: Vec<String> = names
        .iter()
        .take(LISTED)
        .map(|name| format!("`{name}`"))
        .collect();
    match names.len().saturating_sub(LISTED) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_names_are_listed_and_the_rest_counted() {
        let names: Vec<String> = (0..12).map(|number| format!("f{number}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        assert_eq!(listed(&names[..2]), "`f0`, `f1`");
        assert!(listed(&names).ends_with("`f9` and 2 more"));
    }
}

//! The one place that prints: results on standard output, progress and problems on standard error.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "the one place that prints"
)]

use std::io::{IsTerminal, Write, stderr, stdout};

use crate::diagnostics::{Diagnostics, Palette, SourceMap, github, json, sarif, terminal};
use crate::pipeline::Entry;

use super::args::{Colour, Format, Speech};
use super::exit_code::ExitCode;

/// Writes a result. A reader that has gone away is no failure.
pub(super) fn result(text: &str) {
    drop(stdout().write_all(text.as_bytes()));
}

/// Writes a line for a person who watches.
pub(super) fn line(text: &str) {
    eprintln!("{text}");
}

/// Writes what was changed of the areas' colours, for people; it is no problem, so no format for machines holds it.
pub(super) fn colours(changed: &[Entry], speech: Speech) {
    if speech.format == Format::Human && !speech.quiet {
        for Entry { id, title } in changed {
            line(&format!("colour of {id}: {title}"));
        }
    }
}

/// Writes all that was told, and how many problems there are; gives the exit status.
pub(super) fn problems(told: &Diagnostics, sources: &SourceMap, speech: Speech) -> ExitCode {
    match speech.format {
        Format::Human => eprint!(
            "{}{}",
            terminal(told, sources, palette(speech.color)),
            tally(told)
        ),
        Format::Json => print!("{}", json(told, sources)),
        Format::Github => print!("{}", github(told, sources)),
        Format::Sarif => print!("{}", sarif(told, sources)),
    }
    ExitCode::of(told, sources)
}

/// `2 problems, 1 piece of advice` with a line end, or nothing.
fn tally(told: &Diagnostics) -> String {
    let count = |number: usize, one: &str, many: &str| match number {
        0 => None,
        1 => Some(format!("1 {one}")),
        number => Some(format!("{number} {many}")),
    };
    let parts: Vec<String> = [
        count(told.errors(), "error", "errors"),
        count(told.warnings(), "warning", "warnings"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        String::new()
    } else {
        format!("{}\n", parts.join(" and "))
    }
}

fn palette(colour: Colour) -> Palette {
    #[expect(
        clippy::disallowed_methods,
        reason = "`NO_COLOR` is a wish about printing"
    )]
    let refused = std::env::var("NO_COLOR").is_ok_and(|value| !value.is_empty());
    match colour {
        Colour::Always => Palette::Coloured,
        Colour::Auto if stderr().is_terminal() && !refused => Palette::Coloured,
        Colour::Auto | Colour::Never => Palette::Plain,
    }
}

/// Writes what clap says about a command line that cannot be read, or the help that was asked for.
pub(super) fn usage(error: &clap::Error) -> ExitCode {
    drop(error.print());
    if error.use_stderr() {
        ExitCode::Usage
    } else {
        ExitCode::Fine
    }
}

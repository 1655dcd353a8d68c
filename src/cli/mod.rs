//! The command line: what was typed becomes a request, and an outcome becomes words and an exit status.
//!
//! One file for each command; `args.rs` holds what several share; `report.rs` is the one place that prints.

mod args;
mod exit_code;
mod report;
mod own_fault;
mod progress;
mod columns;
mod stopwatch;
mod timings;
mod today;
mod build;
mod check;
mod serve;
mod new;
mod list;
mod schema;
mod explain;
mod hosting;
mod completions;
mod translation_status;
mod translation_exchange;
mod translate;

use clap::{Parser, Subcommand};

pub use exit_code::ExitCode;

/// Makes localised guidance websites from one toolkit: a complete guide for every area.
#[derive(Debug, Parser)]
#[command(name = "fingerpost", version, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make the site
    Build(build::Build),
    /// Look for mistakes and write nothing
    Check(check::Check),
    /// Show the site in a browser while you edit it
    Serve(serve::Serve),
    /// Start a new guide, or a new area in this guide
    New(new::New),
    /// Show what there is: areas, actions, terms and so on
    List(list::List),
    /// Print the JSON Schema of a kind of file, for editors
    Schema(schema::Schema),
    /// Say what an error code means and what to do
    Explain(explain::Explain),
    /// Do what translators need: templates, catalogues, progress
    Translate(translate::Translate),
    /// Print what a web server has to be told about the site
    Hosting(hosting::Hosting),
    /// Print a script that completes commands in a shell
    Completions(completions::Completions),
}

/// Reads the command line, does what it says, and gives the exit status.
pub fn run() -> ExitCode {
    own_fault::tell_panics();
    own_fault::guarded(read_and_do)
}

fn read_and_do() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return report::usage(&error),
    };
    match cli.command {
        Command::Build(build) => build.run(),
        Command::Check(check) => check.run(),
        Command::Serve(serve) => serve.run(),
        Command::New(new) => new.run(),
        Command::List(list) => list.run(),
        Command::Schema(schema) => schema.run(),
        Command::Explain(explain) => explain.run(),
        Command::Hosting(hosting) => hosting.run(),
        Command::Translate(translate) => translate.run(),
        Command::Completions(completions) => completions.run(),
    }
}

/// The whole command line, for completions.
fn command() -> clap::Command {
    <Cli as clap::CommandFactory>::command()
}

//! `fingerpost completions`: a script that completes commands in a shell.

use clap::Args;
use clap_complete::{Shell, generate};

use super::exit_code::ExitCode;
use super::report;

/// Print a script that completes commands in a shell
#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell
    shell: Shell,
}

impl Completions {
    /// Prints the script.
    pub(super) fn run(&self) -> ExitCode {
        let mut script = Vec::new();
        generate(self.shell, &mut super::command(), "fingerpost", &mut script);
        report::result(&String::from_utf8_lossy(&script));
        ExitCode::Fine
    }
}

//! The program: parse, run, exit.

use std::process::ExitCode;

fn main() -> ExitCode {
    fingerpost::cli::run().into()
}

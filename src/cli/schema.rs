//! `fingerpost schema`: the JSON Schema of a kind of file, for editors.

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::pipeline::{SCHEMA_KINDS, schema};

use super::exit_code::ExitCode;
use super::report;

/// Print the JSON Schema of a kind of file, for editors
#[derive(Debug, Args)]
pub(super) struct Schema {
    /// The kind of file
    #[arg(value_parser = PossibleValuesParser::new(SCHEMA_KINDS))]
    kind: String,
}

impl Schema {
    /// Prints it.
    pub(super) fn run(&self) -> ExitCode {
        match schema(&self.kind) {
            Some(schema) => {
                report::result(&format!("{schema:#}\n"));
                ExitCode::Fine
            }
            None => ExitCode::Usage,
        }
    }
}

//! `fingerpost explain`: what an error code means and what to do.

use clap::Args;

use crate::diagnostics::{Code, nearest};

use super::exit_code::ExitCode;
use super::report;

/// Say what an error code means and what to do
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The code, such as FP-M10 or link-to-missing-item; without one, all of them
    code: Option<String>,
}

impl Explain {
    /// Prints the explanation, or the list of codes.
    pub(super) fn run(&self) -> ExitCode {
        let Some(name) = &self.code else {
            let list = Code::ALL.iter().fold(String::new(), |lines, code| {
                lines
                    + &format!(
                        "{} {}
",
                        code.number(),
                        code.slug()
                    )
            });
            report::result(&list);
            return ExitCode::Fine;
        };
        match Code::find(name) {
            Some(code) => {
                report::result(&format!(
                    "{} {} ({})\n\n{}\n",
                    code.number(),
                    code.slug(),
                    code.severity().word(),
                    code.explanation().trim()
                ));
                ExitCode::Fine
            }
            None => {
                let near = nearest(
                    &name.to_lowercase(),
                    Code::ALL.iter().map(|code| code.slug()),
                );
                let help = near.map_or_else(
                    || "`fingerpost explain` lists them all".to_owned(),
                    |near| format!("did you mean `{near}`?"),
                );
                report::line(&format!("error: there is no code `{name}`\nhelp: {help}"));
                ExitCode::Usage
            }
        }
    }
}

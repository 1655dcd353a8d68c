//! A fault of our own: told in plain words, with an exit status of its own.
//!
//! Nothing here mends anything: the stage of a build goes with its owner, and what was published stays.

use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook};

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Palette, SourceMap, terminal};

use super::exit_code::ExitCode;
use super::report;

/// From now on panics are told in our own words.
pub(super) fn tell_panics() {
    set_hook(Box::new(tell));
}

/// Does `work`; a panic in it gives the status of our own faults.
pub(super) fn guarded(work: impl FnOnce() -> ExitCode) -> ExitCode {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(ExitCode::OwnFault)
}

fn tell(info: &PanicHookInfo<'_>) {
    let words = info.payload_as_str().unwrap_or("no reason was given");
    let place = info.location().map_or_else(String::new, |location| {
        format!(" ({}:{})", location.file(), location.line())
    });
    let mut told = Diagnostics::default();
    told.say(
        Diagnostic::new(
            Code::OwnFault,
            format!("Fingerpost itself failed: {words}{place}"),
        )
        .help("what was published is as it was; please report this message and what you did"),
    );
    report::line(&terminal(&told, &SourceMap::default(), Palette::Plain));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_of_our_own_has_its_own_status() {
        assert_eq!(guarded(|| panic!("on purpose")), ExitCode::OwnFault);
        assert_eq!(guarded(|| ExitCode::Usage), ExitCode::Usage);
    }
}

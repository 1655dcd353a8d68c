//! How a finished file leaves this stage, and how what cannot leave is told. What takes it is not known here.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};

use super::output::{Output, OutputPath};

/// Takes each file as soon as it is made; what it returns on failure stops the work.
pub(super) type Sink<'s, E> = &'s (dyn Fn(Output<'_>) -> Result<(), E> + Sync);

/// Hands a file on, or complains that its address is longer than every system can hold.
pub(super) fn hand_on<E>(
    path: &str,
    bytes: &[u8],
    sink: Sink<'_, E>,
    told: &mut Diagnostics,
) -> Result<(), E> {
    if let Some(path) = OutputPath::parse(path) {
        return sink(Output::new(path, bytes));
    }
    let message = format!("the address `{path}` cannot be published: it is too long");
    let help = "shorten the names of the file and of its folders, or the old address";
    tell_once(
        &Diagnostic::new(Code::BadName, message)
            .in_path(path)
            .help(help),
        told,
    );
    Ok(())
}

/// What was rendered; what could not be is told once, and is empty.
pub(super) fn or_told(result: Result<String, Box<Diagnostic>>, told: &mut Diagnostics) -> Vec<u8> {
    result.map_or_else(
        |diagnostic| {
            tell_once(&diagnostic, told);
            Vec::new()
        },
        String::into_bytes,
    )
}

/// A theme's mistake is the same in every edition.
pub(super) fn tell_once(diagnostic: &Diagnostic, told: &mut Diagnostics) {
    if !told.entries().contains(diagnostic) {
        told.say(diagnostic.clone());
    }
}

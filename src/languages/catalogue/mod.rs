//! Catalogues: gettext PO files, read, written and merged with a source that has changed.
//!
//! 1. `entry.rs` is what a catalogue holds.
//! 2. `line.rs` reads a line, `draft.rs` gathers an entry, `read.rs` all of them, with the place of each fault.
//! 3. `breaks.rs` and `wrap.rs` break lines as GNU's tools do; `write.rs` writes the file.
//! 4. `unit.rs` is a text of the source. `punctuation.rs` and `likeness.rs` compare two texts, `pairing.rs` gives each text the words that
//!    belong to it, `merge.rs` makes the new catalogue, and `report.rs` says what was done.
//! 5. `formula.rs` works out the formula of a header; `forms.rs` holds the forms of words against the rules of their language.
//!
//! Of the crates that read PO files, none keeps all that is written in them and tells where a fault stands. Nothing here opens a file.

mod entry;
mod line;
mod draft;
mod read;
mod breaks;
mod wrap;
mod write;
mod unit;
mod punctuation;
mod likeness;
mod report;
mod pairing;
mod merge;
mod formula;
mod forms;
#[cfg(test)]
mod reading_tests;
#[cfg(test)]
mod merge_tests;
#[cfg(test)]
mod laws_tests;

pub use entry::{Catalogue, Entry, Header, Places, Previous};
pub use forms::{check_forms, plural_forms};
pub use merge::{Merged, merge};
pub use read::read;
pub use report::{Change, Outcome, Report};
pub use unit::Unit;
pub use write::write;

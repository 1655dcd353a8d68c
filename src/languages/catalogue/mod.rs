//! Catalogues: gettext PO files, read, written and merged with a source that has changed.
//!
//! 1. `entry.rs` is what a catalogue holds.
//! 2. `line.rs` reads a line, `draft.rs` gathers an entry, `read.rs` all of them, with the place of each fault.
//! 3. `breaks.rs` and `wrap.rs` break lines as GNU's tools do; `write.rs` writes the file.
//!
//! Of the crates that read PO files, none keeps all that is written in them and tells where a fault stands. Nothing here opens a file.

mod entry;
mod line;
mod draft;
mod read;
mod breaks;
mod wrap;
mod write;
#[cfg(test)]
mod reading_tests;

pub use entry::{Catalogue, Entry, Header, Places, Previous};
pub use read::read;
pub use write::write;

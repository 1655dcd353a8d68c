//! XLIFF 2: the file in which agencies take texts and give words back. The only door to XML.
//!
//! 1. `document.rs` is what such a file means: texts, words, and how sure somebody is of them.
//! 2. `marks.rs` finds what translators must not break, and `codes.rs` numbers it; `write.rs` writes the file.
//! 3. `tag.rs` reads a tag, `content.rs` puts a text together again; `unit.rs` gathers the parts of a unit; `read.rs` reads a file and tells where it is broken.
//!
//! The numbers of sections are those of XLIFF 2.0, an OASIS Standard of 5 August 2014. Nothing here opens a file, or knows catalogues.

mod document;
mod marks;
mod codes;
mod write;
mod tag;
mod content;
mod unit;
mod read;
#[cfg(test)]
mod laws_tests;

pub use document::{Document, File, Note, State, Text, Unit};
pub use read::read;
pub use write::write;

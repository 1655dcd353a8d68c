//! The ground: what may be told to an author, and how it is drawn.
//!
//! A [`Diagnostic`] is one complaint: a [`Code`], one phrase, a place in a text, and what to do. [`Diagnostics`] is the list that
//! every stage adds to. Nothing here opens a file, prints, or knows what the texts mean.
//!
//! 1. `source_map.rs` keeps the texts; `place.rs` points into them.
//! 2. `code.rs` names every complaint; `diagnostic.rs` is one; `reported.rs` is the list, and the proof of an entry.
//! 3. `wording.rs` has the words that complaints share; `hidden.rs` says which characters no text may hold.
//! 4. `folding.rs` puts the same complaint of many areas into one.
//! 5. `terminal.rs`, `json.rs`, `github.rs` and `sarif.rs` draw the list for people and machines.

mod place;
mod source_map;
mod code;
mod diagnostic;
mod reported;
mod wording;
mod hidden;
mod gather;
mod folding;
mod terminal;
mod json;
mod github;
mod sarif;

pub use code::{Blame, Code, Severity};
pub use diagnostic::{Diagnostic, Note};
pub use folding::{Folded, fold};
pub use gather::{both, gather};
pub use github::github;
pub use hidden::{is_hidden, is_plain, mark_for};
pub use json::json;
pub use place::{Located, Place, SourceId};
pub use reported::{Diagnostics, Reported};
pub use sarif::sarif;
pub use source_map::{Position, SourceMap};
pub use terminal::{Palette, terminal};
pub use wording::{did_you_mean, escaped, list_of, nearest};

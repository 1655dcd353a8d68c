//! What readers can find in a guide, and by which words: an index for each language, and for each edition what differs from it.
//!
//! 1. `field.rs` says where a word stands and so how much it tells; `wording.rs` gathers the words of one entry.
//! 2. `entry.rs` is one thing that can be found; `gather.rs` makes them of the toolkit and `reference.rs` of what stands on lists.
//! 3. `postings.rs` writes words and where they stand as short text.
//! 4. `index.rs` is the index of a language, `overlay.rs` what an edition adds to it and takes away; `script.rs` writes both.
//! 5. `alphabet.rs` is the index on paper: titles and other names by first letter.
//!
//! Ranking is the script's. Nothing here knows pages or HTML.

mod field;
mod wording;
mod entry;
mod gather;
mod reference;
mod postings;
mod script;
mod index;
mod overlay;
mod alphabet;

pub use alphabet::{Letter, Listed, alphabet};
pub use entry::{Entry, EntryKind};
pub use index::Index;
pub use overlay::overlay;

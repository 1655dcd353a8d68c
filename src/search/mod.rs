//! What readers can find in a guide, and by which words: an index for each language, and for each edition what differs from it.
//!
//! 1. `field.rs` says where a word stands and so how much it tells; `wording.rs` gathers the texts of one entry.
//! 2. `entry.rs` is one thing that can be found; `gather.rs` makes them of the toolkit and `reference.rs` of what stands on lists.
//! 3. `postings.rs` finds the words of entries and writes where they stand as short text.
//! 4. `findings.rs` is all that can be found in a language, `index.rs` what its editions look up there, `overlay.rs` what an edition adds
//!    to it and takes away; `script.rs` writes what pages load.
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
mod findings;
mod index;
mod overlay;
mod alphabet;

pub use alphabet::{Letter, Listed, alphabet};
pub use entry::{Entry, EntryKind};
pub use findings::Findings;
pub use index::Index;
pub use overlay::overlay;

//! Languages: tags, catalogues, words of the interface, plural forms, and how dates, numbers and lists are written.
//!
//! 1. `language.rs` reads a tag and knows its direction and its own name; `grammar.rs` names the forms of names, and `pseudo.rs` makes
//!    words for a language that nobody speaks.
//! 2. `numbers.rs`, `dates.rs` and `lists.rs` write numbers, days and names in a row as readers of a language expect them; `plurals.rs`
//!    knows which form goes with a number.
//! 3. `order.rs` sorts as its readers do; `tokens.rs` cuts text into the words that a search compares.
//! 4. `catalogue/` reads, writes and merges gettext PO files; `words.rs` holds one of interface words, and `placeholders.rs` compares the
//!    places for values in two of them.
//! 5. `xliff/` reads and writes the files in which agencies take texts and give words back.
//!
//! ICU4X and the cutting of words have their doors here. Translations of the toolkit's text will stand beside these.

mod language;
mod grammar;
mod pseudo;
mod numbers;
mod dates;
mod lists;
mod plurals;
mod order;
mod tokens;
pub mod catalogue;
pub mod xliff;
mod placeholders;
mod words;

pub use dates::Dates;
pub use grammar::name_forms;
pub use language::{Direction, Language};
pub use lists::{ListMarks, Lists};
pub use numbers::Numbers;
pub use order::Order;
pub use placeholders::{Disagreement, disagreement};
pub use plurals::Plurals;
pub use pseudo::marked;
pub use tokens::{LETTERS, plain_tokens, tokens};
pub use words::Words;

//! Languages: tags, words of the interface, plural forms, and how dates, numbers and lists are written.
//!
//! 1. `language.rs` reads a tag and knows its direction and its own name; `grammar.rs` names the forms of names.
//! 2. `words.rs` holds one catalogue of interface words, read from gettext PO, with CLDR plural categories; `entries.rs` checks its
//!    lines first.
//! 3. `numbers.rs`, `dates.rs` and `lists.rs` write numbers, days and names in a row as readers of a language expect them.
//! 4. `order.rs` sorts as its readers do; `tokens.rs` cuts text into the words that a search compares.
//!
//! ICU4X, the cutting of words and polib have their doors here. Translations of the toolkit's text will stand beside these.

mod language;
mod grammar;
pub mod catalogue;
mod entries;
mod words;
mod numbers;
mod dates;
mod lists;
mod order;
mod tokens;

pub use dates::Dates;
pub use grammar::name_forms;
pub use language::{Direction, Language};
pub use lists::{ListMarks, Lists};
pub use numbers::Numbers;
pub use order::Order;
pub use tokens::{LETTERS, plain_tokens, tokens};
pub use words::Words;

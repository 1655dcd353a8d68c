//! Languages: tags, words of the interface, plural forms, dates.
//!
//! 1. `language.rs` reads a tag and knows its direction; `grammar.rs` names the forms of names,
//!    and `pseudo.rs` makes words for a language that nobody speaks.
//! 2. `words.rs` holds one catalogue of interface words, read from gettext PO, with CLDR plural categories; `entries.rs` checks its
//!    lines first.
//! 3. `dates.rs` writes a day as readers of a language expect it.
//! 4. `order.rs` sorts as its readers do; `tokens.rs` cuts text into the words that a search compares.
//!
//! ICU4X, the cutting of words and polib have their doors here. Translations of the toolkit's text will stand beside these.

mod language;
mod grammar;
mod pseudo;
pub mod catalogue;
mod entries;
mod words;
mod dates;
mod order;
mod tokens;

pub use dates::Dates;
pub use grammar::name_forms;
pub use language::{Direction, Language};
pub use order::Order;
pub use pseudo::marked;
pub use tokens::{LETTERS, plain_tokens, tokens};
pub use words::Words;

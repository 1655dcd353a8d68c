//! The toolkit in other languages: what translators see of it, and it with their words in place of its own.
//!
//! 1. `names.rs` says what things are called in catalogues.
//! 2. `units.rs` gathers every text that can be translated; `asked.rs` adds the forms of names that translated texts ask for.
//! 3. `dictionary.rs` answers what the words for a text are, from a catalogue that was merged with the source as it is now.
//! 4. `sound.rs` asks whether words can stand where their source stands. `body.rs` puts them into a text, `apply.rs` into all that was read.
//! 5. `languages.rs` finds the catalogues of each language that the guide speaks, and `upkeep.rs` keeps them in step with the source;
//!    `status.rs` counts how far each has come, and `exchange.rs` is what goes to agencies and comes back.
//!
//! A translation is what was read, once more, in other words: the stages after this one do not know that there are languages.

mod names;
mod asked;
mod units;
mod dictionary;
mod sound;
mod body;
mod apply;
mod languages;
mod upkeep;
mod status;
mod exchange;

pub use apply::apply;
pub use asked::Asked;
pub use dictionary::Dictionaries;
pub use exchange::{Taken, for_exchange, with_exchanged};
pub use languages::{Catalogues, catalogues, declared};
pub use status::{Amount, Progress, amount_of, missing, progress};
pub use units::{Units, theme_units, units};
pub use upkeep::{template, updated};

#[cfg(test)]
mod laws_tests;

//! Markdown: a text becomes an owned [`Body`], once. Every place in it is known, and nothing later parses again.
//!
//! It reads no files, knows no items and draws no HTML; whether a link's target exists is settled by later stages.
//!
//! 1. `input.rs` is what is read, and by which rules; `rendition.rs` what a translation keeps of its source.
//! 2. `slot.rs`, `phrase.rs`, `heading.rs`, `destination.rs`, `reference.rs`, `inline.rs` and `body.rs` are what it becomes.
//!    `unit.rs` is what a translator sees of it; `web.rs` says which web addresses may be one.
//! 3. `mask.rs` hides our own marks (containers, slots) from the parser at the same length; `characters.rs` refuses entities that
//!    write what no text may hold.
//! 4. `parse.rs` runs the parser and tells `builder.rs` what begins and ends; `frame.rs` is what has begun, `closing.rs` what has ended.
//! 5. `nesting.rs`, `directive.rs`, `opening.rs` and the table in `kinds.rs` make containers; `pair.rs` divides one in two.
//! 6. `run.rs` and `words.rs` turn text into words, slots and term candidates (`vocabulary.rs`).
//! 7. `links.rs`, `raw_html.rs` with `tag.rs`, `anchors.rs`, `footnotes.rs` and `outline.rs` keep the rules of links, HTML, ids,
//!    footnotes and headings; `mentions.rs` walks over it and `share.rs` counts
//!    how much of it is translated; `gathered.rs` holds the lists beside the tree, `reading.rs` the input and what is told of it.

mod vocabulary;
mod rendition;
mod input;
mod slot;
mod phrase;
mod heading;
mod unit;
mod web;
mod destination;
mod reference;
mod inline;
mod body;
mod mask;
mod reading;
mod characters;
mod run;
mod words;
mod anchors;
mod footnotes;
mod gathered;
mod tag;
mod raw_html;
mod directive;
mod pair;
mod kinds;
mod opening;
mod frame;
mod links;
mod closing;
mod outline;
mod builder;
mod nesting;
mod parse;
mod mentions;
mod share;

pub use body::{
    Alignment, Block, Body, Cell, Container, Definition, Footnote, PairKind, Side, Table,
};
pub use destination::{Destination, ITEM_KINDS};
pub use heading::{Heading, HeadingId};
pub use inline::{FootnoteId, Inline, plain};
pub use input::{Dialect, Input};
pub use mentions::{lines, links, say_lines, term_ids};
pub use parse::parse;
pub use phrase::{Phrase, PhrasePart, Said};
pub use reference::{Reference, ReferenceId, Use};
pub use rendition::{Rendition, Translation};
pub use share::Share;
pub use slot::{Declared, Slot};
pub use unit::{Break, LINE_END, Unit, UnitKind};
pub use vocabulary::Vocabulary;
pub use web::web_fault;

#[cfg(test)]
mod complaints;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod properties;

#[cfg(test)]
pub(crate) use properties::any_text;

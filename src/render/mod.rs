//! Rendering: what was read becomes what readers get.
//!
//! A body becomes pieces of HTML in `html.rs`:
//!
//! 1. `pieces.rs` is what it becomes; `surroundings.rs` is what it needs to know of the page that it stands on.
//! 2. `escape.rs` makes text safe; `writer.rs` puts pieces together; `drawing.rs` is a body being drawn.
//! 3. `inlines.rs`, `tables.rs`, `containers.rs`, `blocks.rs` and `notes_section.rs` each draw their part.

mod pieces;
mod surroundings;
mod escape;
mod writer;
mod drawing;
mod inlines;
mod tables;
mod containers;
mod blocks;
mod notes_section;
mod html;

pub use escape::{escape_address, escape_text};
pub use html::{commonmark, pieces};
pub use pieces::{Piece, Sink};
pub use surroundings::{PictureView, Surroundings};

#[cfg(test)]
mod shapes;

//! Editions and a theme become pages.
//!
//! A text becomes pieces of HTML:
//!
//! 1. `pieces.rs` is what it becomes; `surroundings.rs` is what it needs to know of the page that it stands on.
//! 2. `escape.rs` makes text safe; `writer.rs` puts pieces together; `drawing.rs` is a body being drawn by `html.rs`, with
//!    `inlines.rs`, `tables.rs`, `containers.rs`, `blocks.rs` and `notes_section.rs` for its parts.
//! 3. `shared.rs` does this once for each language, and leaves open what differs between editions.
//!
//! A page becomes a file:
//!
//! 4. `views.rs` is all that a template can see; `chart.rs` measures drawings.
//! 5. `pen.rs` writes one edition; `pages/` gathers what each kind of page shows, as leaves (`leaf.rs`).
//! 6. `edition_view.rs` makes the top and foot of pages; `feeds.rs` what machines read; `draw.rs` renders it all and hands each file
//!    on as soon as it is made, so that memory does not grow with the number of editions.
//!
//! Content cannot fail here: whatever fails is the theme's fault.

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
mod output;
mod pictures;
mod views;
mod chart;
mod shared;
mod site;
mod pen;
mod leaf;
mod edition_view;
mod feeds;
mod pages;
mod draw;

pub use draw::{Drawn, draw};
pub use escape::{escape_address, escape_text};
pub use html::{commonmark, pieces};
pub use output::{Output, OutputPath, RECORD_NAME};
pub use pieces::{Piece, Sink};
pub use site::Site;
pub use surroundings::{PictureView, Surroundings};

#[cfg(test)]
mod shapes;

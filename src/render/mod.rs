//! Editions and a theme become pages.
//!
//! A text becomes pieces of HTML:
//!
//! 1. `pieces.rs` is what it becomes; `surroundings.rs` is what it needs to know of the page that it stands on.
//! 2. `escape.rs` makes text safe; `writer.rs` puts pieces together; `drawing.rs` is a body being drawn by `html.rs`, with
//!    `inlines.rs`, `tables.rs`, `containers.rs`, `blocks.rs` and `notes_section.rs` for its parts.
//! 3. `shared.rs` does this once for each language with `desk.rs`, on the page that `standing.rs` knows; `compiled.rs` leaves open what
//!    differs between editions. `evidence.rs` is what does not: the figures. `sheets.rs` does it for packs, `siblings.rs` which actions
//!    belong together, and `bearings.rs` says which roles and stages they suit. `directory.rs` is what leads to pages by their names.
//!
//! A page becomes a file:
//!
//! 4. `views/` is all that a template can see; `chart.rs` measures drawings.
//! 5. `site.rs` is what editions share; `spoken.rs` what its languages know of each other, such as how much of a page is translated
//!    (`shares.rs`). `pen.rs` writes one of them; what many of its pages show stands on a shelf (`shelf.rs`) for each
//!    depth (`depths.rs`): cards and links (`cards.rs`), the edition's own facts (`edition_view.rs`), top and foot (`shell.rs`).
//! 6. `short_addresses.rs` gives printed pages an address to type and, drawn by `qr.rs`, one to scan.
//! 7. A page that areas share is drawn once: `local.rs` lets a pen write marks (`marks.rs`) in place of facts (`facts.rs`) and note the
//!    `questions.rs` that its shape depends on; `register.rs` numbers both, `answers.rs` has what each edition says to them, `patterns.rs` the pages cut at their marks,
//!    and `filling.rs` fills them in. `locality.rs` is all that a text knows of this.
//! 8. `pages/` gathers what each kind of page shows, as leaves (`leaf.rs`); `feeds.rs` makes what machines read, `translation.rs` what a page says of its languages,
//!    `alternates.rs` and `linked_data.rs` what search engines learn from a page's head, `manifest.rs` and `offline.rs` what a device keeps, `policy.rs` and
//!    `hosting.rs` what servers say. `artwork/` draws finials, cards and icons; `looks.rs` has what follows from a brand alone,
//!    `drawings.rs` an edition's drawings.
//! 9. `draw.rs` goes through languages and editions, `draw_edition.rs` renders one, `draw_pages.rs` its pages, `draw_page.rs` one of them, and `hand_on.rs` lets each file go as soon as it is
//!    made, so that memory does not grow with the number of editions. `weight.rs` keeps the heaviest, and `first_view.rs` adds up what else they ask for.
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
mod artwork;
mod looks;
mod pictures;
mod chart;
mod local_map;
mod views;
mod depths;
mod desk;
mod standing;
mod qr;
mod locality;
mod compiled;
mod evidence;
mod sheets;
mod bearings;
mod directory;
mod shares;
mod spoken;
mod questions;
mod marks;
mod register;
mod siblings;
mod facts;
mod patterns;
mod shared;
mod short_addresses;
mod site;
mod shelf;
mod pen;
mod local;
mod answers;
mod cards;
mod drawings;
mod edition_view;
mod shell;
mod on_screen;
mod leaf;
mod pages;
mod feeds;
mod linked_data;
mod alternates;
mod translation;
mod manifest;
mod policy;
mod hosting;
mod offline;
mod permanent_links;
mod sent;
mod first_view;
mod weight;
mod hand_on;
mod draw_page;
mod filling;
mod draw_pages;
mod draw_edition;
mod draw;

pub use draw::{Drawn, How, Standing, draw};
pub use draw_edition::DrawnEdition;
pub use escape::{escape_address, escape_text};
pub use first_view::FirstView;
pub use hosting::{Server, hosting};
pub use html::{commonmark, pieces};
pub use output::{Fingerprint, Output, OutputPath, RECORD_NAME};
pub use pieces::{Piece, Sink};
pub use short_addresses::Whereabouts;
pub use site::Site;
pub use surroundings::{PictureView, Surroundings};
pub use weight::{Weighing, Weight, Weights};

#[cfg(test)]
mod shapes;

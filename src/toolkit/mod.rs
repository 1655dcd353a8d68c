//! What was read becomes one valid model: typed, ordered, cross-referenced.
//!
//! 1. `index.rs` knows every id, before any text is read.
//! 2. `texts.rs` parses every text once, in parallel.
//! 3. `settle.rs` finds what each reference means; `addresses.rs` checks what leads elsewhere.
//! 4. `assemble.rs` and `assemble_area.rs` make the items (`items.rs`, `article.rs`, `area.rs`) and the [`Toolkit`] (`model.rs`).
//!
//! An item that cannot be made leaves its id behind as broken: links to it are not told as missing, and the run goes on. Nothing here
//! knows about editions or pages.

mod ids;
mod names;
mod article;
mod items;
mod area;
mod addresses;
mod settings;
mod model;
mod index;
mod settle;
mod texts;
mod assemble;
mod assemble_area;
mod entries;

pub use addresses::BaseAddress;
pub use area::{Area, Contact, Council, Event, LocalAgency, Logo, Partnership};
pub use article::{Article, Citation, Prose, Target};
pub use assemble::assemble;
pub use ids::{Id, Key, Kind};
pub use items::{Action, Figure, Page, Principle, Row, Story, Term, Tool, WayIn, Work};
pub use model::Toolkit;
pub use names::{Name, Variables};
pub use settings::{Publisher, Settings};

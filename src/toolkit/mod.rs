//! What was read becomes one valid model: typed, ordered, cross-referenced.
//!
//! 1. `index.rs` knows every id, before any text is read.
//! 2. `texts.rs` parses every text once, in parallel.
//! 3. `settle.rs` finds what each reference means; `addresses.rs` checks what leads elsewhere. `settings.rs` and `publisher.rs` say what the
//!    settings mean.
//! 4. `makers.rs` makes items (`items.rs`, `article.rs`, `share.rs`), `entries.rs` those of data files; `assemble_area.rs` makes areas (`area.rs`) from
//!    `area_facts.rs` and `area_names.rs`.
//! 5. `assemble.rs` puts all together, in the order of `order.rs`: the [`Toolkit`] (`model.rs`).
//!
//! An item that cannot be made leaves its id behind as broken: links to it are not told as missing, and the run goes on. Nothing here
//! knows about editions or pages.

mod ids;
mod names;
mod article;
mod on_screen;
mod items;
mod share;
mod addresses;
mod publisher;
mod area;
mod settings;
mod model;
mod index;
mod settle;
mod texts;
mod screen_parts;
mod entries;
mod makers;
mod order;
mod area_facts;
mod area_names;
mod assemble_area;
mod assemble;

pub use addresses::BaseAddress;
pub use area::{Area, Contact, Council, Event, LocalAgency, Logo, Partnership};
pub use article::{Article, Citation, Prose, Target};
pub use assemble::{Tongue, assemble};
pub use ids::{Id, Key, Kind};
pub use items::{Action, Figure, Pack, Page, Principle, Row, Story, Term, Tool, WayIn, Work};
pub use model::{Toolkit, Toolkits};
pub use names::{Name, Variables};
pub use on_screen::{Agreement, Band, Clause, HealthCheck, Mark, OnScreen};
pub use publisher::{Accessibility, Audit, Issue, Publisher};
pub use settings::Settings;

//! One colour of an area becomes a set that can be read, by day and at night.
//!
//! 1. `colour.rs` is a colour as a stylesheet writes it: its contrast, and how it moves towards another lightness.
//! 2. `set.rs` derives the set and holds every pair against its target.
//! 3. `report.rs` says in words what changed and why.

mod colour;
mod set;
mod report;

pub use colour::Hex;
pub use set::Brand;

//! What the benches share: what a program costs, what it wrote, and tables of that.
//!
//! 1. `memory.rs` watches how much a program and its children hold; `measure.rs` runs one and says what it cost.
//! 2. `size.rs` counts what stands in a folder.
//! 3. `series.rs` is all rounds of one piece of work, and what can be said of them; `table.rs` shows it.

mod memory;
mod measure;
mod size;
mod series;
mod table;

pub(crate) use measure::{Cost, MEASURE, measure, report};
pub(crate) use series::{PROCESSOR, Series, WALL};
pub(crate) use size::Size;
pub(crate) use table::Table;

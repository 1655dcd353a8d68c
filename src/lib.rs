//! Fingerpost: one toolkit in, a complete guide per area and per language out.
//!
//! The folders in the order of the pipeline; `ARCHITECTURE.md` is the map, and says who may import whom.

pub mod diagnostics;
pub mod markdown;
pub mod read;
pub mod languages;
pub mod toolkit;
pub mod translate;
pub mod theme;
pub mod editions;
pub mod search;
pub mod check;
pub mod render;
pub mod write;
pub mod pipeline;
pub mod serve;
pub mod cli;

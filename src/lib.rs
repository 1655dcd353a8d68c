//! Fingerpost: one toolkit in, a complete guide per area and per language out.

pub mod diagnostics;
pub mod markdown;
pub mod render;

//! Fingerpost: one toolkit in, a complete guide per area and per language out.

pub mod serve;
pub mod diagnostics;

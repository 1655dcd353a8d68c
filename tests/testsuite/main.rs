//! The one test binary: a module per stage.

mod commonmark;

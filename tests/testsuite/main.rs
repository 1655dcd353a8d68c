//! The one test binary: whole small sites through the real program, and the specification through our Markdown.
//!
//! `tests/README.md` says how to add a test. `site.rs` and `tree.rs` are what most tests stand on.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests stop at the first surprise, and edit the disk as an author does"
)]

mod tree;
mod site;
mod html;
mod goldens;
mod bad;
mod twenty;
mod awkward;
mod shipped;
mod editions;
mod new;
mod properties;
mod commonmark;
mod serve;

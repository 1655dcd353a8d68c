//! The one test binary: whole small sites through the real program, and the specification through our Markdown.
//!
//! `tests/README.md` says how to add a test. `site.rs` and `tree.rs` are what most tests stand on.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::needless_raw_string_hashes,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "tests stop at the first surprise, and edit the disk as an author does; snapbox writes texts with hashes; our own files end in small letters"
)]

mod tree;
mod bare_words;
mod site;
mod html;
mod goldens;
mod small;
mod theme_contract;
mod bad;
mod twenty;
mod awkward;
mod shipped;
mod shared_pages;
mod sharing;
mod policy;
mod portable;
mod statement;
mod editions;
#[cfg(unix)]
mod publishing;
#[cfg(unix)]
mod random_edits;
mod short_addresses;
mod coverage;
mod readability;
mod weights;
mod timings;
mod new;
mod catalogues;
mod translation;
mod languages;
mod pseudo;
mod upkeep;
mod edits;
mod properties;
mod tidy;
mod commonmark;
mod serve;

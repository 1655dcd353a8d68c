//! The preview, met as a browser and an editor meet it.
//!
//! 1. `guide.rs` is a made-up guide in a temporary folder with a preview of it, spoken to over plain TCP.
//! 2. `answers.rs` reads its pages; `refusals.rs` is a stranger; `changes.rs` edits the guide.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests stop at the first surprise, and edit the disk as an author does"
)]

mod guide;
mod answers;
mod changes;
mod refusals;

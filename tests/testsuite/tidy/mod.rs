//! The house rules as tests: who imports whom, one door for each dependency, no circles, sizes, names, words.
//!
//! 1. `source.rs` reads our code as these rules see it: without comments, texts and tests.
//! 2. `imports.rs` holds it against the table in ARCHITECTURE.md; `doors.rs` against its own; `circles.rs` looks inside folders.
//! 3. `files.rs` measures files and names; `templates.rs` looks for words where none belong.

mod source;
mod imports;
mod doors;
mod circles;
mod files;
mod templates;

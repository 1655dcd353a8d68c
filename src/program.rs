//! Before the program is compiled: names what it is compiled from, in short, so that a site is known to be made by the same program.
//!
//! It is no part of the program. It reads our own files, and nothing else.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "cargo hears what a build script prints, and its inputs are our own files"
)]

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

/// All that the program is compiled from; the toolkit and the theme are inside it.
const PARTS: [&str; 5] = ["Cargo.toml", "Cargo.lock", "src", "content", "themes"];

fn main() {
    let mut files = BTreeSet::new();
    for part in PARTS {
        println!("cargo:rerun-if-changed={part}");
        gather(Path::new(part), &mut files);
    }
    let mut hasher = DefaultHasher::new();
    for file in files {
        hasher.write(file.to_string_lossy().as_bytes());
        hasher.write(&fs::read(&file).unwrap_or_default());
    }
    println!(
        "cargo:rustc-env=FINGERPOST_PROGRAM={:016x}",
        hasher.finish()
    );
}

fn gather(path: &Path, files: &mut BTreeSet<PathBuf>) {
    match fs::read_dir(path) {
        Ok(entries) => entries
            .flatten()
            .for_each(|entry| gather(&entry.path(), files)),
        Err(_) => drop(files.insert(path.to_owned())),
    }
}

//! Files and names: what a file is stands at its top, it is short, it is named for what it holds, and it never unwraps.

use std::fs;

use super::source::sources;
use crate::tree;

/// The most lines of a file that gives no reason.
const LINES: usize = 400;

/// Names that say nothing.
const BANNED: [&str; 9] = [
    "utils", "helpers", "common", "types", "misc", "manager", "handler", "data", "info",
];

#[test]
fn every_file_says_what_it_is() {
    for (path, text) in all_files() {
        let opens = text.starts_with("//! ");
        assert!(opens, "{path} does not begin by saying what it is");
    }
}

#[test]
fn files_are_short_or_give_a_reason() {
    for (path, text) in all_files() {
        let lines = text.lines().count();
        let excused = text.contains("Longer than other files because");
        assert!(lines <= LINES || excused, "{path} has {lines} lines");
    }
}

#[test]
fn names_say_what_they_name() {
    for source in sources() {
        let stem = source.stem();
        assert!(!BANNED.contains(&stem), "{}", source.path);
        for keyword in ["struct ", "enum ", "trait ", "mod "] {
            for name in source.words_after(keyword) {
                let name = name.to_lowercase();
                assert!(!BANNED.contains(&&*name), "`{name}` in {}", source.path);
            }
        }
    }
}

#[test]
fn nothing_is_unwrapped_outside_tests() {
    for source in sources() {
        assert!(!source.code.contains(".unwrap()"), "{}", source.path);
    }
}

#[test]
fn nothing_is_left_to_do() {
    for source in sources() {
        for mark in ["TODO", "FIXME", "XXX", "todo!(", "dbg!("] {
            assert!(!source.whole.contains(mark), "{mark} in {}", source.path);
        }
    }
}

/// Every Rust file of the program and of its tests.
fn all_files() -> Vec<(String, String)> {
    let folders = ["src", "tests/testsuite"];
    let files = folders.iter().flat_map(|folder| {
        let inside = tree::files(&tree::project(folder)).into_iter();
        inside.map(move |path| format!("{folder}/{path}"))
    });
    files
        .filter(|path| path.ends_with(".rs"))
        .map(|path| {
            let text = fs::read_to_string(tree::project(&path)).unwrap();
            (path, text)
        })
        .collect()
}

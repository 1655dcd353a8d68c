//! Who imports whom: the table in ARCHITECTURE.md, held against every `crate::` in the code.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::source::sources;
use crate::tree;

/// What each folder may import, and on which floor it stands.
struct Row {
    floor: usize,
    may: BTreeSet<String>,
}

#[test]
fn every_import_is_in_the_table() {
    let table = table();
    let mut refused = Vec::new();
    for source in sources() {
        if source.path == "lib.rs" {
            continue;
        }
        let folder = source.folder();
        let row = table
            .get(folder)
            .unwrap_or_else(|| panic!("{folder} is not in the table"));
        let ours = if folder == "main.rs" {
            "fingerpost::"
        } else {
            "crate::"
        };
        for other in source.words_after(ours) {
            if other != folder && !row.may.contains(other) {
                refused.push(format!("{} imports {other}", source.path));
            }
        }
    }
    assert!(refused.is_empty(), "{refused:#?}");
}

#[test]
fn every_arrow_of_the_table_points_down() {
    let table = table();
    for (folder, row) in &table {
        for other in &row.may {
            assert!(table[other].floor < row.floor, "{folder} imports {other}");
        }
    }
}

/// The table in ARCHITECTURE.md: `| floor | folder | may import |`.
fn table() -> BTreeMap<String, Row> {
    let text = fs::read_to_string(tree::project("ARCHITECTURE.md")).unwrap();
    let rows: BTreeMap<String, Row> = text.lines().filter_map(row).collect();
    assert!(rows.len() > 10, "the table is in ARCHITECTURE.md");
    rows
}

fn row(line: &str) -> Option<(String, Row)> {
    let mut cells = line.strip_prefix('|')?.split('|').map(str::trim);
    let floor = cells.next()?.parse().ok()?;
    let folder = cells.next()?.trim_matches('`').to_owned();
    let others = cells.next()?.split(',').map(str::trim);
    let may = others
        .filter_map(|other| other.strip_prefix('`')?.strip_suffix('`'))
        .map(str::to_owned)
        .collect();
    Some((folder, Row { floor, may }))
}

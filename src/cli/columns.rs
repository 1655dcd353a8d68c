//! Columns for a terminal: what is named begins at one place, numbers end at one.

use std::fmt::Write as _;

/// `rows` in columns, a line each; the first `names` columns begin at one place, the others end at one.
pub(super) fn aligned(rows: &[Vec<String>], names: usize) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut lines = String::new();
    for row in rows {
        let mut line = String::new();
        for (number, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let gap = if number == 0 { "" } else { "  " };
            let _ = if number < names {
                write!(line, "{gap}{cell:width$}")
            } else {
                write!(line, "{gap}{cell:>width$}")
            };
        }
        lines.push_str(line.trim_end());
        lines.push('\n');
    }
    lines
}

#[test]
fn names_begin_at_one_place_and_numbers_end_at_one() {
    let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
    let rows = [
        row(["stage", "made", "runs", "ms"]),
        row(["  läs", "drawn", "12", "0.10"]),
        row(["all", "", "", ""]),
    ];
    let expected = "stage  made   runs    ms\n  läs  drawn    12  0.10\nall\n";
    assert_eq!(aligned(&rows, 2), expected);
}

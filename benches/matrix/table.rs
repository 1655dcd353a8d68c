//! The result as a table for people: medians, and ratios that travel between machines.

use crate::measuring::{PROCESSOR, Series, Size, Table, WALL};

/// What each column is.
const HEADINGS: [&str; 9] = [
    "work",
    "wall ms",
    "min",
    "max",
    "CPU ms",
    "µs/page",
    "MiB",
    "÷ cp wall",
    "÷ cp CPU",
];

/// All rounds of one piece of work.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) costs: Series,
}

/// Prints what was built, and each row against the first.
pub(crate) fn print(size: &Size, rows: &[Row]) {
    println!(
        "{} pages of {} MB, {} files of {} MB\n",
        size.pages,
        size.page_bytes / 1_000_000,
        size.files,
        size.bytes / 1_000_000
    );
    let mut table = Table::new(1, &HEADINGS);
    for row in rows {
        table.push(cells(row, &rows[0].costs, size.pages));
    }
    print!("{table}");
}

fn cells(row: &Row, base: &Series, pages: usize) -> Vec<String> {
    let [least, middle, most] = row.costs.spread(WALL);
    let [_, processor, _] = row.costs.spread(PROCESSOR);
    #[expect(clippy::cast_precision_loss, reason = "no site has so many pages")]
    let per_page = processor * 1000.0 / pages as f64;
    let peak = row.costs.peak();
    vec![
        row.name.to_owned(),
        format!("{middle:.0}"),
        format!("{least:.0}"),
        format!("{most:.0}"),
        format!("{processor:.0}"),
        format!("{per_page:.1}"),
        peak.map_or_else(String::new, |peak| peak.to_string()),
        format!("{:.2}", row.costs.ratio(base, WALL)),
        format!("{:.2}", row.costs.ratio(base, PROCESSOR)),
    ]
}

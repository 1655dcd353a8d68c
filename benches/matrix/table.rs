//! The result as a table for people: medians, and ratios that travel between machines.

use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::measure::Cost;

/// What was built.
#[derive(Default)]
pub(crate) struct Size {
    pages: usize,
    files: usize,
    bytes: u64,
}

impl Size {
    /// The size of the site in `folder`.
    pub(crate) fn of(folder: &Path) -> Self {
        let mut size = Self::default();
        size.add(folder);
        size
    }

    fn add(&mut self, folder: &Path) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let metadata = entry.metadata().unwrap();
            if metadata.is_dir() {
                self.add(&entry.path());
                continue;
            }
            self.pages += usize::from(entry.file_name() == "index.html");
            self.files += 1;
            self.bytes += metadata.len();
        }
    }
}

/// All rounds of one piece of work.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) costs: Vec<Cost>,
}

/// Prints what was built, and each row against the first.
pub(crate) fn print(size: &Size, rows: &[Row]) {
    let Size {
        pages,
        files,
        bytes,
    } = size;
    let megabytes = bytes / 1_000_000;
    println!("{pages} pages, {files} files, {megabytes} MB\n");
    println!(
        "{:<12} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8} {:>9} {:>8}",
        "", "wall ms", "min", "max", "CPU ms", "µs/page", "MiB", "÷ cp wall", "÷ cp CPU"
    );
    for row in rows {
        println!("{}", line(row, &rows[0], *pages));
    }
}

fn line(row: &Row, base: &Row, pages: usize) -> String {
    let wall = |cost: &Cost| milliseconds(cost.wall);
    let processor = |cost: &Cost| milliseconds(cost.processor);
    let walls = sorted(row, wall);
    let cpu = middle(&sorted(row, processor));
    #[expect(clippy::cast_precision_loss, reason = "no site has so many pages")]
    let per_page = cpu * 1000.0 / pages as f64;
    let peak = row.costs.iter().filter_map(|cost| cost.peak).max();
    format!(
        "{:<12} {:>8.0} {:>8.0} {:>8.0} {:>8.0} {:>8.1} {:>8} {:>9.2} {:>8.2}",
        row.name,
        middle(&walls),
        walls[0],
        walls[walls.len() - 1],
        cpu,
        per_page,
        peak.map_or_else(String::new, |peak| (peak / 1024).to_string()),
        ratio(row, base, wall),
        ratio(row, base, processor),
    )
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn sorted(row: &Row, measured: impl Fn(&Cost) -> f64) -> Vec<f64> {
    in_order(row.costs.iter().map(measured).collect())
}

/// The middle of the ratios within rounds, which a busy minute of the machine does not move.
fn ratio(row: &Row, base: &Row, measured: impl Fn(&Cost) -> f64) -> f64 {
    let pairs = row.costs.iter().zip(&base.costs);
    let ratios = pairs.map(|(cost, copy)| measured(cost) / measured(copy));
    middle(&in_order(ratios.collect()))
}

fn in_order(mut numbers: Vec<f64>) -> Vec<f64> {
    numbers.sort_by(f64::total_cmp);
    numbers
}

fn middle(sorted: &[f64]) -> f64 {
    sorted[sorted.len() / 2]
}

//! What a build took, in words and numbers: each stage with its parts, and the slowest pages. It measures nothing (`stopwatch.rs`).

use std::cmp::Reverse;
use std::time::Duration;

use super::columns::aligned;
use super::stopwatch::{PAGE, Page, Row, Times};

/// How many pages are named.
const SLOWEST: usize = 10;

/// The heads of the columns; the first holds names.
const HEADS: [&str; 5] = ["stage", "runs", "ms", "%", "ms of all threads"];

/// The whole report of a build that took `whole`.
pub(super) fn report(times: &Times, whole: Duration) -> String {
    let (stages, pages) = (stages(times, whole), slowest(&times.pages));
    format!("\n{stages}\n{}", pages.trim_end())
}

/// A line for each stage, those that are parts of it indented below; and what no stage took.
fn stages(times: &Times, whole: Duration) -> String {
    let mut lines = vec![HEADS.map(str::to_owned).to_vec()];
    parts_of(None, 0, (times, whole), &mut lines);
    let roofs = times.rows.iter().filter(|row| row.above.is_none());
    let told: Duration = roofs.filter_map(|row| row.wall).sum();
    let rest = Cells {
        wall: Some(whole.saturating_sub(told)),
        ..Cells::default()
    };
    lines.push(rest.line("all else", whole));
    let all = Cells {
        wall: Some(whole),
        ..Cells::default()
    };
    lines.push(all.line("all", whole));
    aligned(&lines, 1)
}

fn parts_of(
    above: Option<usize>,
    depth: usize,
    (times, whole): (&Times, Duration),
    lines: &mut Vec<Vec<String>>,
) {
    let rows = times.rows.iter().enumerate();
    let parts = rows.filter(|(_, row)| row.above == above);
    // What runs beside others may begin at any time, so it comes last.
    let (beside, others): (Vec<_>, Vec<_>) = parts.partition(|(_, row)| row.beside);
    for (number, row) in others.into_iter().chain(beside) {
        let indented = |name: &str, deeper: usize| "  ".repeat(depth + deeper) + name;
        lines.push(Cells::of_row(row).line(&indented(row.stage, 0), whole));
        if row.stage == PAGE {
            for (name, drawn) in [("drawn", true), ("filled", false)] {
                let pages = times.pages.iter().filter(|page| page.drawn == drawn);
                lines.push(Cells::of_pages(pages).line(&indented(name, 1), whole));
            }
        }
        parts_of(Some(number), depth + 1, (times, whole), lines);
    }
}

/// What stands in a line; nothing where there is nothing to say.
#[derive(Default)]
struct Cells {
    runs: Option<usize>,
    wall: Option<Duration>,
    threads: Option<Duration>,
}

impl Cells {
    fn of_row(row: &Row) -> Self {
        Self {
            runs: Some(row.runs),
            wall: row.wall,
            threads: Some(row.threads),
        }
    }

    fn of_pages<'p>(pages: impl Iterator<Item = &'p Page> + Clone) -> Self {
        Self {
            runs: Some(pages.clone().count()),
            wall: None,
            threads: Some(pages.map(|page| page.time).sum()),
        }
    }

    fn line(&self, name: &str, whole: Duration) -> Vec<String> {
        let share = |wall: Duration| {
            let share = 100.0 * wall.as_secs_f64() / whole.as_secs_f64();
            format!("{share:.1}")
        };
        vec![
            name.to_owned(),
            self.runs.map(|runs| runs.to_string()).unwrap_or_default(),
            self.wall.map(milliseconds).unwrap_or_default(),
            self.wall.map(share).unwrap_or_default(),
            self.threads.map(milliseconds).unwrap_or_default(),
        ]
    }
}

/// A line for each of the slowest pages, the slowest first.
fn slowest(pages: &[Page]) -> String {
    let address = |page: &Page| format!("{}{}", page.edition, page.folder);
    let mut slowest: Vec<(&Page, String)> =
        pages.iter().map(|page| (page, address(page))).collect();
    slowest.sort_by(|(one, here), (other, there)| {
        (Reverse(one.time), here).cmp(&(Reverse(other.time), there))
    });
    let mut lines = vec![["slowest pages", "made", "ms"].map(str::to_owned).to_vec()];
    for (page, address) in slowest.into_iter().take(SLOWEST) {
        let made = if page.drawn { "drawn" } else { "filled" };
        let path = format!("{address}index.html");
        lines.push(vec![path, made.to_owned(), milliseconds(page.time)]);
    }
    aligned(&lines, 2)
}

fn milliseconds(time: Duration) -> String {
    format!("{:.2}", 1000.0 * time.as_secs_f64())
}

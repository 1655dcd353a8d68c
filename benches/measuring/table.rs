//! A table in Markdown whose columns stand in line, so that it reads well as it is: what is printed can be kept in a file.

use std::fmt::{self, Display, Formatter};

/// A heading for each column, and rows.
pub(crate) struct Table {
    /// How many of the first columns hold words; the others hold numbers.
    words: usize,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without rows, whose first `words` columns hold words.
    pub(crate) fn new(words: usize, headings: &[&str]) -> Self {
        let headings = headings.iter().map(|heading| (*heading).to_owned());
        Self {
            words,
            rows: vec![headings.collect()],
        }
    }

    /// Adds a row.
    pub(crate) fn push(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    fn width(&self, column: usize) -> usize {
        let cells = self.rows.iter().map(|row| row[column].chars().count());
        cells.max().unwrap_or_default().max(3)
    }

    fn line(&self, row: &[String]) -> String {
        let cells = row.iter().enumerate().map(|(column, cell)| {
            let width = self.width(column);
            if column < self.words {
                format!("{cell:<width$}")
            } else {
                format!("{cell:>width$}")
            }
        });
        framed(cells)
    }

    fn rule(&self) -> String {
        let cells = (0..self.rows[0].len()).map(|column| {
            let dashes = "-".repeat(self.width(column));
            if column < self.words {
                dashes
            } else {
                format!("{}:", &dashes[1..])
            }
        });
        framed(cells)
    }
}

fn framed(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

impl Display for Table {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        for (index, row) in self.rows.iter().enumerate() {
            writeln!(formatter, "{}", self.line(row))?;
            if index == 0 {
                writeln!(formatter, "{}", self.rule())?;
            }
        }
        Ok(())
    }
}

//! The geometry of a figure's drawing, in user units of one CSS pixel; the theme draws it.
//!
//! Lengths are proportional to the values, from zero. Labels are broken at words by their number of letters, because the width of
//! the reader's letters is not known here.

use serde::{Serialize, Serializer};

use crate::languages::{Language, Numbers};
use crate::markdown::Rendition;
use crate::read::ChartWritten;
use crate::toolkit::Figure;

/// The width of the whole drawing.
const WIDTH: f64 = 640.0;
/// The room for labels at the left.
const LABEL_WIDTH: f64 = 236.0;
/// The room for the number at the end of the longest bar.
const NUMBER_WIDTH: f64 = 70.0;
/// The most letters in a line of a label.
const LETTERS: usize = 24;
/// The height of a line of a label.
pub(super) const LINE: f64 = 18.0;
/// The thickness of a bar.
const BAR: f64 = 20.0;
/// The room between rows.
const GAP: f64 = 12.0;
/// The side of a square of a waffle and the room between two.
const CELL: f64 = 22.0;
const CELL_GAP: f64 = 4.0;

/// A length as the drawing says it: to a tenth of a unit, so that drawings are short and the same everywhere.
#[derive(Clone, Copy, Debug)]
pub(super) struct Length(pub(super) f64);

impl Serialize for Length {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&((self.0 * 10.0).round() / 10.0))
    }
}

/// A drawing.
#[derive(Debug, Serialize)]
pub(super) struct ChartView {
    /// `bar`, `dot` or `waffle`.
    kind: &'static str,
    /// The id of its title.
    title_id: String,
    width: Length,
    height: Length,
    /// From one line of a label to the next.
    line: Length,
    bars: Vec<BarView>,
    /// The squares of a waffle as SVG path data: those that count, and the others.
    full: String,
    empty: String,
}

/// A bar, or a dot on its line, with its label and number.
#[derive(Debug, Serialize)]
struct BarView {
    value: String,
    x: Length,
    y: Length,
    width: Length,
    height: Length,
    text_x: Length,
    text_y: Length,
    label_y: Length,
    /// The label, line by line.
    lines: Vec<String>,
    /// The language of the label, where it is not the page's.
    language: Option<String>,
    cx: Length,
    cy: Length,
    r: Length,
}

/// The drawing of a figure; nothing for one that is a table alone.
pub(super) fn chart(figure: &Figure, numbers: &Numbers) -> Option<ChartView> {
    let kind = match figure.chart {
        ChartWritten::None => return None,
        kind => kind.word(),
    };
    let title_id = format!("{}-chart", figure.id);
    if figure.chart == ChartWritten::Waffle {
        let side = 10.0 * CELL + 9.0 * CELL_GAP;
        let (full, empty) = squares(share(figure));
        return Some(ChartView {
            kind,
            title_id,
            width: Length(side),
            height: Length(side),
            line: Length(LINE),
            bars: Vec::new(),
            full,
            empty,
        });
    }
    let bars = bars(figure, figure.chart == ChartWritten::Dot, numbers);
    let height = bars.last().map_or(0.0, |bar| {
        bar.label_y.0.max(bar.y.0) + BAR + GAP + LINE * to_float(bar.lines.len().saturating_sub(1))
    });
    Some(ChartView {
        kind,
        title_id,
        width: Length(WIDTH),
        height: Length(height),
        line: Length(LINE),
        bars,
        full: String::new(),
        empty: String::new(),
    })
}

fn bars(figure: &Figure, dots: bool, numbers: &Numbers) -> Vec<BarView> {
    let most = figure.rows.iter().map(|row| row.value).fold(0.0, f64::max);
    let scale = if most > 0.0 {
        (WIDTH - LABEL_WIDTH - NUMBER_WIDTH) / most
    } else {
        0.0
    };
    let mut y = GAP;
    figure
        .rows
        .iter()
        .map(|row| {
            let lines = lines(&row.label.bare(), LETTERS);
            let foreign = row.label.rendition == Rendition::Source;
            let row_height = (LINE * to_float(lines.len())).max(BAR);
            let middle = y + row_height / 2.0;
            let width = row.value * scale;
            let thickness = if dots { 2.0 } else { BAR };
            let bar = BarView {
                value: numbers.decimal(row.value),
                x: Length(LABEL_WIDTH),
                y: Length(middle - thickness / 2.0),
                width: Length(width),
                height: Length(thickness),
                text_x: Length(LABEL_WIDTH + width + if dots { 14.0 } else { 8.0 }),
                text_y: Length(middle + 5.0),
                label_y: Length(middle - LINE * to_float(lines.len() - 1) / 2.0 + 5.0),
                lines,
                language: foreign.then(|| Language::source().tag().to_owned()),
                cx: Length(LABEL_WIDTH + width),
                cy: Length(middle),
                r: Length(7.0),
            };
            y += row_height + GAP;
            bar
        })
        .collect()
}

/// The first row as a share of a hundred squares: of all rows as the whole where it is not a percentage, as a row alone must be.
fn share(figure: &Figure) -> f64 {
    let value = figure.rows.first().map_or(0.0, |row| row.value);
    let unit = figure.unit.bare();
    let whole = if unit.contains('%') || figure.rows.len() == 1 {
        100.0
    } else {
        figure.rows.iter().map(|row| row.value).sum()
    };
    if whole > 0.0 {
        (value / whole * 100.0).round()
    } else {
        0.0
    }
}

/// The paths of the first `filled` squares of a hundred, and of the rest, row by row.
fn squares(filled: f64) -> (String, String) {
    let (mut full, mut empty) = (String::new(), String::new());
    for index in 0..100_u8 {
        let place = |number: u8| f64::from(number) * (CELL + CELL_GAP);
        let path = if f64::from(index) < filled {
            &mut full
        } else {
            &mut empty
        };
        let square = format!(
            "M{} {}h{CELL}v{CELL}h-{CELL}z",
            place(index % 10),
            place(index / 10)
        );
        path.push_str(&square);
    }
    (full, empty)
}

/// A label in lines of at most so many letters, broken at words.
pub(super) fn lines(label: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in label.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

pub(super) fn to_float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_fills_as_many_squares() {
        let (full, empty) = squares(97.0);
        assert_eq!(full.matches('M').count(), 97);
        assert_eq!(
            empty,
            "M182 234h22v22h-22zM208 234h22v22h-22zM234 234h22v22h-22z"
        );
    }

    #[test]
    fn labels_break_at_words() {
        let broken = lines("Residents who are members of the partnership", LETTERS);
        assert_eq!(broken.len(), 3);
        assert!(broken.iter().all(|line| line.len() <= LETTERS));
    }
}

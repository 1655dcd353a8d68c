//! A table, as HTML: it can be scrolled by keyboard where it is wider than the page.
//!
//! Columns are aligned by classes, because pages carry no styles of their own.

use super::drawing::Drawing;
use super::inlines::words_element;
use crate::markdown::{Alignment, Cell, Table};

/// Draws `table`.
pub(super) fn draw_table(drawing: &mut Drawing<'_>, table: &Table) {
    drawing.tables += 1;
    let number = drawing.number(drawing.tables);
    let label = drawing.word("table-label", &[("number", &number)]);
    drawing
        .writer
        .html("<section class=\"scroll\" tabindex=\"0\"");
    drawing.writer.attribute("aria-label", &label);
    drawing.writer.html(">\n<table>\n<thead>\n");
    row(drawing, table, &table.header, header_cell);
    drawing.writer.html("</thead>\n");
    if !table.rows.is_empty() {
        drawing.writer.html("<tbody>\n");
        for cells in &table.rows {
            row(drawing, table, cells, |_| "td");
        }
        drawing.writer.html("</tbody>\n");
    }
    drawing.writer.html("</table>\n</section>\n");
}

/// An empty header names nothing, so it is an ordinary cell.
fn header_cell(cell: &Cell) -> &'static str {
    if cell.is_empty() { "td" } else { "th" }
}

fn row(
    drawing: &mut Drawing<'_>,
    table: &Table,
    cells: &[Cell],
    element: fn(&Cell) -> &'static str,
) {
    drawing.writer.html("<tr>\n");
    for (column, cell) in cells.iter().enumerate() {
        let name = element(cell);
        drawing.writer.html(&format!("<{name}"));
        if name == "th" {
            drawing.writer.attribute("scope", "col");
        }
        if let Some(class) = table.alignments.get(column).copied().and_then(class) {
            drawing.writer.attribute("class", class);
        }
        words_element(drawing, "", name, cell);
        drawing.writer.html("\n");
    }
    drawing.writer.html("</tr>\n");
}

fn class(alignment: Alignment) -> Option<&'static str> {
    match alignment {
        Alignment::None => None,
        Alignment::Left => Some("align-left"),
        Alignment::Centre => Some("align-centre"),
        Alignment::Right => Some("align-right"),
    }
}

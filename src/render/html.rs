//! A body becomes HTML, once per page address; an edition then only fills the slots.
//!
//! Nothing is looked up or refused here: all that can be wrong with a text was told when it was read.

use super::blocks::draw_blocks;
use super::drawing::Drawing;
use super::notes_section::draw_footnotes;
use super::pieces::Piece;
use super::surroundings::Surroundings;
use crate::markdown::Body;

/// The HTML of `body` on the page that `around` describes.
pub fn pieces(body: &Body, around: &dyn Surroundings) -> Vec<Piece> {
    draw(body, Some(around))
}

/// The HTML of a body that stands on a page with others; `tables` counts the tables of them all.
pub(super) fn pieces_counted(
    body: &Body,
    around: &dyn Surroundings,
    tables: &mut usize,
) -> Vec<Piece> {
    let mut drawing = Drawing::new(body, Some(around));
    drawing.tables = *tables;
    draw_blocks(&mut drawing, &body.blocks);
    draw_footnotes(&mut drawing);
    *tables = drawing.tables;
    drawing.writer.finish()
}

/// The HTML of `body` as Markdown's specification writes it, without anything of a page.
pub fn commonmark(body: &Body) -> String {
    draw(body, None)
        .into_iter()
        .map(|piece| match piece {
            Piece::Html(html) | Piece::LinkStart { html, .. } => html,
            Piece::LinkEnd { .. } => "</a>".to_owned(),
            Piece::Slot { slot, .. } => format!("{{{{ {} }}}}", slot.name),
        })
        .collect()
}

fn draw(body: &Body, around: Option<&dyn Surroundings>) -> Vec<Piece> {
    let mut drawing = Drawing::new(body, around);
    draw_blocks(&mut drawing, &body.blocks);
    draw_footnotes(&mut drawing);
    drawing.writer.finish()
}

//! The footnotes under a body, as HTML, each with links back to where it is mentioned.

use super::blocks::draw_blocks;
use super::drawing::Drawing;
use super::inlines::{draw_inlines, footnotes_title_id, mention_id};
use crate::markdown::{Block, Footnote};

/// Draws the footnotes that something shown mentions, in order of their numbers.
pub(super) fn draw_footnotes(drawing: &mut Drawing<'_>) {
    let mut shown: Vec<(usize, &Footnote)> = drawing
        .body
        .footnotes
        .iter()
        .filter_map(|footnote| Some((footnote.number?, footnote)))
        .collect();
    if shown.is_empty() {
        return;
    }
    shown.sort_by_key(|(number, _)| *number);
    let title = drawing.word("footnotes-title", &[]);
    let id = footnotes_title_id(drawing);
    drawing.writer.new_line();
    drawing.writer.html(&format!(
        "<section class=\"footnotes\" aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">"
    ));
    drawing.writer.text(&title);
    drawing.writer.html("</h2>\n<ol>\n");
    for (number, footnote) in shown {
        draw_footnote(drawing, number, footnote);
    }
    drawing.writer.html("</ol>\n</section>\n");
}

/// The links back stand at the end of the last paragraph, if the footnote ends in one.
fn draw_footnote(drawing: &mut Drawing<'_>, number: usize, footnote: &Footnote) {
    let id = drawing.own_id("footnote", &number.to_string());
    drawing.writer.html(&format!("<li id=\"{id}\">\n"));
    if let Some((Block::Paragraph(inlines), before)) = footnote.blocks.split_last() {
        draw_blocks(drawing, before);
        drawing.writer.new_line();
        drawing.writer.html("<p>");
        draw_inlines(drawing, inlines);
        draw_links_back(drawing, number, footnote);
        drawing.writer.html("</p>\n");
    } else {
        draw_blocks(drawing, &footnote.blocks);
        draw_links_back(drawing, number, footnote);
    }
    drawing.writer.html("</li>\n");
}

fn draw_links_back(drawing: &mut Drawing<'_>, number: usize, footnote: &Footnote) {
    for mention in &footnote.mentions {
        let id = mention_id(drawing, number, *mention);
        let label = drawing.word("footnote-back", &[("number", &drawing.number(number))]);
        let writer = &mut drawing.writer;
        writer.html(&format!(" <a class=\"footnote-back\" href=\"#{id}\""));
        writer.attribute("aria-label", &label);
        // The second sign asks for the arrow as a letter, not as a picture.
        writer.html(">\u{21A9}\u{FE0E}</a>");
    }
}

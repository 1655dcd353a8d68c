//! Blocks, as HTML: one element each, on lines of its own, as Markdown's specification writes them.

use super::containers;
use super::drawing::Drawing;
use super::inlines::{draw_inlines, words_element};
use super::tables::draw_table;
use crate::markdown::{Block, Definition, HeadingId, Inline};

/// Draws all of `blocks`.
pub(super) fn draw_blocks(drawing: &mut Drawing<'_>, blocks: &[Block]) {
    for block in blocks {
        draw(drawing, block);
    }
}

fn draw(drawing: &mut Drawing<'_>, block: &Block) {
    if let Block::Plain(inlines) = block {
        return draw_inlines(drawing, inlines);
    }
    drawing.writer.new_line();
    match block {
        Block::Paragraph(inlines) => {
            words_element(drawing, "<p", "p", inlines);
            drawing.writer.html("\n");
        }
        Block::Plain(inlines) | Block::Html(inlines) => {
            draw_inlines(drawing, inlines);
            drawing.writer.new_line();
        }
        Block::Heading { heading, inlines } => draw_heading(drawing, *heading, inlines),
        Block::Quote(blocks) => element(drawing, "blockquote", blocks),
        Block::List { start, items } => draw_list(drawing, *start, items),
        Block::Code { language, text } => draw_code(drawing, language.as_deref(), text),
        Block::Rule => drawing.writer.html("<hr />\n"),
        Block::Table(table) => draw_table(drawing, table),
        Block::Definitions(parts) => draw_definitions(drawing, parts),
        Block::Container { container, blocks } => {
            containers::begin(drawing, container);
            draw_blocks(drawing, blocks);
            containers::end(drawing, container);
        }
    }
}

fn element(drawing: &mut Drawing<'_>, name: &str, blocks: &[Block]) {
    drawing.writer.open(name);
    drawing.writer.html(">\n");
    draw_blocks(drawing, blocks);
    drawing.writer.new_line();
    drawing.writer.close(name);
    drawing.writer.html("\n");
}

fn draw_heading(drawing: &mut Drawing<'_>, heading: HeadingId, inlines: &[Inline]) {
    let heading = drawing.body.heading(heading);
    let name = format!("h{}", heading.level);
    drawing.writer.open(&name);
    if drawing.around.is_some() {
        drawing.writer.attribute("id", &heading.id);
    }
    words_element(drawing, "", &name, inlines);
    drawing.writer.html("\n");
}

fn draw_list(drawing: &mut Drawing<'_>, start: Option<u64>, items: &[Vec<Block>]) {
    let name = if start.is_some() { "ol" } else { "ul" };
    drawing.writer.open(name);
    if let Some(start) = start.filter(|start| *start != 1) {
        drawing.writer.attribute("start", &start.to_string());
    }
    drawing.writer.html(">\n");
    for item in items {
        drawing.writer.html("<li>");
        draw_item(drawing, item);
        drawing.writer.html("</li>\n");
    }
    drawing.writer.close(name);
    drawing.writer.html("\n");
}

/// The words of a tight item stand on the line of its tags.
fn draw_item(drawing: &mut Drawing<'_>, item: &[Block]) {
    for (index, block) in item.iter().enumerate() {
        if index > 0 {
            drawing.writer.new_line();
        }
        draw(drawing, block);
    }
}

fn draw_code(drawing: &mut Drawing<'_>, language: Option<&str>, text: &str) {
    drawing.writer.html("<pre><code");
    if let Some(language) = language {
        drawing
            .writer
            .attribute("class", &format!("language-{language}"));
    }
    drawing.writer.html(">");
    drawing.writer.text(text);
    drawing.writer.html("</code></pre>\n");
}

fn draw_definitions(drawing: &mut Drawing<'_>, parts: &[Definition]) {
    drawing.writer.html("<dl>\n");
    for part in parts {
        match part {
            Definition::Term(inlines) => {
                words_element(drawing, "<dt", "dt", inlines);
                drawing.writer.html("\n");
            }
            Definition::Meaning(blocks) => {
                drawing.writer.html("<dd>");
                draw_item(drawing, blocks);
                drawing.writer.html("</dd>\n");
            }
        }
    }
    drawing.writer.html("</dl>\n");
}

//! What stands within a line, as HTML.

use super::drawing::Drawing;
use super::pieces::Sink;
use super::surroundings::Surroundings;
use super::views::marks;
use crate::markdown::{Destination, FootnoteId, Inline, Phrase, ReferenceId, Rendition};

/// Draws all of `inlines`.
pub(super) fn draw_inlines(drawing: &mut Drawing<'_>, inlines: &[Inline]) {
    for inline in inlines {
        draw(drawing, inline);
    }
}

fn draw(drawing: &mut Drawing<'_>, inline: &Inline) {
    match inline {
        Inline::Text(words) => drawing.writer.text(words),
        Inline::SoftBreak => drawing.writer.html("\n"),
        Inline::HardBreak => drawing.writer.html("<br />\n"),
        Inline::Emphasis(inner) => element(drawing, "em", inner),
        Inline::Strong(inner) => element(drawing, "strong", inner),
        Inline::Strikethrough(inner) => element(drawing, "del", inner),
        Inline::Code(code) => {
            drawing.writer.html("<code>");
            drawing.writer.text(code);
            drawing.writer.html("</code>");
        }
        Inline::Link {
            reference,
            title,
            inlines,
        } => link(drawing, *reference, title, inlines),
        Inline::Picture {
            reference,
            title,
            alternative,
        } => picture(drawing, *reference, title, alternative),
        Inline::Slot(slot) => drawing.writer.slot(slot, Sink::Text),
        Inline::Term { term, words } => draw_term(drawing, term, words),
        Inline::FootnoteReference { footnote, mention } => {
            footnote_mark(drawing, *footnote, *mention);
        }
        Inline::Html(html) => drawing.writer.html(html),
        Inline::Rendered { rendition, inlines } => {
            drawing.writer.html(&format!("<span{}>", marks(*rendition)));
            draw_inlines(drawing, inlines);
            drawing.writer.html("</span>");
            draw_mark(drawing, *rendition);
        }
        Inline::TaskMarker { done } => task_marker(drawing, *done),
    }
}

/// An element of words alone, which bears the marks of its words itself.
pub(super) fn words_element(
    drawing: &mut Drawing<'_>,
    start: &str,
    name: &str,
    inlines: &[Inline],
) {
    drawing.writer.html(start);
    if let [Inline::Rendered { rendition, inlines }] = inlines {
        drawing.writer.html(&format!("{}>", marks(*rendition)));
        draw_inlines(drawing, inlines);
        draw_mark(drawing, *rendition);
    } else {
        drawing.writer.html(">");
        draw_inlines(drawing, inlines);
    }
    drawing.writer.close(name);
}

/// Says after words that they were made from older ones.
fn draw_mark(drawing: &mut Drawing<'_>, rendition: Rendition) {
    if rendition == Rendition::Outdated {
        let words = drawing.word("outdated-mark", &[]);
        let writer = &mut drawing.writer;
        writer.html(" <small class=\"outdated-mark\">");
        writer.text(&words);
        writer.html("</small>");
    }
}

fn element(drawing: &mut Drawing<'_>, name: &str, inner: &[Inline]) {
    drawing.writer.open(name);
    drawing.writer.html(">");
    draw_inlines(drawing, inner);
    drawing.writer.close(name);
}

fn link(drawing: &mut Drawing<'_>, reference: ReferenceId, title: &str, inlines: &[Inline]) {
    let destination = &drawing.body.reference(reference).destination;
    let is_elsewhere = matches!(destination, Destination::Web(_)) && drawing.around.is_some();
    let address = match drawing.around {
        Some(around) => around.href(reference),
        None => destination.to_string(),
    };
    drawing.writer.link_start(reference, |tag| {
        tag.html("<a");
        tag.address("href", &address);
        if !title.is_empty() {
            tag.attribute("title", title);
        }
        if is_elsewhere {
            tag.attribute("rel", "noopener noreferrer");
        }
        tag.html(">");
    });
    draw_inlines(drawing, inlines);
    drawing.writer.link_end(reference);
}

fn picture(drawing: &mut Drawing<'_>, reference: ReferenceId, title: &str, words: &Phrase) {
    let view = drawing.around.map(|around| around.picture(reference));
    let address = match &view {
        Some(view) => view.src.clone(),
        None => drawing.body.reference(reference).destination.to_string(),
    };
    let writer = &mut drawing.writer;
    writer.html("<img");
    writer.address("src", &address);
    writer.html(" alt=\"");
    writer.phrase(words, Sink::Attribute);
    writer.html("\"");
    if !title.is_empty() {
        writer.attribute("title", title);
    }
    if let Some(view) = view {
        writer.attribute("width", &view.width.to_string());
        writer.attribute("height", &view.height.to_string());
        writer.attribute("loading", "lazy");
    }
    writer.html(" />");
}

fn draw_term(drawing: &mut Drawing<'_>, term: &str, words: &str) {
    let href = drawing
        .around
        .and_then(|around: &dyn Surroundings| around.term_href(term));
    let writer = &mut drawing.writer;
    match href {
        None => writer.text(words),
        Some(href) => {
            writer.html("<a class=\"term\"");
            writer.address("href", &href);
            writer.html(">");
            writer.text(words);
            writer.html("</a>");
        }
    }
}

/// The number of a footnote, with a link down to it.
fn footnote_mark(drawing: &mut Drawing<'_>, footnote: FootnoteId, mention: usize) {
    let Some(number) = drawing.body.footnote(footnote).number else {
        return;
    };
    let note = drawing.own_id("footnote", &number.to_string());
    let own = mention_id(drawing, number, mention);
    let title = footnotes_title_id(drawing);
    let shown = drawing.number(number);
    drawing.writer.html(&format!(
        "<sup><a class=\"footnote\" id=\"{own}\" href=\"#{note}\" aria-describedby=\"{title}\">{shown}</a></sup>"
    ));
}

/// The id of a mark of a footnote, to which the footnote leads back.
pub(super) fn mention_id(drawing: &Drawing<'_>, number: usize, mention: usize) -> String {
    drawing.own_id("footnote", &format!("{number}--{mention}"))
}

/// The id of the heading over the footnotes.
pub(super) fn footnotes_title_id(drawing: &Drawing<'_>) -> String {
    drawing.own_id("footnotes", "title")
}

fn task_marker(drawing: &mut Drawing<'_>, done: bool) {
    let (key, sign) = if done {
        ("task-done", "☑")
    } else {
        ("task-open", "☐")
    };
    let label = drawing.word(key, &[]);
    let writer = &mut drawing.writer;
    writer.html("<span class=\"task\" role=\"img\"");
    writer.attribute("aria-label", &label);
    writer.html(&format!(">{sign}</span> "));
}

//! What stands around the blocks of a container, as HTML. The blocks themselves are drawn by `blocks.rs`.

use super::drawing::Drawing;
use super::surroundings::Surroundings;
use crate::markdown::{Container, HeadingId, PairKind, Phrase, ReferenceId, Side};

/// Draws what comes before its blocks.
pub(super) fn begin(drawing: &mut Drawing<'_>, container: &Container) {
    match container {
        Container::Note => {
            let label = drawing.word("note-label", &[]);
            drawing
                .writer
                .html("<div class=\"note\" role=\"note\">\n<p class=\"note-label\">");
            drawing.writer.text(&label);
            drawing.writer.html("</p>\n");
        }
        Container::Details { summary } => {
            drawing.writer.html("<details>\n<summary>");
            drawing.writer.marked(summary);
            drawing.writer.html("</summary>\n");
        }
        Container::Quote { .. } => {
            drawing
                .writer
                .html("<figure class=\"quote\">\n<blockquote>\n");
        }
        Container::Steps => drawing.writer.html("<div class=\"steps\">\n"),
        Container::Checklist => drawing.writer.html("<div class=\"checklist\">\n"),
        Container::Pair { kind } => begin_pair(drawing, *kind),
        Container::Part { side } => drawing.writer.html(match side {
            Side::First => "<section class=\"pair-part pair-first\">\n",
            Side::Second => "<section class=\"pair-part pair-second\">\n",
        }),
        Container::Figure { figure } => draw_figure(drawing, *figure),
        Container::Sheet { heading } => begin_sheet(drawing, *heading),
        Container::Lines { count } => {
            drawing
                .writer
                .html("<div class=\"lines\" aria-hidden=\"true\">\n");
            for _ in 0..*count {
                drawing.writer.html("<span class=\"line\"></span>\n");
            }
        }
    }
}

/// Draws what comes after its blocks.
pub(super) fn end(drawing: &mut Drawing<'_>, container: &Container) {
    drawing.writer.new_line();
    match container {
        Container::Note => drawing.writer.html("</div>\n"),
        Container::Details { .. } => drawing.writer.html("</details>\n"),
        Container::Quote {
            role,
            source,
            section,
        } => end_quote(drawing, role, *source, section.as_ref()),
        Container::Steps
        | Container::Checklist
        | Container::Pair { .. }
        | Container::Lines { .. } => {
            drawing.writer.html("</div>\n");
        }
        Container::Figure { .. } => {}
        Container::Sheet { .. } | Container::Part { .. } => drawing.writer.html("</section>\n"),
    }
}

fn begin_pair(drawing: &mut Drawing<'_>, kind: PairKind) {
    let html = format!("<div class=\"pair pair-{}\">\n", kind.word());
    drawing.writer.html(&html);
}

fn draw_figure(drawing: &mut Drawing<'_>, figure: ReferenceId) {
    if let Some(around) = drawing.around {
        drawing.writer.html(&around.figure(figure));
    }
}

fn begin_sheet(drawing: &mut Drawing<'_>, heading: HeadingId) {
    let heading = drawing.body.heading(heading);
    let writer = &mut drawing.writer;
    writer.html("<section class=\"sheet\"");
    writer.attribute("aria-labelledby", &heading.id);
    writer.html(">\n<h2");
    writer.attribute("id", &heading.id);
    writer.html(">");
    writer.marked(&heading.title);
    writer.html("</h2>\n");
}

/// Who said it, and in which work it stands.
fn end_quote(
    drawing: &mut Drawing<'_>,
    role: &Phrase,
    source: ReferenceId,
    section: Option<&Phrase>,
) {
    let work = drawing.around.map(|around| around.quote_source(source));
    let work = work.unwrap_or_default();
    let key = match section {
        None => "quote-source",
        Some(_) => "quote-source-section",
    };
    let section = section.cloned().unwrap_or_default();
    let caption = drawing.word(key, &[]);
    drawing.writer.html("</blockquote>\n<figcaption>");
    let names = [("role", role), ("work", &work), ("section", &section)];
    let isolates = drawing.around.is_some_and(Surroundings::isolates);
    drawing.writer.composed(&caption, &names, isolates);
    drawing.writer.html("</figcaption>\n</figure>\n");
}

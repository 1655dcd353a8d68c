//! The list drawn for people: the line quoted, the place underlined, what to do.
//!
//! annotate-snippets draws; this is its only door.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::code::Severity;
use super::diagnostic::Diagnostic;
use super::folding::{Folded, fold};
use super::reported::Diagnostics;
use super::source_map::SourceMap;
use super::wording::without_commands;

/// Whether to draw in colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Palette {
    /// Letters alone; nothing is told by colour only.
    Plain,
    /// With terminal colours.
    Coloured,
}

/// All complaints, repeats folded, followed by how many there are.
pub fn terminal(told: &Diagnostics, sources: &SourceMap, palette: Palette) -> String {
    let renderer = match palette {
        Palette::Plain => Renderer::plain(),
        Palette::Coloured => Renderer::styled(),
    };
    let mut drawn = String::new();
    let left_out = told.left_out();
    let more = left_out.iter().map(|first| Folded { first, others: 0 });
    for folded in fold(told, sources).into_iter().chain(more) {
        drawn.push_str(&draw(&folded, sources, &renderer));
        drawn.push_str("\n\n");
    }
    without_commands(&drawn)
}

fn draw(folded: &Folded<'_>, sources: &SourceMap, renderer: &Renderer) -> String {
    let entry = folded.first;
    let level = match entry.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let id = format!("{} {}", entry.code.number(), entry.code.slug());
    let mut group = Group::with_title(level.primary_title(entry.message.as_str()).id(id.as_str()));
    for snippet in snippets(entry, sources) {
        group = group.element(snippet);
    }
    if let (None, Some(path)) = (entry.place, &entry.path) {
        group = group.element(Origin::path(path.as_str()));
    }
    if folded.others > 0 {
        let areas = if folded.others == 1 {
            "1 other area".to_owned()
        } else {
            format!("{} other areas", folded.others)
        };
        group = group.element(Level::NOTE.message(format!("the same in {areas}")));
    }
    if let Some(help) = &entry.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}

/// One snippet per text: the text of the place itself first, with the notes that stand in it; then the other texts.
fn snippets<'a>(
    entry: &'a Diagnostic,
    sources: &'a SourceMap,
) -> Vec<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let Some(place) = entry.place else {
        return Vec::new();
    };
    let mut order = vec![place.source];
    order.extend(
        entry
            .notes
            .iter()
            .map(|note| note.place.source)
            .filter(|source| *source != place.source),
    );
    order.dedup();
    order
        .into_iter()
        .map(|source| {
            let mut snippet = Snippet::source(sources.text(source)).path(sources.path(source));
            if source == place.source {
                let annotation = AnnotationKind::Primary.span(sources.span(place));
                snippet = snippet.annotation(match &entry.label {
                    Some(label) => annotation.label(label.as_str()),
                    None => annotation,
                });
            }
            for note in entry
                .notes
                .iter()
                .filter(|note| note.place.source == source)
            {
                snippet = snippet.annotation(
                    AnnotationKind::Context
                        .span(sources.span(note.place))
                        .label(note.label.as_str()),
                );
            }
            snippet
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::{Code, Place};

    use super::*;

    #[test]
    fn no_drawn_line_speaks_a_command() {
        let text = "a: \"x\n::error::boo\n  ##[error]boo\"\n";
        let mut sources = SourceMap::default();
        let source = sources.add("a\n::stop-commands::x.md", text);
        let mut told = Diagnostics::default();
        let complaint = Diagnostic::new(Code::BadColour, "`x\n::error::boo` is no colour")
            .label("\n::error::label")
            .help("\n::error::help");
        told.say(complaint.clone().at(Place::new(source, 3..text.len() - 1)));
        told.say(complaint.in_path("b\n##[group]"));
        let drawn = terminal(&told, &sources, Palette::Plain);
        for line in drawn.lines() {
            assert!(!line.trim_start().starts_with("::"), "{drawn}");
            assert!(!line.contains("##["), "{drawn}");
        }
    }
}

//! HTML in a text: what may stand, kept as it is written; what may not, told.
//!
//! An area's text has none. The publisher's has a few elements and attributes that cannot run, fetch or lay out anything. Comments are
//! dropped. Every element must end where it began: within the same paragraph, item or container.

use std::ops::Range;

use super::characters::{complaint, hidden_entities};
use super::inline::Inline;
use super::input::Dialect;
use super::mask::HIDDEN;
use super::reading::Reading;
use super::run::Run;
use super::slot::{Part, split, unclosed};
use super::tag::{Piece, scan};
use crate::diagnostics::{Code, did_you_mean, list_of};

/// Elements that can stand within a line.
const WITHIN_LINES: [&str; 15] = [
    "abbr", "bdi", "br", "cite", "dfn", "kbd", "mark", "q", "samp", "small", "span", "sub", "sup",
    "time", "var",
];

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 7] = [
    "dd",
    "details",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "summary",
];

const ATTRIBUTES: [&str; 6] = ["cite", "datetime", "dir", "lang", "open", "title"];

/// An element that has begun and not ended yet.
#[derive(Debug)]
pub(super) struct OpenElement {
    name: String,
    range: Range<usize>,
}

/// Where the HTML stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    /// Within a line.
    Line,
    /// On lines of its own.
    Block,
}

/// What of `run` may stand; `open` are the elements that have begun around it.
pub(super) fn allowed(
    run: &Run,
    position: Position,
    open: &mut Vec<OpenElement>,
    reading: &mut Reading<'_>,
) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for (range, piece) in scan(&run.text) {
        let source = run.source(&range);
        if piece != Piece::Comment {
            tell_entities(run, &range, reading);
        }
        match piece {
            Piece::Comment => {}
            Piece::Text => push_text(run, range, &mut inlines, reading),
            _ if reading.dialect() == Dialect::Area => {
                let help = "write it as Markdown, or as code to show it as it is";
                reading.refuse(
                    &source,
                    Code::RawHtml,
                    "there is HTML in an area's text",
                    help,
                );
                return Vec::new();
            }
            piece => {
                if is_allowed(&piece, position, &source, reading)
                    && is_balanced(&piece, &source, open, reading)
                {
                    inlines.push(Inline::Html(run.text[range].to_owned()));
                }
            }
        }
    }
    only_space(&inlines).then(Vec::new).unwrap_or(inlines)
}

/// The browser decodes what is kept as it is written, so the entities in it are looked at here.
fn tell_entities(run: &Run, range: &Range<usize>, reading: &mut Reading<'_>) {
    for (entity, hidden) in hidden_entities(&run.text[range.clone()]) {
        let entity = range.start + entity.start..range.start + entity.end;
        reading.say(&run.source(&entity), complaint(hidden));
    }
}

/// Tells of each element that has not ended.
pub(super) fn tell_unclosed(open: Vec<OpenElement>, reading: &mut Reading<'_>) {
    for element in open {
        let message = format!("`<{}>` does not end where it began", element.name);
        let help = format!(
            "write `</{}>` in the same paragraph, list item or container",
            element.name
        );
        reading.refuse(&element.range, Code::HtmlNotAllowed, message, help);
    }
}

/// What a comment leaves behind is no block.
fn only_space(inlines: &[Inline]) -> bool {
    inlines
        .iter()
        .all(|inline| matches!(inline, Inline::Html(text) if text.trim().is_empty()))
}

/// Text between tags: already HTML, but for its slots.
fn push_text(run: &Run, range: Range<usize>, inlines: &mut Vec<Inline>, reading: &mut Reading<'_>) {
    let text = &run.text[range.clone()];
    let source =
        |part: &Range<usize>| run.source(&(range.start + part.start..range.start + part.end));
    for part in split(text, HIDDEN) {
        match part {
            Part::Literal(part) => {
                let html = reading.masked.shown(&text[part]);
                inlines.push(Inline::Html(html.into_owned()));
            }
            Part::Slot { whole, slot } => {
                if let Some(fault) = slot.fault(reading.input.variables) {
                    reading.say(&source(&whole), fault);
                }
                let rendition = reading.rendition(source(&whole).start);
                inlines.push(Inline::Slot(slot.in_words(rendition)));
            }
            Part::Unclosed(part) => reading.say(&source(&part), unclosed()),
        }
    }
}

fn is_allowed(
    piece: &Piece<'_>,
    position: Position,
    source: &Range<usize>,
    reading: &mut Reading<'_>,
) -> bool {
    let fault = match piece {
        Piece::Open { name, attributes } => name_fault(name, position).or_else(|| {
            attributes
                .iter()
                .find_map(|(key, value)| attribute_fault(key, value))
        }),
        Piece::Close(name) => name_fault(name, position),
        _ => Some((
            "this HTML cannot be read".to_owned(),
            "write `&lt;` for the sign `<`".to_owned(),
        )),
    };
    if let Some((message, help)) = &fault {
        reading.refuse(source, Code::HtmlNotAllowed, message, help);
    }
    fault.is_none()
}

fn name_fault(name: &str, position: Position) -> Option<(String, String)> {
    let lower = name.to_ascii_lowercase();
    let is_block = BLOCKS.contains(&lower.as_str());
    if is_block && position == Position::Line {
        let help = "put it on a line of its own, with an empty line before it";
        return Some((
            format!("`<{lower}>` cannot stand within a line"),
            help.to_owned(),
        ));
    }
    if is_block || WITHIN_LINES.contains(&lower.as_str()) {
        return None;
    }
    let known = BLOCKS.into_iter().chain(WITHIN_LINES);
    let help = did_you_mean(&lower, known, "write it as Markdown or as a container");
    Some((format!("the element `<{lower}>` cannot be used"), help))
}

fn attribute_fault(key: &str, value: &str) -> Option<(String, String)> {
    let lower = key.to_ascii_lowercase();
    if !ATTRIBUTES.contains(&lower.as_str()) {
        let help = format!("use {}", list_of(ATTRIBUTES));
        return Some((format!("the attribute `{lower}` cannot be used"), help));
    }
    if value.contains([HIDDEN.open, HIDDEN.close].map(first)) {
        let help = "put it in the text between the tags".to_owned();
        return Some(("a local name cannot stand in a tag".to_owned(), help));
    }
    let on_the_web = ["https://", "http://"]
        .iter()
        .any(|scheme| value.to_ascii_lowercase().starts_with(scheme));
    let help = "write the whole address, such as `https://example.org/`".to_owned();
    (lower == "cite" && !on_the_web).then(|| ("`cite` holds a web address".to_owned(), help))
}

fn first(mark: &str) -> char {
    mark.chars().next().unwrap_or_default()
}

/// Follows what is open; a tag that closes something else is told.
fn is_balanced(
    piece: &Piece<'_>,
    source: &Range<usize>,
    open: &mut Vec<OpenElement>,
    reading: &mut Reading<'_>,
) -> bool {
    match piece {
        Piece::Open { name, .. } if !name.eq_ignore_ascii_case("br") => open.push(OpenElement {
            name: name.to_ascii_lowercase(),
            range: source.clone(),
        }),
        Piece::Close(name) => {
            let closes = open.pop_if(|element| element.name.eq_ignore_ascii_case(name));
            if closes.is_none() {
                let message = format!("`</{name}>` closes nothing that began here");
                let help = "close elements in the reverse order of their beginnings";
                reading.refuse(source, Code::HtmlNotAllowed, message, help);
                return false;
            }
        }
        _ => {}
    }
    true
}

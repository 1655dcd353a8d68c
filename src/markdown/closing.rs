//! What something that has ended is, once all that it holds is known.
//!
//! Where it goes is for `builder.rs`.

use std::ops::Range;

use super::anchors::is_id;
use super::body::{Block, Cell, Container, Definition, Table};
use super::frame::{Frame, Open};
use super::gathered::Gathered;
use super::inline::{Inline, plain};
use super::input::Dialect;
use super::kinds::Kind;
use super::links::{link, picture};
use super::pair;
use super::reading::Reading;
use crate::diagnostics::{Code, Diagnostic};

/// What has ended.
pub(super) enum Closed {
    Blocks(Vec<Block>),
    Inlines(Vec<Inline>),
    Item(Vec<Block>),
    Row { is_header: bool, cells: Vec<Cell> },
    Cell(Cell),
    Definition(Definition),
}

/// What `open` was.
pub(super) fn closed(mut open: Open, reading: &mut Reading<'_>, gathered: &mut Gathered) -> Closed {
    let frame = std::mem::replace(&mut open.frame, Frame::Root);
    match frame {
        Frame::Root => Closed::Blocks(open.blocks),
        Frame::Item => Closed::Item(open.blocks),
        Frame::Row { is_header, cells } => Closed::Row { is_header, cells },
        Frame::Cell => Closed::Cell(open.inlines),
        Frame::Term => Closed::Definition(Definition::Term(open.inlines)),
        Frame::Meaning => Closed::Definition(Definition::Meaning(open.blocks)),
        Frame::Emphasis => Closed::Inlines(vec![Inline::Emphasis(open.inlines)]),
        Frame::Strong => Closed::Inlines(vec![Inline::Strong(open.inlines)]),
        Frame::Strikethrough => Closed::Inlines(vec![Inline::Strikethrough(open.inlines)]),
        Frame::Link(target) => Closed::Inlines(link(&target, open, reading, gathered)),
        Frame::Picture(target) => Closed::Inlines(picture(&target, &open, reading, gathered)),
        frame => Closed::Blocks(blocks(frame, open, reading, gathered)),
    }
}

fn blocks(
    frame: Frame,
    open: Open,
    reading: &mut Reading<'_>,
    gathered: &mut Gathered,
) -> Vec<Block> {
    let block = match frame {
        Frame::Paragraph if open.inlines.is_empty() => return Vec::new(),
        Frame::Paragraph => Block::Paragraph(open.inlines),
        Frame::Plain => Block::Plain(open.inlines),
        Frame::Quote => Block::Quote(open.blocks),
        Frame::List { start, items } => Block::List { start, items },
        Frame::Code { language, text } => Block::Code { language, text },
        Frame::Definitions(parts) => Block::Definitions(parts),
        Frame::Table {
            alignments,
            header,
            rows,
        } => Block::Table(Table {
            alignments,
            header,
            rows,
        }),
        Frame::Heading {
            level,
            id,
            attributes,
        } => {
            let id = permitted_id(id, attributes, &open.range, reading);
            heading(level, id, open, reading, gathered)
        }
        Frame::Footnote(footnote) => {
            gathered.footnotes.define(footnote, open.blocks);
            return Vec::new();
        }
        Frame::Container {
            kind, container, ..
        } => return contained(kind, container, open, reading, gathered),
        _ => return open.blocks,
    };
    vec![block]
}

fn heading(
    level: u8,
    id: Option<String>,
    open: Open,
    reading: &Reading<'_>,
    gathered: &mut Gathered,
) -> Block {
    let length = reading.written(open.range.clone()).trim_end().len();
    let place = reading.place(&(open.range.start..open.range.start + length));
    let heading = gathered.head(level, plain(&open.inlines), id, place);
    Block::Heading {
        heading,
        inlines: open.inlines,
    }
}

/// The id that the author gave, if this text may give one.
fn permitted_id(
    id: Option<String>,
    attributes: bool,
    range: &Range<usize>,
    reading: &mut Reading<'_>,
) -> Option<String> {
    let is_area = reading.dialect() == Dialect::Area;
    if !attributes && (id.is_none() || !is_area) {
        return known_as_id(id, range, reading);
    }
    let (code, message, help) = if is_area {
        let message = "an area's text sets no ids or classes";
        (
            Code::NotInAreaText,
            message,
            "delete the braces and what is in them",
        )
    } else {
        let message = "a heading can be given an id and nothing else";
        (Code::HtmlNotAllowed, message, "write `{#id}` alone")
    };
    reading.refuse(&braces(range, reading), code, message, help);
    None
}

fn known_as_id(
    id: Option<String>,
    range: &Range<usize>,
    reading: &mut Reading<'_>,
) -> Option<String> {
    let id = id?;
    if is_id(&id) {
        return Some(id);
    }
    let message = format!("`{id}` cannot be an id");
    let help = "write small letters, digits and single hyphens: `{#first-meeting}`";
    reading.refuse(&braces(range, reading), Code::BadId, message, help);
    None
}

/// The `{…}` at the end of a heading.
fn braces(range: &Range<usize>, reading: &Reading<'_>) -> Range<usize> {
    let line = reading.written(range.clone());
    match (line.rfind('{'), line.rfind('}')) {
        (Some(start), Some(end)) if start < end => range.start + start..range.start + end + 1,
        _ => range.clone(),
    }
}

/// The container, if it holds what it should; else its blocks, so that what is in them is still looked at.
fn contained(
    kind: Option<&'static Kind>,
    container: Option<Container>,
    open: Open,
    reading: &mut Reading<'_>,
    gathered: &Gathered,
) -> Vec<Block> {
    if let Some(kind) = kind
        && !kind.holds.is_met_by(&open.blocks, gathered)
    {
        let message = format!("`{}` should hold {}", kind.name, kind.holds.words());
        reading.say(
            &open.range,
            Diagnostic::new(Code::ContainerContent, message).help(kind.holds.advice()),
        );
    }
    match container {
        Some(container @ Container::Pair { .. }) => vec![Block::Container {
            container,
            blocks: pair::parts(open.blocks, gathered),
        }],
        Some(container) => vec![Block::Container {
            container,
            blocks: open.blocks,
        }],
        None => open.blocks,
    }
}

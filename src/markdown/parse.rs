//! The door to pulldown-cmark: its events, in our words, to the builder.
//!
//! Everything that is ours is hidden before (`mask.rs`) and found again after; nothing here knows of it.

use std::ops::Range;

use pulldown_cmark::{
    Alignment as Column, CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd,
};

use super::body::{Alignment, Block, Body};
use super::builder::Builder;
use super::frame::{Frame, Target};
use super::inline::Inline;
use super::input::{Dialect, Input};
use super::mask::Masked;
use super::nesting::{HtmlLines, line_html};
use super::reading::Reading;
use crate::diagnostics::Diagnostics;

/// Reads the body of `input`. There always is one; what is wrong with it is told, each at its place.
pub fn parse(input: &Input<'_>, told: &mut Diagnostics) -> Body {
    let body = input.text.get(input.body.clone()).unwrap_or_default();
    let mut masked = match input.dialect {
        Dialect::CommonMark => Masked::bare(body),
        Dialect::Publisher | Dialect::Area => Masked::new(body),
    };
    let refused = std::mem::take(&mut masked.refused);
    let mut reading = Reading::new(body, &masked, input, told);
    for (range, complaint) in refused {
        reading.say(&range, complaint);
    }
    let mut builder = Builder::new(reading);
    let mut html = HtmlLines::default();
    let parser = Parser::new_ext(&masked.text, options(input.dialect));
    for (event, range) in parser.into_offset_iter() {
        if builder.has_stopped() {
            break;
        }
        take(event, range, &mut builder, &mut html);
    }
    builder.finish()
}

fn options(dialect: Dialect) -> Options {
    match dialect {
        Dialect::CommonMark => Options::empty(),
        Dialect::Publisher | Dialect::Area => {
            Options::ENABLE_TABLES
                | Options::ENABLE_FOOTNOTES
                | Options::ENABLE_STRIKETHROUGH
                | Options::ENABLE_TASKLISTS
                | Options::ENABLE_SMART_PUNCTUATION
                | Options::ENABLE_HEADING_ATTRIBUTES
                | Options::ENABLE_DEFINITION_LIST
        }
    }
}

fn take(event: Event<'_>, range: Range<usize>, builder: &mut Builder<'_>, html: &mut HtmlLines) {
    match event {
        Event::Start(Tag::HtmlBlock) => html.begin(builder),
        Event::End(TagEnd::HtmlBlock) => html.end(builder),
        Event::Html(line) => html.line(&line, range, builder),
        Event::InlineHtml(tag) => line_html(&tag, range, builder),
        Event::Start(tag) => {
            let frame = frame(tag, builder);
            builder.open(frame, range);
        }
        Event::End(_) => builder.close(),
        // The indent of such a line comes as text.
        Event::Text(indent) if html.has_begun() => html.line(&indent, range, builder),
        Event::Text(words) => builder.text(&words, range),
        Event::Code(code) => builder.code(&code, range),
        Event::FootnoteReference(label) => builder.footnote_mark(&label, range),
        Event::SoftBreak => builder.inline(Inline::SoftBreak, range),
        Event::HardBreak => builder.inline(Inline::HardBreak, range),
        Event::TaskListMarker(done) => builder.inline(Inline::TaskMarker { done }, range),
        Event::Rule => builder.block(Block::Rule, &range),
        // Not among our options.
        Event::InlineMath(text) | Event::DisplayMath(text) => builder.text(&text, range),
    }
}

fn frame(tag: Tag<'_>, builder: &mut Builder<'_>) -> Frame {
    match tag {
        Tag::Heading {
            level,
            id,
            classes,
            attrs,
        } => Frame::Heading {
            level: level as u8,
            id: id.map(String::from),
            attributes: !(classes.is_empty() && attrs.is_empty()),
        },
        Tag::BlockQuote(_) => Frame::Quote,
        Tag::CodeBlock(kind) => Frame::Code {
            language: language(&kind),
            text: String::new(),
        },
        Tag::List(start) => Frame::List {
            start,
            items: Vec::new(),
        },
        Tag::Item => Frame::Item,
        Tag::FootnoteDefinition(label) => Frame::Footnote(builder.footnote(&label)),
        Tag::DefinitionList => Frame::Definitions(Vec::new()),
        Tag::DefinitionListTitle => Frame::Term,
        Tag::DefinitionListDefinition => Frame::Meaning,
        Tag::Table(columns) => Frame::Table {
            alignments: columns.into_iter().map(alignment).collect(),
            header: Vec::new(),
            rows: Vec::new(),
        },
        Tag::TableHead => row(true),
        Tag::TableRow => row(false),
        tag => frame_in_line(tag),
    }
}

fn frame_in_line(tag: Tag<'_>) -> Frame {
    match tag {
        Tag::TableCell => Frame::Cell,
        Tag::Emphasis => Frame::Emphasis,
        Tag::Strong => Frame::Strong,
        Tag::Strikethrough => Frame::Strikethrough,
        Tag::Link {
            link_type,
            dest_url,
            title,
            ..
        } => Frame::Link(target(link_type, &dest_url, &title)),
        Tag::Image {
            link_type,
            dest_url,
            title,
            ..
        } => Frame::Picture(target(link_type, &dest_url, &title)),
        // A paragraph; all others are handled above or not among our options.
        _ => Frame::Paragraph,
    }
}

fn row(is_header: bool) -> Frame {
    Frame::Row {
        is_header,
        cells: Vec::new(),
    }
}

fn target(kind: LinkType, address: &str, title: &str) -> Target {
    let scheme = if kind == LinkType::Email {
        "mailto:"
    } else {
        ""
    };
    Target {
        address: format!("{scheme}{address}"),
        title: title.to_owned(),
    }
}

/// The first word after the fence.
fn language(kind: &CodeBlockKind<'_>) -> Option<String> {
    match kind {
        CodeBlockKind::Indented => None,
        CodeBlockKind::Fenced(after) => after.split_whitespace().next().map(str::to_owned),
    }
}

fn alignment(column: Column) -> Alignment {
    match column {
        Column::None => Alignment::None,
        Column::Left => Alignment::Left,
        Column::Center => Alignment::Centre,
        Column::Right => Alignment::Right,
    }
}

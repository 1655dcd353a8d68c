//! The door to pulldown-cmark: its events, in our words, to the builder.
//!
//! Everything that is ours is hidden before (`mask.rs`) and found again after; nothing here knows of it.

use std::ops::Range;

use pulldown_cmark::{
    Alignment as Column, CodeBlockKind, CowStr, Event, LinkType, OffsetIter, Options, Parser, Tag,
    TagEnd,
};

use super::body::{Alignment, Block, Body};
use super::builder::Builder;
use super::characters::{tell_decoded, uncovered};
use super::frame::{Frame, Target};
use super::inline::Inline;
use super::input::{Dialect, Input};
use super::mask::Masked;
use super::nesting::{HtmlLines, line_html};
use super::reading::Reading;
use crate::diagnostics::Diagnostics;

/// Reads the body of `input`. There always is one; what is wrong with it is told, each at its place.
pub fn parse(input: &Input<'_>, told: &mut Diagnostics) -> Body {
    let written = input.text.get(input.body.clone()).unwrap_or_default();
    // Files are read without hidden characters, and told of where they have one; whoever gives a text that has some is safe too.
    let body = uncovered(written);
    let masked = match input.dialect {
        Dialect::CommonMark => Masked::bare(written),
        Dialect::Publisher | Dialect::Area => Masked::new(&body),
    };
    let parser = Parser::new_ext(&masked.text, options(input.dialect));
    let mut listener = Listener {
        builder: Builder::new(Reading::new(&body, &masked, input, told)),
        html: HtmlLines::default(),
        events: parser.into_offset_iter(),
    };
    while !listener.builder.has_stopped()
        && let Some((event, range)) = listener.events.next()
    {
        listener.take(event, range);
    }
    listener.builder.finish()
}

/// Hears the parser's events.
struct Listener<'a, 'p> {
    builder: Builder<'a>,
    html: HtmlLines,
    events: OffsetIter<'p>,
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

impl Listener<'_, '_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        let Self { builder, html, .. } = self;
        match event {
            Event::Start(Tag::HtmlBlock) => html.begin(builder),
            Event::End(TagEnd::HtmlBlock) => html.end(builder),
            Event::Html(line) => html.line(&line, range, builder),
            Event::InlineHtml(tag) => line_html(&tag, range, builder),
            Event::Start(tag) => {
                let frame = self.frame(tag, &range);
                self.builder.open(frame, range);
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

    fn frame(&mut self, tag: Tag<'_>, range: &Range<usize>) -> Frame {
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
                language: language(&kind, range, &mut self.builder.reading),
                text: String::new(),
            },
            Tag::List(start) => Frame::List {
                start,
                items: Vec::new(),
            },
            Tag::Item => Frame::Item,
            Tag::FootnoteDefinition(label) => Frame::Footnote(self.builder.footnote(&label)),
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
            tag => self.frame_in_line(tag),
        }
    }

    fn frame_in_line(&self, tag: Tag<'_>) -> Frame {
        match tag {
            Tag::TableCell => Frame::Cell,
            Tag::Emphasis => Frame::Emphasis,
            Tag::Strong => Frame::Strong,
            Tag::Strikethrough => Frame::Strikethrough,
            Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            } => Frame::Link(self.target(link_type, &dest_url, &title, &id)),
            Tag::Image {
                link_type,
                dest_url,
                title,
                id,
            } => Frame::Picture(self.target(link_type, &dest_url, &title, &id)),
            // A paragraph; all others are handled above or not among our options.
            _ => Frame::Paragraph,
        }
    }

    fn target(&self, kind: LinkType, address: &str, title: &str, label: &CowStr<'_>) -> Target {
        let scheme = if kind == LinkType::Email {
            "mailto:"
        } else {
            ""
        };
        let is_apart = matches!(
            kind,
            LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut
        );
        let definitions = self.events.reference_definitions();
        let definition = is_apart.then(|| definitions.get(label)).flatten();
        Target {
            address: format!("{scheme}{address}"),
            title: title.to_owned(),
            definition: definition.map(|definition| definition.span.clone()),
        }
    }
}

fn row(is_header: bool) -> Frame {
    Frame::Row {
        is_header,
        cells: Vec::new(),
    }
}

/// The first word after the fence. It becomes a class, and an area's own text sets none.
fn language(
    kind: &CodeBlockKind<'_>,
    range: &Range<usize>,
    reading: &mut Reading<'_>,
) -> Option<String> {
    let CodeBlockKind::Fenced(after) = kind else {
        return None;
    };
    let fence = reading.written(range.clone()).lines().next();
    let fence = range.start..range.start + fence.map_or(0, str::len);
    if tell_decoded(after, &fence, reading) || reading.dialect() == Dialect::Area {
        return None;
    }
    let after = reading.masked.shown(after);
    after.split_whitespace().next().map(str::to_owned)
}

fn alignment(column: Column) -> Alignment {
    match column {
        Column::None => Alignment::None,
        Column::Left => Alignment::Left,
        Column::Center => Alignment::Centre,
        Column::Right => Alignment::Right,
    }
}

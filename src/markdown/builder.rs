//! Builds the tree: a stack of what has begun; what has ended is put into what it stands in.
//!
//! Told by `parse.rs` what begins and ends. Containers begin and end by lines of our own (`nesting.rs`).

use std::ops::Range;

use super::body::{Block, Body};
use super::characters::{tell_decoded, uncovered};
use super::closing::{Closed, closed};
use super::frame::{Frame, Open};
use super::gathered::Gathered;
use super::inline::{FootnoteId, Inline};
use super::outline;
use super::raw_html::{Position, allowed, tell_unclosed};
use super::reading::Reading;
use super::rendition::Rendition;
use super::run::Run;
use super::unit::{Line, UnitKind};
use super::words::{self, Terms};
use crate::diagnostics::{Code, Diagnostic};

/// How many lists, quotations, containers and stresses can stand in each other.
const DEEPEST: usize = 64;

/// How many cells the tables of a text can have together.
const MOST_CELLS: usize = 200_000;

/// How many links and pictures a text can have.
const MOST_LINKS: usize = 10_000;

/// A tree being built.
pub(super) struct Builder<'a> {
    pub(super) reading: Reading<'a>,
    pub(super) gathered: Gathered,
    /// What has begun; the body itself is at the bottom and stays.
    pub(super) stack: Vec<Open>,
    /// Text that is not in the tree yet.
    run: Run,
    /// The unit of translation so far.
    line: Line,
    /// How many cells its tables have so far.
    cells: usize,
    /// How many links and pictures it has so far.
    links: usize,
}

impl<'a> Builder<'a> {
    /// An empty tree.
    pub(super) fn new(reading: Reading<'a>) -> Self {
        Self {
            gathered: Gathered::new(reading.dialect(), reading.given_ids()),
            stack: vec![Open::new(Frame::Root, 0..reading.body.len())],
            reading,
            run: Run::default(),
            line: Line::default(),
            cells: 0,
            links: 0,
        }
    }

    /// Whether the text is too deep or too wide to be read further.
    pub(super) fn has_stopped(&self) -> bool {
        self.reading.is_silent()
    }

    /// Something begins.
    pub(super) fn open(&mut self, frame: Frame, range: Range<usize>) {
        match frame {
            Frame::Cell => self.count_cell(&range),
            Frame::Link(_) | Frame::Picture(_) => self.count_link(&range),
            _ => {}
        }
        if frame.is_inline() {
            self.flush();
            self.host(range.start);
            self.line.see(&range);
        } else {
            self.end_line();
        }
        self.push(frame, range);
    }

    /// What the parser told of last ends; containers within it should have ended before.
    pub(super) fn close(&mut self) {
        self.end_ours();
        if self.stack.len() > 1 {
            self.pop();
        }
    }

    /// Words.
    pub(super) fn text(&mut self, words: &str, range: Range<usize>) {
        let masked = self.reading.masked;
        if let Frame::Code { text, .. } = &mut self.top().frame {
            text.push_str(&masked.restored(words, &range));
            return;
        }
        self.host(range.start);
        self.line.see(&range);
        self.top().last = range.end;
        if tell_decoded(words, &range, &mut self.reading) {
            self.run.push(&uncovered(words), range);
        } else {
            self.run.push(words, range);
        }
    }

    /// Code within a line.
    pub(super) fn code(&mut self, text: &str, range: Range<usize>) {
        let code = self.reading.masked.restored(text, &range);
        self.inline(Inline::Code(code), range);
    }

    /// The mark of a footnote.
    pub(super) fn footnote_mark(&mut self, label: &str, range: Range<usize>) {
        let footnote = self.gathered.footnotes.labelled(label);
        let within = self.stack.iter().rev().find_map(Open::footnote);
        let mention = self.gathered.footnotes.mention(footnote, within);
        self.inline(Inline::FootnoteReference { footnote, mention }, range);
    }

    /// The number of the footnote of that label.
    pub(super) fn footnote(&mut self, label: &str) -> FootnoteId {
        self.gathered.footnotes.labelled(label)
    }

    /// A tag or comment within a line.
    pub(super) fn line_html(&mut self, html: &str, range: Range<usize>) {
        if self.reading.is_plain() {
            return self.inline(Inline::Html(html.to_owned()), range);
        }
        self.flush();
        self.host(range.start);
        self.line.see(&range);
        let run = Run::of(html, range.clone());
        let top = self.stack.last_mut().expect(BODY_STAYS);
        let inlines = allowed(&run, Position::Line, &mut top.elements, &mut self.reading);
        self.put(Closed::Inlines(inlines), range.end);
    }

    /// HTML on lines of its own.
    pub(super) fn block_html(&mut self, run: &Run, end: usize) {
        let top = self.stack.last_mut().expect(BODY_STAYS);
        let inlines = if self.reading.is_plain() {
            vec![Inline::Html(run.text.clone())]
        } else {
            allowed(run, Position::Block, &mut top.elements, &mut self.reading)
        };
        if !inlines.is_empty() {
            self.put(Closed::Blocks(vec![Block::Html(inlines)]), end);
        }
    }

    /// Something within a line that holds nothing.
    pub(super) fn inline(&mut self, inline: Inline, range: Range<usize>) {
        self.flush();
        self.host(range.start);
        match inline {
            Inline::SoftBreak => self.line.end_line(range.clone(), false),
            Inline::HardBreak => self.line.end_line(range.clone(), true),
            // The box of a task is the item's, and not among its words.
            Inline::TaskMarker { .. } => {}
            _ => self.line.see(&range),
        }
        self.put(Closed::Inlines(vec![inline]), range.end);
    }

    /// A block that holds nothing.
    pub(super) fn block(&mut self, block: Block, range: &Range<usize>) {
        self.end_line();
        self.put(Closed::Blocks(vec![block]), range.end);
    }

    /// The finished body.
    pub(super) fn finish(mut self) -> Body {
        while self.stack.len() > 1 {
            self.close();
        }
        self.end_ours();
        let root = self.stack.pop().expect(BODY_STAYS);
        tell_unclosed(root.elements, &mut self.reading);
        let body = self.gathered.finish(root.blocks);
        if !self.reading.is_plain() {
            outline::check(&body, &mut self.reading);
        }
        body
    }

    /// Ends the text of a line that no paragraph holds.
    pub(super) fn end_line(&mut self) {
        self.flush();
        if matches!(self.top().frame, Frame::Plain) {
            self.pop();
        }
    }

    /// Ends what began last.
    pub(super) fn pop(&mut self) {
        let Some(mut open) = self.stack.pop() else {
            return;
        };
        let end = open.range.end.max(open.last);
        open.shrink();
        tell_unclosed(std::mem::take(&mut open.elements), &mut self.reading);
        let in_picture = self.stack.iter().any(Open::is_picture);
        let unit = self.end_unit(&mut open);
        let ended = match open.frame {
            // The words of a picture lead nowhere and show nothing.
            Frame::Link(_) | Frame::Picture(_) if in_picture => Closed::Inlines(open.inlines),
            _ => closed(open, &mut self.reading, &mut self.gathered),
        };
        let heading = self.gathered.last_heading();
        let units = unit.and_then(|(line, kind)| line.finish(kind, heading));
        let start = self.reading.input.body.start;
        let units = units.map(|unit| unit.shifted(start));
        self.gathered.units.extend(units);
        self.put(ended, end);
    }

    /// The unit that ends with `open`, whose words are marked if they are not the reader's own.
    fn end_unit(&mut self, open: &mut Open) -> Option<(Line, UnitKind)> {
        let kind = open.frame.unit()?;
        let line = std::mem::take(&mut self.line);
        let rendition = self.reading.rendition(line.start()?);
        if rendition != Rendition::Own {
            let inlines = std::mem::take(&mut open.inlines);
            open.inlines = vec![Inline::Rendered { rendition, inlines }];
        }
        Some((line, kind))
    }

    /// Puts `frame` on the stack, unless the stack is as deep as it may be.
    pub(super) fn push(&mut self, frame: Frame, range: Range<usize>) {
        let depth = self
            .stack
            .iter()
            .filter(|open| open.frame.deepens())
            .count();
        if frame.deepens() && depth >= DEEPEST {
            let message = format!("this stands in {DEEPEST} others of its kind");
            let help = "write it with fewer lists, quotations or containers in each other";
            self.reading.refuse(&range, Code::TooDeep, message, help);
            self.reading.fall_silent();
        }
        if frame.unit().is_some() {
            self.line = Line::default();
        }
        self.stack.push(Open::new(frame, range));
    }

    /// A row as short as one cell is filled up to the width of its table, so a small text can make a vast one.
    fn count_cell(&mut self, range: &Range<usize>) {
        self.cells += 1;
        if self.cells > MOST_CELLS {
            let message = format!("the tables have more than {MOST_CELLS} cells together");
            let help = "divide the text, or leave out columns that are empty";
            self.reading
                .refuse(range, Code::TooManyCells, message, help);
            self.reading.fall_silent();
        }
    }

    /// A link as short as `[a]` repeats an address of any length.
    fn count_link(&mut self, range: &Range<usize>) {
        self.links += 1;
        if self.links > MOST_LINKS {
            let message = format!("the text has more than {MOST_LINKS} links and pictures");
            let help = "divide the text, or leave out links that repeat";
            self.reading
                .refuse(range, Code::TooManyLinks, message, help);
            self.reading.fall_silent();
        }
    }

    /// Ends all that the parser does not tell the end of: lines without a paragraph, and containers that were left open.
    fn end_ours(&mut self) {
        self.flush();
        while self.top().frame.is_ours() {
            self.tell_left_open();
            self.pop();
        }
    }

    /// Tells, if the top of the stack is a container, that it was never closed.
    pub(super) fn tell_left_open(&mut self) {
        let top = self.stack.last().expect(BODY_STAYS);
        let Frame::Container { colons, .. } = top.frame else {
            return;
        };
        let range = top.range.clone();
        let line = self.reading.written(range.clone());
        let colons = ":".repeat(colons);
        let complaint = Diagnostic::new(
            Code::UnclosedContainer,
            format!("`{line}` is opened here and not closed"),
        )
        .label("opened here")
        .help(format!(
            "close it with `{colons}` on a line of its own, at the same depth of lists and quotations"
        ));
        self.reading.say(&range, complaint);
    }

    /// Puts the text so far into the tree.
    fn flush(&mut self) {
        if self.run.is_empty() {
            return;
        }
        let run = std::mem::take(&mut self.run);
        let unmarked = self
            .stack
            .iter()
            .any(|open| open.frame.keeps_terms_unmarked());
        let terms = if unmarked {
            Terms::Unmarked
        } else {
            Terms::Marked
        };
        let top = self.stack.last_mut().expect(BODY_STAYS);
        words::push_inlines(&run, terms, &mut self.reading, &mut top.inlines);
        self.run = run.emptied();
    }

    /// Begins a line without a paragraph, if the top of the stack holds blocks.
    fn host(&mut self, start: usize) {
        if self.top().frame.holds_blocks() {
            self.push(Frame::Plain, start..start);
        }
    }

    fn put(&mut self, ended: Closed, end: usize) {
        let top = self.top();
        top.last = end.max(top.last);
        match (ended, &mut top.frame) {
            (Closed::Inlines(inlines), _) => top.inlines.extend(inlines),
            (Closed::Item(blocks), Frame::List { items, .. }) => items.push(blocks),
            (Closed::Definition(part), Frame::Definitions(parts)) => parts.push(part),
            (Closed::Cell(cell), Frame::Row { cells, .. }) => cells.push(cell),
            (Closed::Row { cells, is_header }, Frame::Table { header, rows, .. }) => {
                if is_header {
                    *header = cells;
                } else {
                    rows.push(cells);
                }
            }
            // A container is no item of a list, so lines in it are paragraphs even within a tight list.
            (Closed::Blocks(blocks), Frame::Container { .. }) => {
                top.blocks.extend(blocks.into_iter().map(loosened));
            }
            (Closed::Blocks(blocks), _) => top.blocks.extend(blocks),
            // The parser puts items, cells, rows and definitions nowhere else.
            _ => {}
        }
    }

    fn top(&mut self) -> &mut Open {
        self.stack.last_mut().expect(BODY_STAYS)
    }
}

const BODY_STAYS: &str = "the body itself is popped only at the end";

fn loosened(block: Block) -> Block {
    match block {
        Block::Plain(inlines) => Block::Paragraph(inlines),
        block => block,
    }
}

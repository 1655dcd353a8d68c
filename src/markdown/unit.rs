//! A unit of translation: the words of one paragraph, heading, item, cell or title, and where they stand.
//!
//! What is in it is found while the text is parsed, so that a translator's units are a reader's blocks. Replacing them is
//! `translate`'s.

use std::ops::Range;

use super::heading::HeadingId;

/// Words that are translated as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The bytes of the file that it fills.
    pub range: Range<usize>,
    /// Where its lines end: from there to where the next one begins, marks of lists and quotations included.
    pub breaks: Vec<Break>,
    /// The heading that it stands under, or that it is.
    pub heading: Option<HeadingId>,
    /// What it is the text of.
    pub kind: UnitKind,
}

/// The end of a line within a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// From the end of one line to the beginning of the next, as bytes of the file.
    pub range: Range<usize>,
    /// Whether the reader sees it.
    pub hard: bool,
}

/// What a unit is the text of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// A paragraph, or the words of an item.
    Text,
    /// A heading.
    Heading,
    /// A cell of a table.
    Cell,
    /// The value of a container's attribute, which holds no Markdown.
    Attribute,
}

/// How a line's end that the reader sees is written in a unit's text.
pub const LINE_END: &str = "\\\n";

impl Unit {
    /// Its words in Markdown, on one line but for line ends that the reader sees.
    pub fn text(&self, file: &str) -> String {
        let mut text = String::with_capacity(self.range.len());
        let mut at = self.range.start;
        for Break { range, hard } in &self.breaks {
            text.push_str(file.get(at..range.start).unwrap_or_default());
            text.push_str(if *hard { LINE_END } else { " " });
            at = range.end;
        }
        text.push_str(file.get(at..self.range.end).unwrap_or_default());
        text
    }

    /// `words` as they are written in its place: a new line begins with the marks that its own lines begin with.
    pub fn written(&self, words: &str, file: &str) -> String {
        let own = self.breaks.first();
        let own = own.and_then(|first| file.get(first.range.clone()));
        let marks = own.and_then(|own| own.split_once('\n'));
        let marks = marks.map_or("", |(_, marks)| marks);
        words.replace('\n', &format!("\n{marks}"))
    }
}

/// The unit that is being read.
#[derive(Debug, Default)]
pub(super) struct Line {
    range: Option<Range<usize>>,
    breaks: Vec<Break>,
    open: Option<Break>,
}

impl Line {
    /// Something stands at `range` of the body.
    pub(super) fn see(&mut self, range: &Range<usize>) {
        if let Some(mut open) = self.open.take() {
            open.range.end = range.start.max(open.range.end);
            self.breaks.push(open);
        }
        match &mut self.range {
            Some(own) => own.end = own.end.max(range.end),
            none => *none = Some(range.clone()),
        }
    }

    /// A line ends at `range` of the body.
    pub(super) fn end_line(&mut self, range: Range<usize>, hard: bool) {
        self.open = Some(Break { range, hard });
    }

    /// Where it begins in the body; nothing if there are no words.
    pub(super) fn start(&self) -> Option<usize> {
        self.range.as_ref().map(|range| range.start)
    }

    /// The unit that was read; nothing if there were no words.
    pub(super) fn finish(self, kind: UnitKind, heading: Option<HeadingId>) -> Option<Unit> {
        let range = self.range?;
        Some(Unit {
            breaks: self.breaks,
            range,
            heading,
            kind,
        })
    }
}

impl Unit {
    /// The unit with its bytes counted from `start` bytes further on.
    pub(super) fn shifted(mut self, start: usize) -> Self {
        let shift = |range: &mut Range<usize>| *range = range.start + start..range.end + start;
        shift(&mut self.range);
        self.breaks.iter_mut().for_each(|end| shift(&mut end.range));
        self
    }
}

//! A run of text: the pieces that the parser gives one by one, put together, each remembering where it stands.
//!
//! Nothing is looked for in it here.

use std::ops::Range;

/// Text put together from pieces of the body.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// The text.
    pub(super) text: String,
    pieces: Vec<Piece>,
}

#[derive(Debug)]
struct Piece {
    /// Where it begins in the run.
    start: usize,
    /// Where it stands in the body.
    source: Range<usize>,
}

impl Run {
    /// What stands at `source`.
    pub(super) fn of(text: &str, source: Range<usize>) -> Self {
        let mut run = Self::default();
        run.push(text, source);
        run
    }

    /// Adds what stands at `source`.
    pub(super) fn push(&mut self, text: &str, source: Range<usize>) {
        self.pieces.push(Piece {
            start: self.text.len(),
            source,
        });
        self.text.push_str(text);
    }

    /// It without text, ready for more.
    pub(super) fn emptied(mut self) -> Self {
        self.text.clear();
        self.pieces.clear();
        self
    }

    /// Whether it holds nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Where a part of the run stands in the body; as near as can be known where text and source differ.
    pub(super) fn source(&self, part: &Range<usize>) -> Range<usize> {
        let start = self.at(part.start);
        let end = match self.pieces.last() {
            Some(last) if part.end == self.text.len() => last.source.end,
            _ => self.end(part),
        };
        start..end.max(start)
    }

    /// Whether the character that begins at `offset` was escaped by a backslash, and so is only itself.
    pub(super) fn is_escaped(&self, offset: usize, body: &str) -> bool {
        let index = self.pieces.partition_point(|piece| piece.start < offset);
        let Some(piece) = self.pieces.get(index).filter(|piece| piece.start == offset) else {
            return false;
        };
        let before = piece.source.start.checked_sub(1);
        let backslash = before.is_some_and(|before| body.as_bytes().get(before) == Some(&b'\\'));
        let shown = index > 0 && self.pieces[index - 1].source.end == piece.source.start;
        backslash && !shown
    }

    fn end(&self, part: &Range<usize>) -> usize {
        let last = part.end.saturating_sub(1).max(part.start);
        self.piece(last).map_or(0, |piece| piece.offset(part.end))
    }

    fn at(&self, offset: usize) -> usize {
        self.piece(offset).map_or(0, |piece| piece.offset(offset))
    }

    fn piece(&self, offset: usize) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.start <= offset);
        self.pieces.get(after.saturating_sub(1))
    }
}

impl Piece {
    fn offset(&self, offset: usize) -> usize {
        let within = self.source.start + offset.saturating_sub(self.start);
        within.min(self.source.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_where_they_stand() {
        let mut run = Run::default();
        run.push("isn", 10..13);
        run.push("’", 13..14);
        run.push("t so", 14..18);
        assert_eq!(run.text, "isn’t so");
        assert_eq!(run.source(&(8..10)), 16..18);
        assert_eq!(run.source(&(1..7)), 11..15);
        assert_eq!(run.source(&(0..0)), 10..10);
    }

    #[test]
    fn only_a_backslash_that_is_not_shown_escapes() {
        let mut run = Run::default();
        run.push("[", 1..2);
        assert!(run.is_escaped(0, "\\["));
        let mut run = Run::default();
        run.push("\\", 1..2);
        run.push("[", 2..3);
        assert!(!run.is_escaped(1, "\\\\["));
    }
}

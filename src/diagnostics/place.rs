//! Where something stands: a span in one source text, and a value that remembers its span.
//!
//! Spans are byte offsets; lines and columns are worked out by the source map when a complaint is drawn.

use std::ops::Range;

/// The number of a text in the [`SourceMap`](super::SourceMap) that it was added to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub(super) u32);

/// A span of bytes in one source text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The text.
    pub source: SourceId,
    start: u32,
    end: u32,
}

impl Place {
    /// The span `range` (bytes) of `source`.
    ///
    /// Texts are limited to far less than 4 GiB when they are read, so the offsets fit; what does not is cut.
    pub fn new(source: SourceId, range: Range<usize>) -> Self {
        let cut = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            source,
            start: cut(range.start),
            end: cut(range.end.max(range.start)),
        }
    }

    /// The first byte of `source`: for complaints about a whole file.
    pub fn start_of(source: SourceId) -> Self {
        Self::new(source, 0..0)
    }

    /// The span in bytes.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The part of this span that begins `from` bytes after its start and is `length` bytes long.
    #[must_use]
    pub fn part(self, from: usize, length: usize) -> Self {
        let start = self.range().start + from;
        Self::new(self.source, start..start + length)
    }
}

/// A value and the place that it was written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub place: Place,
}

impl<T> Located<T> {
    /// `value`, written at `place`.
    pub fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }

    /// The same place with the value changed by `change`.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Located<U> {
        Located {
            value: change(self.value),
            place: self.place,
        }
    }
}

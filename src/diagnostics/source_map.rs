//! Every text that was read, by number; bytes to lines and columns.
//!
//! Paths are those an author would type: relative to the project, with `/`.

use std::ops::Range;
use std::sync::Arc;

use super::place::{Place, SourceId};
use super::wording::escaped;

/// The texts of one run.
#[derive(Debug, Default)]
pub struct SourceMap {
    sources: Vec<Source>,
}

#[derive(Debug)]
struct Source {
    path: Arc<str>,
    text: Arc<str>,
    builtin: bool,
    /// Where the pieces of a text come from that was made of others, in order.
    origins: Vec<(Range<usize>, Place)>,
}

/// A line and a column, both from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, in characters, from 1.
    pub column: usize,
}

impl SourceMap {
    /// Adds a text and gives its number; a line break in its path is shown escaped.
    pub fn add(&mut self, path: impl AsRef<str>, text: impl Into<Arc<str>>) -> SourceId {
        let id = u32::try_from(self.sources.len()).unwrap_or(u32::MAX);
        self.sources.push(Source {
            path: escaped(path.as_ref()).into(),
            text: text.into(),
            builtin: false,
            origins: Vec::new(),
        });
        SourceId(id)
    }

    /// Adds a text that is part of the program; its path is shown as such.
    pub fn add_builtin(&mut self, path: &str, text: impl Into<Arc<str>>) -> SourceId {
        let id = self.add(format!("builtin:{path}"), text);
        self.sources[id.0 as usize].builtin = true;
        id
    }

    /// Adds a text that was made of others; `origins` are its pieces, in order, each with the place that it comes from.
    pub fn add_derived(
        &mut self,
        path: impl AsRef<str>,
        text: impl Into<Arc<str>>,
        origins: Vec<(Range<usize>, Place)>,
    ) -> SourceId {
        let id = self.add(path, text);
        self.sources[id.0 as usize].origins = origins;
        id
    }

    /// Where an author can find what stands at `place`: the place itself, or where it came from.
    pub fn origin(&self, place: Place) -> Place {
        let origins = &self.source(place.source).origins;
        let range = place.range();
        let after = origins.partition_point(|(piece, _)| piece.start <= range.start);
        let Some((piece, from)) = after.checked_sub(1).map(|before| &origins[before]) else {
            return place;
        };
        let from_range = from.range();
        if from_range.len() != piece.len() {
            return *from;
        }
        let length = range.len().min(piece.end.saturating_sub(range.start));
        from.part(range.start - piece.start, length)
    }

    /// Whether a place is in a text that is part of the program, which an author cannot change.
    pub fn is_builtin(&self, place: Place) -> bool {
        self.source(place.source).builtin
    }

    /// The path of a text, relative to the project.
    pub fn path(&self, source: SourceId) -> &str {
        &self.source(source).path
    }

    /// The whole text.
    pub fn text(&self, source: SourceId) -> &str {
        &self.source(source).text
    }

    /// The text, shared.
    pub fn shared_text(&self, source: SourceId) -> Arc<str> {
        Arc::clone(&self.source(source).text)
    }

    /// The span of `place` within its text, moved to character boundaries so that it can always be drawn.
    pub fn span(&self, place: Place) -> std::ops::Range<usize> {
        let text = self.text(place.source);
        let range = place.range();
        text.floor_char_boundary(range.start)..text.ceil_char_boundary(range.end.min(text.len()))
    }

    /// The line in which `place` starts.
    #[expect(clippy::naive_bytecount, reason = "the compiler counts many at once")]
    pub fn line(&self, place: Place) -> usize {
        let before = &self.text(place.source).as_bytes()[..self.span(place).start];
        before.iter().filter(|byte| **byte == b'\n').count() + 1
    }

    /// Line and column of the start of `place`.
    pub fn position(&self, place: Place) -> Position {
        let before = &self.text(place.source)[..self.span(place).start];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Position {
            line: self.line(place),
            column: before[line_start..].chars().count() + 1,
        }
    }

    fn source(&self, source: SourceId) -> &Source {
        &self.sources[source.0 as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_from_one() {
        let mut map = SourceMap::default();
        let id = map.add("a.md", "one\ntŷ bach");
        let place = Place::new(id, "one\ntŷ ".len().."one\ntŷ b".len());
        assert_eq!(map.position(place), Position { line: 2, column: 4 });
    }

    #[test]
    fn a_place_beyond_the_text_is_drawn_at_its_end() {
        let mut map = SourceMap::default();
        let id = map.add("a.md", "ŷ");
        assert_eq!(map.span(Place::new(id, 1..9)), 0..2);
        assert_eq!(map.position(Place::new(id, 7..9)).line, 1);
    }
}

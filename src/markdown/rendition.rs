//! In whose words a text stands, where it is a translation: those of the reader's language, or what stands in for them.
//!
//! A translated text is the source text with some of its units replaced; here is what its reader needs to be told of that. Who
//! replaces them, and with what, is `translate`'s.

use std::ops::Range;

use super::vocabulary::Vocabulary;

/// In whose words a text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rendition {
    /// The reader's own language, up to date. So stands every text of the source language.
    #[default]
    Own,
    /// The reader's own language, but made from words that have changed since.
    Outdated,
    /// The source language: there is no translation.
    Source,
}

/// What a translated text keeps of its source.
#[derive(Clone, Copy, Debug)]
pub struct Translation<'a> {
    /// The ids of its headings, in order: those of the source, so that addresses are the same in every language.
    pub headings: &'a [String],
    /// What is not in the reader's own words, as bytes of the whole file, in order.
    pub renditions: &'a [(Range<usize>, Rendition)],
    /// The glossary's terms in the source language.
    pub vocabulary: &'a Vocabulary,
}

impl Translation<'_> {
    /// In whose words the byte at `offset` of the file stands.
    pub(super) fn at(&self, offset: usize) -> Rendition {
        let after = self
            .renditions
            .partition_point(|(range, _)| range.start <= offset);
        let found = self.renditions[..after].last();
        found
            .filter(|(range, _)| offset < range.end)
            .map_or(Rendition::Own, |(_, rendition)| *rendition)
    }
}

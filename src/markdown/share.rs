//! How much of a text is in the reader's own language, counted in words.

use super::body::Body;
use super::mentions::lines;
use super::phrase::Phrase;
use super::rendition::Rendition;

/// Words in the reader's own language, of all words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Those in the reader's own language.
    pub own: usize,
    /// All of them.
    pub all: usize,
}

impl Share {
    /// The share of all of `phrases`.
    pub fn of<'p>(phrases: impl IntoIterator<Item = &'p Phrase>) -> Self {
        phrases
            .into_iter()
            .map(Self::of_phrase)
            .fold(Self::default(), Self::and)
    }

    /// The share of a text, its headings and footnotes among it.
    pub fn of_body(body: &Body) -> Self {
        let headings = body.headings.iter().map(|heading| &heading.title);
        Self::of(headings).and(Self::of(&lines(body)))
    }

    /// The share of both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            own: self.own + other.own,
            all: self.all + other.all,
        }
    }

    /// So many of a hundred, rounded down; all of nothing.
    pub fn percent(self) -> usize {
        match self.all {
            0 => 100,
            all => self.own * 100 / all,
        }
    }

    fn of_phrase(phrase: &Phrase) -> Self {
        let bare = phrase.bare();
        let words = bare.split_whitespace();
        let all = words
            .filter(|word| word.chars().any(char::is_alphabetic))
            .count();
        let is_own = phrase.rendition != Rendition::Source;
        Self {
            own: if is_own { all } else { 0 },
            all,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_by_whose_they_are() {
        let own = Phrase::literal("Gofynnwch i’r cyngor, 2026");
        let foreign = Phrase {
            rendition: Rendition::Source,
            ..Phrase::literal("Ask the council – now")
        };
        let share = Share::of([&own, &foreign]);
        assert_eq!((share.own, share.all, share.percent()), (3, 7, 42));
        assert_eq!(Share::default().percent(), 100);
    }
}

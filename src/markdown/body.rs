//! A body: the text of one item as a tree, with lists of what it points at, its headings and its footnotes.
//!
//! Owned and immutable; an edition fills its slots and never parses again.

use super::heading::{Heading, HeadingId};
use super::inline::{FootnoteId, Inline};
use super::phrase::Phrase;
use super::reference::{Reference, ReferenceId};
use super::unit::Unit;

/// The text of one item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// The text itself.
    pub blocks: Vec<Block>,
    /// The footnotes, by number.
    pub footnotes: Vec<Footnote>,
    /// What the text points at, by number.
    pub references: Vec<Reference>,
    /// The headings, in order, with the titles of sheets among them.
    pub headings: Vec<Heading>,
    /// What a translator sees of it, in the order in which it ends.
    pub units: Vec<Unit>,
    /// What every id in the body begins with.
    pub id_prefix: &'static str,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// Its number on the page, from 1; none if nothing that is shown refers to it.
    pub number: Option<usize>,
    /// Which of its marks are shown, so that links can lead back to them.
    pub mentions: Vec<usize>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// The text of an item in a tight list: words without a paragraph.
    Plain(Vec<Inline>),
    /// A heading.
    Heading {
        /// Its level, id and place.
        heading: HeadingId,
        /// Its words.
        inlines: Vec<Inline>,
    },
    /// A block quotation.
    Quote(Vec<Self>),
    /// A list. In a tight list the items hold [`Block::Plain`] where a loose one holds [`Block::Paragraph`].
    List {
        /// The first number, if it is numbered.
        start: Option<u64>,
        /// The items.
        items: Vec<Vec<Self>>,
    },
    /// Code.
    Code {
        /// The language, if it is named.
        language: Option<String>,
        /// The lines.
        text: String,
    },
    /// A line between parts.
    Rule,
    /// A table.
    Table(Table),
    /// Words and what they mean.
    Definitions(Vec<Definition>),
    /// HTML that may stand as it is written, with slots.
    Html(Vec<Inline>),
    /// A block beyond Markdown.
    Container {
        /// Which.
        container: Container,
        /// What it holds.
        blocks: Vec<Self>,
    },
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// How each column is aligned.
    pub alignments: Vec<Alignment>,
    /// The cells of the first row.
    pub header: Vec<Cell>,
    /// The other rows.
    pub rows: Vec<Vec<Cell>>,
}

/// What one cell of a table says.
pub type Cell = Vec<Inline>;

/// How a column is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// As the language reads.
    None,
    /// To the left.
    Left,
    /// In the middle.
    Centre,
    /// To the right.
    Right,
}

/// A part of a definition list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Definition {
    /// A word.
    Term(Vec<Inline>),
    /// What it means.
    Meaning(Vec<Block>),
}

/// A block beyond Markdown. How each is written stands in `kinds.rs`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Container {
    /// Something worth knowing beside the text.
    Note,
    /// Text that opens when it is asked for.
    Details {
        /// What is always shown.
        summary: Phrase,
    },
    /// Someone's own words.
    Quote {
        /// Who said them, by role.
        role: Phrase,
        /// The work that they stand in.
        source: ReferenceId,
        /// The part of the work.
        section: Option<Phrase>,
    },
    /// A numbered list of things to do in order.
    Steps,
    /// A bullet list of things to tick.
    Checklist,
    /// Two parts to be read side by side.
    Pair {
        /// How the two stand to each other.
        kind: PairKind,
    },
    /// One part of a pair: a heading and what follows it. No author writes it; `pair.rs` makes it.
    Part {
        /// Which.
        side: Side,
    },
    /// A figure of the toolkit.
    Figure {
        /// Which.
        figure: ReferenceId,
    },
    /// A page to print.
    Sheet {
        /// Its title and id.
        heading: HeadingId,
    },
    /// Empty lines to write on.
    Lines {
        /// How many, from 1 to 30.
        count: u8,
    },
}

/// How the two parts of a pair stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PairKind {
    /// What gets in the way, and what helps.
    Challenge,
    /// What to do, and what not to do.
    Do,
    /// One side of a partnership, and the other.
    Sides,
}

/// Which part of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The one that is read first.
    First,
    /// The other.
    Second,
}

impl PairKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Challenge, Self::Do, Self::Sides];

    /// The word that an author writes for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Challenge => "challenge",
            Self::Do => "do",
            Self::Sides => "sides",
        }
    }
}

impl Body {
    /// The reference of that number.
    ///
    /// Numbers are only handed out for references that are in the list.
    pub fn reference(&self, id: ReferenceId) -> &Reference {
        &self.references[id.0]
    }

    /// The heading of that number.
    pub fn heading(&self, id: HeadingId) -> &Heading {
        &self.headings[id.0]
    }

    /// The footnote of that number.
    pub fn footnote(&self, id: FootnoteId) -> &Footnote {
        &self.footnotes[id.0]
    }
}

//! A part of the tree that has begun and not ended: what it is, where, and what it holds so far.

use std::ops::Range;

use super::body::{Alignment, Block, Cell, Container, Definition};
use super::inline::{FootnoteId, Inline};
use super::kinds::Kind;
use super::raw_html::OpenElement;
use super::unit::UnitKind;

/// What has begun.
#[derive(Debug)]
pub(super) enum Frame {
    /// The body itself.
    Root,
    Paragraph,
    /// The text of an item in a tight list.
    Plain,
    Heading {
        level: u8,
        id: Option<String>,
        /// Whether it is given classes or other attributes.
        attributes: bool,
    },
    Quote,
    List {
        start: Option<u64>,
        items: Vec<Vec<Block>>,
    },
    Item,
    Code {
        language: Option<String>,
        text: String,
    },
    Table {
        alignments: Vec<Alignment>,
        header: Vec<Cell>,
        rows: Vec<Vec<Cell>>,
    },
    Row {
        is_header: bool,
        cells: Vec<Cell>,
    },
    Cell,
    Definitions(Vec<Definition>),
    Term,
    Meaning,
    Footnote(FootnoteId),
    /// None where the opening line was not as it should be.
    Container {
        colons: usize,
        kind: Option<&'static Kind>,
        container: Option<Container>,
    },
    Emphasis,
    Strong,
    Strikethrough,
    Link(Target),
    Picture(Target),
}

/// Where a link or picture points, as it is written.
#[derive(Debug)]
pub(super) struct Target {
    /// The address.
    pub(super) address: String,
    /// What is shown when the pointer rests on it.
    pub(super) title: String,
    /// Where both are written, if that is not in the link itself.
    pub(super) definition: Option<Range<usize>>,
}

/// Something that has begun.
#[derive(Debug)]
pub(super) struct Open {
    /// What it is.
    pub(super) frame: Frame,
    /// Where it stands; of a container, its opening line.
    pub(super) range: Range<usize>,
    /// Its blocks so far.
    pub(super) blocks: Vec<Block>,
    /// Its inlines so far.
    pub(super) inlines: Vec<Inline>,
    /// HTML elements that have begun in it.
    pub(super) elements: Vec<OpenElement>,
    /// Where the last thing in it ends.
    pub(super) last: usize,
}

impl Open {
    /// `frame`, begun at `range`.
    pub(super) fn new(frame: Frame, range: Range<usize>) -> Self {
        Self {
            frame,
            last: range.start,
            range,
            blocks: Vec::new(),
            inlines: Vec::new(),
            elements: Vec::new(),
        }
    }

    /// Gives back the room that its parts did not need: they grew by doubling, and what is made of them stays for the whole run.
    pub(super) fn shrink(&mut self) {
        self.blocks.shrink_to_fit();
        self.inlines.shrink_to_fit();
        if let Frame::List { items, .. } = &mut self.frame {
            items.shrink_to_fit();
        }
    }

    /// The footnote that it is, if it is one.
    pub(super) fn footnote(&self) -> Option<FootnoteId> {
        match self.frame {
            Frame::Footnote(footnote) => Some(footnote),
            _ => None,
        }
    }

    /// Whether it is the words of a picture.
    pub(super) fn is_picture(&self) -> bool {
        matches!(self.frame, Frame::Picture(_))
    }
}

impl Frame {
    /// Whether blocks stand in it, so that text needs a paragraph.
    pub(super) fn holds_blocks(&self) -> bool {
        matches!(
            self,
            Self::Root
                | Self::Quote
                | Self::Item
                | Self::Meaning
                | Self::Footnote(_)
                | Self::Container { .. }
        )
    }

    /// Whether it is a part of a line.
    pub(super) fn is_inline(&self) -> bool {
        matches!(
            self,
            Self::Emphasis | Self::Strong | Self::Strikethrough | Self::Link(_) | Self::Picture(_)
        )
    }

    /// What a translator sees of it, if words stand in it and nothing between.
    pub(super) fn unit(&self) -> Option<UnitKind> {
        match self {
            Self::Paragraph | Self::Plain | Self::Term => Some(UnitKind::Text),
            Self::Heading { .. } => Some(UnitKind::Heading),
            Self::Cell => Some(UnitKind::Cell),
            _ => None,
        }
    }

    /// Whether it begins and ends by our own marks and not by the parser's.
    pub(super) fn is_ours(&self) -> bool {
        matches!(self, Self::Plain | Self::Container { .. })
    }

    /// Whether glossary terms in it are left alone.
    pub(super) fn keeps_terms_unmarked(&self) -> bool {
        match self {
            Self::Heading { .. } | Self::Quote | Self::Link(_) | Self::Picture(_) => true,
            Self::Container { kind, .. } => kind.is_some_and(|kind| kind.name == "quote"),
            _ => false,
        }
    }

    /// Whether it counts towards the depth of a text.
    pub(super) fn deepens(&self) -> bool {
        self.is_inline()
            || matches!(
                self,
                Self::Quote
                    | Self::List { .. }
                    | Self::Definitions(_)
                    | Self::Container { .. }
                    | Self::Footnote(_)
            )
    }
}

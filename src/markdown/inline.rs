//! What stands within a line of text.
//!
//! Owned and complete: nothing here points back into the source.

use super::phrase::{Phrase, Said};
use super::reference::ReferenceId;
use super::rendition::Rendition;
use super::slot::Slot;

/// The number of a footnote within its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FootnoteId(pub usize);

/// Something within a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// The end of a line in the source, which the reader sees as a space.
    SoftBreak,
    /// The end of a line for the reader.
    HardBreak,
    /// Stressed words.
    Emphasis(Vec<Self>),
    /// Important words.
    Strong(Vec<Self>),
    /// Words that no longer hold.
    Strikethrough(Vec<Self>),
    /// Code.
    Code(String),
    /// Words that lead somewhere.
    Link {
        /// Where to.
        reference: ReferenceId,
        /// What is shown when the pointer rests on it; empty if nothing.
        title: String,
        /// The words.
        inlines: Vec<Self>,
    },
    /// A picture.
    Picture {
        /// Which.
        reference: ReferenceId,
        /// What is shown when the pointer rests on it; empty if nothing.
        title: String,
        /// Words for those who cannot see it.
        alternative: Phrase,
    },
    /// A place for a local name.
    Slot(Slot),
    /// Words that are a form of a glossary term; the page links the first of each.
    Term {
        /// The term's id.
        term: String,
        /// The words as they stand in the text.
        words: String,
    },
    /// The mark of a footnote.
    FootnoteReference {
        /// Which footnote.
        footnote: FootnoteId,
        /// The how-many-eth mark of that footnote this is, from 1.
        mention: usize,
    },
    /// HTML that may stand as it is written.
    Html(String),
    /// All words of a block that is not in the reader's own words.
    Rendered {
        /// In whose words.
        rendition: Rendition,
        /// The words.
        inlines: Vec<Self>,
    },
    /// The box of a task: done or not.
    TaskMarker {
        /// Whether the task is done.
        done: bool,
    },
}

/// The words and slots of `inlines`, without anything else.
pub fn plain(inlines: &[Inline]) -> Phrase {
    let mut phrase = Phrase::default();
    say(inlines, &mut |said| phrase.hear(said));
    phrase
}

/// Tells `hear` what `inlines` say, piece by piece.
pub(super) fn say<'i>(inlines: &'i [Inline], hear: &mut impl FnMut(Said<'i>)) {
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) | Inline::Term { words, .. } => {
                hear(Said::Words(words));
            }
            Inline::SoftBreak | Inline::HardBreak => hear(Said::Words(" ")),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Link { inlines: inner, .. } => say(inner, hear),
            Inline::Rendered { rendition, inlines } => {
                hear(Said::In(*rendition));
                say(inlines, hear);
            }
            Inline::Slot(slot) => hear(Said::Slot(slot)),
            Inline::Picture { alternative, .. } => alternative.say(hear),
            Inline::FootnoteReference { .. } | Inline::Html(_) | Inline::TaskMarker { .. } => {}
        }
    }
}

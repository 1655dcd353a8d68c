//! Pieces of HTML: what is the same in every edition, and between it what an edition fills in or leaves out.

use crate::markdown::{ReferenceId, Slot};

/// A piece of HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Finished HTML.
    Html(String),
    /// A local name, to be escaped for its sink.
    Slot {
        /// Which.
        slot: Slot,
        /// Where it stands.
        sink: Sink,
    },
    /// The start tag of a link, which an edition can leave out together with its end.
    LinkStart {
        /// Where it leads.
        reference: ReferenceId,
        /// The tag.
        html: String,
    },
    /// The end of a link: `</a>`.
    LinkEnd {
        /// Where it leads.
        reference: ReferenceId,
    },
}

/// Where a local name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sink {
    /// In text: it is written as `<bdi>value</bdi>`.
    Text,
    /// In the value of an attribute: it is written alone.
    Attribute,
}

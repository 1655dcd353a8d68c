//! A text as HTML that an edition only has to fill in: what is the same in every edition is finished.

use tera::Value;

use crate::markdown::{Phrase, ReferenceId, Slot};
use crate::toolkit::{Key, Kind, Prose, Target};

use super::escape::escape_text;
use super::locality::Locality;
use super::pieces::{Piece, Sink};

/// A text ready to be filled, and what stands around it on its page.
#[derive(Debug)]
pub(super) struct Compiled {
    /// The text itself.
    pub(super) text: Text,
    /// Its second-level headings.
    pub(super) contents: Vec<(String, Phrase)>,
    /// The works that it rests on.
    pub(super) sources: Vec<Value>,
    /// The day it was last checked, in words.
    pub(super) reviewed: Option<Value>,
    /// The day that its facts describe, in words.
    pub(super) facts_as_of: Option<Value>,
    /// The author's own `x-` values.
    pub(super) extra: Value,
}

/// HTML, with what an edition fills in or leaves out between.
#[derive(Debug)]
pub(super) struct Text(Vec<Segment>);

#[derive(Debug)]
enum Segment {
    /// The same in every edition.
    Html(String),
    /// A local name.
    Slot(Slot, Sink),
    /// The start of a link to an item that an area may leave out.
    Open(Key, String),
    /// The end of the link that was opened last.
    Close(Key),
}

impl Text {
    /// The text that `pieces` are, with what is the same in every edition joined.
    pub(super) fn of(pieces: Vec<Piece>, prose: &Prose) -> Self {
        let mut segments: Vec<Segment> = Vec::with_capacity(pieces.len());
        for piece in pieces {
            match (segments.last_mut(), segment(piece, prose)) {
                (Some(Segment::Html(text)), Segment::Html(more)) => text.push_str(&more),
                (_, segment) => segments.push(segment),
            }
        }
        // It stays until its language is drawn, and has grown by doubling.
        segments.shrink_to_fit();
        for segment in &mut segments {
            if let Segment::Html(text) = segment {
                text.shrink_to_fit();
            }
        }
        Self(segments)
    }

    /// The HTML in an edition's words.
    pub(super) fn fill(&self, edition: &impl Locality) -> String {
        let mut html = String::with_capacity(self.0.iter().map(Segment::length).sum());
        for segment in &self.0 {
            match segment {
                Segment::Html(text) => html.push_str(text),
                Segment::Slot(slot, Sink::Text) => {
                    html.push_str("<bdi>");
                    escape_text(&mut html, &edition.fill(slot));
                    html.push_str("</bdi>");
                }
                Segment::Slot(slot, Sink::Attribute) => escape_text(&mut html, &edition.fill(slot)),
                Segment::Open(key, start) if edition.shows(key) => html.push_str(start),
                Segment::Close(key) if edition.shows(key) => html.push_str("</a>"),
                Segment::Open(..) | Segment::Close(_) => {}
            }
        }
        html
    }
}

impl Segment {
    fn length(&self) -> usize {
        match self {
            Self::Html(text) | Self::Open(_, text) => text.len(),
            Self::Slot(..) => 48,
            Self::Close(_) => 4,
        }
    }
}

/// Links stay open only where an area may leave out what they lead to.
fn segment(piece: Piece, prose: &Prose) -> Segment {
    let hideable = |reference: ReferenceId| match prose.target(reference) {
        Target::Item(key, _) if key.kind == Kind::Action => Some(key.clone()),
        _ => None,
    };
    match piece {
        Piece::Html(html) => Segment::Html(html),
        Piece::Slot { slot, sink } => Segment::Slot(slot, sink),
        Piece::LinkStart { reference, html } => match hideable(reference) {
            Some(key) => Segment::Open(key, html),
            None => Segment::Html(html),
        },
        Piece::LinkEnd { reference } => match hideable(reference) {
            Some(key) => Segment::Close(key),
            None => Segment::Html("</a>".to_owned()),
        },
    }
}

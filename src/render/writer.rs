//! Puts pieces together: finished HTML grows in one string until something that an edition fills in comes between.

use std::mem::take;

use super::escape::{escape_address, escape_text};
use super::pieces::{Piece, Sink};
use crate::markdown::{Phrase, PhrasePart, ReferenceId, Slot};

/// Pieces being put together.
#[derive(Default)]
pub(super) struct Writer {
    pieces: Vec<Piece>,
    html: String,
    /// Whether the last piece ended in the middle of a line.
    within_line: bool,
}

impl Writer {
    /// Adds HTML.
    pub(super) fn html(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Adds text.
    pub(super) fn text(&mut self, text: &str) {
        escape_text(&mut self.html, text);
    }

    /// Adds ` name="value"`.
    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        self.html(&format!(" {name}=\""));
        self.text(value);
        self.html("\"");
    }

    /// Adds ` name="address"`.
    pub(super) fn address(&mut self, name: &str, address: &str) {
        self.html(&format!(" {name}=\""));
        escape_address(&mut self.html, address);
        self.html("\"");
    }

    /// Adds a phrase.
    pub(super) fn phrase(&mut self, phrase: &Phrase, sink: Sink) {
        for part in &phrase.parts {
            match part {
                PhrasePart::Literal(words) => self.text(words),
                PhrasePart::Slot(slot) => self.slot(slot, sink),
            }
        }
    }

    /// Adds a place for a local name.
    pub(super) fn slot(&mut self, slot: &Slot, sink: Sink) {
        self.piece(Piece::Slot {
            slot: slot.clone(),
            sink,
        });
    }

    /// Begins a link whose start tag is what `tag` writes.
    pub(super) fn link_start(&mut self, reference: ReferenceId, tag: impl FnOnce(&mut Self)) {
        let mut start = Self::default();
        tag(&mut start);
        self.piece(Piece::LinkStart {
            reference,
            html: start.html,
        });
    }

    /// Ends a link.
    pub(super) fn link_end(&mut self, reference: ReferenceId) {
        self.piece(Piece::LinkEnd { reference });
    }

    /// Ends the line, if one has begun.
    pub(super) fn new_line(&mut self) {
        let at_start = match self.html.as_bytes().last() {
            Some(last) => *last == b'\n',
            None => !self.within_line,
        };
        if !at_start {
            self.html.push('\n');
        }
    }

    /// All pieces.
    pub(super) fn finish(mut self) -> Vec<Piece> {
        self.flush();
        self.pieces
    }

    fn piece(&mut self, piece: Piece) {
        self.flush();
        self.pieces.push(piece);
        self.within_line = true;
    }

    fn flush(&mut self) {
        if !self.html.is_empty() {
            self.pieces.push(Piece::Html(take(&mut self.html)));
        }
    }
}

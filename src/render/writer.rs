//! Puts pieces together: finished HTML grows in one string until something that an edition fills in comes between.

use std::mem::take;

use super::escape::{escape_address, escape_text};
use super::pieces::{Piece, Sink};
use super::views::marks;
use crate::markdown::{Phrase, PhrasePart, ReferenceId, Rendition, Slot};

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

    /// Adds the beginning of a tag, to which attributes may be added: `<name`.
    pub(super) fn open(&mut self, name: &str) {
        self.html("<");
        self.html(name);
    }

    /// Adds the tag that ends an element: `</name>`.
    pub(super) fn close(&mut self, name: &str) {
        self.html("</");
        self.html(name);
        self.html(">");
    }

    /// Adds text.
    pub(super) fn text(&mut self, text: &str) {
        escape_text(&mut self.html, text);
    }

    /// Adds ` name="value"`.
    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        self.begin_attribute(name);
        self.text(value);
        self.html("\"");
    }

    /// Adds ` name="address"`.
    pub(super) fn address(&mut self, name: &str, address: &str) {
        self.begin_attribute(name);
        escape_address(&mut self.html, address);
        self.html("\"");
    }

    fn begin_attribute(&mut self, name: &str) {
        self.html(" ");
        self.html(name);
        self.html("=\"");
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

    /// Adds a phrase, marked where it is not in the page's own words.
    pub(super) fn marked(&mut self, phrase: &Phrase) {
        let marks = marks(phrase.rendition);
        if marks.is_empty() {
            return self.phrase(phrase, Sink::Text);
        }
        self.html(&format!("<span{marks}>"));
        self.phrase(phrase, Sink::Text);
        self.html("</span>");
    }

    /// Adds interface words with `phrases` in their places.
    pub(super) fn composed(&mut self, words: &str, phrases: &[(&str, &Phrase)], isolates: bool) {
        let mut rest = words;
        while let Some((before, after)) = rest.split_once('{') {
            self.text(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let found = phrases.iter().find(|(known, _)| *known == name);
            if let Some((_, phrase)) = found {
                self.isolated(phrase, isolates);
            }
            rest = after;
        }
        self.text(rest);
    }

    /// Adds a phrase whose direction is its own, if that can be another than the page's.
    fn isolated(&mut self, phrase: &Phrase, isolates: bool) {
        if !isolates || phrase.rendition == Rendition::Source {
            return self.marked(phrase);
        }
        self.html("<bdi>");
        self.marked(phrase);
        self.html("</bdi>");
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

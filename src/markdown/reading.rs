//! The input and what is told of it: what every step of reading is handed.
//!
//! Ranges inside the folder are bytes of the body; places are bytes of the file. They meet here.

use std::ops::Range;

use super::input::{Dialect, Input};
use super::mask::Masked;
use super::phrase::Phrase;
use super::rendition::Rendition;
use super::vocabulary::Vocabulary;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};

/// One text being read.
pub(super) struct Reading<'a> {
    /// The text as it is written.
    pub(super) body: &'a str,
    /// The text as the Markdown parser gets it.
    pub(super) masked: &'a Masked<'a>,
    /// What it is read with.
    pub(super) input: &'a Input<'a>,
    told: &'a mut Diagnostics,
    silent: bool,
}

impl<'a> Reading<'a> {
    /// The body of `input`, hidden as `masked`.
    pub(super) fn new(
        body: &'a str,
        masked: &'a Masked<'a>,
        input: &'a Input<'a>,
        told: &'a mut Diagnostics,
    ) -> Self {
        Self {
            body,
            masked,
            input,
            told,
            silent: false,
        }
    }

    /// Tells nothing from now on: the rest of the text is not read.
    pub(super) fn fall_silent(&mut self) {
        self.silent = true;
    }

    /// Whether the rest of the text is not read.
    pub(super) fn is_silent(&self) -> bool {
        self.silent
    }

    /// Whether nothing of ours is looked for in it.
    pub(super) fn is_plain(&self) -> bool {
        self.dialect() == Dialect::CommonMark
    }

    /// The rules that hold.
    pub(super) fn dialect(&self) -> Dialect {
        self.input.dialect
    }

    /// The place in the file of a range of the body.
    pub(super) fn place(&self, range: &Range<usize>) -> Place {
        let within = |offset: usize| self.input.body.start + offset.min(self.body.len());
        Place::new(self.input.source, within(range.start)..within(range.end))
    }

    /// What is written at `range`.
    pub(super) fn written(&self, range: Range<usize>) -> &'a str {
        self.body.get(range).unwrap_or_default()
    }

    /// Tells a complaint about a range of the body.
    pub(super) fn say(&mut self, range: &Range<usize>, diagnostic: Diagnostic) {
        self.say_at(self.place(range), diagnostic);
    }

    /// Tells a complaint about a place.
    pub(super) fn say_at(&mut self, place: Place, diagnostic: Diagnostic) {
        if !self.silent {
            self.told.say(diagnostic.at(place));
        }
    }

    /// Tells a complaint made of a message and a help.
    pub(super) fn refuse(
        &mut self,
        range: &Range<usize>,
        code: Code,
        message: impl AsRef<str>,
        help: impl AsRef<str>,
    ) {
        self.say(range, Diagnostic::new(code, message).help(help));
    }

    /// Reads a phrase that is written at `range`.
    pub(super) fn phrase(&mut self, text: &str, range: &Range<usize>) -> Phrase {
        let place = self.place(range);
        let text = (text, self.rendition(range.start));
        Phrase::parse(text, place, self.input.variables, self.told)
    }

    /// The ids that its headings are given by the text whose translation it is.
    pub(super) fn given_ids(&self) -> &'a [String] {
        let translation = self.input.translation.as_ref();
        translation.map_or(&[], |translation| translation.headings)
    }

    /// In whose words the byte at `offset` of the body stands.
    pub(super) fn rendition(&self, offset: usize) -> Rendition {
        let translation = self.input.translation.as_ref();
        translation.map_or(Rendition::Own, |translation| {
            translation.at(self.input.body.start + offset)
        })
    }

    /// The glossary's terms in the words that stand at `offset` of the body.
    pub(super) fn vocabulary(&self, offset: usize) -> &'a Vocabulary {
        match (self.input.translation, self.rendition(offset)) {
            (Some(translation), Rendition::Source) => translation.vocabulary,
            _ => self.input.vocabulary,
        }
    }
}

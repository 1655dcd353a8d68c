//! Puts words into the place of a text's units: the whole file once more, with a note of what is not in the reader's own words.

use std::ops::Range;

use crate::diagnostics::{Diagnostics, Place, SourceId, SourceMap};
use crate::markdown::{Body, Rendition, Unit, UnitKind};
use crate::read::{BodyOf, TranslatedBody};

use super::dictionary::{Dictionary, Words};
use super::names;
use super::sound::is_sound;
use super::units::is_translatable;

/// The text of the item `name` in the words of `dictionary`.
pub(super) fn translated(
    (name, own): (&str, &BodyOf<'_>),
    body: &Body,
    dictionary: &Dictionary,
    map: &mut SourceMap,
    told: &mut Diagnostics,
) -> TranslatedBody {
    let source = own.id.place.source;
    let file = map.shared_text(source);
    let mut writing = Writing::new(source, &file);
    let mut units: Vec<&Unit> = body.units.iter().collect();
    units.sort_by_key(|unit| unit.range.start);
    for unit in units {
        let text = unit.text(&file);
        let heading = unit
            .heading
            .map(|heading| body.heading(heading).id.as_str());
        let found = dictionary.find(&names::of_text(name, heading), &text);
        match found.filter(|words| is_sound(unit, (&text, &words.text), words.place, told)) {
            Some(words) => writing.replace(unit, &words),
            None => writing.keep(unit, is_translatable(&text)),
        }
    }
    writing.copy(file.len());
    let Writing {
        text,
        origins,
        renditions,
        ..
    } = writing;
    let after = file.len() - own.range.end;
    let path = map.path(source).to_owned();
    TranslatedBody {
        body: own.range.start..text.len() - after,
        source: map.add_derived(path, text, origins),
        headings: body
            .headings
            .iter()
            .map(|heading| heading.id.clone())
            .collect(),
        renditions,
    }
}

/// A text being written beside its source.
struct Writing<'f> {
    source: SourceId,
    file: &'f str,
    /// How far the source has been followed.
    at: usize,
    text: String,
    /// Where each piece of the text comes from.
    origins: Vec<(Range<usize>, Place)>,
    renditions: Vec<(Range<usize>, Rendition)>,
}

impl<'f> Writing<'f> {
    fn new(source: SourceId, file: &'f str) -> Self {
        Self {
            source,
            file,
            at: 0,
            text: String::with_capacity(file.len() * 2),
            origins: Vec::new(),
            renditions: Vec::new(),
        }
    }

    /// The source as it is, up to `end`.
    fn copy(&mut self, end: usize) {
        let start = self.text.len();
        let piece = self.at..end;
        self.text
            .push_str(self.file.get(piece.clone()).unwrap_or_default());
        let place = Place::new(self.source, piece);
        self.origins.push((start..self.text.len(), place));
        self.at = end;
    }

    /// The words of the source, which are not the reader's own.
    fn keep(&mut self, unit: &Unit, is_foreign: bool) {
        self.copy(unit.range.start);
        let start = self.text.len();
        self.copy(unit.range.end);
        if is_foreign {
            self.renditions
                .push((start..self.text.len(), Rendition::Source));
        }
    }

    /// Words in the place of the source's.
    fn replace(&mut self, unit: &Unit, words: &Words) {
        self.copy(unit.range.start);
        let start = self.text.len();
        let bare = unit.kind == UnitKind::Attribute && !self.text.ends_with('"');
        let quote = if bare { "\"" } else { "" };
        let written = unit.written(&words.text, self.file);
        self.text.extend([quote, &written, quote]);
        self.at = unit.range.end;
        let own = Place::new(self.source, unit.range.clone());
        let range = start..self.text.len();
        self.origins
            .push((range.clone(), words.place.unwrap_or(own)));
        if words.rendition != Rendition::Own {
            self.renditions.push((range, words.rendition));
        }
    }
}

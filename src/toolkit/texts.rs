//! Parses the texts of many files at once, each exactly once.

use crate::diagnostics::{Diagnostics, SourceMap, gather};
use crate::languages::Language;
use crate::markdown::{Body, Declared, Dialect, Input, Phrase, Translation, Vocabulary, parse};
use crate::read::{
    ActionWritten, ItemFile, PackWritten, PageWritten, PrincipleWritten, SharedFacts, StoryWritten,
    ToolWritten, WayInWritten, Wording,
};

use super::ids::{Key, Kind};
use super::index::{Announced, Index, State};

/// What every text is parsed with.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    /// The texts.
    pub(super) map: &'a SourceMap,
    /// The words that are linked to the glossary.
    pub(super) vocabulary: &'a Vocabulary,
    /// Those of the source language, for what is not translated.
    pub(super) source_vocabulary: &'a Vocabulary,
    /// By whose rules they are read.
    pub(super) dialect: Dialect,
    /// The names that text may use.
    pub(super) variables: &'a Declared,
    /// The language that they are read for.
    pub(super) language: &'a Language,
}

/// A file with its text parsed.
pub(super) struct Parsed<T> {
    /// Which item it is.
    pub(super) key: Key,
    /// The file.
    pub(super) file: ItemFile<T>,
    /// Its text.
    pub(super) body: Body,
}

/// Front matter that holds the shared keys.
pub(super) trait Shared {
    /// The shared keys.
    fn common(&self) -> &SharedFacts;
}

macro_rules! shared {
    ($($name:ident),+) => { $(impl Shared for $name { fn common(&self) -> &SharedFacts { &self.common } })+ };
}
shared!(
    PrincipleWritten,
    ActionWritten,
    StoryWritten,
    WayInWritten,
    ToolWritten,
    PackWritten,
    PageWritten
);

/// Adds the files' ids to the index.
pub(super) fn announce<T: Shared>(
    kind: Kind,
    files: &[ItemFile<T>],
    index: &mut Index,
    told: &mut Diagnostics,
) {
    for file in files {
        let state = match &file.written {
            None => State::Broken,
            Some(written) if written.common().keys.draft == Some(true) => State::Draft,
            Some(_) => State::Published,
        };
        let announced = Announced {
            key: Key::new(kind, &file.id.value),
            path: &file.path,
            place: file.id.place,
            state,
        };
        index.add(announced, told);
    }
}

impl Reader<'_> {
    /// Words for readers, with the local names in them.
    pub(super) fn phrase(&self, wording: &Wording, told: &mut Diagnostics) -> Phrase {
        let text = (wording.value.as_str(), wording.rendition);
        Phrase::parse(text, wording.place, self.variables, told)
    }

    /// Parses the texts of `files`, in parallel, and tells the index their headings.
    pub(super) fn read<T: Send + Sync>(
        &self,
        kind: Kind,
        files: Vec<ItemFile<T>>,
        index: &mut Index,
        told: &mut Diagnostics,
    ) -> Vec<Parsed<T>> {
        let bodies = gather(&files, told, |file, told| self.body(file, told));
        let mut parsed = Vec::with_capacity(files.len());
        for (file, body) in files.into_iter().zip(bodies) {
            let key = Key::new(kind, &file.id.value);
            index.add_fragments(&key, body.headings.iter().map(|heading| heading.id.clone()));
            parsed.push(Parsed { key, file, body });
        }
        parsed
    }

    fn body<T>(&self, file: &ItemFile<T>, told: &mut Diagnostics) -> Body {
        let own = (file.id.place.source, &file.body);
        let translation = file.translation.as_ref();
        let (source, body) = translation.map_or(own, |text| (text.source, &text.body));
        let input = Input {
            source,
            text: self.map.text(source),
            body: body.clone(),
            dialect: self.dialect,
            vocabulary: self.vocabulary,
            variables: self.variables,
            translation: translation.map(|text| Translation {
                headings: &text.headings,
                renditions: &text.renditions,
                vocabulary: self.source_vocabulary,
            }),
        };
        parse(&input, told)
    }
}

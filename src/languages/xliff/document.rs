//! An XLIFF document as it means: files of texts to translate, each with its words and how sure of them somebody is.
//!
//! It is the part of XLIFF 2 (OASIS, versions 2.0 and 2.1) that catalogues need. Marks inside texts are Markdown again here.

use crate::diagnostics::Place;

/// The namespace of XLIFF 2.0 and 2.1.
pub(super) const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";

/// Texts that go to translators, or come back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The tag of the language that the texts are in.
    pub source_language: String,
    /// The tag of the language that they are translated into.
    pub language: String,
    /// The catalogues.
    pub files: Vec<File>,
}

/// The texts of one catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// The catalogue's path in the project (`original`).
    pub path: String,
    /// What translators should know of all of them.
    pub notes: Vec<Note>,
    /// The texts.
    pub units: Vec<Unit>,
}

/// A text that belongs together: one, or one for each form if it counts something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// Where it belongs (`name`): the context of the catalogue.
    pub name: String,
    /// What translators should know of it.
    pub notes: Vec<Note>,
    /// The text, or its forms in the order of the catalogue. Never none.
    pub texts: Vec<Text>,
}

/// A source and its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The source.
    pub source: String,
    /// The words; empty if there are none.
    pub target: String,
    /// How sure somebody is of them.
    pub state: State,
    /// Where it stands; nothing in a text that was not read.
    pub place: Option<Place>,
}

/// A note to translators.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// What kind of note it is, in one word.
    pub category: String,
    /// The note.
    pub text: String,
}

/// How far a text has come (XLIFF 2.0: `state`). Words of which nobody has said that they fit are `Initial`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Nobody has said that there are words that fit.
    #[default]
    Initial,
    /// Translated.
    Translated,
    /// Reviewed.
    Reviewed,
    /// Nothing is left to do.
    Final,
}

impl State {
    /// All, with the words that XLIFF has for them.
    pub(super) const WORDS: [(&str, Self); 4] = [
        ("initial", Self::Initial),
        ("translated", Self::Translated),
        ("reviewed", Self::Reviewed),
        ("final", Self::Final),
    ];

    /// The word that XLIFF has for it.
    pub(super) fn word(self) -> &'static str {
        let mut words = Self::WORDS.iter();
        let found = words.find(|(_, state)| *state == self);
        found.map_or("initial", |(word, _)| word)
    }

    /// The state of that word.
    pub(super) fn of(word: &str) -> Option<Self> {
        let mut words = Self::WORDS.iter();
        let found = words.find(|(own, _)| *own == word);
        found.map(|(_, state)| *state)
    }
}

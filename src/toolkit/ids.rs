//! Names of things: kinds, ids, and the pair that names one item.

use std::fmt;
use std::sync::Arc;

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The home page.
    Home,
    /// A principle.
    Principle,
    /// An action.
    Action,
    /// A long story.
    CaseStudy,
    /// A short story.
    Example,
    /// A role.
    Role,
    /// A stage.
    Stage,
    /// An agency.
    Agency,
    /// A tool.
    Tool,
    /// A pack.
    Pack,
    /// A glossary entry.
    Term,
    /// A figure.
    Figure,
    /// A work that the toolkit rests on.
    Source,
    /// Any other page.
    Page,
    /// An area's own page.
    LocalPage,
}

impl Kind {
    /// The kind that a reference such as `action:…` names.
    pub fn of_reference(word: &str) -> Option<Self> {
        Self::REFERENCES
            .iter()
            .find(|(known, _)| *known == word)
            .map(|(_, kind)| *kind)
    }

    /// The words that references use, with their kinds.
    pub const REFERENCES: [(&'static str, Self); 13] = [
        ("principle", Self::Principle),
        ("action", Self::Action),
        ("case-study", Self::CaseStudy),
        ("example", Self::Example),
        ("role", Self::Role),
        ("stage", Self::Stage),
        ("agency", Self::Agency),
        ("tool", Self::Tool),
        ("pack", Self::Pack),
        ("term", Self::Term),
        ("figure", Self::Figure),
        ("source", Self::Source),
        ("page", Self::Page),
    ];

    /// The kind in an author's words.
    pub fn word(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::LocalPage => "page",
            kind => Self::REFERENCES
                .iter()
                .find(|(_, known)| *known == kind)
                .map_or("page", |(word, _)| word),
        }
    }
}

/// The permanent id of an item, unique within its kind.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

impl Id {
    /// The id written as `text`.
    pub fn new(text: &str) -> Self {
        Self(Arc::from(text))
    }

    /// It as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Names one item.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// What it is.
    pub kind: Kind,
    /// Which one.
    pub id: Id,
}

impl Key {
    /// The item of `kind` with the id `id`.
    pub fn new(kind: Kind, id: &str) -> Self {
        Self {
            kind,
            id: Id::new(id),
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.kind.word(), self.id)
    }
}

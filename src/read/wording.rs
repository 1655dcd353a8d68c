//! Words for readers in a file of facts: text that translators translate, told from ids and names by its type.
//!
//! Every group of keys can name its wordings (`record!`), each under its key, so that none is forgotten when a key is added.

use crate::diagnostics::{Located, Place};
use crate::markdown::{Phrase, Rendition};

/// Words for readers.
#[derive(Clone, Debug)]
pub struct Wording {
    /// The words.
    pub value: String,
    /// Where they stand: of a translation, in its catalogue.
    pub place: Place,
    /// In whose words they are.
    pub rendition: Rendition,
}

/// The name of a place or body, which most languages leave as it is; it need not be translated.
#[derive(Clone, Debug)]
pub struct ProperName(pub Wording);

/// Several words for one thing, which translators see and write as one text, parted by [`BETWEEN`]; a language may have more of them.
#[derive(Clone, Debug)]
pub struct Spellings(pub Wording);

/// What parts the words of [`Spellings`].
pub const BETWEEN: &str = " | ";

impl Spellings {
    /// The words, one by one.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let words = self.0.value.split('|').map(str::trim);
        words.filter(|word| !word.is_empty())
    }
}

/// Words that stay as they are in every language: the title of a work, the name of a part of it.
#[derive(Clone, Debug)]
pub struct Kept(pub Wording);

/// What translators do with a wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Translate it.
    Words,
    /// Translate it where the language has a name of its own.
    Name,
    /// Leave it.
    Kept,
}

/// A wording of a group of keys.
#[derive(Debug)]
pub struct Named<'w> {
    /// Its key, with those of the groups that it stands in: `rows.label`.
    pub key: String,
    /// The words.
    pub wording: &'w mut Wording,
    /// What translators do with them.
    pub manner: Manner,
}

/// The wordings of one item, in the order of its keys.
pub type Wordings<'w> = Vec<Named<'w>>;

impl Wording {
    /// It under its key.
    pub(super) fn named<'w>(&'w mut self, key: &str, manner: Manner) -> Named<'w> {
        Named {
            key: key.to_owned(),
            wording: self,
            manner,
        }
    }
}

impl From<Located<String>> for Wording {
    fn from(Located { value, place }: Located<String>) -> Self {
        Self {
            value,
            place,
            rendition: Rendition::Own,
        }
    }
}

impl From<Wording> for Phrase {
    /// The words as they are: braces in them are only braces.
    fn from(wording: Wording) -> Self {
        Self {
            rendition: wording.rendition,
            ..Self::literal(wording.value)
        }
    }
}

impl From<Kept> for Phrase {
    fn from(Kept(wording): Kept) -> Self {
        wording.into()
    }
}

impl From<ProperName> for String {
    fn from(ProperName(wording): ProperName) -> Self {
        wording.value
    }
}

/// The key of a value in a group of keys that stands under `outer` itself.
pub(super) fn key_in(outer: &str, key: &str) -> String {
    if outer.is_empty() {
        key.to_owned()
    } else {
        format!("{outer}.{key}")
    }
}

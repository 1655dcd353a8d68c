//! How wordings are read: as text, whatever translators do with them.

use serde_json::Value as Json;

use crate::diagnostics::{Diagnostics, Located, Place};

use super::node::Node;
use super::wording::{BETWEEN, Kept, Manner, ProperName, Spellings, Wording, Wordings};
use super::written::Written;

impl Written for Wording {
    fn read(node: &Node, told: &mut Diagnostics) -> Option<Self> {
        Located::<String>::read(node, told).map(Self::from)
    }

    fn stand_in(place: Place) -> Option<Self> {
        Located::<String>::stand_in(place).map(Self::from)
    }

    fn wordings<'w>(&'w mut self, key: &str, found: &mut Wordings<'w>) {
        found.push(self.named(key, Manner::Words));
    }

    fn schema() -> Json {
        Located::<String>::schema()
    }
}

impl Written for Spellings {
    fn read(node: &Node, told: &mut Diagnostics) -> Option<Self> {
        let words: Vec<Located<String>> = Vec::read(node, told)?;
        let joined: Vec<&str> = words.iter().map(|word| word.value.as_str()).collect();
        let joined = Located::new(joined.join(BETWEEN), node.place);
        Some(Self(joined.into()))
    }

    fn empty() -> Option<Self> {
        None
    }

    fn stand_in(place: Place) -> Option<Self> {
        Wording::stand_in(place).map(Self)
    }

    fn wordings<'w>(&'w mut self, key: &str, found: &mut Wordings<'w>) {
        self.0.wordings(key, found);
    }

    fn schema() -> Json {
        Vec::<Located<String>>::schema()
    }
}

/// A wording that translators treat in another manner.
macro_rules! manner {
    ($name:ident, $manner:ident) => {
        impl Written for $name {
            fn read(node: &Node, told: &mut Diagnostics) -> Option<Self> {
                Wording::read(node, told).map(Self)
            }

            fn stand_in(place: Place) -> Option<Self> {
                Wording::stand_in(place).map(Self)
            }

            fn wordings<'w>(&'w mut self, key: &str, found: &mut Wordings<'w>) {
                found.push(self.0.named(key, Manner::$manner));
            }

            fn schema() -> Json {
                Wording::schema()
            }
        }
    };
}

manner!(ProperName, Name);
manner!(Kept, Kept);

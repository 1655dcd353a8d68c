//! How a value is read from a node: the trait, and the plain values that files are made of.
//!
//! Reading complains about everything that is wrong and goes on, so that one run tells all. The same trait describes each type as
//! JSON Schema, so that editors check files by the same rules. Groups of keys are made with `record!` (`record.rs`).

use serde_json::{Value as Json, json};

use crate::diagnostics::{
    Code, Diagnostic, Diagnostics, Located, Place, did_you_mean, is_hidden, list_of,
};

use super::date::Date;
use super::node::{Node, Value};
use super::wording::{Wordings, key_in};

/// A type that can stand in a file.
pub(super) trait Written: Sized {
    /// Reads it, or complains and gives nothing.
    fn read(node: &Node, told: &mut Diagnostics) -> Option<Self>;

    /// What it is when its key is not written at all; nothing if it must be written.
    fn absent() -> Option<Self> {
        None
    }

    /// What it is when its key is written without a value; nothing if that is a mistake.
    ///
    /// Only a list or group may be left empty so. An empty `withdrawn_on:` that counted as absent would publish a person.
    fn empty() -> Option<Self> {
        None
    }

    /// What stands at `place` in the rest of the run for one that could not be read, which was told: so what is beside it is looked at
    /// in the same run. Nothing where whatever stood there would call up complaints of its own.
    fn stand_in(_place: Place) -> Option<Self> {
        None
    }

    /// Its words for readers, each named by its key; `key` is its own. Most values hold none.
    fn wordings<'w>(&'w mut self, _key: &str, _found: &mut Wordings<'w>) {}

    /// It as JSON Schema, draft 2020-12.
    fn schema() -> Json;
}

/// Complains that `node` is not `wanted`.
pub(super) fn wrong_type(node: &Node, wanted: &str, told: &mut Diagnostics) {
    let message = match node.value {
        Value::Nothing => format!("the value is missing: {wanted} is needed here"),
        _ => format!("{wanted} is needed here, and this is {}", node.described()),
    };
    told.say(
        Diagnostic::new(Code::WrongType, message)
            .at(node.place)
            .help(format!("write {wanted}, or delete the line")),
    );
}

/// The scalar's characters.
pub(super) fn scalar<'a>(node: &'a Node, wanted: &str, told: &mut Diagnostics) -> Option<&'a str> {
    match &node.value {
        Value::Scalar(text) => Some(text),
        _ => {
            wrong_type(node, wanted, told);
            None
        }
    }
}

impl<T: Written> Written for Option<T> {
    fn read(node: &Node, told: &mut Diagnostics) -> Option<Self> {
        T::read(node, told).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn stand_in(_place: Place) -> Option<Self> {
        Some(None)
    }

    fn wordings<'w>(&'w mut self, key: &str, found: &mut Wordings<'w>) {
        if let Some(value) = self {
            value.wordings(key, found);
        }
    }

    fn schema() -> Json {
        T::schema()
    }
}

impl<T: Written> Written for Vec<T> {
    fn read(node: &Node, told: &mut Diagnostics) -> Option<Self> {
        let Value::List(items) = &node.value else {
            wrong_type(node, "a list", told);
            return None;
        };
        let read: Vec<T> = items.iter().filter_map(|item| whole(item, told)).collect();
        // A list of which nothing could be read is broken, not empty: nobody shall be told that something is missing in it.
        (items.is_empty() || !read.is_empty()).then_some(read)
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }

    fn empty() -> Option<Self> {
        Self::absent()
    }

    fn wordings<'w>(&'w mut self, key: &str, found: &mut Wordings<'w>) {
        for value in self {
            value.wordings(key, found);
        }
    }

    fn schema() -> Json {
        json!({ "type": "array", "items": T::schema() })
    }
}

/// A list that must be given and holds at least one value.
#[derive(Clone, Debug)]
pub struct OneOrMore<T>(pub Vec<T>);

impl<T: Written> Written for OneOrMore<T> {
    fn read(node: &Node, told: &mut Diagnostics) -> Option<Self> {
        let values = Vec::read(node, told)?;
        if values.is_empty() {
            told.say(
                Diagnostic::new(
                    Code::MissingKey,
                    "the list is empty: at least one is needed",
                )
                .at(node.place)
                .help("write at least one"),
            );
            return None;
        }
        Some(Self(values))
    }

    fn wordings<'w>(&'w mut self, key: &str, found: &mut Wordings<'w>) {
        self.0.wordings(key, found);
    }

    fn schema() -> Json {
        json!({ "type": "array", "items": T::schema(), "minItems": 1 })
    }
}

/// The item if nothing in it is wrong. Lists are handed on without what is broken, not with stand-ins for it.
fn whole<T: Written>(item: &Node, told: &mut Diagnostics) -> Option<T> {
    let before = told.errors();
    T::read(item, told).filter(|_| told.errors() == before)
}

/// Keys chosen by the author, each with a value of one type, in the order written.
#[derive(Clone, Debug)]
pub struct Entries<T>(pub Vec<(Located<String>, T)>);

impl<T: Written> Written for Entries<T> {
    fn read(node: &Node, told: &mut Diagnostics) -> Option<Self> {
        let Value::Map(entries) = &node.value else {
            wrong_type(node, "a group of keys", told);
            return None;
        };
        Some(Self(
            entries
                .iter()
                .filter_map(|(key, value)| Some((key.clone(), T::read(value, told)?)))
                .collect(),
        ))
    }

    fn absent() -> Option<Self> {
        Some(Self(Vec::new()))
    }

    fn empty() -> Option<Self> {
        Self::absent()
    }

    fn wordings<'w>(&'w mut self, key: &str, found: &mut Wordings<'w>) {
        for (name, value) in &mut self.0 {
            value.wordings(&key_in(key, &name.value), found);
        }
    }

    fn schema() -> Json {
        json!({ "type": "object", "additionalProperties": T::schema() })
    }
}

impl Written for Located<String> {
    fn read(node: &Node, told: &mut Diagnostics) -> Option<Self> {
        let text = scalar(node, "text", told)?;
        check_characters(text, node.place, told)?;
        if text.trim().is_empty() {
            told.say(
                Diagnostic::new(Code::WrongType, "the text is empty")
                    .at(node.place)
                    .help("write the text, or delete the line"),
            );
            return None;
        }
        Some(Self::new(text.trim().to_owned(), node.place))
    }

    /// Empty, which no text is that was read.
    fn stand_in(place: Place) -> Option<Self> {
        Some(Self::new(String::new(), place))
    }

    fn schema() -> Json {
        json!({ "type": ["string", "number"], "minLength": 1 })
    }
}

/// Escapes in double quotes can write what the file itself may not hold; line breaks are all right.
fn check_characters(text: &str, place: Place, told: &mut Diagnostics) -> Option<()> {
    let Some(hidden) = text.chars().find(|character| is_hidden(*character)) else {
        return Some(());
    };
    told.say(
        Diagnostic::new(Code::ControlCharacter, format!("the text holds the hidden character U+{:04X}", u32::from(hidden)))
            .at(place)
            .help("delete the character; inside double quotes a backslash begins one, so use single quotes"),
    );
    None
}

impl Written for Located<u32> {
    fn read(node: &Node, told: &mut Diagnostics) -> Option<Self> {
        let text = scalar(node, "a whole number", told)?;
        match text.parse() {
            Ok(number) => Some(Self::new(number, node.place)),
            Err(_) => {
                wrong_type(node, "a whole number from 0", told);
                None
            }
        }
    }

    fn stand_in(place: Place) -> Option<Self> {
        Some(Self::new(0, place))
    }

    fn schema() -> Json {
        json!({ "type": "integer", "minimum": 0 })
    }
}

impl Written for Located<f64> {
    fn read(node: &Node, told: &mut Diagnostics) -> Option<Self> {
        let number = scalar(node, "a number", told)?
            .parse::<f64>()
            .ok()
            .filter(|number| number.is_finite() && *number >= 0.0);
        if number.is_none() {
            wrong_type(node, "a number from 0, in digits only", told);
        }
        number.map(|number| Self::new(number, node.place))
    }

    fn schema() -> Json {
        json!({ "type": "number", "minimum": 0 })
    }
}

impl Written for bool {
    fn read(node: &Node, told: &mut Diagnostics) -> Option<Self> {
        match scalar(node, "`true` or `false`", told)? {
            "true" => Some(true),
            "false" => Some(false),
            _ => {
                wrong_type(node, "`true` or `false`", told);
                None
            }
        }
    }

    fn schema() -> Json {
        json!({ "type": "boolean" })
    }
}

impl Written for Located<Date> {
    fn read(node: &Node, told: &mut Diagnostics) -> Option<Self> {
        let text = scalar(node, "a date", told)?;
        match Date::parse(text) {
            Ok(date) => Some(Self::new(date, node.place)),
            Err(reason) => {
                told.say(
                    Diagnostic::new(Code::ImpossibleDate, reason)
                        .at(node.place)
                        .help("write year, month and day: `2026-11-21`"),
                );
                None
            }
        }
    }

    fn schema() -> Json {
        json!({ "type": "string", "format": "date" })
    }
}

/// Complains that `text` is none of `words`; `meant` is the one of them that says the same, where that is known.
pub(super) fn unknown_word(
    (text, meant): (&str, Option<&str>),
    place: Place,
    words: &[&str],
    told: &mut Diagnostics,
) {
    let message = format!("`{text}` cannot stand here");
    let help = match meant {
        Some(word) => format!("write `{word}`"),
        None => did_you_mean(
            text,
            words.iter().copied(),
            &format!("use {}", list_of(words.iter().copied())),
        ),
    };
    told.say(
        Diagnostic::new(Code::UnknownValue, message)
            .at(place)
            .help(help),
    );
}

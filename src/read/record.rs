//! Groups of keys: the cursor that reads one, and the macros that define them.
//!
//! `record!` makes a struct, its reading and its schema from one list, so that file format, program and schema cannot part.
//! `choice!` does the same for a value that is one of a few words.

use serde_json::{Map, Value as Json, json};

use crate::diagnostics::{Code, Diagnostic, Diagnostics, did_you_mean, list_of};

use super::node::{Node, Value};
use super::written::{Written, wrong_type};

/// Values under keys that begin with `x-`, which pass through to templates.
pub type Extra = Map<String, Json>;

/// Reads the keys of one group, and at the end complains about those that are missing or unknown.
pub(super) struct Fields<'n> {
    node: &'n Node,
    entries: &'n [(crate::diagnostics::Located<String>, Node)],
    known: Vec<&'static str>,
    missing: Vec<&'static str>,
}

impl<'n> Fields<'n> {
    /// Opens the group, or complains that it is none.
    pub(super) fn open(node: &'n Node, told: &mut Diagnostics) -> Option<Self> {
        match &node.value {
            Value::Map(entries) => Some(Self {
                node,
                entries,
                known: Vec::new(),
                missing: Vec::new(),
            }),
            _ => {
                wrong_type(node, "a group of keys", told);
                None
            }
        }
    }

    /// The value of `key`.
    pub(super) fn take<T: Written>(
        &mut self,
        key: &'static str,
        told: &mut Diagnostics,
    ) -> Option<T> {
        self.known.push(key);
        match self
            .entries
            .iter()
            .find(|(written, _)| written.value == key)
        {
            Some((_, node)) if matches!(node.value, Value::Nothing) && T::absent().is_some() => {
                T::absent()
            }
            Some((_, node)) => T::read(node, told).or_else(|| T::stand_in(node.place)),
            None => T::absent().or_else(|| {
                self.missing.push(key);
                T::stand_in(self.node.place)
            }),
        }
    }

    /// The values under `x-` keys, as JSON.
    pub(super) fn extra(&self) -> Extra {
        self.entries
            .iter()
            .filter(|(key, _)| key.value.starts_with("x-"))
            .map(|(key, node)| (key.value.clone(), as_json(node)))
            .collect()
    }

    /// Complains about missing and unknown keys.
    pub(super) fn finish(self, told: &mut Diagnostics) {
        if !self.missing.is_empty() {
            let message = format!(
                "{} must be given here",
                list_of(self.missing.iter().copied()).replace(" or ", " and ")
            );
            told.say(
                Diagnostic::new(Code::MissingKey, message)
                    .at(self.node.place)
                    .help(format!("add a line such as `{}: …`", self.missing[0])),
            );
        }
        for (key, _) in self.entries {
            if !self.known.contains(&key.value.as_str()) && !key.value.starts_with("x-") {
                let help = did_you_mean(
                    &key.value,
                    self.known.iter().copied(),
                    "keys of your own begin with `x-`",
                );
                told.say(
                    Diagnostic::new(
                        Code::UnknownKey,
                        format!("`{}` is not a key that is known here", key.value),
                    )
                    .at(key.place)
                    .help(help),
                );
            }
        }
    }
}

fn as_json(node: &Node) -> Json {
    match &node.value {
        Value::Nothing => Json::Null,
        Value::Scalar(text) => Json::String(text.clone()),
        Value::List(items) => items.iter().map(as_json).collect(),
        Value::Map(entries) => Json::Object(
            entries
                .iter()
                .map(|(key, value)| (key.value.clone(), as_json(value)))
                .collect(),
        ),
    }
}

/// A schema object from its properties; those whose type must be written are required.
pub(super) fn object_schema(
    description: &str,
    properties: &Map<String, Json>,
    required: &[&'static str],
) -> Json {
    json!({
        "type": "object",
        "description": description.trim(),
        "properties": properties,
        "required": required,
        "patternProperties": { "^x-": {} },
        "additionalProperties": false,
    })
}

/// A property's schema with its description.
pub(super) fn described(mut schema: Json, description: &str) -> Json {
    if let Some(object) = schema.as_object_mut() {
        object.insert(
            "description".to_owned(),
            Json::String(description.trim().to_owned()),
        );
    }
    schema
}

/// Defines a group of keys: `record! { /// doc  Name { /// doc  field: Type, … } }`, or `Name + common: Part { … }` for a group that
/// also holds the keys of `Part`.
macro_rules! record {
    ($(#[doc = $about:literal])+ $name:ident $(+ $part:ident : $part_type:ty)? { $($(#[doc = $doc:literal])+ $field:ident : $type:ty,)* }) => {
        $(#[doc = $about])+
        #[derive(Debug)]
        pub struct $name {
            $(/// The keys that many kinds share.
            pub $part: $part_type,)?
            $($(#[doc = $doc])+ pub $field: $type,)*
        }

        impl $name {
            /// Reads the keys from a group that is already open.
            pub(super) fn take(fields: &mut crate::read::record::Fields<'_>, told: &mut crate::diagnostics::Diagnostics) -> Option<Self> {
                // Every key is read before anything is given up, so that all mistakes are told.
                $(let $part = <$part_type>::take(fields, told);)?
                $(let $field = fields.take::<$type>(stringify!($field), told);)*
                Some(Self { $($part: $part?,)? $($field: $field?,)* })
            }

            /// The keys as JSON Schema properties, and those that must be given.
            pub(super) fn properties() -> (serde_json::Map<String, serde_json::Value>, Vec<&'static str>) {
                let (mut properties, mut required) = (serde_json::Map::new(), Vec::new());
                $({
                    let part = <$part_type>::properties();
                    properties.extend(part.0);
                    required.extend(part.1);
                })?
                $(
                    let schema = <$type as crate::read::written::Written>::schema();
                    properties.insert(stringify!($field).to_owned(), crate::read::record::described(schema, concat!($($doc),+)));
                    if <$type as crate::read::written::Written>::absent().is_none() {
                        required.push(stringify!($field));
                    }
                )*
                (properties, required)
            }
        }

        impl crate::read::written::Written for $name {
            fn read(node: &crate::read::node::Node, told: &mut crate::diagnostics::Diagnostics) -> Option<Self> {
                let mut fields = crate::read::record::Fields::open(node, told)?;
                let value = Self::take(&mut fields, told);
                fields.finish(told);
                value
            }

            fn schema() -> serde_json::Value {
                let (properties, required) = Self::properties();
                crate::read::record::object_schema(concat!($($about),+), &properties, &required)
            }
        }
    };
}

/// Defines a value that is one of a few words: `choice! { /// doc  Name { /// doc  Variant = "word", … } }`.
macro_rules! choice {
    ($(#[doc = $about:literal])+ $name:ident { $($(#[doc = $doc:literal])+ $variant:ident = $word:literal,)+ }) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[doc = $doc])+ $variant,)+ }

        impl $name {
            /// Every choice, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in files.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl crate::read::written::Written for $name {
            fn read(node: &crate::read::node::Node, told: &mut crate::diagnostics::Diagnostics) -> Option<Self> {
                let text = crate::read::written::scalar(node, "a word", told)?;
                let found = Self::ALL.iter().copied().find(|choice| choice.word() == text);
                if found.is_none() {
                    crate::read::written::unknown_word(text, node.place, &[$($word),+], told);
                }
                found
            }

            fn stand_in(_place: crate::diagnostics::Place) -> Option<Self> {
                Self::ALL.first().copied()
            }

            fn schema() -> serde_json::Value {
                serde_json::json!({ "type": "string", "enum": [$($word),+] })
            }
        }

        impl crate::read::written::Written for crate::diagnostics::Located<$name> {
            fn read(node: &crate::read::node::Node, told: &mut crate::diagnostics::Diagnostics) -> Option<Self> {
                $name::read(node, told).map(|value| Self::new(value, node.place))
            }

            fn schema() -> serde_json::Value {
                $name::schema()
            }
        }
    };
}

pub(super) use {choice, record};

//! Groups of keys: the cursor that reads one, and the macros that define them.
//!
//! `record!` makes a struct, its reading and its schema from one list, so that file format, program and schema cannot part.
//! `choice!` does the same for a value that is one of a few words.

use serde_json::{Map, Value as Json, json};

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Located, did_you_mean, list_of, nearest};

use super::node::{Node, Value};
use super::written::{Written, wrong_type};

/// Values under keys that begin with `x-`, which pass through to templates.
pub type Extra = Map<String, Json>;

/// Reads the keys of one group, and at the end complains about those that are missing or unknown.
pub(super) struct Fields<'n> {
    node: &'n Node,
    entries: &'n [(Located<String>, Node)],
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
            Some((_, node)) => {
                let is_empty = matches!(node.value, Value::Nothing);
                let empty = is_empty.then(T::empty).flatten();
                empty
                    .or_else(|| T::read(node, told))
                    .or_else(|| T::stand_in(node.place))
            }
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

    /// Complains about missing and unknown keys. A key that is only misspelt is told once, as unknown.
    pub(super) fn finish(self, told: &mut Diagnostics) {
        let is_strange = |key: &str| !self.known.contains(&key) && !key.starts_with("x-");
        let keys = self.entries.iter().map(|(key, _)| key);
        let strange: Vec<&Located<String>> = keys.filter(|key| is_strange(&key.value)).collect();
        let known = || self.known.iter().copied();
        let meant: Vec<&str> = strange
            .iter()
            .filter_map(|key| nearest(&key.value, known()))
            .collect();
        let missing: Vec<&str> = self
            .missing
            .iter()
            .copied()
            .filter(|key| !meant.contains(key))
            .collect();
        if let Some(first) = missing.first() {
            let list = list_of(missing.iter().copied()).replace(" or ", " and ");
            told.say(
                Diagnostic::new(Code::MissingKey, format!("{list} must be given here"))
                    .at(self.node.place)
                    .help(format!("add a line such as `{first}: …`")),
            );
        }
        for key in strange {
            let message = format!("`{}` is not a key that is known here", key.value);
            let help = did_you_mean(&key.value, known(), "keys of your own begin with `x-`");
            told.say(
                Diagnostic::new(Code::UnknownKey, message)
                    .at(key.place)
                    .help(help),
            );
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
        #[derive(Clone, Debug)]
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

            /// The words for readers of every key.
            pub(super) fn wordings_within<'w>(&'w mut self, key: &str, found: &mut crate::read::wording::Wordings<'w>) {
                $(self.$part.wordings_within(key, found);)?
                $(crate::read::written::Written::wordings(&mut self.$field, &crate::read::wording::key_in(key, stringify!($field)), found);)*
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

            fn wordings<'w>(&'w mut self, key: &str, found: &mut crate::read::wording::Wordings<'w>) {
                self.wordings_within(key, found);
            }

            fn schema() -> serde_json::Value {
                let (properties, required) = Self::properties();
                crate::read::record::object_schema(concat!($($about),+), &properties, &required)
            }
        }
    };
}

/// Defines a value that is one of a few words: `choice! { /// doc  Name { /// doc  Variant = "word", … } }`. Other words that an author
/// may try follow with `|`; they are refused, and the help names the right one.
macro_rules! choice {
    ($(#[doc = $about:literal])+ $name:ident { $($(#[doc = $doc:literal])+ $variant:ident = $word:literal $(| $other:literal)*,)+ }) => {
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
                    let meant = match text {
                        $($($other => Some($word),)*)+
                        _ => None,
                    };
                    crate::read::written::unknown_word((text, meant), node.place, &[$($word),+], told);
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

#[cfg(test)]
mod tests {
    use crate::diagnostics::SourceMap;
    use crate::read::area_file::ConsentWritten;
    use crate::read::settings_file::BuildWritten;
    use crate::read::written::Written;
    use crate::read::yaml;

    use super::*;

    fn told_of<T: Written>(text: &str) -> (Option<T>, Vec<Code>) {
        let source = SourceMap::default().add("a.yaml", text);
        let mut told = Diagnostics::default();
        let node = yaml::parse(source, text, 0..text.len(), &mut told).expect("it is YAML");
        let value = T::read(&node, &mut told);
        let codes = told.entries().iter().map(|entry| entry.code).collect();
        (value, codes)
    }

    #[test]
    fn a_key_without_a_value_is_a_mistake_unless_it_is_a_list() {
        for empty in ["national:", "national: ~", "national: null"] {
            let (_, codes) = told_of::<BuildWritten>(empty);
            assert_eq!(codes, [Code::WrongType], "{empty}");
        }
        let (value, codes) = told_of::<BuildWritten>("areas:");
        assert!(value.is_some_and(|build| build.areas.is_empty()));
        assert_eq!(codes, []);
    }

    #[test]
    fn consent_says_what_it_covers() {
        let dates = "given_on: 2026-01-01\nreview_by: 2027-01-01\n";
        for covers in ["", "covers:", "covers: []"] {
            let (value, codes) = told_of::<ConsentWritten>(&format!("{dates}{covers}"));
            assert!(value.is_none() && codes.len() == 1, "{covers}");
        }
        let (value, _) = told_of::<ConsentWritten>(&format!("{dates}covers: [web]"));
        assert!(value.is_some());
    }
}

//! A YAML document as a tree in which every value and key knows its place.
//!
//! Scalars stay the exact characters that were written; what they mean is decided where they are read (`written.rs`), so that a
//! council called "No" keeps its name.

use crate::diagnostics::{Located, Place};

/// A value with its place.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// The value.
    pub value: Value,
    /// Where it stands.
    pub place: Place,
}

/// What a YAML value can be.
#[derive(Clone, Debug)]
pub(super) enum Value {
    /// Nothing was written (or `null`, or `~`).
    Nothing,
    /// Text, a number, a date: the characters as written.
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// A group of keys, in the order written.
    Map(Vec<(Located<String>, Node)>),
}

impl Node {
    /// What kind of value it is, in an author's words.
    pub(super) fn described(&self) -> &'static str {
        match &self.value {
            Value::Nothing => "nothing",
            Value::Scalar(_) => "text",
            Value::List(_) => "a list",
            Value::Map(_) => "a group of keys",
        }
    }
}

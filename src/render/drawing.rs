//! A body being drawn: what is drawn, where it will stand, and what is written so far.

use super::surroundings::Surroundings;
use super::writer::Writer;
use crate::markdown::Body;

/// A body being drawn.
pub(super) struct Drawing<'a> {
    /// What is drawn.
    pub(super) body: &'a Body,
    /// The page that it stands on; none for the specification's examples, which have no page.
    pub(super) around: Option<&'a dyn Surroundings>,
    /// What is written so far.
    pub(super) writer: Writer,
    /// How many tables there were.
    pub(super) tables: usize,
}

impl<'a> Drawing<'a> {
    /// Nothing drawn yet.
    pub(super) fn new(body: &'a Body, around: Option<&'a dyn Surroundings>) -> Self {
        Self {
            body,
            around,
            writer: Writer::default(),
            tables: 0,
        }
    }

    /// Words of the interface; none where there is no page.
    pub(super) fn word(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        self.around
            .map(|around| around.word(key, arguments))
            .unwrap_or_default()
    }

    /// A number for readers.
    pub(super) fn number(&self, number: usize) -> String {
        self.around
            .map_or_else(|| number.to_string(), |around| around.number(number))
    }

    /// An id of our own. Ids made from words never hold `--`, so this is no heading's.
    pub(super) fn own_id(&self, name: &str, part: &str) -> String {
        format!("{}{name}--{part}", self.body.id_prefix)
    }
}

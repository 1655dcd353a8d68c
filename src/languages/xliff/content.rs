//! The content of a source or a target while it is read: words, and marks whose text stands elsewhere in the unit.

use std::collections::HashMap;

use crate::diagnostics::Place;

/// What a content is made of, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Content {
    parts: Vec<Part>,
}

#[derive(Clone, Debug)]
enum Part {
    Text(String),
    /// The name of a mark's text, and where it is asked for.
    Mark(String, Place),
}

impl Content {
    pub(super) fn push(&mut self, text: &str) {
        match self.parts.last_mut() {
            Some(Part::Text(last)) => last.push_str(text),
            _ => self.parts.push(Part::Text(text.to_owned())),
        }
    }

    pub(super) fn mark(&mut self, reference: String, place: Place) {
        self.parts.push(Part::Mark(reference, place));
    }

    /// More of the same text.
    pub(super) fn append(&mut self, other: Self) {
        self.parts.extend(other.parts);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The text with its marks, or the place of a mark whose text is not there.
    pub(super) fn whole(&self, data: &HashMap<String, Content>) -> Result<String, Place> {
        let mut whole = String::new();
        for part in &self.parts {
            match part {
                Part::Text(text) => whole.push_str(text),
                Part::Mark(reference, place) => {
                    let mark = data.get(reference).ok_or(*place)?;
                    whole.push_str(&mark.plain());
                }
            }
        }
        Ok(whole)
    }

    /// Its words alone.
    fn plain(&self) -> String {
        let text = |part: &Part| match part {
            Part::Text(text) => Some(text.clone()),
            Part::Mark(..) => None,
        };
        self.parts.iter().filter_map(text).collect()
    }
}

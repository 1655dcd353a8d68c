//! A unit while its elements are read: the texts of its marks, and its segments in order.

use std::collections::HashMap;

use crate::diagnostics::Place;

use super::content::Content;
use super::document::{State, Text};

/// A unit of which some elements are read.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) place: Place,
    pub(super) data: HashMap<String, Content>,
    pub(super) segments: Vec<Segment>,
}

/// A piece of a text that was cut into several, or all of it.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    /// Nothing for what is between segments and need not be translated.
    pub(super) state: Option<State>,
    pub(super) source: Content,
    pub(super) target: Option<Content>,
    /// Where its target stands among the others, from 1, if it was moved (XLIFF 2.0: `order`).
    pub(super) order: Option<usize>,
}

impl Draft {
    /// The source with its words, or the place of a mark that stands for nothing.
    pub(super) fn text(&self) -> Result<Text, Place> {
        let mut source = Content::default();
        for segment in &self.segments {
            source.append(segment.source.clone());
        }
        let states = self.segments.iter().filter_map(|segment| segment.state);
        Ok(Text {
            source: source.whole(&self.data)?,
            target: self.target().whole(&self.data)?,
            state: states.min().unwrap_or_default(),
            place: Some(self.place),
        })
    }

    /// All targets in their order; none unless every segment has one. What is between segments stays as it is in the source.
    fn target(&self) -> Content {
        let mut target = Content::default();
        let lacks = |segment: &Segment| {
            let empty = segment.target.as_ref().is_none_or(Content::is_empty);
            segment.state.is_some() && empty && !segment.source.is_empty()
        };
        if self.segments.iter().any(lacks) {
            return target;
        }
        let mut ordered: Vec<(usize, &Segment)> = (1..).zip(&self.segments).collect();
        ordered.sort_by_key(|(own, segment)| segment.order.unwrap_or(*own));
        for (_, segment) in ordered {
            let own = segment.target.as_ref();
            target.append(own.unwrap_or(&segment.source).clone());
        }
        target
    }
}

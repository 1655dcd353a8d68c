//! An entry while its lines are read: what it holds so far, and what may still come.
//!
//! It trusts that each line alone is well-formed.

use std::ops::Range;

use crate::diagnostics::{Place, SourceId};

use super::entry::{Entry, Previous};
use super::line::{Fault, Keyword, Layer, Text, unquoted};

/// An entry of which some lines are read.
pub(super) struct Draft {
    /// The entry.
    pub(super) entry: Entry,
    /// Whether its source is gone; unknown before its first text.
    pub(super) obsolete: Option<bool>,
    /// Whether something in it was told already.
    pub(super) is_broken: bool,
    source: SourceId,
    seen: Vec<(bool, Keyword)>,
    open: Option<(Layer, Keyword)>,
    range: Range<usize>,
}

impl Draft {
    /// Nothing yet, of the text `source`.
    pub(super) fn new(source: SourceId) -> Self {
        Self {
            entry: Entry::new(None, String::new()),
            obsolete: None,
            is_broken: false,
            source,
            seen: Vec::new(),
            open: None,
            range: 0..0,
        }
    }

    /// Whether it has words, so that only more words can follow: all else begins the next entry.
    pub(super) fn has_words(&self) -> bool {
        self.seen
            .iter()
            .any(|(_, keyword)| matches!(keyword, Keyword::Words(_)))
    }

    /// Whether it holds comments alone, or nothing.
    pub(super) fn is_bare(&self) -> bool {
        self.seen.is_empty() && !self.is_broken
    }

    /// Nothing can be continued after an empty line.
    pub(super) fn close(&mut self) {
        self.open = None;
    }

    /// Adds a text, or more of the last one.
    pub(super) fn add(&mut self, text: &Text<'_>) -> Result<(), Fault> {
        let plain = unquoted(text)?;
        if let Some(keyword) = text.keyword {
            self.begin(text, keyword)?;
        }
        let Some((layer, keyword)) = self.open.filter(|(layer, _)| *layer == text.layer) else {
            return Err(fault(
                &text.range,
                "this continues nothing",
                "begin the entry with `msgctxt`, `msgid` and `msgstr`",
            ));
        };
        self.part(layer, keyword).push_str(&plain);
        if !layer.previous {
            self.remember(keyword, &text.range);
        }
        Ok(())
    }

    /// What it lacks, if it lacks anything.
    pub(super) fn lack(&self) -> Option<Fault> {
        let has = |wanted: Keyword| self.seen.contains(&(false, wanted));
        let (message, help) = if !has(Keyword::Source) {
            ("this entry has no source", "write `msgid` above its words")
        } else if !self.has_words() {
            (
                "this entry has no place for its words",
                "write `msgstr \"\"` below its source",
            )
        } else if has(Keyword::SourcePlural) == has(Keyword::Words(None))
            || (self.forms() > 1 && !has(Keyword::SourcePlural))
        {
            (
                "words for one and words for several do not go together",
                "with `msgid_plural` write `msgstr[0]` and so on; without it, `msgstr`",
            )
        } else if self.is_unsourced() {
            (
                "this entry does not say what its source was",
                "write `#| msgid` beside the other lines that begin with `#|`",
            )
        } else {
            return None;
        };
        Some(fault(&self.range, message, help))
    }

    fn is_unsourced(&self) -> bool {
        self.entry.previous.is_some() && !self.seen.contains(&(true, Keyword::Source))
    }

    fn begin(&mut self, text: &Text<'_>, keyword: Keyword) -> Result<(), Fault> {
        let obsolete = text.layer.obsolete;
        if *self.obsolete.get_or_insert(obsolete) != obsolete {
            return Err(fault(
                &text.range,
                "half of this entry is marked as gone",
                "begin each line of it with `#~`, or none",
            ));
        }
        let new = (text.layer.previous, keyword);
        if self.seen.contains(&new) {
            return Err(fault(
                &text.range,
                "this stands twice in one entry",
                "put an empty line between two entries, each with `msgid` and `msgstr`",
            ));
        }
        let known = self.forms();
        if let Keyword::Words(number) = keyword
            && (text.layer.previous || number.unwrap_or(0) != known)
        {
            return Err(fault(
                &text.range,
                "these words are out of order",
                "number the forms from `msgstr[0]` on, each once",
            ));
        }
        if self.seen.is_empty() {
            self.range = text.range.clone();
        }
        self.seen.push(new);
        self.open = Some((text.layer, keyword));
        Ok(())
    }

    /// How many forms of its words were begun.
    fn forms(&self) -> usize {
        let keywords = self.seen.iter().map(|(_, keyword)| keyword);
        keywords
            .filter(|keyword| matches!(keyword, Keyword::Words(_)))
            .count()
    }

    /// The text that a line adds to.
    fn part(&mut self, layer: Layer, keyword: Keyword) -> &mut String {
        let entry = &mut self.entry;
        if layer.previous {
            let previous = entry.previous.get_or_insert_with(Previous::default);
            return match keyword {
                Keyword::Context => previous.context.get_or_insert_default(),
                Keyword::SourcePlural => previous.source_plural.get_or_insert_default(),
                Keyword::Source | Keyword::Words(_) => &mut previous.source,
            };
        }
        match keyword {
            Keyword::Context => entry.context.get_or_insert_default(),
            Keyword::Source => &mut entry.source,
            Keyword::SourcePlural => entry.source_plural.get_or_insert_default(),
            Keyword::Words(number) => {
                let form = number.unwrap_or(0);
                if entry.words.len() <= form {
                    entry.words.push(String::new());
                }
                &mut entry.words[form]
            }
        }
    }

    /// Remembers where a text stands: to the end of its last line.
    fn remember(&mut self, keyword: Keyword, range: &Range<usize>) {
        let places = &mut self.entry.places;
        let place = match keyword {
            Keyword::Context => &mut places.context,
            Keyword::Source => &mut places.source,
            Keyword::SourcePlural => return,
            Keyword::Words(_) => &mut places.words,
        };
        let start = place.map_or(range.start, |place| place.range().start);
        *place = Some(Place::new(self.source, start..range.end));
    }
}

fn fault(range: &Range<usize>, message: &'static str, help: &'static str) -> Fault {
    Fault {
        range: range.clone(),
        message,
        help,
    }
}

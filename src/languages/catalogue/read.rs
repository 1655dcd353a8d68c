//! The text of a PO file becomes a catalogue; every line that is not as it should be is told, with its place.
//!
//! Entries are divided as GNU's tools divide them: by what follows their words, not by empty lines. What the words say is not looked at.

use std::collections::HashMap;
use std::ops::Range;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Reported, SourceId, SourceMap};

use super::draft::Draft;
use super::entry::{Catalogue, Entry, Header};
use super::line::{Fault, Keyword, Line, line};

/// Reads the catalogue `source`, or tells all that is wrong with it.
pub fn read(
    source: SourceId,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> Result<Catalogue, Reported> {
    let text = map.text(source);
    let mut reading = Reading::new(source);
    let mut start = 0;
    for whole in text.split_inclusive('\n') {
        // Some editors of Windows begin a file with a mark of its encoding.
        let bare = whole.trim_start_matches('\u{feff}');
        if let Err(fault) =
            line(bare, start + whole.len() - bare.len()).and_then(|line| reading.take(line))
        {
            reading.tell(&fault);
        }
        start += whole.len();
    }
    reading.finish(text.len(), told)
}

/// What is read so far.
struct Reading {
    source: SourceId,
    draft: Draft,
    catalogue: Catalogue,
    header: Option<Entry>,
    told: Vec<Diagnostic>,
}

impl Reading {
    fn new(source: SourceId) -> Self {
        Self {
            source,
            draft: Draft::new(source),
            catalogue: Catalogue::default(),
            header: None,
            told: Vec::new(),
        }
    }

    fn take(&mut self, line: Line<'_>) -> Result<(), Fault> {
        let begins = match &line {
            Line::Blank => false,
            Line::Text(text) => {
                let is_words = matches!(text.keyword, Some(Keyword::Words(_)));
                text.keyword.is_some() && !is_words
            }
            _ => true,
        };
        if begins && self.draft.has_words() {
            self.end_entry();
        }
        let entry = &mut self.draft.entry;
        match line {
            Line::Blank => self.draft.close(),
            Line::Comment(text) => entry.comments.push(text.to_owned()),
            Line::Note(text) => entry.notes.push(text.to_owned()),
            Line::References(text) => entry.references.extend(references(text)),
            Line::Flags(text) => entry.flags.extend(flags(text)),
            Line::Text(text) => return self.draft.add(&text),
        }
        Ok(())
    }

    /// What stands in a broken entry is told once, not again for what it therefore lacks.
    fn tell(&mut self, fault: &Fault) {
        self.draft.is_broken = true;
        self.say(&fault.range, fault.message, fault.help);
    }

    fn say(&mut self, range: &Range<usize>, message: impl AsRef<str>, help: &str) {
        self.told.push(
            Diagnostic::new(Code::BadCatalogue, message)
                .at(Place::new(self.source, range.clone()))
                .help(help),
        );
    }

    fn end_entry(&mut self) {
        let draft = std::mem::replace(&mut self.draft, Draft::new(self.source));
        if draft.is_broken {
            return;
        }
        if let Some(fault) = draft.lack() {
            return self.say(&fault.range, fault.message, fault.help);
        }
        let is_header = draft.entry.source.is_empty() && draft.entry.context.is_none();
        match (is_header, draft.obsolete) {
            (true, _) if self.header.is_none() => self.header = Some(draft.entry),
            (_, Some(true)) => self.catalogue.obsolete.push(draft.entry),
            _ => self.catalogue.entries.push(draft.entry),
        }
    }

    fn finish(mut self, length: usize, told: &mut Diagnostics) -> Result<Catalogue, Reported> {
        if self.draft.is_bare() {
            self.catalogue.closing = std::mem::take(&mut self.draft.entry.comments);
        } else {
            self.end_entry();
        }
        self.tell_duplicates();
        match self.header.take() {
            Some(entry) => self.take_header(entry),
            None if self.told.is_empty() => self.say(
                &(0..length.min(1)),
                "this catalogue has no header",
                "begin it with `msgid \"\"`, `msgstr \"\"` and a line such as `\"Language: cy\\n\"`",
            ),
            None => {}
        }
        let mut proof = None;
        for diagnostic in self.told {
            proof = Some(told.say(diagnostic));
        }
        proof.map_or(Ok(self.catalogue), Err)
    }

    fn take_header(&mut self, entry: Entry) {
        let header = Header { entry };
        let kind = header.field("Content-Type").unwrap_or_default();
        let charset = kind
            .split_once("charset=")
            .map(|(_, charset)| charset.trim());
        // `CHARSET` is what templates say whose texts are all of ASCII.
        let is_read = |charset: &str| {
            ["utf-8", "charset", "us-ascii"].contains(&charset.to_ascii_lowercase().as_str())
        };
        if let Some(charset) = charset.filter(|charset| !is_read(charset)) {
            let message = format!("this catalogue says that its letters are {charset}");
            let range = header.entry.places.words.map_or(0..0, Place::range);
            let help = "save it as UTF-8: `msgconv --to-code=UTF-8`";
            self.say(&range, message, help);
        }
        self.catalogue.header = header;
    }

    fn tell_duplicates(&mut self) {
        let mut first: HashMap<(Option<&str>, &str), &Entry> = HashMap::new();
        let Catalogue {
            entries, obsolete, ..
        } = &self.catalogue;
        for entry in entries.iter().chain(obsolete) {
            let Some(other) = first.insert(entry.key(), entry) else {
                continue;
            };
            let (Some(place), Some(before)) = (entry.places.source, other.places.source) else {
                continue;
            };
            self.told.push(
                Diagnostic::new(
                    Code::BadCatalogue,
                    "this source stands twice in this catalogue",
                )
                .at(place)
                .note(before, "it stands here already")
                .help("keep the entry with the better words, and delete the other"),
            );
        }
    }
}

/// The references of a line. A path that holds blanks stands between the marks of isolated text.
fn references(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut current = String::new();
    let mut isolated = false;
    for letter in text.chars() {
        match letter {
            '\u{2068}' => isolated = true,
            '\u{2069}' => isolated = false,
            _ if letter.is_whitespace() && !isolated => found.push(std::mem::take(&mut current)),
            _ => current.push(letter),
        }
    }
    found.push(current);
    found.retain(|reference| !reference.is_empty());
    found
}

fn flags(text: &str) -> impl Iterator<Item = String> {
    let flags = text.split(',').map(str::trim);
    flags.filter(|flag| !flag.is_empty()).map(str::to_owned)
}

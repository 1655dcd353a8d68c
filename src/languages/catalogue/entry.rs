//! A catalogue as it means: a header, entries, and entries whose source is gone.
//!
//! It knows no files and no lines; a place is only remembered. What words say, and in which language, is not its business.

use crate::diagnostics::Place;

/// The flag of words that may no longer fit their source.
const FUZZY: &str = "fuzzy";

/// The flag of words that are meant to equal their source: a name, an address. GNU's tools before 0.25 drop flags that they do not know,
/// so a translator's comment of the same words counts as well.
const SAME_ON_PURPOSE: &str = "same-on-purpose";

/// The texts of one language, as a gettext PO file holds them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Facts about the file.
    pub header: Header,
    /// What the source says now, in its order.
    pub entries: Vec<Entry>,
    /// Words whose source is gone, kept because it may come back.
    pub obsolete: Vec<Entry>,
    /// Comments after the last entry.
    pub closing: Vec<String>,
}

/// The entry whose source is empty: its words are lines such as `Language: cy`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// All that is written in it; `source` is empty and `words` holds one text.
    pub entry: Entry,
}

/// One text of the source and its words in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where the text belongs (`msgctxt`).
    pub context: Option<String>,
    /// The text (`msgid`).
    pub source: String,
    /// The text for several, if it counts something (`msgid_plural`).
    pub source_plural: Option<String>,
    /// The words (`msgstr`): one text, or one for each form if it counts something. Never none; an empty text is not translated.
    pub words: Vec<String>,
    /// What translators wrote (`# `), by line.
    pub comments: Vec<String>,
    /// What the source tells translators (`#.`), by line.
    pub notes: Vec<String>,
    /// Where the text is used (`#:`): paths, with `:` and a line if it is known.
    pub references: Vec<String>,
    /// Marks for tools (`#,`).
    pub flags: Vec<String>,
    /// The source that the words were made for, if they were carried over to another (`#|`).
    pub previous: Option<Previous>,
    /// Where its parts stand; none in an entry that was not read.
    pub places: Places,
}

/// A source as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Previous {
    /// Where the text belonged.
    pub context: Option<String>,
    /// The text.
    pub source: String,
    /// The text for several.
    pub source_plural: Option<String>,
}

/// Where the parts of an entry stand, from the first quotation mark to the last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// The text of `msgctxt`.
    pub context: Option<Place>,
    /// The text of `msgid`.
    pub source: Option<Place>,
    /// The texts of all its `msgstr`.
    pub words: Option<Place>,
}

impl Entry {
    /// An entry without words.
    pub fn new(context: Option<String>, source: String) -> Self {
        Self {
            context,
            source,
            source_plural: None,
            words: vec![String::new()],
            comments: Vec::new(),
            notes: Vec::new(),
            references: Vec::new(),
            flags: Vec::new(),
            previous: None,
            places: Places::default(),
        }
    }

    /// What tells it from all other entries of its catalogue.
    pub fn key(&self) -> (Option<&str>, &str) {
        (self.context.as_deref(), &self.source)
    }

    /// Whether there are any words, good or not.
    pub fn has_words(&self) -> bool {
        self.words.iter().any(|form| !form.is_empty())
    }

    /// Whether there are words that may no longer fit the source.
    pub fn is_fuzzy(&self) -> bool {
        self.has_words() && self.has_flag(FUZZY)
    }

    /// Whether each form has words, and they fit the source as far as is known.
    pub fn is_translated(&self) -> bool {
        self.is_whole() && !self.has_flag(FUZZY)
    }

    /// Whether each form has words, good or not.
    pub fn is_whole(&self) -> bool {
        !self.words.is_empty() && self.words.iter().all(|form| !form.is_empty())
    }

    /// Whether a translator says that the words are meant to equal the source.
    pub fn is_same_on_purpose(&self) -> bool {
        self.has_flag(SAME_ON_PURPOSE) || self.comments.iter().any(|line| line == SAME_ON_PURPOSE)
    }

    /// Says that the words may not fit the source.
    pub fn mark_fuzzy(&mut self) {
        if !self.has_flag(FUZZY) {
            self.flags.insert(0, FUZZY.to_owned());
        }
    }

    /// Says that the words fit the source.
    pub fn confirm(&mut self) {
        self.flags.retain(|own| own != FUZZY);
        self.previous = None;
    }

    /// The source as it is now, to be remembered when it changes.
    pub fn as_previous(&self) -> Previous {
        Previous {
            context: self.context.clone(),
            source: self.source.clone(),
            source_plural: self.source_plural.clone(),
        }
    }

    fn has_flag(&self, flag: &str) -> bool {
        self.flags.iter().any(|own| own == flag)
    }
}

impl Header {
    /// A header that says nothing.
    pub fn new() -> Self {
        Self {
            entry: Entry::new(None, String::new()),
        }
    }

    /// What the header says of `name`, such as `Language`.
    pub fn field(&self, name: &str) -> Option<&str> {
        let value = self.lines().find_map(|line| named(line, name))?;
        Some(value.trim())
    }

    /// Says `value` of `name`: in its line, or in a new last one.
    pub fn set(&mut self, name: &str, value: &str) {
        let new = format!("{name}: {value}");
        let mut lines: Vec<&str> = self.lines().collect();
        match lines.iter_mut().find(|line| named(line, name).is_some()) {
            Some(line) => *line = &new,
            None => lines.push(&new),
        }
        let text = lines.iter().flat_map(|line| [*line, "\n"]).collect();
        self.entry.words = vec![text];
    }

    /// How many forms the words of a text that counts have: `nplurals` of `Plural-Forms`.
    pub fn forms(&self) -> Option<usize> {
        let (_, number) = self.field("Plural-Forms")?.split_once("nplurals=")?;
        number.split(';').next()?.trim().parse().ok()
    }

    fn lines(&self) -> impl Iterator<Item = &str> {
        self.entry.words.iter().flat_map(|text| text.lines())
    }
}

impl Default for Header {
    fn default() -> Self {
        Self::new()
    }
}

/// The value of a line of the header, if it is the line of `name`.
fn named<'l>(line: &'l str, name: &str) -> Option<&'l str> {
    let (own, value) = line.split_once(':')?;
    own.trim().eq_ignore_ascii_case(name).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_asked_and_told_by_name() {
        let mut header = Header::new();
        header.set("Language", "pl");
        header.set("Plural-Forms", "nplurals=3; plural=0;");
        header.set("language", "cy");
        assert_eq!(header.field("LANGUAGE"), Some("cy"));
        assert_eq!(header.forms(), Some(3));
        assert_eq!(
            header.entry.words,
            ["language: cy\nPlural-Forms: nplurals=3; plural=0;\n"]
        );
        assert_eq!(header.field("X-Other"), None);
    }

    #[test]
    fn an_entry_is_translated_fuzzy_or_neither() {
        let mut entry = Entry::new(None, "one".to_owned());
        entry.mark_fuzzy();
        assert!(!entry.is_fuzzy() && !entry.is_translated());
        entry.words = vec!["jeden".to_owned(), String::new()];
        assert!(entry.is_fuzzy() && !entry.is_whole());
        entry.flags.clear();
        entry.words.pop();
        assert!(entry.is_translated() && !entry.is_same_on_purpose());
        entry.comments.push("same-on-purpose".to_owned());
        assert!(entry.is_same_on_purpose());
    }
}

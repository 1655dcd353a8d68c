//! The words of lists and navigation: those of the bare theme of the tests, so that all tools say what Fingerpost says.

use std::fs;
use std::path::Path;

use fingerpost::diagnostics::{Diagnostics, SourceMap};
use fingerpost::languages::Plurals;
use fingerpost::languages::catalogue::{Catalogue, Header, read, write};

use super::language::Language;

/// The lists that every guide has, in the order of the navigation: short pages without a text of their own.
pub(crate) const LISTS: [&str; 14] = [
    "principles",
    "actions",
    "checklist",
    "case-studies",
    "roles",
    "stages",
    "agencies",
    "tools",
    "print",
    "glossary",
    "evidence",
    "sources",
    "search",
    "outline",
];

/// A catalogue of words.
pub(crate) struct Words(Catalogue);

impl Words {
    /// Reads the catalogue in `file`.
    pub(crate) fn read(file: &Path) -> Self {
        let mut map = SourceMap::default();
        let source = map.add("en.po", fs::read_to_string(file).unwrap());
        Self(read(source, &map, &mut Diagnostics::default()).unwrap())
    }

    /// The words of `key` in `language`.
    pub(crate) fn say(&self, key: &str, language: &Language) -> String {
        let mut entries = self.0.entries.iter();
        let found = entries.find(|entry| entry.context.as_deref() == Some(key));
        language.say(&found.unwrap().source)
    }

    /// The whole catalogue in `language`.
    pub(crate) fn file(&self, language: &Language) -> String {
        let mut catalogue = self.0.clone();
        let lender = language.lender();
        catalogue.header = Header::of("versus", &lender);
        let forms = Plurals::new(&lender).names().len();
        for entry in &mut catalogue.entries {
            entry.words = vec![language.say(&entry.source)];
            if let Some(several) = &entry.source_plural {
                entry.words.resize(forms, language.say(several));
            }
        }
        write(&catalogue)
    }
}

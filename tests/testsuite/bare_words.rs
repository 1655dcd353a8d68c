//! The words of the bare theme in other languages: each of its own words with the tag of the language before it.
//!
//! So no word of it need be translated for a test, and a page shows whose words it has.

use std::fs;
use std::path::Path;

use fingerpost::diagnostics::{Diagnostics, SourceMap};
use fingerpost::languages::catalogue::{Catalogue, Entry, read, write};

/// The languages of which the bare theme has words, beside English.
const SPOKEN: [&str; 2] = ["cy", "ur"];

/// Writes a catalogue of each language beside that of the source in `folder`.
pub(crate) fn write_all(folder: &Path) {
    let words = fs::read_to_string(folder.join("en.po")).unwrap();
    for tag in SPOKEN {
        fs::write(folder.join(format!("{tag}.po")), spoken(&words, tag)).unwrap();
    }
}

fn spoken(words: &str, tag: &str) -> String {
    let mut catalogue = parsed(words);
    catalogue.header.set("Language", tag);
    for entry in &mut catalogue.entries {
        assert!(entry.source_plural.is_none(), "{tag} counts otherwise");
        entry.words = vec![format!("{tag}: {}", own(entry))];
    }
    write(&catalogue)
}

/// What the entry says: its words or, where it has none, its source.
fn own(entry: &Entry) -> &str {
    let words = entry.words.iter().find(|words| !words.is_empty());
    words.unwrap_or(&entry.source)
}

fn parsed(words: &str) -> Catalogue {
    let mut map = SourceMap::default();
    let source = map.add("en.po", words);
    read(source, &map, &mut Diagnostics::default()).unwrap()
}

//! Keeps catalogues in step with the source: templates of all that can be translated, new catalogues, and old ones brought up to date.

use crate::languages::Language;
use crate::languages::catalogue::{Catalogue, Header, Merged, Unit, merge, write};

/// The field of a catalogue's header that names who checked it, a speaker of the language. While it is empty, pages say that the
/// translation is a draft.
pub(super) const REVIEWED_BY: &str = "X-Reviewed-By";

/// A template for catalogues: every text of `units`, without words.
pub fn template(title: &str, units: &[Unit]) -> String {
    let mut empty = Catalogue {
        header: header(title, None),
        ..Catalogue::default()
    };
    empty.header.entry.flags.push("fuzzy".to_owned());
    write(&merge(&empty, units).catalogue)
}

/// The catalogue `old`, or a new one, for `units` as they are now; what changed is in the report.
pub fn updated(
    old: Option<&Catalogue>,
    language: &Language,
    (title, units): (&str, &[Unit]),
) -> Merged {
    let new = || Catalogue {
        header: header(title, Some(language)),
        ..Catalogue::default()
    };
    match old {
        Some(old) => merge(old, units),
        None => merge(&new(), units),
    }
}

fn header(title: &str, language: Option<&Language>) -> Header {
    let Some(language) = language else {
        let mut header = Header::of(title, &Language::source());
        header.set("Language", "");
        return header;
    };
    let mut header = Header::of(title, language);
    header.set(REVIEWED_BY, "");
    let name = language.own_name();
    header.entry.comments = vec![format!("{name}: draft, not yet checked by a speaker.")];
    header
}

//! How much a file may hold: bytes before it is opened, and values after it is read.
//!
//! What an area contributes is shown on many pages, so a value of a mebibyte would come back a thousandfold. Nothing is opened here.

use std::path::Path;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};

use super::node::{Node, Value};
use super::pictures::is_picture;

/// The list of published addresses.
pub const ADDRESSES: &str = "addresses.lock";

/// The most bytes of a text.
const TEXT: u64 = 1024 * 1024;
/// The most bytes of the publisher's translations: all words of the toolkit, twice.
const TRANSLATIONS: u64 = 16 * 1024 * 1024;
/// The most bytes of the list of published addresses, which builds write: a million of them.
const LIST: u64 = 256 * 1024 * 1024;
/// The most bytes of an `area.yaml`.
const AREA: u64 = 256 * 1024;
/// The most bytes of a picture.
const PICTURE: u64 = 2 * 1024 * 1024;
/// The most bytes of anything else, such as a theme's fonts.
const OTHER: u64 = 16 * 1024 * 1024;
/// The most values of a block of facts.
const VALUES: usize = 20_000;
/// The most characters of one value or key.
const CHARACTERS: usize = 4_000;

/// The most bytes that the file at `path` may have.
pub(super) fn most_bytes(path: &str, is_text: bool) -> u64 {
    match is_text {
        true if path.starts_with("content/areas/") && path.ends_with("/area.yaml") => AREA,
        true if path.starts_with("content/languages/") || is_exchanged(path) => TRANSLATIONS,
        true if path == ADDRESSES => LIST,
        true => TEXT,
        false if is_picture(path) => PICTURE,
        false => OTHER,
    }
}

/// Whether a file holds translations on their way.
pub(super) fn is_exchanged(path: &str) -> bool {
    let extension = Path::new(path).extension();
    extension.is_some_and(|own| own == "xlf" || own == "xliff")
}

/// The complaint that the file at `path` has more than `most` bytes.
pub(super) fn too_large(path: &str, bytes: u64, most: u64) -> Diagnostic {
    let (bytes, most_kibibytes) = (bytes.div_ceil(1024), most / 1024);
    let (code, subject, help) = if is_picture(path) {
        let help = "make it smaller or save it with less quality";
        (Code::PictureTooHeavy, "picture", help)
    } else {
        (Code::FileTooLarge, "file", "split it into several files")
    };
    let message =
        format!("the {subject} has {bytes} KiB, and at most {most_kibibytes} KiB are allowed");
    Diagnostic::new(code, message).in_path(path).help(help)
}

/// Whether the facts are few and short enough to be read, or else a complaint at the first that is too much.
pub(super) fn within(facts: &Node, told: &mut Diagnostics) -> bool {
    let mut values = 0;
    let mut open = vec![facts];
    while let Some(node) = open.pop() {
        values += 1;
        if values > VALUES {
            let message = format!("there are more than {VALUES} values in this block");
            return refuse(node.place, message, "split it into several files", told);
        }
        match &node.value {
            Value::Scalar(text) if is_long(text) => return refuse_long(node.place, told),
            Value::Nothing | Value::Scalar(_) => {}
            Value::List(items) => open.extend(items.iter().rev()),
            Value::Map(entries) => {
                if let Some((key, _)) = entries.iter().find(|(key, _)| is_long(&key.value)) {
                    return refuse_long(key.place, told);
                }
                open.extend(entries.iter().rev().map(|(_, value)| value));
            }
        }
    }
    true
}

fn is_long(text: &str) -> bool {
    text.len() > CHARACTERS && text.chars().count() > CHARACTERS
}

fn refuse_long(place: Place, told: &mut Diagnostics) -> bool {
    let message = format!("this has more than {CHARACTERS} characters");
    refuse(
        place,
        message,
        "say it shorter, or write a page about it",
        told,
    )
}

fn refuse(place: Place, message: String, help: &str, told: &mut Diagnostics) -> bool {
    // The place may be as long as the file, and its first character is enough to point at.
    let start = place.part(0, 1);
    told.say(
        Diagnostic::new(Code::FileTooLarge, message)
            .at(start)
            .help(help),
    );
    false
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::SourceMap;
    use crate::read::yaml;

    use super::*;

    #[test]
    fn the_list_of_addresses_may_grow_with_the_site() {
        assert!(most_bytes("addresses.lock", true) > most_bytes("content/index.md", true));
    }

    fn is_within(text: &str) -> bool {
        let source = SourceMap::default().add("area.yaml", text);
        let mut told = Diagnostics::default();
        let facts = yaml::parse(source, text, 0..text.len(), &mut told).expect("it is YAML");
        let within = within(&facts, &mut told);
        assert_eq!(told.entries().len(), usize::from(!within));
        within
    }

    #[test]
    fn one_value_cannot_fill_every_page() {
        assert!(is_within(&format!("name: {}", "ŷ".repeat(CHARACTERS))));
        assert!(!is_within(&format!("a: [{}]", "x".repeat(CHARACTERS + 1))));
        let key = "x".repeat(CHARACTERS + 1);
        assert!(!is_within(&format!("? {key}\n: 1")));
    }

    #[test]
    fn a_block_has_no_end_of_values() {
        assert!(is_within(&format!("a: [{}]", "1,".repeat(VALUES - 2))));
        assert!(!is_within(&format!("a: [{}]", "1,".repeat(VALUES))));
    }

    #[test]
    fn bytes_are_limited_by_kind() {
        assert_eq!(most_bytes("content/areas/ash/area.yaml", true), AREA);
        assert_eq!(most_bytes("content/areas/ash/pages/a.md", true), TEXT);
        assert_eq!(most_bytes("content/pictures/a.PNG", false), PICTURE);
        assert_eq!(most_bytes("themes/a/fonts/a.woff2", false), OTHER);
    }
}

//! A tag of an XML file: its attributes, and what is said of one that is broken. It knows nothing of XLIFF.

use std::collections::HashMap;
use std::ops::Range;

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;

/// What to do with a file that is not as a tool wrote it.
pub(super) const WHOLE: &str = "ask for the file once more, as the translation tool exports it";

/// What is wrong, and where.
pub(super) struct Fault {
    pub(super) range: Range<usize>,
    pub(super) message: String,
    pub(super) help: &'static str,
}

/// The attributes of a tag, by name.
pub(super) type Facts = HashMap<String, String>;

/// The attributes of `start`, as they mean.
pub(super) fn facts(start: &BytesStart<'_>, range: &Range<usize>) -> Result<Facts, Fault> {
    let broken = |error: String| {
        let message = format!("this is not well-formed XML: {error}");
        fault(range.clone(), message, WHOLE)
    };
    let mut facts = Facts::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| broken(error.to_string()))?;
        let value = attribute.normalized_value(XmlVersion::Explicit1_0);
        let value = value.map_err(|error| broken(error.to_string()))?;
        facts.insert(attribute.key.into_inner().to_owned(), value.into_owned());
    }
    Ok(facts)
}

/// The value of an attribute; empty if it is not there.
pub(super) fn owned(facts: &Facts, key: &str) -> String {
    facts.get(key).cloned().unwrap_or_default()
}

/// A fault at `range`.
pub(super) fn fault(range: Range<usize>, message: String, help: &'static str) -> Fault {
    Fault {
        range,
        message,
        help,
    }
}

//! The line that opens or closes a container: `:::name{key="value" key=word}` or `:::`.
//!
//! Grammar alone; which names and attributes there are stands in `kinds.rs`.

use std::ops::Range;

/// A line of three or more colons, read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Directive<'a> {
    /// How many colons; a container closes with as many as it opened with.
    pub(super) colons: usize,
    /// The name of the container that it opens; none if it closes one.
    pub(super) name: Option<&'a str>,
    /// The attributes, in order.
    pub(super) attributes: Vec<Attribute<'a>>,
    /// What cannot be read, in bytes of the line.
    pub(super) unreadable: Option<Range<usize>>,
}

/// One `key=value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Attribute<'a> {
    /// The key.
    pub(super) key: &'a str,
    /// The value without its quotation marks.
    pub(super) value: &'a str,
    /// Where the key stands in the line.
    pub(super) key_range: Range<usize>,
    /// Where the value stands in the line.
    pub(super) value_range: Range<usize>,
}

/// Reads `line`, which begins with its colons.
pub(super) fn read(line: &str) -> Directive<'_> {
    let colons = line.len() - line.trim_start_matches(':').len();
    let mut reader = Reader { line, at: colons };
    reader.skip_spaces();
    let name = reader.take(is_word);
    let mut attributes = Vec::new();
    reader.skip_spaces();
    if reader.eat('{') {
        while let Some(attribute) = reader.attribute() {
            attributes.push(attribute);
        }
        if !reader.eat('}') {
            return broken(colons, name, attributes, &reader);
        }
        reader.skip_spaces();
    }
    if reader.at < line.len() {
        return broken(colons, name, attributes, &reader);
    }
    Directive {
        colons,
        name: (!name.is_empty()).then_some(name),
        attributes,
        unreadable: None,
    }
}

/// A line that cannot be read opens something all the same, so that its end finds it.
fn broken<'a>(
    colons: usize,
    name: &'a str,
    attributes: Vec<Attribute<'a>>,
    reader: &Reader<'a>,
) -> Directive<'a> {
    Directive {
        colons,
        name: Some(name),
        attributes,
        unreadable: Some(reader.at.min(reader.line.len())..reader.line.len()),
    }
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-' || letter == '_'
}

struct Reader<'a> {
    line: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.line[self.at..]
    }

    fn take(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.find(|letter| !wanted(letter)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn skip_spaces(&mut self) {
        self.take(|letter| letter == ' ' || letter == '\t');
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.rest().starts_with(wanted);
        if found {
            self.at += wanted.len_utf8();
        }
        found
    }

    /// The next `key=value`; the reader stays before what is none.
    fn attribute(&mut self) -> Option<Attribute<'a>> {
        self.skip_spaces();
        let start = self.at;
        let key = self.take(is_word);
        let key_range = start..self.at;
        let value = (!key.is_empty() && self.eat('='))
            .then(|| self.value())
            .flatten();
        let Some((value, value_range)) = value else {
            self.at = start;
            return None;
        };
        Some(Attribute {
            key,
            value,
            key_range,
            value_range,
        })
    }

    fn value(&mut self) -> Option<(&'a str, Range<usize>)> {
        let quoted = self.eat('"');
        let start = self.at;
        let value = if quoted {
            self.take(|letter| letter != '"')
        } else {
            self.take(|letter| !letter.is_whitespace() && !"\"}".contains(letter))
        };
        let range = start..self.at;
        let whole = if quoted {
            self.eat('"')
        } else {
            !value.is_empty()
        };
        whole.then_some((value, range))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_its_attributes_are_read() {
        let line = ":::quote{role=\"A resident\" source=public-agencies}";
        let directive = read(line);
        assert_eq!(directive.name, Some("quote"));
        assert_eq!(directive.unreadable, None);
        let read: Vec<_> = directive
            .attributes
            .iter()
            .map(|attribute| (attribute.key, &line[attribute.value_range.clone()]))
            .collect();
        assert_eq!(
            read,
            [("role", "A resident"), ("source", "public-agencies")]
        );
    }

    #[test]
    fn colons_alone_close() {
        let directive = read("::::");
        assert_eq!((directive.colons, directive.name), (4, None));
        assert_eq!(directive.unreadable, None);
    }

    #[test]
    fn what_cannot_be_read_is_pointed_at() {
        for (line, rest) in [
            (":::note Look", "Look"),
            (":::note{a}", "a}"),
            (":::note{a=\"b}", "a=\"b}"),
            (":::note{a=b", ""),
            (":::note{a=b} c", "c"),
            ("::: !", "!"),
        ] {
            let range = read(line).unreadable.unwrap();
            assert_eq!(&line[range], rest, "{line}");
        }
    }
}

//! The one door to YAML: the parser's events become a tree of [`Node`]s.
//!
//! Duplicate keys, anchors, aliases, tags, merge keys, directives and second documents are refused here, each at its place. What
//! the values mean is not known here.

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, Span, StrInput};

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Located, Place, SourceId};

use super::node::{Node, Value};

/// How deep lists and groups may stand in each other.
const DEPTH: usize = 16;

/// Reads the part `range` of `text` as one YAML document.
///
/// Gives nothing when the text cannot be read; the reason was told.
pub(super) fn parse(
    source: SourceId,
    text: &str,
    range: std::ops::Range<usize>,
    told: &mut Diagnostics,
) -> Option<Node> {
    let part = &text[range.clone()];
    let mut reader = Reader {
        parser: Parser::new_from_str(part),
        places: Places::new(source, part, range.start),
        told,
        failed: false,
    };
    let node = reader.document();
    if reader.failed { None } else { node }
}

struct Reader<'a, 't> {
    parser: Parser<'a, StrInput<'a>>,
    places: Places<'a>,
    told: &'t mut Diagnostics,
    failed: bool,
}

impl<'a> Reader<'a, '_> {
    fn document(&mut self) -> Option<Node> {
        let mut node = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::DocumentStart(_) if node.is_some() => {
                    self.refuse(
                        Code::YamlDocuments,
                        span,
                        "a second document begins here",
                        "keep one document in a file",
                    );
                    return None;
                }
                Event::StreamStart
                | Event::Nothing
                | Event::DocumentStart(_)
                | Event::DocumentEnd => {}
                Event::StreamEnd => return node,
                event => node = Some(self.value(event, span, 0)?),
            }
        }
    }

    fn next(&mut self) -> Option<(Event<'a>, Span)> {
        match self.parser.next_event()? {
            Ok(next) => Some(next),
            Err(error) => {
                self.malformed(&error);
                None
            }
        }
    }

    fn value(&mut self, event: Event<'a>, span: Span, depth: usize) -> Option<Node> {
        if depth > DEPTH {
            self.refuse(
                Code::TooDeep,
                span,
                "lists and groups stand too deep in each other",
                "at most 16 levels can be read",
            );
            return None;
        }
        self.check_plain(&event, span);
        match event {
            Event::Scalar(text, style, ..) => Some(self.scalar(text.into_owned(), style, span)),
            Event::SequenceStart(..) => self.list(span, depth),
            Event::MappingStart(..) => self.map(span, depth),
            Event::Alias(_) => {
                self.refuse(
                    Code::YamlAlias,
                    span,
                    "this stands for something written elsewhere",
                    "write the text out here",
                );
                Some(Node {
                    value: Value::Nothing,
                    place: self.places.span(span),
                })
            }
            _ => None,
        }
    }

    fn scalar(&self, text: String, style: ScalarStyle, span: Span) -> Node {
        let plain = style == ScalarStyle::Plain;
        let place = self.places.trimmed(span);
        let value = if plain && matches!(text.as_str(), "" | "~" | "null") {
            Value::Nothing
        } else {
            Value::Scalar(text)
        };
        Node { value, place }
    }

    fn list(&mut self, start: Span, depth: usize) -> Option<Node> {
        let mut items = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                return Some(Node {
                    value: Value::List(items),
                    place: self.places.opening(start),
                });
            }
            items.push(self.value(event, span, depth + 1)?);
        }
    }

    fn map(&mut self, start: Span, depth: usize) -> Option<Node> {
        let mut entries: Vec<(Located<String>, Node)> = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                return Some(Node {
                    value: Value::Map(entries),
                    place: self.places.opening(start),
                });
            }
            let key = self.key(event, span, depth)?;
            let (event, span) = self.next()?;
            let value = self.value(event, span, depth + 1)?;
            if self.is_new(&key, &entries) {
                entries.push((key, value));
            }
        }
    }

    fn key(&mut self, event: Event<'a>, span: Span, depth: usize) -> Option<Located<String>> {
        let node = self.value(event, span, depth + 1)?;
        let Value::Scalar(text) = node.value else {
            self.refuse(
                Code::YamlSyntax,
                span,
                "a key must be a word",
                "write `key: value`",
            );
            return None;
        };
        if text == "<<" {
            self.refuse(
                Code::YamlAlias,
                span,
                "merge keys are not used here",
                "write the keys out",
            );
        }
        Some(Located::new(text, node.place))
    }

    fn is_new(&mut self, key: &Located<String>, entries: &[(Located<String>, Node)]) -> bool {
        let Some((first, _)) = entries.iter().find(|(other, _)| other.value == key.value) else {
            return true;
        };
        self.told.say(
            Diagnostic::new(
                Code::DuplicateKey,
                format!("`{}` is written twice", key.value),
            )
            .at(key.place)
            .label("and again here")
            .note(first.place, "first written here")
            .help("keep the line that is right and delete the other"),
        );
        false
    }

    /// Tells of anchors and tags; the value itself is still read, so that later mistakes are found in the same run.
    fn check_plain(&mut self, event: &Event<'a>, span: Span) {
        let (anchor, tag) = match event {
            Event::Scalar(_, _, anchor, tag)
            | Event::SequenceStart(anchor, tag)
            | Event::MappingStart(anchor, tag) => (*anchor, tag.is_some()),
            _ => (0, false),
        };
        if anchor != 0 {
            self.tell(
                Code::YamlAlias,
                span,
                "anchors (`&name`) are not used here",
                "delete the anchor, or put the text in quotes",
            );
        }
        if tag {
            self.tell(
                Code::YamlTag,
                span,
                "tags (`!name`) are not used here",
                "delete the tag, or put the text in quotes",
            );
        }
    }

    /// Tells of something without which the rest cannot be understood.
    fn refuse(&mut self, code: Code, span: Span, message: &str, help: &str) {
        self.tell(code, span, message, help);
        self.failed = true;
    }

    fn tell(&mut self, code: Code, span: Span, message: &str, help: &str) {
        self.told.say(
            Diagnostic::new(code, message)
                .at(self.places.trimmed(span))
                .help(help),
        );
    }

    fn malformed(&mut self, error: &ScanError) {
        let place = self.places.marker(*error.marker());
        let (code, help) = explanation(error.info());
        let message = match code {
            Code::YamlSyntax => format!("this is not well-formed YAML: {}", error.info()),
            Code::TooDeep => "lists and groups stand too deep in each other".to_owned(),
            Code::YamlAlias => "`*` and `&` at the start of a value are not text".to_owned(),
            _ => error.info().to_owned(),
        };
        self.told
            .say(Diagnostic::new(code, message).at(place).help(help));
        self.failed = true;
    }
}

/// The parser's own words, turned into what an author can do.
fn explanation(info: &str) -> (Code, &'static str) {
    if info.contains("recursion limit") {
        (Code::TooDeep, "at most 16 levels can be read")
    } else if info.contains("anchor") || info.contains("alias") {
        (
            Code::YamlAlias,
            "a leading `*` or `&` has a meaning of its own: put the text in quotes",
        )
    } else if info.contains("tab") {
        (Code::YamlSyntax, "indent with spaces, two for each level")
    } else if info.contains("directive") || info.contains("document") {
        (
            Code::YamlDocuments,
            "keep one document in a file, without `%` lines",
        )
    } else if info.contains("mapping values") || info.contains("simple key") {
        (
            Code::YamlSyntax,
            "if the text holds a colon, put it in quotes; check that the lines of one group begin in one column",
        )
    } else {
        (
            Code::YamlSyntax,
            "check quotation marks, brackets and indents just before this place; when in doubt put the text in quotes",
        )
    }
}

/// Turns the parser's character positions into byte places of the whole file.
struct Places<'a> {
    source: SourceId,
    part: &'a str,
    base: usize,
    /// Byte offset of every character, only where they differ from character offsets.
    offsets: Option<Vec<usize>>,
}

impl<'a> Places<'a> {
    fn new(source: SourceId, part: &'a str, base: usize) -> Self {
        let offsets =
            (!part.is_ascii()).then(|| part.char_indices().map(|(offset, _)| offset).collect());
        Self {
            source,
            part,
            base,
            offsets,
        }
    }

    fn byte(&self, marker: Marker) -> usize {
        let byte = match &self.offsets {
            None => marker.index(),
            Some(offsets) => offsets
                .get(marker.index())
                .copied()
                .unwrap_or(self.part.len()),
        };
        byte.min(self.part.len())
    }

    fn span(&self, span: Span) -> Place {
        Place::new(
            self.source,
            self.base + self.byte(span.start)..self.base + self.byte(span.end),
        )
    }

    /// The span without white space at its end.
    fn trimmed(&self, span: Span) -> Place {
        let (start, end) = (self.byte(span.start), self.byte(span.end));
        let written = self.part.get(start..end).unwrap_or_default().trim_end();
        Place::new(
            self.source,
            self.base + start..self.base + start + written.len(),
        )
    }

    /// The first line of a list or group: enough to point at.
    fn opening(&self, span: Span) -> Place {
        let start = self.byte(span.start);
        let line = self.part[start..]
            .lines()
            .next()
            .unwrap_or_default()
            .trim_end();
        Place::new(
            self.source,
            self.base + start..self.base + start + line.len(),
        )
    }

    fn marker(&self, marker: Marker) -> Place {
        let start = self.byte(marker);
        let width = self.part[start..]
            .chars()
            .next()
            .filter(|character| *character != '\n')
            .map_or(0, char::len_utf8);
        Place::new(self.source, self.base + start..self.base + start + width)
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::SourceMap;

    use super::*;

    fn codes(text: &str) -> Vec<&'static str> {
        let mut map = SourceMap::default();
        let source = map.add("a.yaml", text);
        let mut told = Diagnostics::default();
        parse(source, text, 0..text.len(), &mut told);
        told.entries()
            .iter()
            .map(|entry| entry.code.number())
            .collect()
    }

    #[test]
    fn what_could_surprise_an_author_is_refused() {
        assert_eq!(codes("name: A\nname: B"), ["FP-Y03"]);
        assert_eq!(codes("a: &x 1\nb: *x"), ["FP-Y10", "FP-Y10"]);
        assert_eq!(codes("note: *important*"), ["FP-Y10"]);
        assert_eq!(codes("<<: 1"), ["FP-Y10"]);
        assert_eq!(codes("logo: !!binary SGk="), ["FP-Y11"]);
        assert_eq!(codes("name: A\n---\nname: B"), ["FP-Y12"]);
        assert_eq!(codes("name: [A"), ["FP-Y02"]);
        assert_eq!(codes("name: A: B"), ["FP-Y02"]);
    }

    #[test]
    fn places_count_bytes_of_the_whole_file() {
        let text = "---\nenw: Tŷ\ncyngor: Cyngor\n---\n";
        let mut map = SourceMap::default();
        let source = map.add("a.md", text);
        let mut told = Diagnostics::default();
        let node = parse(source, text, 4..text.len() - 4, &mut told).expect("it is well-formed");
        let Value::Map(entries) = node.value else {
            panic!("a map was written")
        };
        assert_eq!(&text[entries[1].1.place.range()], "Cyngor");
        assert_eq!(&text[entries[0].1.place.range()], "Tŷ");
    }

    #[test]
    fn deep_nesting_is_refused_without_harm() {
        assert!(codes(&"[".repeat(100_000)).contains(&"FP-R02"));
    }
}

//! An XLIFF 2 file becomes a document, or it is told where it is broken.
//!
//! It trusts nobody: no entities but XML's own five, no document types, no more than a moderate depth. What other tools add (notes,
//! matches, their own elements) is passed over.

use std::collections::HashMap;
use std::ops::Range;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Reported, SourceId, SourceMap};

use super::content::Content;
use super::document::{Document, File, NAMESPACE, State, Text, Unit};
use super::tag::{Facts, Fault, WHOLE, facts, fault, owned};
use super::unit::{Draft, Segment};

/// How deep elements may stand in each other: ours stand six deep, and groups of other tools a few deeper.
const DEEPEST: usize = 64;

/// An element that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Element {
    Root,
    File,
    Group,
    Unit,
    OriginalData,
    Data(String),
    Segment,
    Source,
    Target,
    /// A pair of marks around words, with the name of the text of the second.
    Pair(Option<String>),
    /// Something about words that is not part of them.
    Remark,
    /// Nothing that we read.
    Other,
}

/// Reads the text `source`. What is broken in it is told; of a file that is not well-formed, the first fault.
pub fn read(
    source: SourceId,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> Result<Document, Reported> {
    let mut reading = Reading {
        source,
        open: Vec::new(),
        document: None,
        unit: None,
    };
    reading.all(map.text(source)).map_err(|fault| {
        let place = Place::new(source, fault.range);
        let diagnostic = Diagnostic::new(Code::BadXliff, fault.message).at(place);
        told.say(diagnostic.help(fault.help))
    })
}

struct Reading {
    source: SourceId,
    open: Vec<Element>,
    document: Option<Document>,
    unit: Option<(Draft, Range<usize>)>,
}

impl Reading {
    fn all(&mut self, text: &str) -> Result<Document, Fault> {
        let mut reader = NsReader::from_str(text);
        loop {
            let from = offset(reader.buffer_position());
            let event = reader.read_resolved_event();
            let (namespace, event) = match event {
                Ok((namespace, event)) => (is_ours(&namespace), event),
                Err(error) => {
                    let at = offset(reader.error_position()).min(text.len());
                    return Err(fault(
                        at..at + 1,
                        format!("this is not well-formed XML: {error}"),
                        WHOLE,
                    ));
                }
            };
            let range = from..offset(reader.buffer_position());
            match event {
                Event::Start(start) => self.start(&start, namespace, &range)?,
                Event::Empty(start) => {
                    self.start(&start, namespace, &range)?;
                    self.end(&range)?;
                }
                Event::End(_) => self.end(&range)?,
                Event::Text(text) => self.text(&text.xml10_content(), &range)?,
                Event::CData(text) => self.text(&text.xml10_content(), &range)?,
                Event::GeneralRef(reference) => self.reference(&reference, &range)?,
                Event::DocType(_) => {
                    let message =
                        "this file declares a document type, which could make it say anything";
                    return Err(fault(
                        range,
                        message.to_owned(),
                        "delete everything from `<!DOCTYPE` to its end",
                    ));
                }
                Event::Eof => return self.finish(&range),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    fn finish(&mut self, range: &Range<usize>) -> Result<Document, Fault> {
        let whole = self.document.take().filter(|_| self.open.is_empty());
        whole.ok_or_else(|| fault(range.clone(), "this file ends too early".to_owned(), WHOLE))
    }

    fn start(
        &mut self,
        start: &BytesStart<'_>,
        is_ours: bool,
        range: &Range<usize>,
    ) -> Result<(), Fault> {
        if self.open.len() >= DEEPEST {
            let message = format!("elements stand more than {DEEPEST} deep in each other");
            return Err(fault(range.clone(), message, WHOLE));
        }
        let facts = facts(start, range)?;
        let name = start.local_name();
        let name = name.into_inner();
        let element = match (self.open.last(), name) {
            (None, _) if self.document.is_some() => {
                let message = "this file goes on after its end";
                return Err(fault(range.clone(), message.to_owned(), WHOLE));
            }
            (None, _) => self.root(name, is_ours, &facts, range)?,
            (Some(_), _) if !is_ours => Element::Other,
            (Some(Element::Root), "file") => self.file(&facts),
            (Some(Element::File | Element::Group), "group") => Element::Group,
            (Some(Element::File | Element::Group), "unit") => self.unit(facts, range),
            (Some(Element::Unit), "originalData") => Element::OriginalData,
            (Some(Element::OriginalData), "data") => Element::Data(owned(&facts, "id")),
            (Some(Element::Unit), "segment" | "ignorable") => self.segment(name, &facts, range)?,
            (Some(Element::Segment), "source") => Element::Source,
            (Some(Element::Segment), "target") => {
                let order = facts.get("order").and_then(|order| order.parse().ok());
                self.target(order);
                Element::Target
            }
            (Some(_), _) => self.inline(name, &facts, range)?,
        };
        self.open.push(element);
        Ok(())
    }

    fn root(
        &mut self,
        name: &str,
        is_ours: bool,
        facts: &Facts,
        range: &Range<usize>,
    ) -> Result<Element, Fault> {
        let version = facts.get("version").map_or("", String::as_str);
        let message = match (name, version) {
            ("xliff", "2.0" | "2.1") if is_ours => {
                self.document = Some(Document {
                    source_language: owned(facts, "srcLang"),
                    language: owned(facts, "trgLang"),
                    files: Vec::new(),
                });
                return Ok(Element::Root);
            }
            ("xliff", "2.0" | "2.1") => {
                "this XLIFF file has not the namespace of its version".to_owned()
            }
            ("xliff", version) => {
                format!("this is XLIFF {version}, and only 2.0 and 2.1 can be read")
            }
            _ => format!("this is no XLIFF file: it begins with `{name}`"),
        };
        let help = "export it once more as XLIFF 2.0, from the file that `fingerpost translate export` wrote";
        Err(fault(range.clone(), message, help))
    }

    fn file(&mut self, facts: &Facts) -> Element {
        let path = owned(facts, "original");
        if let Some(document) = &mut self.document {
            document.files.push(File {
                path,
                ..File::default()
            });
        }
        Element::File
    }

    fn unit(&mut self, mut facts: Facts, range: &Range<usize>) -> Element {
        let draft = Draft {
            id: facts.remove("id").unwrap_or_default(),
            name: facts.remove("name").unwrap_or_default(),
            place: Place::new(self.source, range.clone()),
            data: HashMap::new(),
            segments: Vec::new(),
        };
        self.unit = Some((draft, range.clone()));
        Element::Unit
    }

    fn segment(
        &mut self,
        name: &str,
        facts: &Facts,
        range: &Range<usize>,
    ) -> Result<Element, Fault> {
        let word = facts.get("state").map_or("initial", String::as_str);
        let Some(state) = State::of(word) else {
            let message = format!("`{word}` is not a state of a translation");
            let help = "write `initial`, `translated`, `reviewed` or `final`";
            return Err(fault(range.clone(), message, help));
        };
        if let Some((unit, _)) = &mut self.unit {
            unit.segments.push(Segment {
                state: (name == "segment").then_some(state),
                source: Content::default(),
                target: None,
                order: None,
            });
        }
        Ok(Element::Segment)
    }

    /// An element among words.
    fn inline(
        &mut self,
        name: &str,
        facts: &Facts,
        range: &Range<usize>,
    ) -> Result<Element, Fault> {
        let place = Place::new(self.source, range.clone());
        let Some(content) = self.content() else {
            return Ok(Element::Other);
        };
        let reference = |key: &str| facts.get(key).cloned();
        match name {
            "ph" | "sc" | "ec" => content.mark(reference("dataRef").unwrap_or_default(), place),
            "pc" => {
                content.mark(reference("dataRefStart").unwrap_or_default(), place);
                return Ok(Element::Pair(reference("dataRefEnd")));
            }
            "cp" => {
                let code = reference("hex").and_then(|hex| u32::from_str_radix(&hex, 16).ok());
                let letter = code.and_then(char::from_u32).ok_or_else(|| {
                    let message = "this stands for no character".to_owned();
                    fault(
                        range.clone(),
                        message,
                        "delete it, or write the character itself",
                    )
                })?;
                content.push(letter.encode_utf8(&mut [0; 4]));
            }
            _ => {}
        }
        Ok(Element::Remark)
    }

    fn end(&mut self, range: &Range<usize>) -> Result<(), Fault> {
        match self.open.pop() {
            Some(Element::Unit) => self.close_unit(),
            Some(Element::Pair(reference)) => {
                let place = Place::new(self.source, range.clone());
                if let Some(content) = self.content() {
                    content.mark(reference.unwrap_or_default(), place);
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn close_unit(&mut self) -> Result<(), Fault> {
        let Some((draft, range)) = self.unit.take() else {
            return Ok(());
        };
        let text = draft.text().map_err(|place| {
            let message = "this mark has no text: it was not in the source, or its `data` is gone";
            let help = "write marks of your own as Markdown, such as `*word*`, and leave the others as they are";
            fault(place.range(), message.to_owned(), help)
        })?;
        let files = self
            .document
            .iter_mut()
            .flat_map(|document| &mut document.files);
        let Some(file) = files.last() else {
            return Ok(());
        };
        let form = draft
            .id
            .rsplit_once('.')
            .and_then(|(_, form)| form.parse().ok());
        add(&mut file.units, draft.name, text, form).map_err(|message| {
            let help = "leave all forms of a text in the file, in their order";
            fault(range, message.to_owned(), help)
        })
    }

    fn text(&mut self, text: &str, range: &Range<usize>) -> Result<(), Fault> {
        if self.open.is_empty() && !text.trim().is_empty() {
            let message = "words stand outside all elements".to_owned();
            return Err(fault(range.clone(), message, WHOLE));
        }
        if let Some(content) = self.content() {
            content.push(text);
        }
        Ok(())
    }

    fn reference(&mut self, reference: &BytesRef<'_>, range: &Range<usize>) -> Result<(), Fault> {
        let letter = reference.resolve_char_ref().ok().flatten();
        let named = resolve_predefined_entity(reference);
        match (letter, named) {
            (Some(letter), _) => self.text(letter.encode_utf8(&mut [0; 4]), range),
            (None, Some(text)) => self.text(text, range),
            (None, None) => {
                let message = format!("`&{};` stands for nothing here", &**reference);
                Err(fault(range.clone(), message, "write the character itself"))
            }
        }
    }

    /// What words belong to, if they belong to anything.
    fn content(&mut self) -> Option<&mut Content> {
        let is_around = |element: &&Element| !matches!(element, Element::Pair(_) | Element::Remark);
        let element = self.open.iter().rfind(is_around)?;
        let (unit, _) = self.unit.as_mut()?;
        match element {
            Element::Data(id) => Some(unit.data.entry(id.clone()).or_default()),
            Element::Source => unit.segments.last_mut().map(|segment| &mut segment.source),
            Element::Target => unit.segments.last_mut()?.target.as_mut(),
            _ => None,
        }
    }

    /// The last segment has words, perhaps in another place than its own.
    fn target(&mut self, order: Option<usize>) {
        let unit = self.unit.as_mut();
        if let Some(segment) = unit.and_then(|(unit, _)| unit.segments.last_mut()) {
            segment.target = Some(Content::default());
            segment.order = order;
        }
    }
}

/// Adds a text as a unit of its own, or as the next form of the last one.
fn add(
    units: &mut Vec<Unit>,
    name: String,
    text: Text,
    form: Option<usize>,
) -> Result<(), &'static str> {
    let last = units.last_mut().filter(|last| last.name == name);
    match (form, last) {
        (None | Some(0), _) => units.push(Unit {
            name,
            notes: Vec::new(),
            texts: vec![text],
        }),
        (Some(form), Some(last)) if last.texts.len() == form => last.texts.push(text),
        _ => return Err("a form of this text is gone, or stands elsewhere"),
    }
    Ok(())
}

fn is_ours(namespace: &ResolveResult<'_>) -> bool {
    *namespace == ResolveResult::Bound(Namespace(NAMESPACE))
}

fn offset(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

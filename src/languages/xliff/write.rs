//! A document becomes an XLIFF 2.0 file, which tools for 2.1 read too.
//!
//! Words that may not fit have the state `initial` with a `subState` of ours: `translated` would say that somebody translated this source
//! (XLIFF 2.0: `state`), and agencies pass over it. Whoever changes the state has to take the `subState` away (XLIFF 2.0: `subState`), so it
//! cannot outlive a correction.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::codes::{Coded, Codes};
use super::document::{Document, File, NAMESPACE, Note, State, Text, Unit};
use super::marks::{Piece, name};

/// The state of words that were made for another source.
const FUZZY: &str = "fingerpost:fuzzy";

/// The XLIFF file of `document`; `direction` is the way in which its words are written, `ltr` or `rtl`.
pub fn write(document: &Document, direction: &str) -> String {
    let mut pen = Pen(Writer::new(Vec::new()));
    pen.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    pen.line();
    let language = [
        ("xmlns", NAMESPACE),
        ("version", "2.0"),
        ("srcLang", &document.source_language),
        ("trgLang", &document.language),
    ];
    pen.within("xliff", &language, |pen| {
        for (number, file) in document.files.iter().enumerate() {
            pen.file(number + 1, file, direction);
        }
    });
    String::from_utf8_lossy(&pen.0.into_inner()).into_owned()
}

/// Writes elements. Nothing that it writes to can fail.
struct Pen(Writer<Vec<u8>>);

impl Pen {
    fn event(&mut self, event: Event<'_>) {
        drop(self.0.write_event(event));
    }

    fn line(&mut self) {
        self.event(Event::Text(BytesText::from_escaped("\n")));
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.event(Event::Start(start));
    }

    fn end(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.event(Event::Empty(start));
    }

    /// An element whose children stand on lines of their own.
    fn within(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        children: impl FnOnce(&mut Self),
    ) {
        self.start(name, attributes);
        self.line();
        children(self);
        self.end(name);
        self.line();
    }

    fn file(&mut self, number: usize, file: &File, direction: &str) {
        let id = format!("f{number}");
        let facts = [
            ("id", &*id),
            ("original", &file.path),
            ("trgDir", direction),
            ("xml:space", "preserve"),
        ];
        self.within("file", &facts, |pen| {
            pen.notes(&file.notes);
            for (number, unit) in file.units.iter().enumerate() {
                pen.whole_unit(number + 1, unit);
            }
        });
    }

    /// One unit, or a group of one for each form.
    fn whole_unit(&mut self, number: usize, unit: &Unit) {
        if let [text] = &*unit.texts {
            return self.unit(&format!("u{number}"), unit, text, &unit.notes);
        }
        let id = format!("g{number}");
        self.within("group", &[("id", &id), ("name", &unit.name)], |pen| {
            pen.notes(&unit.notes);
            for (form, text) in unit.texts.iter().enumerate() {
                pen.unit(&format!("u{number}.{form}"), unit, text, &[]);
            }
        });
    }

    fn unit(&mut self, id: &str, unit: &Unit, text: &Text, notes: &[Note]) {
        let codes = Codes::of(&text.source, &text.target);
        let facts = [("id", id), ("name", &unit.name), ("canResegment", "no")];
        self.within("unit", &facts, |pen| {
            pen.notes(notes);
            pen.data(&codes);
            pen.segment(text, &codes);
        });
    }

    fn notes(&mut self, notes: &[Note]) {
        if notes.is_empty() {
            return;
        }
        self.within("notes", &[], |pen| {
            for Note { category, text } in notes {
                pen.start("note", &[("category", category)]);
                let plain = text.replace(is_forbidden, " ");
                pen.event(Event::Text(BytesText::new(&plain)));
                pen.end("note");
                pen.line();
            }
        });
    }

    fn data(&mut self, codes: &Codes<'_>) {
        if codes.data.is_empty() {
            return;
        }
        self.within("originalData", &[], |pen| {
            for mark in &codes.data {
                pen.start("data", &[("id", &codes.reference(mark))]);
                pen.text(mark);
                pen.end("data");
                pen.line();
            }
        });
    }

    fn segment(&mut self, text: &Text, codes: &Codes<'_>) {
        let mut facts = vec![("state", text.state.word())];
        if text.state == State::Initial && !text.target.is_empty() {
            facts.push(("subState", FUZZY));
        }
        self.within("segment", &facts, |pen| {
            pen.content("source", &codes.source, codes);
            if !text.target.is_empty() {
                pen.content("target", &codes.target, codes);
            }
        });
    }

    fn content(&mut self, name: &str, pieces: &[Coded<'_>], codes: &Codes<'_>) {
        self.start(name, &[]);
        for Coded { piece, id } in pieces {
            match piece {
                Piece::Text(text) => self.text(text),
                Piece::Mark(mark) => self.mark(mark, *id, codes),
                Piece::Open(start, end) => self.open((start, end), *id, codes),
                Piece::Close => self.end("pc"),
            }
        }
        self.end(name);
        self.line();
    }

    fn mark(&mut self, mark: &str, id: usize, codes: &Codes<'_>) {
        let shown = mark.replace(char::is_control, " ");
        let (id, reference) = (id.to_string(), codes.reference(mark));
        let mut facts = vec![
            ("id", &*id),
            ("equiv", name(&shown)),
            ("disp", &shown),
            ("dataRef", &reference),
        ];
        // A language may need another form of a name in place of this one.
        if !mark.starts_with("{{") {
            facts.push(("canDelete", "no"));
        }
        self.empty("ph", &facts);
    }

    fn open(&mut self, (start, end): (&str, &str), id: usize, codes: &Codes<'_>) {
        let shown = end.replace(char::is_control, " ");
        let (id, before, after) = (id.to_string(), codes.reference(start), codes.reference(end));
        let facts = [
            ("id", &*id),
            ("type", if start == "![" { "image" } else { "link" }),
            ("equivEnd", name(&shown)),
            ("dispStart", start),
            ("dispEnd", &shown),
            ("dataRefStart", &before),
            ("dataRefEnd", &after),
            ("canDelete", "no"),
        ];
        self.start("pc", &facts);
    }

    /// Text; characters that XML cannot hold become elements (XLIFF 2.0: `cp`).
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find(is_forbidden) {
            self.event(Event::Text(BytesText::new(&rest[..at])));
            let mut letters = rest[at..].chars();
            if let Some(letter) = letters.next() {
                let hex = format!("{:04X}", u32::from(letter));
                self.empty("cp", &[("hex", &hex)]);
            }
            rest = letters.as_str();
        }
        self.event(Event::Text(BytesText::new(rest)));
    }
}

/// Whether XML 1.0 has no way to write a character.
fn is_forbidden(letter: char) -> bool {
    matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

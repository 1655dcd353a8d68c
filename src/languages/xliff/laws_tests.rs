//! What holds for every document: what is written is read again, and nothing that is broken is believed.

use proptest::prelude::*;

use crate::diagnostics::{Diagnostics, Palette, SourceMap, terminal};

use super::document::{Document, File, Note, State, Text, Unit};
use super::marks::{Piece, pieces};
use super::read::read;
use super::write::write;

/// Texts with all that must be protected, escaped or left alone.
const TEXT: &str = "([a-z ]|é|ئ|\\{\\{ ?[a-z:]{1,4} ?\\}\\}|\\{[a-z]\\}|[\\[\\](){}!^\\\\&<>'\"\n\t\r\u{7}]|\\[a\\]\\(b:c\\)|!\\[a\\]\\(b\\)|\\[\\^1\\]|\\]\\(b \"){0,12}";

fn text() -> impl Strategy<Value = Text> {
    let state = (0..4_usize).prop_map(|at| State::WORDS[at].1);
    (TEXT, TEXT, state).prop_map(|(source, target, state)| Text {
        source: format!("s{source}"),
        target,
        state,
        place: None,
    })
}

fn document() -> impl Strategy<Value = Document> {
    let unit = ("[a-z/#@ &\"\n]{0,9}", prop::collection::vec(text(), 1..4));
    let units = prop::collection::vec(unit, 1..4).prop_map(|units| {
        let unit = |(name, texts)| Unit {
            name,
            notes: Vec::new(),
            texts,
        };
        units.into_iter().map(unit).collect()
    });
    let file = ("[a-z/&]{1,9}", units).prop_map(|(path, units)| File {
        path,
        notes: Vec::new(),
        units,
    });
    prop::collection::vec(file, 1..3).prop_map(|files| Document {
        source_language: "en".to_owned(),
        language: "ur".to_owned(),
        files,
    })
}

fn reread(written: &str) -> Result<Document, String> {
    let mut map = SourceMap::default();
    let source = map.add("a.xlf", written);
    let mut told = Diagnostics::default();
    let mut document =
        read(source, &map, &mut told).map_err(|_| terminal(&told, &map, Palette::Plain))?;
    for file in &mut document.files {
        for text in file.units.iter_mut().flat_map(|unit| &mut unit.texts) {
            text.place = None;
        }
    }
    Ok(document)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again(document in document()) {
        prop_assert_eq!(reread(&write(&document, "rtl")), Ok(document));
    }

    #[test]
    fn pieces_are_the_text(text in TEXT) {
        let mut open = Vec::new();
        let mut whole = String::new();
        for piece in pieces(&text) {
            match piece {
                Piece::Text(text) | Piece::Mark(text) => whole.push_str(text),
                Piece::Open(start, end) => {
                    whole.push_str(start);
                    open.push(end);
                }
                Piece::Close => whole.push_str(open.pop().unwrap_or("nothing is open")),
            }
        }
        prop_assert_eq!(whole, text);
    }

    #[test]
    fn a_file_that_is_cut_is_told(document in document(), share in 0.0..1.0_f64) {
        let written = write(&document, "ltr");
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "somewhere in the file")]
        let at = written.floor_char_boundary((written.trim_end().len() as f64 * share) as usize);
        prop_assert!(reread(&written[..at]).is_err());
    }
}

#[test]
fn a_unit_has_its_notes_marks_and_states_where_the_standard_has_them() {
    let text = Text {
        source: "Ask {{ council }} for [help](action:ask).[^1]".to_owned(),
        target: "[Pomoc](action:ask): {{ council:genitive }}[^1]".to_owned(),
        state: State::Initial,
        place: None,
    };
    let unit = Unit {
        name: "action/ask@title".to_owned(),
        notes: vec![Note {
            category: "context".to_owned(),
            text: "a < b".to_owned(),
        }],
        texts: vec![text],
    };
    let document = Document {
        source_language: "en".to_owned(),
        language: "pl".to_owned(),
        files: vec![File {
            path: "content/languages/pl.po".to_owned(),
            notes: Vec::new(),
            units: vec![unit],
        }],
    };
    let expected = r#"<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="pl">
<file id="f1" original="content/languages/pl.po" trgDir="ltr" xml:space="preserve">
<unit id="u1" name="action/ask@title" canResegment="no">
<notes>
<note category="context">a &lt; b</note>
</notes>
<originalData>
<data id="d1">{{ council }}</data>
<data id="d2">[</data>
<data id="d3">](action:ask)</data>
<data id="d4">[^1]</data>
<data id="d5">{{ council:genitive }}</data>
</originalData>
<segment state="initial" subState="fingerpost:fuzzy">
"#;
    let written = write(&document, "ltr");
    let (head, rest) = written.split_at(expected.len());
    assert_eq!(head, expected);
    let target = rest.lines().nth(1).unwrap_or_default();
    assert_eq!(
        target,
        r#"<target><pc id="2" type="link" equivEnd="action:ask" dispStart="[" dispEnd="](action:ask)" dataRefStart="d2" dataRefEnd="d3" canDelete="no">Pomoc</pc>: <ph id="4" equiv="council:genitive" disp="{{ council:genitive }}" dataRef="d5"/><ph id="3" equiv="1" disp="[^1]" dataRef="d4" canDelete="no"/></target>"#
    );
}

#[test]
fn tools_may_cut_a_text_and_say_more_of_it() {
    let text = r#"<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="cy">
<x:file id="f1" original="cy.po"><x:group id="g"><x:unit id="u1" name="a"><own xmlns="urn:own"><x:source>no</x:source></own>
<x:originalData><x:data id="d1">{{ a }}</x:data></x:originalData>
<x:segment state="final"><x:source>One. </x:source><x:target order="3">Dau.</x:target></x:segment>
<x:ignorable><x:source> </x:source></x:ignorable>
<x:segment state="translated"><x:source>Two <x:ph id="1" dataRef="d1"/></x:source><x:target order="1"><x:mrk id="m1" type="term">Un</x:mrk> <x:sc id="1" dataRef="d1"/>&amp;&#33;</x:target></x:segment>
</x:unit></x:group></x:file></x:xliff>"#;
    let document = reread(text).expect("it is XLIFF");
    let text = &document.files[0].units[0].texts[0];
    assert_eq!(text.source, "One.  Two {{ a }}");
    assert_eq!(text.target, "Un {{ a }}&! Dau.");
    assert_eq!(text.state, State::Translated);
}

#[test]
fn what_is_broken_is_told_where_it_stands() {
    let within = |unit: &str| {
        format!(
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" trgLang=\"cy\">\n<file id=\"f\">\n<unit id=\"u\">{unit}</unit></file></xliff>"
        )
    };
    let source = |text: &str| within(&format!("<segment><source>{text}</source></segment>"));
    let bomb = "<!DOCTYPE a [<!ENTITY b \"&c;&c;\">]>\n<xliff/>";
    let cases = [
        (bomb.to_owned(), "declares a document type", "1:1"),
        (
            "<xliff version=\"1.2\"/>".to_owned(),
            "this is XLIFF 1.2",
            "1:1",
        ),
        ("<html/>".to_owned(), "begins with `html`", "1:1"),
        (String::new(), "ends too early", "1:1"),
        (source("a &b; c"), "`&b;` stands for nothing", "3:33"),
        (source("a <ph id=\"1\"/>"), "has no text", "3:33"),
        (source("a <b"), "not well-formed", "3:44"),
        (source("a</target>"), "not well-formed", "3:32"),
        (
            within("<segment state=\"done\"/>"),
            "`done` is not a state",
            "3:14",
        ),
        (source("<cp hex=\"D800\"/>"), "no character", "3:31"),
        (source(&"<mrk id=\"m\">".repeat(100)), "64 deep", "3:"),
        (source("a") + "<xliff/>", "goes on after its end", "3:"),
        (
            within("</unit><unit id=\"u.2\">"),
            "a form of this text is gone",
            "3:21",
        ),
    ];
    for (text, message, place) in cases {
        let said = reread(&text).expect_err(&text);
        assert!(said.contains(message), "{text}\n{said}");
        assert!(said.contains(&format!("a.xlf:{place}")), "{text}\n{said}");
    }
}

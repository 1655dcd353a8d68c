//! Tests: what a hostile text may try, to hide, to mislead or to exhaust, and what is told of it.

use super::complaints::{area, publisher, read};
use super::{Block, Dialect, Inline};
use crate::diagnostics::Code;

#[test]
fn entities_that_hide_text_are_told_where_they_stand() {
    for entity in [
        "&#x202e;", "&#1;", "&#x1b;", "&#xFFFE;", "&#x7f;", "&#x91;", "&#146;",
    ] {
        for (before, after) in [
            ("a ", "bc"),
            ("[", "](b.md)"),
            ("[a](b", ".md)"),
            ("[a](https://example.org/", ")"),
            ("[a](b.md \"{", "\")"),
            ("![a ", "](b.png)"),
            ("[a]\n\n[A]: b.md '", "'"),
            ("```a", "\nb\n```"),
            ("| a |\n|---|\n| ", " |"),
        ] {
            let text = format!("{before}{entity}{after}");
            publisher(&text, &[(Code::ControlCharacter, entity)]);
        }
    }
    publisher("<kbd>a</kbd>&#7;", &[(Code::ControlCharacter, "&#7;")]);
    publisher(
        "<dl>\n<dt lang=\"&#8\">&#x2066;</dt>\n<!-- &#9; -->\n</dl>",
        &[
            (Code::ControlCharacter, "&#8"),
            (Code::ControlCharacter, "&#x2066;"),
        ],
    );
    area("`&#1;` \\&#1; &amp;#1; &#233; &rlm;\n\n    &#1;\n", &[]);
}

#[test]
fn only_our_own_marks_are_read_as_slots() {
    let (body, complaints) = read("&#x91;council&#x92; {{ council }}", Dialect::Publisher);
    let codes: Vec<Code> = complaints.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, [Code::ControlCharacter; 2]);
    let [Block::Paragraph(inlines)] = body.blocks.as_slice() else {
        panic!("{body:?}");
    };
    assert_eq!(inlines[0], Inline::Text("¿council¿ ".to_owned()));
    assert!(matches!(&inlines[1], Inline::Slot(slot) if slot.name == "council"));
    assert_eq!(inlines.len(), 2);
}

#[test]
fn hidden_characters_give_way_to_marks_without_a_second_complaint() {
    for dialect in [Dialect::Publisher, Dialect::Area] {
        let text = "a\u{202E}\0 `\u{91}` \u{91}council\u{92}\n\n```b\n\u{7f}\n```\n";
        let (body, complaints) = read(text, dialect);
        assert_eq!(complaints, []);
        assert!(!format!("{body:?}").contains("\\u{"), "{body:?}");
    }
    area("a\tb\r\nc\rd", &[]);
}

#[test]
fn a_text_that_goes_too_deep_is_told_once_and_left() {
    for text in [
        "> ".repeat(65),
        "> ".repeat(131_072),
        "- * ".repeat(33),
        "*a **b ".repeat(65) + &"c** d*".repeat(65),
    ] {
        let (_, complaints) = read(&text, Dialect::Area);
        let codes: Vec<Code> = complaints.iter().map(|(code, _)| *code).collect();
        assert_eq!(codes, [Code::TooDeep]);
    }
    publisher(&format!("{}a", "> ".repeat(64)), &[]);
}

#[test]
fn tables_that_grow_out_of_hand_are_told_once_and_left() {
    let wide = format!("{}|\n{}|\n", "|a".repeat(362), "|-".repeat(362));
    publisher(
        &format!("{wide}{}", "|b|\n".repeat(30_000)),
        &[(Code::TooManyCells, "")],
    );
}

#[test]
fn a_site_cannot_be_written_with_entities() {
    for site in [
        "https://ex&#97;mple.org",
        "https://example&period;org",
        "https&colon;//example.org",
        "https://example.org&#58;8080",
        "https://exa&Tab;mple.org",
    ] {
        let address = format!("{site}/a?b&amp;c");
        publisher(
            &format!("[a]({address})"),
            &[(Code::BadWebAddress, &address)],
        );
        publisher(
            &format!("[a]\n\n[a]: <{address}>"),
            &[(Code::BadWebAddress, "[a]")],
        );
    }
    area(
        "[a](https://example.org/a?b&amp;c) <https://example.org/?a&b>",
        &[],
    );
}

#[test]
fn an_areas_text_sets_no_titles_of_links_and_no_languages() {
    let text = "[a](b.md \"Pay here\") ![c](d.png 'e')\n\n```button-primary\nf\n```\n";
    let shown = |dialect| {
        let (body, complaints) = read(text, dialect);
        assert_eq!(complaints, []);
        format!("{:?}", body.blocks)
    };
    assert!(shown(Dialect::Area).contains("\"e\""), "the picture's");
    for dropped in ["Pay here", "button-primary"] {
        assert!(shown(Dialect::Publisher).contains(dropped), "{dropped}");
        assert!(!shown(Dialect::Area).contains(dropped), "{dropped}");
    }
}

#[test]
fn links_without_number_are_told_once_and_left() {
    let links = "[a](b.md) ![c](d.png)\n".repeat(5_000);
    area(&links, &[]);
    area(
        &format!("{links}[e](f.md) [g](javascript:h)"),
        &[(Code::TooManyLinks, "[e](f.md)")],
    );
}

//! What holds of every text whatever: its own words in their own place change nothing, words that nobody speaks change only words, and no
//! words at all make the program panic.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::body::translated;
use super::dictionary::Dictionaries;
use super::languages::Catalogues;
use super::names;
use super::units::Units;
use crate::diagnostics::{Code, Diagnostics, Located, Place, SourceId, SourceMap};
use crate::languages::Language;
use crate::languages::catalogue::{Catalogue, Entry, Unit};
use crate::markdown::{
    Block, Body, Container, Declared, Dialect, Input, Rendition, Translation, Vocabulary, any_text,
    parse,
};
use crate::read::{BodyOf, OutdatedWritten, TranslatedBody};

/// The name of the item whose text it is.
const ITEM: &str = "page/a";

/// Blocks as people write them, with all that can stand in a line.
const WRITTEN: [&str; 24] = [
    "One *word* and another.\n\n",
    "Two lines\nof a paragraph.\n\n",
    "A line that ends\\\nhere.\n\n",
    "***All*** of it **matters**.\n\n",
    "# Heading\n\n",
    "## Another heading {#given}\n\n",
    "- an item\n- another\n  on two lines\n\n",
    "1. first\n\n   with more\n\n2. second\n\n",
    "- outer\n  - inner\n\n",
    "> A quotation\n> on two lines.\n\n",
    "> - in it\n>   a list\n\n",
    "| Head | `b` |\n|---|---|\n| cell | {{ council }} |\n| a \\| b | |\n\n",
    ":::note\nA note of {{ council:genitive }}.\n:::\n\n",
    ":::details{summary=\"More of {{ council }}\"}\nHidden.\n:::\n\n",
    ":::sheet{title=\"A sheet\"}\n### In it\n\nWords.\n:::\n\n",
    ":::pair{kind=do}\n## Do\n\nthis\n\n## Do not\n\nthat\n:::\n\n",
    "See [a link](page:b), and [one more][c].\n\n",
    "A note.[^n]\n\n",
    "```\ncode stays\n```\n\n",
    "Term\n: its meaning\n\n",
    "- [x] done\n- [ ] not yet\n\n",
    "<https://example.org/> & `code` – “quoted”\n\n",
    "Hidden ![a picture](a.png) in words\n\n",
    "---\n\n",
];

/// What texts refer to.
const BELOW: &str = "\n\n[c]: page:c\n\n[^n]: What the note says.\n";

fn written() -> impl Strategy<Value = String> {
    let blocks = prop::collection::vec(prop::sample::select(&WRITTEN[..]), 0..12);
    blocks.prop_map(|blocks| blocks.concat() + BELOW)
}

/// A text that is being translated.
struct Desk {
    map: SourceMap,
    source: SourceId,
    vocabulary: Vocabulary,
    variables: Declared,
    told: Diagnostics,
}

impl Desk {
    fn new(text: &str) -> Self {
        let mut map = SourceMap::default();
        let forms = BTreeSet::from(["genitive", "start"]);
        Self {
            source: map.add("a.md", text),
            map,
            vocabulary: Vocabulary::new([("big-local", "Big Local")]),
            variables: Declared {
                names: BTreeSet::from(["council".to_owned()]),
                forms,
            },
            told: Diagnostics::default(),
        }
    }

    fn read(&mut self, own: Option<&TranslatedBody>) -> Body {
        let source = own.map_or(self.source, |own| own.source);
        let text = self.map.text(source);
        let input = Input {
            source,
            text,
            body: own.map_or(0..text.len(), |own| own.body.clone()),
            dialect: Dialect::Publisher,
            vocabulary: &self.vocabulary,
            variables: &self.variables,
            translation: own.map(|own| Translation {
                headings: &own.headings,
                renditions: &own.renditions,
                vocabulary: &self.vocabulary,
            }),
        };
        parse(&input, &mut self.told)
    }

    /// The texts in `body` that can be translated.
    fn units(&self, body: &Body) -> Vec<Unit> {
        let file = self.map.text(self.source);
        let unit = |unit: &crate::markdown::Unit| Unit {
            context: context(body, unit),
            source: unit.text(file),
            ..Unit::default()
        };
        body.units.iter().map(unit).collect()
    }

    /// `body` in the language `tag`, in which `words` gives the words of each text.
    fn put(&mut self, body: &Body, tag: &str, words: impl Fn(usize, &str) -> String) -> Body {
        let units = self.units(body);
        let place = Some(Place::new(self.source, 0..0));
        let entry = |(number, unit): (usize, &Unit)| {
            let mut entry = Entry::new(Some(unit.context.clone()), unit.source.clone());
            entry.words = vec![words(number, &unit.source)];
            entry.places.words = place;
            entry
        };
        let catalogues = Catalogues {
            toolkit: Catalogue {
                entries: units.iter().enumerate().map(entry).collect(),
                ..Catalogue::default()
            },
            ..Catalogues::default()
        };
        let units = Units {
            toolkit: units,
            ..Units::default()
        };
        let language = Language::parse(tag).expect("a tag");
        let words = Dictionaries::new(&language, &catalogues, &units, OutdatedWritten::Words);
        let own = BodyOf {
            id: &Located::new("a".to_owned(), Place::start_of(self.source)),
            range: 0..self.map.text(self.source).len(),
            translation: &mut None,
        };
        let (map, told) = (&mut self.map, &mut self.told);
        let made = translated((ITEM, &own), body, &words.toolkit, map, told);
        self.read(Some(&made))
    }

    fn told(&self, code: Code) -> bool {
        self.told.entries().iter().any(|entry| entry.code == code)
    }
}

fn context(body: &Body, unit: &crate::markdown::Unit) -> String {
    let heading = unit.heading;
    names::of_text(
        ITEM,
        heading.map(|heading| body.heading(heading).id.as_str()),
    )
}

/// All of a tree but its places; the ends of lines that a reader does not see are blanks.
fn tree(body: &Body) -> String {
    let headings = body.headings.iter();
    let headings: Vec<_> = headings
        .map(|one| (one.level, &one.id, &one.title))
        .collect();
    let references = body.references.iter();
    let references: Vec<_> = references
        .map(|one| (&one.destination, &one.r#use))
        .collect();
    let Body {
        blocks, footnotes, ..
    } = body;
    let shown = format!("{blocks:?}\n{footnotes:?}\n{headings:?}\n{references:?}");
    shown.replace("\"), SoftBreak, Text(\"", " ")
}

/// The kinds of blocks, one in another.
fn skeleton(blocks: &[Block]) -> String {
    let inside = |blocks: &[Block]| format!("({})", skeleton(blocks));
    let shown = |block: &Block| match block {
        Block::Paragraph(_) => "p".to_owned(),
        Block::Plain(_) => "t".to_owned(),
        Block::Heading { heading, .. } => format!("{heading:?}"),
        Block::Quote(blocks) => format!("q{}", inside(blocks)),
        Block::List { start, items } => {
            let items: Vec<String> = items.iter().map(|item| inside(item)).collect();
            format!("{start:?}{items:?}")
        }
        Block::Container { container, blocks } => {
            let name = match container {
                Container::Part { side } => format!("{side:?}"),
                _ => "c".to_owned(),
            };
            name + &inside(blocks)
        }
        Block::Table(table) => format!("table {} {:?}", table.rows.len(), table.alignments),
        other => format!("{other:?}")
            .chars()
            .take_while(|letter| letter.is_alphabetic())
            .collect(),
    };
    blocks.iter().map(|block| shown(block) + " ").collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn its_own_words_change_nothing_in_a_text(text in written()) {
        let mut desk = Desk::new(&text);
        let body = desk.read(None);
        let again = desk.put(&body, "cy", |_, own| own.to_owned());
        prop_assert!(!desk.told(Code::TranslationUnusable) && !desk.told(Code::TranslationDiffers));
        prop_assert_eq!(tree(&body), tree(&again));
    }

    #[test]
    fn words_that_nobody_speaks_change_only_words(text in written()) {
        let mut desk = Desk::new(&text);
        let body = desk.read(None);
        let other = desk.put(&body, "x-pseudo", |_, _| String::new());
        prop_assert_eq!(skeleton(&body.blocks), skeleton(&other.blocks));
        let ids = |body: &Body| body.headings.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
        prop_assert_eq!(ids(&body), ids(&other));
        let led = |body: &Body| body.references.iter().map(|one| one.destination.clone()).collect::<Vec<_>>();
        prop_assert_eq!(led(&body), led(&other));
        prop_assert_eq!(body.footnotes.len(), other.footnotes.len());
    }

    #[test]
    fn no_words_make_it_panic(text in any_text(), words in prop::collection::vec(any_text(), 1..4)) {
        let mut desk = Desk::new(&text);
        let body = desk.read(None);
        let other = desk.put(&body, "cy", |number, _| words[number % words.len()].clone());
        for entry in desk.told.entries() {
            let range = entry.place.map(|place| (place.range(), desk.map.text(place.source)));
            prop_assert!(range.is_none_or(|(range, text)| text.get(range).is_some()), "{entry:?}");
        }
        let _shown = skeleton(&other.blocks);
    }
}

#[test]
fn a_change_in_a_tree_is_seen() {
    let mut desk = Desk::new("One *word*.\n");
    let body = desk.read(None);
    let other = desk.put(&body, "cy", |_, _| "Un *gair*.".to_owned());
    assert_ne!(tree(&body), tree(&other));
    assert_eq!(skeleton(&body.blocks), skeleton(&other.blocks));
    assert_eq!(skeleton(&other.blocks), "p ");
    assert!(tree(&other).contains("Un "));
    assert!(!tree(&other).contains(&format!("{:?}", Rendition::Source)));
}

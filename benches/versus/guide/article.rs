//! A page of text: headings, paragraphs and lists with links to other pages, and local facts all over it.

use super::fact::{FACTS, Fact};
use super::prose::{capitalised, sentence, sentences, words};
use super::random::Random;

/// Where a page stands in a guide. All but actions are there once.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Home,
    Principle,
    Role,
    Action,
}

impl Kind {
    /// The word that texts and catalogues of Fingerpost have for it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Principle => "principle",
            Self::Role => "role",
            Self::Action => "action",
        }
    }
}

/// A page of text.
pub(crate) struct Article {
    pub(crate) kind: Kind,
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    blocks: Vec<Block>,
    /// How often it was edited.
    pub(crate) revision: usize,
}

/// A heading, a paragraph or a list, in Markdown with marks where facts stand and `(@12)` where a link leads to the article of that number.
#[derive(Clone)]
pub(crate) struct Block {
    /// What stands before each line.
    pub(crate) sign: &'static str,
    /// What is translated as one: the whole of it, or the items of a list.
    pub(crate) lines: Vec<String>,
}

/// The sign of a heading.
pub(crate) const HEADING: &str = "## ";
/// The words of a section: a heading, a paragraph, a list of four items, and a paragraph with a link.
const SECTION: [usize; 4] = [4, 60, 9, 40];
/// How many items a list has.
const ITEMS: usize = 4;

impl Article {
    /// The article of that number, about `length` words long, in a guide that has `count` of them.
    pub(super) fn new(seed: u64, number: usize, length: usize, count: usize) -> Self {
        let mut random = Random::new(seed, u64::try_from(number).unwrap());
        let (kind, id) = match number {
            0 => (Kind::Home, "home".to_owned()),
            1 => (Kind::Principle, "first".to_owned()),
            2 => (Kind::Role, "reader".to_owned()),
            _ => (Kind::Action, format!("action-{number:05}")),
        };
        let [heading, long, item, short] = SECTION;
        let sections = length / (heading + long + ITEMS * item + short);
        let title = format!("{} {number}", capitalised(&words(&mut random, 3)));
        let summary = sentence(&mut random, 15);
        let parts = (0..sections).flat_map(|section| self::section(&mut random, section, count));
        Self {
            kind,
            id,
            title,
            summary,
            blocks: std::iter::once(opening()).chain(parts).collect(),
            revision: 0,
        }
    }

    /// Its blocks; the last changes with each revision.
    pub(crate) fn blocks(&self) -> Vec<Block> {
        let last = Block::new("", self.mark());
        let blocks = self.blocks.iter().cloned();
        blocks.chain([last]).collect()
    }

    /// The words by which its revision is known.
    pub(crate) fn mark(&self) -> String {
        format!("Revision {} ends here.", self.revision)
    }

    /// Its folder in a guide: empty, or ending in `/`.
    pub(crate) fn folder(&self) -> String {
        match self.kind {
            Kind::Home => String::new(),
            kind => format!("{}s/{}/", kind.word(), self.id),
        }
    }
}

impl Block {
    fn new(sign: &'static str, line: String) -> Self {
        let lines = vec![line];
        Self { sign, lines }
    }
}

/// Says every fact once, so that any page shows whose guide it is.
fn opening() -> Block {
    let [council, partnership, ward, phone] = FACTS.map(Fact::mark);
    let line = format!("Ask {council} or {partnership} first. In {ward} the number is {phone}.");
    Block::new("", line)
}

/// A heading and what stands under it, with two facts and a link to any article but the home page, which texts do not name.
fn section(random: &mut Random, number: usize, count: usize) -> [Block; 4] {
    let [heading, long, item, short] = SECTION;
    let [fact, other] = [number, number + 1].map(|number| FACTS[number % FACTS.len()].mark());
    let title = capitalised(&words(random, heading - 1));
    let [before, after] = [(); 2].map(|()| sentences(random, long / 2));
    let strong = words(random, 2);
    let items = [(); ITEMS].map(|()| sentence(random, item));
    let (end, link) = (sentences(random, short), words(random, 3));
    let to = 1 + random.below(count - 1);
    [
        Block::new(HEADING, format!("{title} {}", number + 1)),
        Block::new(
            "",
            format!("{before} Ask {fact} about **{strong}**. {after}"),
        ),
        Block {
            sign: "- ",
            lines: items.to_vec(),
        },
        Block::new("", format!("{end} See [{link}](@{to}) with {other}.")),
    ]
}

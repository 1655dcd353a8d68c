//! What a text mentions: its glossary terms, its links and its plain words, found by one walk over the tree.

use std::collections::BTreeSet;

use super::body::{Block, Body, Container, Definition};
use super::inline::{Inline, say};
use super::phrase::{Phrase, Said};
use super::reference::ReferenceId;

/// The ids of the terms that the text mentions, footnotes aside.
pub fn term_ids(body: &Body) -> BTreeSet<&str> {
    let mut ids = BTreeSet::new();
    mentioned(body, &mut |inline| {
        if let Inline::Term { term, .. } = inline {
            ids.insert(term.as_str());
        }
    });
    ids
}

/// Every link of the text with its words, footnotes aside.
pub fn links(body: &Body) -> Vec<(ReferenceId, &[Inline])> {
    let mut found = Vec::new();
    mentioned(body, &mut |inline| {
        if let Inline::Link {
            reference, inlines, ..
        } = inline
        {
            found.push((*reference, inlines.as_slice()));
        }
    });
    found
}

/// The words and slots of every line of the text, without headings; footnotes come last.
pub fn lines(body: &Body) -> Vec<Phrase> {
    let mut found = Vec::new();
    let mut line = Phrase::default();
    say_lines(body, |said| match said {
        Said::End => found.push(std::mem::take(&mut line)),
        said => line.hear(said),
    });
    found
}

/// Tells `hear` every line of the text piece by piece, without headings; footnotes come last.
pub fn say_lines<'b>(body: &'b Body, mut hear: impl FnMut(Said<'b>)) {
    let footnotes = body.footnotes.iter().map(|footnote| &footnote.blocks);
    for blocks in std::iter::once(&body.blocks).chain(footnotes) {
        in_blocks(blocks, &mut |line| {
            match line {
                Line::Text(inlines) => say(inlines, &mut hear),
                Line::Summary(summary) => {
                    hear(Said::In(summary.rendition));
                    summary.say(&mut hear);
                }
                Line::Heading(_) => return,
            }
            hear(Said::End);
        });
    }
}

/// A line of a text.
enum Line<'b> {
    /// A paragraph, a cell or a word that is explained.
    Text(&'b [Inline]),
    /// A heading.
    Heading(&'b [Inline]),
    /// What is always shown of text that opens.
    Summary(&'b Phrase),
}

fn mentioned<'b>(body: &'b Body, see: &mut impl FnMut(&'b Inline)) {
    in_blocks(&body.blocks, &mut |line| match line {
        Line::Text(inlines) | Line::Heading(inlines) => in_inlines(inlines, see),
        Line::Summary(_) => {}
    });
}

fn in_blocks<'b>(blocks: &'b [Block], see: &mut impl FnMut(Line<'b>)) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) | Block::Plain(inlines) | Block::Html(inlines) => {
                see(Line::Text(inlines));
            }
            Block::Heading { inlines, .. } => see(Line::Heading(inlines)),
            Block::Container { container, blocks } => {
                if let Container::Details { summary } = container {
                    see(Line::Summary(summary));
                }
                in_blocks(blocks, see);
            }
            Block::Quote(blocks) => in_blocks(blocks, see),
            Block::List { items, .. } => items.iter().for_each(|item| in_blocks(item, see)),
            Block::Table(table) => {
                let cells = table.header.iter().chain(table.rows.iter().flatten());
                cells.for_each(|cell| see(Line::Text(cell)));
            }
            Block::Definitions(definitions) => {
                for definition in definitions {
                    match definition {
                        Definition::Term(inlines) => see(Line::Text(inlines)),
                        Definition::Meaning(blocks) => in_blocks(blocks, see),
                    }
                }
            }
            Block::Code { .. } | Block::Rule => {}
        }
    }
}

fn in_inlines<'b>(inlines: &'b [Inline], see: &mut impl FnMut(&'b Inline)) {
    for inline in inlines {
        see(inline);
        match inline {
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Link { inlines: inner, .. }
            | Inline::Rendered { inlines: inner, .. } => {
                in_inlines(inner, see);
            }
            _ => {}
        }
    }
}

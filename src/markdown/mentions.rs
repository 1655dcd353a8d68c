//! What a text mentions: its glossary terms and its links, found by one walk over the tree.

use std::collections::BTreeSet;

use super::body::{Block, Body, Definition};
use super::inline::Inline;
use super::reference::ReferenceId;

/// The ids of the terms that the text mentions, footnotes aside.
pub fn term_ids(body: &Body) -> BTreeSet<&str> {
    let mut ids = BTreeSet::new();
    in_blocks(&body.blocks, &mut |inline| {
        if let Inline::Term { term, .. } = inline {
            ids.insert(term.as_str());
        }
    });
    ids
}

/// Every link of the text with its words, footnotes aside.
pub fn links(body: &Body) -> Vec<(ReferenceId, &[Inline])> {
    let mut found = Vec::new();
    in_blocks(&body.blocks, &mut |inline| {
        if let Inline::Link {
            reference, inlines, ..
        } = inline
        {
            found.push((*reference, inlines.as_slice()));
        }
    });
    found
}

fn in_blocks<'b>(blocks: &'b [Block], see: &mut impl FnMut(&'b Inline)) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines)
            | Block::Plain(inlines)
            | Block::Html(inlines)
            | Block::Heading { inlines, .. } => in_inlines(inlines, see),
            Block::Quote(blocks) | Block::Container { blocks, .. } => in_blocks(blocks, see),
            Block::List { items, .. } => items.iter().for_each(|item| in_blocks(item, see)),
            Block::Table(table) => {
                table
                    .header
                    .iter()
                    .chain(table.rows.iter().flatten())
                    .for_each(|cell| in_inlines(cell, see));
            }
            Block::Definitions(definitions) => {
                for definition in definitions {
                    match definition {
                        Definition::Term(inlines) => in_inlines(inlines, see),
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
            | Inline::Link { inlines: inner, .. } => {
                in_inlines(inner, see);
            }
            _ => {}
        }
    }
}

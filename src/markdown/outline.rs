//! The rules of headings: none at the first level, none skipped, none with nothing under it.

use super::body::{Block, Body, Definition};
use super::heading::Heading;
use super::reading::Reading;
use crate::diagnostics::{Code, Diagnostic};

/// Tells what is wrong with the headings of `body`.
pub(super) fn check(body: &Body, reading: &mut Reading<'_>) {
    check_levels(&body.headings, reading);
    let lists = std::iter::once(&body.blocks).chain(body.footnotes.iter().map(|note| &note.blocks));
    for blocks in lists {
        check_content(blocks, body, reading);
    }
}

fn check_levels(headings: &[Heading], reading: &mut Reading<'_>) {
    let mut before = 1;
    for heading in headings {
        if heading.level == 1 {
            let message = "this heading is at the first level, which is the page's title";
            let help = "begin at the second level: `## Heading`";
            reading.say_at(
                heading.place,
                Diagnostic::new(Code::HeadingInBody, message).help(help),
            );
        } else if heading.level > before + 1 {
            reading.say_at(heading.place, jump(heading.level, before));
        }
        before = heading.level;
    }
}

fn jump(level: u8, before: u8) -> Diagnostic {
    let above = match before {
        1 => "the page's title is at level 1".to_owned(),
        before => format!("the one before it is at level {before}"),
    };
    let marks = "#".repeat(usize::from(before) + 1);
    Diagnostic::new(
        Code::HeadingJump,
        format!("this heading is at level {level}, but {above}"),
    )
    .help(format!("use level {}: `{marks} Heading`", before + 1))
}

fn check_content(blocks: &[Block], body: &Body, reading: &mut Reading<'_>) {
    for (index, block) in blocks.iter().enumerate() {
        if let Block::Heading { heading, .. } = block {
            let heading = body.heading(*heading);
            if !has_content(heading, blocks.get(index + 1), body) {
                let message = "there is nothing under this heading";
                let help = "write something under it, or delete it";
                let complaint = Diagnostic::new(Code::HeadingWithoutContent, message).help(help);
                reading.say_at(heading.place, complaint);
            }
        }
        for inner in lists_in(block) {
            check_content(inner, body, reading);
        }
    }
}

fn has_content(heading: &Heading, next: Option<&Block>, body: &Body) -> bool {
    match next {
        None => false,
        Some(Block::Heading { heading: next, .. }) => body.heading(*next).level > heading.level,
        Some(_) => true,
    }
}

/// The lists of blocks within a block.
fn lists_in(block: &Block) -> Vec<&[Block]> {
    match block {
        Block::Quote(blocks) | Block::Container { blocks, .. } => vec![blocks],
        Block::List { items, .. } => items.iter().map(Vec::as_slice).collect(),
        Block::Definitions(parts) => parts
            .iter()
            .filter_map(|part| match part {
                Definition::Meaning(blocks) => Some(blocks.as_slice()),
                Definition::Term(_) => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

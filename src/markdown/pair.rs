//! Where what a pair holds divides into its two parts.
//!
//! A part is a heading and what follows it. How a pair is opened stands in `opening.rs`, what it is in `body.rs`.

use super::body::{Block, Container, Side};
use super::gathered::Gathered;
use super::heading::HeadingId;

/// Where the second part of a pair begins; nothing if `blocks` are not two parts.
///
/// The first block is a heading, and exactly one later heading is of its level. Lower headings belong to the parts; there is no higher
/// one.
pub(super) fn division(blocks: &[Block], gathered: &Gathered) -> Option<usize> {
    let level = |block: &Block| heading(block).map(|heading| gathered.level(heading));
    let first = level(blocks.first()?)?;
    let mut others = blocks
        .iter()
        .enumerate()
        .skip(1)
        .filter_map(|(at, block)| Some((at, level(block)?)))
        .filter(|(_, level)| *level <= first);
    match (others.next(), others.next()) {
        (Some((at, level)), None) if level == first => Some(at),
        _ => None,
    }
}

/// What a pair holds as its two parts; as it is where it does not divide, which was told.
pub(super) fn parts(mut blocks: Vec<Block>, gathered: &Gathered) -> Vec<Block> {
    let Some(at) = division(&blocks, gathered) else {
        return blocks;
    };
    let second = blocks.split_off(at);
    let part = |side, blocks| Block::Container {
        container: Container::Part { side },
        blocks,
    };
    vec![part(Side::First, blocks), part(Side::Second, second)]
}

fn heading(block: &Block) -> Option<HeadingId> {
    match block {
        Block::Heading { heading, .. } => Some(*heading),
        _ => None,
    }
}

//! The sheets of tools as they stand in a pack: without the text around them, which is read beforehand.
//!
//! Ids get the tool's own in front, and tables are counted through the whole pack, so that nothing on its page has the name of another.

use crate::diagnostics::Diagnostics;
use crate::markdown::{Block, Body, Container, HeadingId, Phrase};
use crate::toolkit::{Article, Id, Pack, Toolkit};

use super::compiled::Text;
use super::desk::Desk;
use super::html::pieces_counted;
use super::standing::Standing;

/// The sheets of one tool.
#[derive(Debug)]
pub(super) struct Sheets {
    /// The tool.
    pub(super) tool: Id,
    /// The sheets, one after another.
    pub(super) text: Text,
    /// The id and the title of each.
    pub(super) titles: Vec<(String, Phrase)>,
}

/// The sheets of every tool in `pack`, in their order.
pub(super) fn sheets(desk: Desk<'_>, pack: &Pack, told: &mut Diagnostics) -> Vec<Sheets> {
    let folder = desk.route(&pack.article.key).folder;
    let mut tables = 0;
    let tools = pack.tools.iter().filter_map(|id| tool(desk.toolkit, id));
    tools
        .map(|tool| {
            let body = alone(tool);
            let standing = Standing::away(desk, tool, &folder);
            let pieces = pieces_counted(&body, &standing, &mut tables);
            let text = Text::of(pieces, &tool.prose);
            told.extend(standing.told());
            Sheets {
                tool: tool.key.id.clone(),
                text,
                titles: titles(&body),
            }
        })
        .collect()
}

fn tool<'a>(toolkit: &'a Toolkit, id: &Id) -> Option<&'a Article> {
    let mut tools = toolkit.tools.iter().map(|tool| &tool.article);
    tools.find(|article| article.key.id == *id)
}

/// The text of `tool` without all that is not a sheet. Footnotes stay with the text around, so their marks are left out.
fn alone(tool: &Article) -> Body {
    let mut body = tool.prose.body.clone();
    body.blocks.retain(|block| sheet(block).is_some());
    for heading in &mut body.headings {
        heading.id = format!("{}-{}", tool.key.id, heading.id);
    }
    for footnote in &mut body.footnotes {
        footnote.number = None;
    }
    body
}

fn titles(body: &Body) -> Vec<(String, Phrase)> {
    let headings = body.blocks.iter().filter_map(sheet);
    headings
        .map(|heading| {
            let heading = body.heading(heading);
            (heading.id.clone(), heading.title.clone())
        })
        .collect()
}

fn sheet(block: &Block) -> Option<HeadingId> {
    match block {
        Block::Container {
            container: Container::Sheet { heading },
            ..
        } => Some(*heading),
        _ => None,
    }
}

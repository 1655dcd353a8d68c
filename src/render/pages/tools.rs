//! A tool, with its printable sheets in its text.

use crate::theme::Template;
use crate::toolkit::{Kind, OnScreen, Tool};

use super::super::leaf::{Leaf, neighbours};
use super::super::on_screen::screen_data;
use super::super::pen::Pen;
use super::super::views::ToolView;
use super::sketch::Sketch;

pub(super) fn tools<'a>(pen: &Pen<'a>) -> Vec<Sketch<'a>> {
    let tools = pen.toolkit.tools.as_slice();
    let sketch = |(index, one): (usize, &'a Tool)| {
        Sketch::of(pen, &one.article, move |pen| {
            let leaf = tool(pen, one);
            let (previous, next) = neighbours(tools, index);
            let card = |other: &Tool| pen.tool_card(other, &leaf.folder);
            let (previous, next) = (previous.map(card), next.map(card));
            leaf.between(previous, next)
        })
    };
    tools.iter().enumerate().map(sketch).collect()
}

fn tool(pen: &Pen<'_>, tool: &Tool) -> Leaf {
    let leaf = Leaf::of_article(pen, &tool.article, Template::Tool);
    let view = ToolView {
        minutes: tool.minutes,
        people: pen.show(&tool.people),
        materials: pen.show_all(&tool.materials),
        principles: pen.links(Kind::Principle, &tool.principles, &leaf.folder),
        stages: pen.links(Kind::Stage, &tool.stages, &leaf.folder),
        print: tool.print.word(),
        interactive: tool.on_screen.as_ref().map(OnScreen::word),
        data: tool
            .on_screen
            .as_ref()
            .map(|on_screen| screen_data(pen, on_screen, &leaf.folder)),
    };
    leaf.with("tool", &view)
}

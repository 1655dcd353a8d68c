//! A pack: a cover, the sheets of its tools, and lists of actions for its roles, ready to be printed in one go.

use crate::theme::Template;
use crate::toolkit::{Id, Key, Kind, Pack, Tool};

use super::super::leaf::{Leaf, neighbours};
use super::super::pen::Pen;
use super::super::sheets::Sheets;
use super::super::views::ContentsView;
use super::super::views::{PackListView, PackPartView, PackView};
use super::gathering::action_groups;
use super::sketch::Sketch;

pub(super) fn packs<'a>(pen: &Pen<'a>) -> Vec<Sketch<'a>> {
    let packs = pen.toolkit.packs.as_slice();
    let sketch = |(index, one): (usize, &'a Pack)| {
        Sketch::of(pen, &one.article, move |pen| {
            let leaf = pack(pen, one);
            let (previous, next) = neighbours(packs, index);
            let card = |other: &Pack| pen.card(&other.article, &leaf.folder);
            let (previous, next) = (previous.map(card), next.map(card));
            leaf.between(previous, next)
        })
    };
    packs.iter().enumerate().map(sketch).collect()
}

fn pack(pen: &Pen<'_>, pack: &Pack) -> Leaf {
    let leaf = Leaf::of_article(pen, &pack.article, Template::Pack);
    let sheets = pen.shared.sheets(&pack.article.key.id).iter();
    let view = PackView {
        parts: sheets
            .filter_map(|sheets| part(pen, sheets, &leaf.folder))
            .collect(),
        lists: pack
            .roles
            .iter()
            .filter_map(|role| list(pen, role, &leaf.folder))
            .collect(),
    };
    leaf.with("pack", &view)
}

fn part(pen: &Pen<'_>, sheets: &Sheets, folder: &str) -> Option<PackPartView> {
    let named = |tool: &&Tool| tool.article.key.id == sheets.tool;
    let tool = pen.toolkit.tools.iter().find(named)?;
    let titles = sheets.titles.iter();
    Some(PackPartView {
        tool: pen.tool_card(tool, folder),
        print: tool.print.word(),
        sheets: titles
            .map(|(id, title)| ContentsView {
                id: id.clone(),
                title: pen.show(title),
            })
            .collect(),
        body: sheets.text.fill(pen),
    })
}

fn list(pen: &Pen<'_>, role: &Id, folder: &str) -> Option<PackListView> {
    let way_in = pen.way_in(Kind::Role, role)?;
    let key = Key::new(Kind::Role, role.as_str());
    Some(PackListView {
        id: format!("list-{role}"),
        role: pen.card(&way_in.article, folder),
        action_groups: action_groups(pen, &key, folder),
    })
}

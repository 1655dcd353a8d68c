//! Other pages, an area's own pages, and the page for addresses that do not exist.

use crate::editions::Route;
use crate::theme::Template;
use crate::toolkit::Page;

use super::super::leaf::{Leaf, empty_page};
use super::super::pen::Pen;
use super::super::permanent_links::{LINKS_FILE, permanent_links};
use super::shown::with_shown;
use super::sketch::Sketch;

pub(super) fn pages<'a>(pen: &Pen<'a>) -> Vec<Sketch<'a>> {
    let own = pen.area.into_iter().flat_map(|area| &area.pages);
    let pages = pen.toolkit.pages.iter().chain(own);
    pages
        .map(|page| Sketch::of(pen, &page.article, |pen| leaf(pen, page)))
        .collect()
}

fn leaf(pen: &Pen<'_>, page: &Page) -> Leaf {
    let leaf = Leaf::of_article(pen, &page.article, Template::Page);
    let mut leaf = with_shown(pen, leaf, page.shows);
    leaf.page.noindex = page.unlisted;
    if !page.permanent_links {
        return leaf;
    }
    let file = Route {
        folder: LINKS_FILE.to_owned(),
        fragment: None,
    };
    let href = pen.desk.relative(&leaf.folder, &file);
    let links = permanent_links(pen, &leaf.folder);
    leaf.with("permanent_links", &links)
        .with("permanent_links_href", &href)
}

/// What a reader sees at an address that does not exist. Hosts show it at any depth, so its addresses begin at the root of the host.
pub(in super::super) fn not_found(pen: &Pen<'_>) -> Leaf {
    let mut page = empty_page(
        "404",
        pen.word("not-found-title"),
        pen.word("not-found-summary"),
    );
    page.kind = "not-found";
    page.noindex = true;
    let root = format!("{}{}", pen.site.base.folder(), pen.edition.folder);
    Leaf {
        template: Template::NotFound,
        folder: String::new(),
        section: "",
        lastmod: None,
        page,
        values: Vec::new(),
    }
    .with("home_href", &root)
}

//! Other pages, an area's own pages, the page for addresses that do not exist, and pages that lead on.

use tera::Context;

use crate::editions::{Route, old_address, relative};
use crate::theme::Template;
use crate::toolkit::{Article, Page};

use super::super::leaf::{Leaf, empty_page};
use super::super::pen::Pen;
use super::super::permanent_links::{LINKS_FILE, permanent_links};

pub(super) fn pages(pen: &Pen<'_>) -> Vec<Leaf> {
    let own: &[Page] = pen
        .area
        .map(|area| area.pages.as_slice())
        .unwrap_or_default();
    let page = |page: &Page| {
        let mut leaf = Leaf::of_article(pen, &page.article, Template::Page);
        leaf.page.noindex = page.unlisted;
        if page.permanent_links {
            let file = Route {
                folder: LINKS_FILE.to_owned(),
                fragment: None,
            };
            let href = relative(&leaf.folder, &file);
            let links = permanent_links(pen, &leaf.folder);
            return leaf
                .with("permanent_links", &links)
                .with("permanent_links_href", &href);
        }
        leaf
    };
    pen.site.toolkit.pages.iter().chain(own).map(page).collect()
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

/// Pages at old addresses that lead to the new ones: the folder of each, and what its template sees.
pub(in super::super) fn redirects(pen: &Pen<'_>) -> Vec<(String, Context)> {
    let lead = |article: &Article, folder: String| {
        let to = pen.route(&article.key);
        let mut context = Context::new();
        context.insert("target", &relative(&folder, &to));
        context.insert("target_title", &pen.words(&article.title));
        context.insert("lang", pen.edition.language.tag());
        context.insert("dir", pen.edition.language.direction().word());
        (folder, context)
    };
    pen.articles()
        .flat_map(|article| {
            let pages = article.moved_from.iter().map(|old| old_address(&old.value));
            let pages = pages.filter(|old| old.fragment.is_none());
            pages.map(move |old| lead(article, old.folder))
        })
        .collect()
}

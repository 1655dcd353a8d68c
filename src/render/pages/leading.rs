//! Pages that lead on to others: at old addresses inside an edition, and at the short addresses that are printed.
//!
//! Each is a folder of the site, and what the template of such pages sees. A short address that was printed for an old address leads
//! where that leads.

use tera::Context;

use crate::editions::{Route, old_address};
use crate::toolkit::Article;

use super::super::depths::{depth, up};
use super::super::leaf::Leaf;
use super::super::pen::Pen;
use super::super::short_addresses::folder;

/// What leads on: its folder in the site, and what its template sees.
type Lead = (String, Context);

/// The page at a page's short address, if it has one.
pub(in super::super) fn short_page(pen: &Pen<'_>, leaf: &Leaf) -> Option<Lead> {
    let code = pen.short.code(&leaf.folder)?;
    let to = Route {
        folder: leaf.folder.clone(),
        fragment: None,
    };
    Some(lead(pen, short(pen, &code), &to, &leaf.page.title.plain()))
}

/// Pages at old addresses that lead to the new ones, and at the short addresses of old ones.
pub(in super::super) fn redirects(pen: &Pen<'_>) -> Vec<Lead> {
    let leads = |article: &Article, old: Route| {
        let (to, title) = (pen.route(&article.key), pen.words(&article.title));
        let code = pen.short.code(&old.folder);
        let own = Spot {
            folder: format!("{}{}", pen.folder(), old.folder),
            home: up(depth(&old.folder)),
        };
        let spots = std::iter::once(own).chain(code.map(|code| short(pen, &code)));
        let leads: Vec<Lead> = spots.map(|spot| lead(pen, spot, &to, &title)).collect();
        leads
    };
    pen.articles()
        .flat_map(|article| {
            let pages = article.moved_from.iter().map(|old| old_address(&old.value));
            let pages = pages.filter(|old| old.fragment.is_none());
            pages.flat_map(move |old| leads(article, old))
        })
        .collect()
}

/// Where a page stands that leads on.
struct Spot {
    /// Its folder in the site.
    folder: String,
    /// The way from there to the home of the edition.
    home: String,
}

fn short(pen: &Pen<'_>, code: &str) -> Spot {
    let folder = folder(code);
    let home = format!("{}{}", up(depth(&folder)), pen.folder());
    Spot { folder, home }
}

/// The page at `spot` that leads to a page of this edition.
fn lead(pen: &Pen<'_>, spot: Spot, to: &Route, title: &str) -> Lead {
    let mut context = Context::new();
    let Route { folder, fragment } = to;
    let mut target = pen.desk.page(format!("{}{folder}", spot.home));
    if let Some(fragment) = fragment {
        target = format!("{target}#{fragment}");
    }
    context.insert("target", &target);
    context.insert("target_title", title);
    context.insert("lang", pen.edition.language.tag());
    context.insert("dir", pen.edition.language.direction().word());
    (spot.folder, context)
}

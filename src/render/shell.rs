//! What stands around the content of every page: what all templates see, and the top and foot.

use std::rc::Rc;

use tera::{Context, Value};

use crate::diagnostics::Diagnostic;
use crate::editions::List;
use crate::theme::Template;

use super::depths::{any_folder, root};
use super::edition_view::edition_view;
use super::facts::Fact;
use super::pen::{Level, Pen, SEARCH};
use super::policy::CONTENT_SECURITY_POLICY;
use super::views::{LinkView, NavigationView, SearchView, ThemeColoursView};

/// The custom property that pages are painted with.
const PAPER: &str = "paper";
/// The ways in of the navigation.
const NAVIGATION: [List; 8] = [
    List::Principles,
    List::Roles,
    List::Stages,
    List::Agencies,
    List::Tools,
    List::CaseStudies,
    List::Glossary,
    List::Evidence,
];

/// What pages of that depth share; made once for each.
pub(super) fn level(pen: &Pen<'_>, depth: usize) -> Rc<Level> {
    pen.shelves
        .levels
        .get(pen.asked.as_ref(), (depth, &()), || {
            Rc::new(level_at(pen, &any_folder(depth), &root(depth)))
        })
}

/// What a page in `folder` shares whose way home is `root`.
pub(super) fn level_at(pen: &Pen<'_>, folder: &str, root: &str) -> Level {
    let site_root = site_root(pen, root);
    let edition = Value::from_serializable(&edition_view(pen, folder, root, &site_root));
    let mut both = Context::new();
    both.insert("root", root);
    both.insert("index", pen.desk.links.page_file());
    both.insert("home", &pen.desk.page(root.to_owned()));
    both.insert("lang", pen.edition.language.tag());
    both.insert_value("edition", edition);
    let mut page = both.clone();
    page.insert("theme_colours", &theme_colours(pen));
    page.insert("policy", CONTENT_SECURITY_POLICY);
    page.insert("dir", pen.edition.language.direction().word());
    page.insert("assets", &format!("{site_root}assets/"));
    let style = pen
        .look
        .map(|_| format!("{site_root}{}", pen.says(&Fact::Style)));
    page.insert("style", &style);
    let mut shell = both;
    shell.insert("assets", &format!("{site_root}assets/"));
    let search = SearchView {
        page: pen.desk.page(format!("{root}{}", List::Search.folder())),
        overlay: format!("{root}{SEARCH}"),
        site: site_root,
    };
    shell.insert("search", &search);
    shell.insert("footer_links", &footer_links(pen, root));
    shell.insert("publisher", &pen.publisher_view());
    Level { page, shell }
}

/// The way to the root of the site, which for addresses from the root of the host is the site's own folder there.
fn site_root(pen: &Pen<'_>, root: &str) -> String {
    if root.starts_with('/') {
        return pen.site.base.folder().to_owned();
    }
    format!("{}{}", root.trim_start_matches("./"), pen.up())
}

/// The top and foot of pages of that depth and section; rendered once for each.
pub(super) fn shell(
    pen: &Pen<'_>,
    depth: usize,
    section: &'static str,
) -> Result<(Value, Value), Box<Diagnostic>> {
    pen.shelves
        .shells
        .try_get(pen.asked.as_ref(), (depth, &section), || {
            shell_at(pen, &level(pen, depth), &root(depth), section)
        })
}

/// The top and foot of a page whose way home is `root`.
pub(super) fn shell_at(
    pen: &Pen<'_>,
    level: &Level,
    root: &str,
    section: &'static str,
) -> Result<(Value, Value), Box<Diagnostic>> {
    let navigation = NAVIGATION.map(|list| NavigationView {
        key: list.key(),
        href: pen.desk.page(format!("{root}{}", list.folder())),
        current: list.key() == section,
    });
    let mut context = level.shell.clone();
    context.insert("section", section);
    context.insert("nav", &navigation);
    let header = pen.templates.render(Template::Header, &context)?;
    let footer = pen.templates.render(Template::Footer, &context)?;
    Ok((Value::safe_string(&header), Value::safe_string(&footer)))
}

/// `context` with the top and foot of a page.
pub(super) fn with_shell(mut context: Context, (header, footer): (Value, Value)) -> Context {
    context.insert_value("header", header);
    context.insert_value("footer", footer);
    context
}

fn theme_colours<'a>(pen: &Pen<'a>) -> Option<ThemeColoursView<'a>> {
    let (day, night) = (
        pen.site.theme.token(PAPER)?,
        pen.site.theme.dark_token(PAPER)?,
    );
    Some(ThemeColoursView { day, night })
}

/// Every other page, and the lists that the navigation does not show.
fn footer_links(pen: &Pen<'_>, root: &str) -> Vec<LinkView> {
    let toolkit = pen.toolkit;
    let mut lists = vec![
        List::Actions,
        List::Checklist,
        List::Packs,
        List::Examples,
        List::Sources,
        List::Search,
        List::Outline,
    ];
    if pen.area.is_none() && pen.site.has_areas() {
        lists.push(List::Areas);
    }
    lists.retain(|list| *list != List::Examples || !toolkit.examples.is_empty());
    let list = |list: List| LinkView {
        title: pen.word(&format!("nav-{}", list.key())).into(),
        href: pen.desk.page(format!("{root}{}", list.folder())),
    };
    let pages = toolkit.pages.iter().map(|page| LinkView {
        title: pen.show(&page.article.title),
        href: pen
            .desk
            .page(format!("{root}{}", pen.route(&page.article.key).folder)),
    });
    pages.chain(lists.into_iter().map(list)).collect()
}

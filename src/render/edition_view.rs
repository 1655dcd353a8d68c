//! What templates see of an edition, and the top and foot of its pages.

use tera::{Context, Value};

use crate::diagnostics::Diagnostic;
use crate::editions::{List, Route, relative, route};
use crate::theme::Template;
use crate::toolkit::{Area, Key, Kind, LocalAgency};

use super::leaf::root;
use super::pen::Pen;
use super::views::{
    AreaView, ContactView, CouncilView, EditionView, EventView, LanguageView, LinkView,
    LocalAgencyView, NavigationView, PartnershipView,
};

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

/// `edition`, as seen from pages that deep; made once for each depth.
pub(super) fn edition(pen: &Pen<'_>, depth: usize) -> Value {
    let made = pen.views.borrow().get(&depth).cloned();
    made.unwrap_or_else(|| {
        let value = Value::from_serializable(&edition_view(pen, &"x/".repeat(depth), &root(depth)));
        pen.views.borrow_mut().insert(depth, value.clone());
        value
    })
}

/// `edition` for a page whose way home is `root`; `folder` is any folder of that depth.
pub(super) fn edition_view(pen: &Pen<'_>, folder: &str, root: &str) -> EditionView {
    let national = pen
        .area
        .and_then(|_| pen.site.national(&pen.edition.language));
    let up = "../".repeat(pen.edition.folder.matches('/').count());
    EditionView {
        title: pen.title.clone(),
        national_href: national
            .map(|national| format!("{}{up}{}", root.trim_start_matches("./"), national.folder)),
        feed_href: format!("{root}feed.xml"),
        area: pen.area.map(|area| area_view(pen, area, folder, root)),
    }
}

fn area_view(pen: &Pen<'_>, area: &Area, folder: &str, root: &str) -> AreaView {
    let partnership = &area.partnership;
    AreaView {
        name: area.name.clone(),
        slug: area.id.to_string(),
        summary: area.summary.clone(),
        status: area.status.word(),
        sample: area.sample,
        logo: pen.logo(root),
        partnership: PartnershipView {
            name: partnership.name.clone(),
            kind: partnership.kind.clone(),
            trusted_organisation: partnership.trusted_organisation.clone(),
            website: partnership.website.clone(),
        },
        councils: councils(area),
        agencies: local_agencies(pen, folder, |_| true),
        contacts: contacts(pen),
        dates: dates(pen, area),
        pages: area
            .pages
            .iter()
            .map(|page| pen.card(&page.article, folder))
            .collect(),
        case_studies: pen.story_cards(area.case_studies.iter(), folder),
    }
}

fn councils(area: &Area) -> Vec<CouncilView> {
    let view = |council: &crate::toolkit::Council| CouncilView {
        name: council.name.clone(),
        tier: council.tier.word(),
        website: council.website.clone(),
        covers: council.covers.clone(),
    };
    area.councils.iter().map(view).collect()
}

/// The area's bodies that `wanted` picks.
pub(super) fn local_agencies(
    pen: &Pen<'_>,
    folder: &str,
    wanted: impl Fn(&LocalAgency) -> bool,
) -> Vec<LocalAgencyView> {
    let agencies = pen
        .area
        .map(|area| area.agencies.as_slice())
        .unwrap_or_default();
    let view = |agency: &LocalAgency| LocalAgencyView {
        title: pen
            .way_in(Kind::Agency, &agency.agency)
            .map(|way_in| pen.words(&way_in.article.title))
            .unwrap_or_default(),
        href: relative(
            folder,
            &route(&Key {
                kind: Kind::Agency,
                id: agency.agency.clone(),
            }),
        ),
        name: agency.name.clone(),
        relationship: agency.relationship.map(crate::read::Relationship::word),
        note: agency.note.clone(),
    };
    agencies
        .iter()
        .filter(|agency| wanted(agency))
        .map(view)
        .collect()
}

fn contacts(pen: &Pen<'_>) -> Vec<ContactView> {
    let view = |contact: &crate::editions::PublishedContact| ContactView {
        name: contact.name.clone(),
        role: contact.role.clone(),
        organisation: contact.organisation.clone(),
        email: contact.email.clone(),
        phone: contact.phone.clone(),
        phone_href: contact.phone_href.clone(),
        checked: pen.date(contact.checked),
    };
    pen.edition.contacts.iter().map(view).collect()
}

fn dates(pen: &Pen<'_>, area: &Area) -> Vec<EventView> {
    let view = |event: &crate::toolkit::Event| EventView {
        title: event.title.clone(),
        date: pen.templates.dates.long(event.date),
        time: event.time.clone(),
        place: event.place.clone(),
    };
    area.dates
        .iter()
        .skip(pen.edition.past_dates)
        .map(view)
        .collect()
}

/// The top and foot of pages of that depth and section; rendered once for each.
pub(super) fn shell(
    pen: &Pen<'_>,
    depth: usize,
    section: &'static str,
) -> Result<(Value, Value), Box<Diagnostic>> {
    if let Some(made) = pen.shells.borrow().get(&(depth, section)) {
        return Ok(made.clone());
    }
    let made = shell_at(pen, edition(pen, depth), &root(depth), section)?;
    pen.shells
        .borrow_mut()
        .insert((depth, section), made.clone());
    Ok(made)
}

/// The top and foot of a page whose way home is `root`.
pub(super) fn shell_at(
    pen: &Pen<'_>,
    edition: Value,
    root: &str,
    section: &'static str,
) -> Result<(Value, Value), Box<Diagnostic>> {
    let mut context = Context::new();
    let at = |list: List| format!("{root}{}", list.folder());
    let navigation: Vec<NavigationView> = NAVIGATION
        .iter()
        .map(|list| NavigationView {
            key: list.key(),
            href: at(*list),
            current: list.key() == section,
        })
        .collect();
    context.insert("root", root);
    context.insert_value("edition", edition);
    context.insert("section", section);
    context.insert("nav", &navigation);
    context.insert("footer_links", &footer_links(pen, root));
    context.insert("languages", &languages(pen));
    context.insert("lang", pen.edition.language.tag());
    context.insert("publisher", &pen.site.toolkit.settings.publisher.name);
    let header = pen.templates.render(Template::Header, &context)?;
    let footer = pen.templates.render(Template::Footer, &context)?;
    Ok((Value::safe_string(&header), Value::safe_string(&footer)))
}

/// Every other page, and the lists that the navigation does not show.
fn footer_links(pen: &Pen<'_>, root: &str) -> Vec<LinkView> {
    let toolkit = pen.site.toolkit;
    let mut lists = vec![List::Actions, List::Examples, List::Sources];
    if pen.area.is_none()
        && pen
            .site
            .editions
            .iter()
            .any(|edition| edition.area.is_some())
    {
        lists.push(List::Areas);
    }
    lists.retain(|list| *list != List::Examples || !toolkit.examples.is_empty());
    let list = |list: List| LinkView {
        title: pen.word(&format!("nav-{}", list.key())),
        href: format!("{root}{}", list.folder()),
    };
    let pages = toolkit.pages.iter().map(|page| {
        let Route { folder, .. } = route(&page.article.key);
        LinkView {
            title: pen.words(&page.article.title),
            href: format!("{root}{folder}"),
        }
    });
    pages.chain(lists.into_iter().map(list)).collect()
}

/// The languages of this guide that are part of the site.
fn languages(pen: &Pen<'_>) -> Vec<LanguageView> {
    let same = pen
        .site
        .editions
        .iter()
        .filter(|edition| edition.area == pen.edition.area);
    let up = "../".repeat(pen.edition.folder.matches('/').count());
    same.map(|edition| LanguageView {
        tag: edition.language.tag().to_owned(),
        name: edition.language.to_string(),
        href: format!("{up}{}", edition.folder),
        current: edition.language == pen.edition.language,
    })
    .collect()
}

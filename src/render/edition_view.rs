//! What templates see of an edition, and of its area.

use crate::editions::{Edition, PublishedContact};
use crate::read::Relationship;
use crate::toolkit::{Area, Council, Event, Key, Kind, LocalAgency};

use super::drawings::FINIAL;
use super::facts::Fact;
use super::local_map::local_map;
use super::manifest::MANIFEST;
use super::pen::Pen;
use super::questions::Question;
use super::views::{
    AreaView, ContactView, CouncilView, EventView, LocalAgencyView, PartnershipView,
};
use super::views::{EditionView, IconsView, Shown};

/// `edition` for a page whose way home is `root` and whose way to the root of the site is `site_root`; `folder` is any folder of that
/// depth.
pub(super) fn edition_view(
    pen: &Pen<'_>,
    folder: &str,
    root: &str,
    site_root: &str,
) -> EditionView {
    pen.ask(|| Question::Frame);
    let national = pen.area.and(pen.national);
    EditionView {
        title: pen.says(&Fact::Title),
        short_title: pen
            .area
            .map_or_else(|| pen.title.to_string(), |_| pen.says(&Fact::Area)),
        national_href: national.map(|national| other_home(pen, national, root)),
        folder: pen.folder(),
        feed_href: format!("{root}feed.xml"),
        finial: pen.site.artwork.as_ref().map(|_| pen.says(&Fact::Finial)),
        finial_href: pen.site.artwork.as_ref().map(|_| format!("{root}{FINIAL}")),
        icons: icons(pen, site_root),
        manifest_href: pen.served().then(|| format!("{root}{MANIFEST}")),
        locale: pen.edition.language.open_graph(),
        other_locales: other_locales(pen),
        area: pen.area.map(|area| area_view(pen, area, folder, root)),
    }
}

fn icons(pen: &Pen<'_>, site_root: &str) -> Option<IconsView> {
    pen.look?.icons.as_ref()?;
    let icon = |side: Option<u16>| format!("{site_root}{}", pen.says(&Fact::Icon(side)));
    Some(IconsView {
        tab: icon(None),
        touch: icon(Some(180)),
        small: icon(Some(192)),
        large: icon(Some(512)),
    })
}

/// The other languages of the guide as Open Graph writes them.
fn other_locales(pen: &Pen<'_>) -> Vec<String> {
    let guides = pen.site.guides(pen.edition.area.as_ref()).iter();
    let others = guides.filter(|guide| guide.language != pen.edition.language);
    others.map(|guide| guide.language.open_graph()).collect()
}

/// The way to another edition's home from a page whose way home is `root`.
fn other_home(pen: &Pen<'_>, other: &Edition, root: &str) -> String {
    if root.starts_with('/') {
        let site = pen.site.base.folder();
        return pen.desk.page(format!("{site}{}", other.folder));
    }
    let way = format!(
        "{}{}{}",
        root.trim_start_matches("./"),
        pen.up(),
        other.folder
    );
    let way = if way.is_empty() { root.to_owned() } else { way };
    pen.desk.page(way)
}

fn area_view(pen: &Pen<'_>, area: &Area, folder: &str, root: &str) -> AreaView {
    let of_every_page = AreaView {
        name: pen.says(&Fact::Area),
        slug: pen.says(&Fact::Slug),
        summary: Shown::default(),
        status: area.status.word(),
        sample: area.sample,
        logo: pen.logo(root),
        partnership: PartnershipView {
            name: pen.says(&Fact::Partnership),
            kind: None,
            trusted_organisation: None,
            website: None,
        },
        councils: Vec::new(),
        agencies: Vec::new(),
        map: None,
        contacts: Vec::new(),
        dates: Vec::new(),
        pages: Vec::new(),
        case_studies: Vec::new(),
    };
    // Pages that others share have no more of it: see `looks_closer` in `theme/closeness.rs`.
    if pen.asked.is_some() {
        return of_every_page;
    }
    let partnership = &area.partnership;
    AreaView {
        summary: pen.show(&area.summary),
        partnership: PartnershipView {
            kind: partnership.kind.as_ref().map(|kind| pen.show(kind)),
            trusted_organisation: partnership.trusted_organisation.clone(),
            website: partnership.website.clone(),
            ..of_every_page.partnership
        },
        councils: councils(pen, area),
        agencies: local_agencies(pen, folder, |_| true),
        map: folder.is_empty().then(|| local_map(area)).flatten(),
        contacts: contacts(pen, |_| true),
        dates: dates(pen, area),
        pages: area
            .pages
            .iter()
            .map(|page| pen.card(&page.article, folder))
            .collect(),
        case_studies: pen.story_cards(area.case_studies.iter(), folder),
        ..of_every_page
    }
}

fn councils(pen: &Pen<'_>, area: &Area) -> Vec<CouncilView> {
    let view = |council: &Council| CouncilView {
        name: council.name.clone(),
        tier: council.tier.word(),
        website: council.website.clone(),
        covers: council.covers.as_ref().map(|covers| pen.show(covers)),
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
            .map(|way_in| pen.show(&way_in.article.title))
            .unwrap_or_default(),
        href: pen.desk.relative(
            folder,
            &pen.route(&Key {
                kind: Kind::Agency,
                id: agency.agency.clone(),
            }),
        ),
        name: agency.name.clone(),
        relationship: agency.relationship.map(Relationship::word),
        note: agency.note.as_ref().map(|note| pen.show(note)),
    };
    agencies
        .iter()
        .filter(|agency| wanted(agency))
        .map(view)
        .collect()
}

/// The area's contacts that `wanted` picks, of those that may be published.
pub(super) fn contacts(
    pen: &Pen<'_>,
    wanted: impl Fn(&PublishedContact) -> bool,
) -> Vec<ContactView> {
    let view = |contact: &PublishedContact| ContactView {
        name: contact.name.clone(),
        role: contact.role.as_ref().map(|role| pen.show(role)),
        organisation: contact.organisation.clone(),
        email: contact.email.clone(),
        phone: contact.phone.clone(),
        phone_href: contact.phone_href.clone(),
        checked: contact.checked.map(|date| pen.templates.dates.long(date)),
    };
    let contacts = pen.edition.contacts.iter();
    contacts
        .filter(|contact| wanted(contact))
        .map(view)
        .collect()
}

fn dates(pen: &Pen<'_>, area: &Area) -> Vec<EventView> {
    let view = |event: &Event| EventView {
        title: pen.show(&event.title),
        date: pen.templates.dates.long(event.date),
        time: event.time.clone(),
        place: event.place.as_ref().map(|place| pen.show(place)),
    };
    area.dates
        .iter()
        .skip(pen.edition.past_dates)
        .map(view)
        .collect()
}

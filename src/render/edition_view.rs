//! What templates see of an edition, and of its area.

use crate::editions::PublishedContact;
use crate::read::Relationship;
use crate::toolkit::{Area, Council, Event, Key, Kind, LocalAgency};

use super::drawings::{FINIAL, mark};
use super::local_map::local_map;
use super::manifest::MANIFEST;
use super::pen::Pen;
use super::views::{
    AreaView, ContactView, CouncilView, EventView, LocalAgencyView, PartnershipView,
};
use super::views::{EditionView, IconsView};

/// `edition` for a page whose way home is `root` and whose way to the root of the site is `site_root`; `folder` is any folder of that
/// depth.
pub(super) fn edition_view(
    pen: &Pen<'_>,
    folder: &str,
    root: &str,
    site_root: &str,
) -> EditionView {
    let national = pen.area.and(pen.national);
    EditionView {
        title: pen.title.clone(),
        short_title: pen.short_title().to_owned(),
        national_href: national.map(|national| pen.other_home(national, root)),
        folder: pen.edition.folder.clone(),
        feed_href: format!("{root}feed.xml"),
        finial: mark(pen),
        finial_href: pen.site.artwork.as_ref().map(|_| format!("{root}{FINIAL}")),
        icons: icons(pen, site_root),
        manifest_href: pen.served().then(|| format!("{root}{MANIFEST}")),
        locale: pen.edition.language.open_graph(),
        other_locales: other_locales(pen),
        area: pen.area.map(|area| area_view(pen, area, folder, root)),
    }
}

fn icons(pen: &Pen<'_>, site_root: &str) -> Option<IconsView> {
    let icons = pen.look?.icons.as_ref()?;
    let square = |side: u16| {
        let path = icons.squares.get(&side)?;
        Some(format!("{site_root}{path}"))
    };
    Some(IconsView {
        tab: format!("{site_root}{}", icons.tab),
        touch: square(180)?,
        small: square(192)?,
        large: square(512)?,
    })
}

/// The other languages of the guide as Open Graph writes them.
fn other_locales(pen: &Pen<'_>) -> Vec<String> {
    let guides = pen.site.guides(pen.edition.area.as_ref()).iter();
    let others = guides.filter(|guide| guide.language != pen.edition.language);
    others.map(|guide| guide.language.open_graph()).collect()
}

fn area_view(pen: &Pen<'_>, area: &Area, folder: &str, root: &str) -> AreaView {
    let partnership = &area.partnership;
    AreaView {
        name: area.name.clone(),
        slug: area.id.to_string(),
        summary: pen.show(&area.summary),
        status: area.status.word(),
        sample: area.sample,
        logo: pen.logo(root),
        partnership: PartnershipView {
            name: partnership.name.clone(),
            kind: partnership.kind.as_ref().map(|kind| pen.show(kind)),
            trusted_organisation: partnership.trusted_organisation.clone(),
            website: partnership.website.clone(),
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

//! The directory of areas, in the national edition: only areas whose guides are part of the site.

use crate::editions::{Edition, List};
use crate::theme::Template;
use crate::toolkit::Area;

use super::super::depths::{depth, up};
use super::super::leaf::Leaf;
use super::super::pen::Pen;
use super::super::views::CardView;
use super::super::views::{AreaCardView, AreaLanguageView, Shown};
use super::sketch::Sketch;

pub(super) fn areas<'a>(pen: &Pen<'a>) -> Option<Sketch<'a>> {
    let has_page = pen.area.is_none() && pen.site.has_areas();
    has_page.then(|| {
        Sketch::new(List::Areas.folder(), |pen| {
            let cards = area_cards(pen, &List::Areas.folder());
            Leaf::of_list(pen, List::Areas, Template::Areas).with("areas", &cards)
        })
    })
}

/// The areas of the site as seen from a page of the national edition in `folder`; none in an area's edition.
pub(super) fn area_cards(pen: &Pen<'_>, folder: &str) -> Vec<AreaCardView> {
    if pen.area.is_some() {
        return Vec::new();
    }
    let areas = pen.toolkit.areas.iter();
    let cards = areas.filter_map(|area| card(pen, area, folder));
    let mut cards: Vec<AreaCardView> = cards.collect();
    let order = &pen.templates.order;
    cards.sort_by(|left, right| order.compare(&left.name, &right.name));
    cards
}

fn card(pen: &Pen<'_>, area: &Area, folder: &str) -> Option<AreaCardView> {
    let editions = pen.site.guides(Some(&area.id));
    let up = up(depth(folder) + depth(&pen.edition.folder));
    let href = |edition: &Edition| pen.desk.page(format!("{up}{}", edition.folder));
    let own = |edition: &&&Edition| edition.language == pen.edition.language;
    let lead = editions.iter().find(own).or_else(|| editions.first())?;
    // A language of the whole guide is chosen once, for all its pages. A list of many areas would grow by each.
    let others = editions
        .iter()
        .filter(|edition| pen.site.national(&edition.language).is_none());
    let languages = others
        .filter(|edition| edition.folder != lead.folder)
        .map(|edition| AreaLanguageView {
            tag: edition.language.tag().to_owned(),
            name: edition.language.own_name(),
            dir: edition.language.direction().word(),
            href: href(edition),
        })
        .collect();
    let title = if own(&lead) {
        Shown::isolated(&area.name)
    } else {
        Shown::isolated_in(&area.name, &lead.language)
    };
    Some(AreaCardView {
        name: area.name.clone(),
        title,
        summary: pen.show(&area.summary),
        href: href(lead),
        tag: lead.language.tag().to_owned(),
        status: area.status.word(),
        sample: area.sample,
        languages,
    })
}

impl AreaCardView {
    /// The area as a card of the home page.
    pub(super) fn as_card(&self) -> CardView {
        CardView {
            title: self.title.clone(),
            summary: self.summary.clone(),
            href: self.href.clone(),
            id: self
                .href
                .trim_end_matches("index.html")
                .trim_end_matches('/')
                .rsplit('/')
                .next()
                .unwrap_or_default()
                .to_owned(),
            kind: "area",
            number: None,
            sign: None,
            tags: Vec::new(),
            minutes: None,
            roles: None,
            stages: None,
            local: false,
        }
    }
}

//! What is published, compared with all that ever was (`addresses.lock`).
//!
//! Only a whole build compares and remembers: one narrowed to some areas or languages publishes less on purpose.

use std::collections::{BTreeMap, BTreeSet};

use tracing::instrument;

use crate::diagnostics::{Diagnostics, Reported, SourceMap};
use crate::editions::{
    Edition, List, Route, Selection, ShortCodes, old_address, printed, route, whole,
};
use crate::toolkit::{Article, Kind, Toolkit};
use crate::write::{Addresses, Covered, Ledger, Pages, save_ledger};

use super::model::Model;
use super::request::Request;

/// What was ever published, and the short codes of old and new.
#[derive(Debug, Default)]
pub(super) struct Known {
    ledger: Ledger,
    /// The codes, the same for a build of one area as for a whole one.
    pub(super) codes: ShortCodes,
}

impl Known {
    /// Reads the list of addresses, and gives a code to what has none yet.
    #[inline(never)]
    #[instrument(name = "addresses", skip_all)]
    pub(super) fn read(
        model: &Model,
        map: &SourceMap,
        told: &mut Diagnostics,
    ) -> Result<Self, Reported> {
        let ledger = match model.addresses {
            Some(source) => Ledger::parse(map.text(source), source, told)?,
            None => Ledger::default(),
        };
        let mut addresses = printed(&model.toolkits.source);
        addresses.extend(whole(&model.toolkits.source));
        // An area's edition that stands alone is at the root, where a whole build may have none.
        addresses.extend(model.editions.iter().map(Edition::address));
        let codes = ShortCodes::settle(ledger.codes().clone(), &addresses);
        Ok(Self { ledger, codes })
    }
}

/// Complains about addresses that would vanish; gives the new text of the list for a whole build.
#[inline(never)]
#[instrument(name = "addresses", skip_all)]
pub(super) fn check(
    known: &Known,
    model: &Model,
    request: &Request,
    told: &mut Diagnostics,
) -> Result<Option<String>, Reported> {
    if request.selection != Selection::default() {
        return Ok(None);
    }
    let ledger = &known.ledger;
    let current = current(model, &known.codes);
    let moved = moved(&model.toolkits.source);
    let retired: BTreeSet<String> = model
        .toolkits
        .source
        .settings
        .retired
        .iter()
        .cloned()
        .collect();
    for missing in ledger.missing(
        &current,
        Covered {
            moved: &moved,
            retired: &retired,
        },
    ) {
        told.say(missing.diagnostic());
    }
    told.stopped()?;
    Ok(Some(ledger.merged(&current)))
}

/// Remembers what has been published.
#[inline(never)]
#[instrument(name = "addresses", skip_all)]
pub(super) fn save(
    text: Option<String>,
    request: &Request,
    told: &mut Diagnostics,
) -> Result<(), Reported> {
    text.map_or(Ok(()), |text| save_ledger(&request.root, &text, told))
}

/// All that this build publishes.
fn current(model: &Model, codes: &ShortCodes) -> Addresses {
    let toolkit = &model.toolkits.source;
    let mut shared = Pages::new();
    for article in toolkit.articles() {
        add(toolkit, article, &mut shared);
    }
    for list in List::ALL.into_iter().filter(|list| *list != List::Areas) {
        shared.entry(list.folder()).or_default();
    }
    let mut on_list =
        |list: List, ids: Vec<String>| shared.entry(list.folder()).or_default().extend(ids);
    on_list(
        List::Glossary,
        toolkit
            .terms
            .iter()
            .map(|term| term.id.to_string())
            .collect(),
    );
    on_list(
        List::Examples,
        toolkit
            .examples
            .iter()
            .map(|example| example.article.key.id.to_string())
            .collect(),
    );
    on_list(
        List::Evidence,
        toolkit
            .figures
            .iter()
            .map(|figure| figure.id.to_string())
            .collect(),
    );
    on_list(
        List::Sources,
        toolkit
            .works
            .iter()
            .map(|work| work.id.to_string())
            .collect(),
    );
    for figure in &toolkit.figures {
        let Route { folder, fragment } = route(toolkit, &figure.key());
        shared.entry(folder).or_default().extend(fragment);
    }
    Addresses {
        editions: model.editions.iter().map(Edition::address).collect(),
        shared,
        local: local(model),
        codes: codes.all().clone(),
    }
}

fn add(toolkit: &Toolkit, article: &Article, pages: &mut Pages) {
    let route = route(toolkit, &article.key);
    let fragments = pages.entry(route.folder).or_default();
    fragments.extend(route.fragment);
    if article.key.kind != Kind::Example {
        fragments.extend(
            article
                .prose
                .body
                .headings
                .iter()
                .map(|heading| heading.id.clone()),
        );
    }
}

fn local(model: &Model) -> BTreeMap<String, Pages> {
    let mut local = BTreeMap::new();
    for edition in &model.editions {
        let Some(area) = edition
            .area
            .as_ref()
            .and_then(|id| model.toolkits.source.area(id))
        else {
            continue;
        };
        let mut pages = Pages::new();
        for article in area.articles() {
            add(&model.toolkits.source, article, &mut pages);
        }
        if !pages.is_empty() {
            local.insert(edition.address(), pages);
        }
    }
    local
}

/// Where old addresses went, whole pages and single headings.
fn moved(toolkit: &Toolkit) -> BTreeMap<String, String> {
    let own = toolkit
        .areas
        .iter()
        .flat_map(crate::toolkit::Area::articles);
    let articles = toolkit.articles().chain(own);
    articles
        .flat_map(|article| {
            let to = route(toolkit, &article.key).folder;
            let old = article.moved_from.iter();
            old.map(move |old| (old_address(&old.value).to_string(), to.clone()))
        })
        .collect()
}

//! Lays an area over the toolkit.

use crate::diagnostics::Diagnostics;
use crate::read::Date;
use crate::toolkit::{Area, Key, Kind, Name, Toolkit, Toolkits};

use super::brand::Brand;
use super::contacts::published;
use super::edition::Edition;
use super::plan::Plan;

/// The edition that `plan` asks for, complete.
pub(super) fn overlay(
    toolkits: &Toolkits,
    plan: Plan,
    today: Date,
    told: &mut Diagnostics,
) -> Edition {
    let Plan {
        area: id,
        language,
        folder,
        alone,
    } = plan;
    let toolkit = toolkits.of(&language);
    let area = id.as_ref().and_then(|id| toolkit.area(id));
    let source = &toolkits.source;
    let source_area = id.as_ref().and_then(|id| source.area(id));
    Edition {
        source_names: names(source, source_area),
        language,
        folder,
        alone,
        names: names(toolkit, area),
        hidden: area
            .map(|area| {
                area.hidden
                    .iter()
                    .map(|id| Key {
                        kind: Kind::Action,
                        id: id.clone(),
                    })
                    .collect()
            })
            .unwrap_or_default(),
        notes: area.map(|area| area.notes.clone()).unwrap_or_default(),
        contacts: area
            .map(|area| published(&area.contacts, today, told))
            .unwrap_or_default(),
        past_dates: area.map_or(0, |area| {
            area.dates.iter().filter(|event| event.date < today).count()
        }),
        brand: area.and_then(|area| area.colour).map(Brand::derive),
        area: id,
    }
}

/// Every name: the area's own, and the national words for what it does not give.
fn names(toolkit: &Toolkit, area: Option<&Area>) -> std::collections::BTreeMap<String, Name> {
    let local = |id: &String| area.and_then(|area| area.names.get(id)).cloned();
    toolkit
        .variables
        .iter()
        .map(|(id, variable)| {
            (
                id.clone(),
                local(id).unwrap_or_else(|| variable.national.clone()),
            )
        })
        .collect()
}

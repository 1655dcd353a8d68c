//! Which roles and stages an action suits, as places in the guide's own lists: short enough to stand on every card.

use std::collections::HashMap;

use crate::toolkit::{Id, Toolkit, WayIn};

/// The places of what one action suits, from 1, parted by spaces.
#[derive(Clone, Debug)]
pub(super) struct Bearings {
    /// Its roles.
    pub(super) roles: String,
    /// Its stages.
    pub(super) stages: String,
}

/// The bearings of every action.
pub(super) fn bearings(toolkit: &Toolkit) -> HashMap<Id, Bearings> {
    let actions = toolkit.actions.iter();
    actions
        .map(|action| {
            let bearings = Bearings {
                roles: places(&action.roles, &toolkit.roles),
                stages: places(&action.stages, &toolkit.stages),
            };
            (action.article.key.id.clone(), bearings)
        })
        .collect()
}

fn places(named: &[Id], all: &[WayIn]) -> String {
    let places = all
        .iter()
        .enumerate()
        .filter(|(_, way_in)| named.contains(&way_in.article.key.id));
    let places: Vec<String> = places.map(|(at, _)| (at + 1).to_string()).collect();
    places.join(" ")
}

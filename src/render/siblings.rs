//! The actions of one principle for one audience, each of which shows the others.

use std::collections::HashMap;

use crate::read::Audience;
use crate::toolkit::{Action, Id, Toolkit};

/// How many are shown on either side of an action: more are a list, which its principle has.
const NEAREST: usize = 12;

/// All actions.
#[derive(Debug)]
pub(super) struct Siblings<'a> {
    /// By what they share.
    groups: HashMap<Common<'a>, Vec<&'a Action>>,
    /// The place of each in its group.
    places: HashMap<&'a Id, usize>,
}

/// What siblings have in common.
type Common<'a> = (&'a Id, Audience);

impl<'a> Siblings<'a> {
    /// Those of a toolkit, in its order.
    pub(super) fn new(toolkit: &'a Toolkit) -> Self {
        let mut groups: HashMap<_, Vec<&Action>> = HashMap::new();
        let mut places = HashMap::new();
        for action in &toolkit.actions {
            let group = groups.entry((&action.principle, action.audience));
            let group = group.or_default();
            places.insert(&action.article.key.id, group.len());
            group.push(action);
        }
        Self { groups, places }
    }

    /// The nearest others of the group of `action`, in their order.
    pub(super) fn of(&self, action: &'a Action) -> impl Iterator<Item = &'a Action> {
        let group = self.groups.get(&(&action.principle, action.audience));
        let group = group.map_or(&[][..], Vec::as_slice);
        let at = self.places.get(&action.article.key.id);
        let at = at.map_or(group.len(), |at| *at);
        let (before, after) = (&group[..at], group.get(at + 1..).unwrap_or_default());
        let before = &before[before.len().saturating_sub(NEAREST)..];
        before.iter().chain(after.iter().take(NEAREST)).copied()
    }
}

//! The actions of one principle for one audience, each of which shows the others.

use std::collections::HashMap;
use std::ptr;

use crate::read::Audience;
use crate::toolkit::{Action, Id, Toolkit};

/// How many are shown on either side of an action: more are a list, which its principle has.
const NEAREST: usize = 12;

/// All actions, by what they share.
#[derive(Debug)]
pub(super) struct Siblings<'a>(HashMap<(&'a Id, Audience), Vec<&'a Action>>);

impl<'a> Siblings<'a> {
    /// Those of a toolkit, in its order.
    pub(super) fn new(toolkit: &'a Toolkit) -> Self {
        let mut groups: HashMap<_, Vec<&Action>> = HashMap::new();
        for action in &toolkit.actions {
            let group = groups.entry((&action.principle, action.audience));
            group.or_default().push(action);
        }
        Self(groups)
    }

    /// The nearest others of the group of `action`, in their order.
    pub(super) fn of(&self, action: &'a Action) -> impl Iterator<Item = &'a Action> {
        let group = self.0.get(&(&action.principle, action.audience));
        let group = group.map_or(&[][..], Vec::as_slice);
        let is_own = |other: &&Action| ptr::eq(*other, action);
        let at = group.iter().position(is_own).unwrap_or(group.len());
        let (before, after) = (&group[..at], group.get(at + 1..).unwrap_or_default());
        let before = &before[before.len().saturating_sub(NEAREST)..];
        before.iter().chain(after.iter().take(NEAREST)).copied()
    }
}

//! Which entry of an old catalogue has words for which text of the new source: the law of merging.
//!
//! 1. The same source in the same context.
//! 2. The same context, and a source that differs in punctuation and blanks alone.
//! 3. The same source in a context that no text has any more: of the same item first. If all its contexts are still there, it is near.
//! 4. A source that is like it: one that no text has any more first, then nearest to its context, then most alike.
//!
//! It pairs; what becomes of the words is for `merge.rs`.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::entry::Entry;
use super::likeness::{Likeness, Texts};
use super::punctuation;
use super::report::Outcome;
use super::unit::Unit;

/// The entry whose words a text gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// Its place in the list of old entries.
    pub(super) old: usize,
    /// By which part of the law.
    pub(super) outcome: Outcome,
    /// How like the sources are, if that is why.
    pub(super) likeness: Option<Likeness>,
}

/// For each of `units`, the entry of `old` whose words it gets.
pub(super) fn pair(old: &[&Entry], units: &[Unit]) -> Vec<Option<Pair>> {
    let mut pairing = Pairing {
        old,
        units,
        pairs: vec![None; units.len()],
        is_taken: vec![false; old.len()],
    };
    pairing.same();
    pairing.same_but_for_punctuation();
    pairing.moved(is_of_item);
    pairing.moved(|_, _| true);
    pairing.repeated();
    pairing.near();
    pairing.pairs
}

struct Pairing<'a> {
    old: &'a [&'a Entry],
    units: &'a [Unit],
    pairs: Vec<Option<Pair>>,
    /// Which entries belong to a text of the new source; what is near may share them.
    is_taken: Vec<bool>,
}

impl Pairing<'_> {
    fn same(&mut self) {
        let by_key: HashMap<_, usize> = self.old.iter().map(|entry| entry.key()).zip(0..).collect();
        for (number, unit) in self.units.iter().enumerate() {
            let key = (Some(unit.context.as_str()), unit.source.as_str());
            if let Some(old) = by_key.get(&key) {
                self.take(number, *old, Outcome::Kept);
            }
        }
    }

    fn same_but_for_punctuation(&mut self) {
        let open = self.open();
        if open.is_empty() {
            return;
        }
        let left = self.with_words(|pairing, old| !pairing.is_taken[old]);
        let by_text = grouped(left, |old| {
            let entry = self.old[old];
            (
                entry.context.as_deref(),
                punctuation::without(&entry.source),
            )
        });
        for number in open {
            let unit = &self.units[number];
            let key = (
                Some(unit.context.as_str()),
                punctuation::without(&unit.source),
            );
            self.take_first(number, by_text.get(&key), Outcome::Current, |_, _| true);
        }
    }

    fn moved(&mut self, may: impl Fn(&Unit, &Entry) -> bool) {
        let left = self.with_words(|pairing, old| !pairing.is_taken[old]);
        let by_source = grouped(left, |old| self.old[old].source.as_str());
        for number in self.open() {
            let list = by_source.get(self.units[number].source.as_str());
            self.take_first(number, list, Outcome::Moved, &may);
        }
    }

    /// Texts that stand elsewhere too: what they say there is most likely right here.
    fn repeated(&mut self) {
        let all = self.with_words(|_, _| true);
        let by_source = grouped(all, |old| self.old[old].source.as_str());
        for number in self.open() {
            let unit = &self.units[number];
            let list = by_source.get(unit.source.as_str()).into_iter().flatten();
            let best = list.min_by_key(|old| !is_of_item(unit, self.old[**old]));
            self.pairs[number] = best.map(|old| Pair {
                old: *old,
                outcome: Outcome::Near,
                likeness: None,
            });
        }
    }

    fn near(&mut self) {
        let open = self.open();
        if open.is_empty() {
            return;
        }
        let candidates = self.with_words(|_, _| true);
        let texts = Texts::new(candidates.iter().map(|old| self.old[*old].source.as_str()));
        for number in open {
            let unit = &self.units[number];
            let like = texts.like(&unit.source).into_iter();
            let best = like
                .map(|(candidate, likeness)| (candidates[candidate], likeness))
                .max_by_key(|(old, likeness)| {
                    let nearness = nearness(unit, self.old[*old]);
                    (!self.is_taken[*old], nearness, *likeness, Reverse(*old))
                });
            self.pairs[number] = best.map(|(old, likeness)| Pair {
                old,
                outcome: Outcome::Near,
                likeness: Some(likeness),
            });
        }
    }

    /// The texts that have no words yet.
    fn open(&self) -> Vec<usize> {
        let numbers = 0..self.units.len();
        numbers
            .filter(|number| self.pairs[*number].is_none())
            .collect()
    }

    fn with_words(&self, may: impl Fn(&Self, usize) -> bool) -> Vec<usize> {
        let all = 0..self.old.len();
        all.filter(|old| self.old[*old].has_words() && may(self, *old))
            .collect()
    }

    fn take(&mut self, unit: usize, old: usize, outcome: Outcome) {
        self.is_taken[old] = true;
        self.pairs[unit] = Some(Pair {
            old,
            outcome,
            likeness: None,
        });
    }

    fn take_first(
        &mut self,
        number: usize,
        list: Option<&Vec<usize>>,
        outcome: Outcome,
        may: impl Fn(&Unit, &Entry) -> bool,
    ) {
        let unit = &self.units[number];
        let mut list = list.into_iter().flatten();
        let first = list.find(|old| !self.is_taken[**old] && may(unit, self.old[**old]));
        if let Some(old) = first {
            self.take(number, *old, outcome);
        }
    }
}

fn grouped<K: Eq + std::hash::Hash>(
    numbers: Vec<usize>,
    key: impl Fn(usize) -> K,
) -> HashMap<K, Vec<usize>> {
    let mut groups: HashMap<K, Vec<usize>> = HashMap::new();
    for number in numbers {
        groups.entry(key(number)).or_default().push(number);
    }
    groups
}

/// How near an entry is to where a text stands: elsewhere, in the same item, in the same context.
fn nearness(unit: &Unit, entry: &Entry) -> u8 {
    let is_same = entry.context.as_deref() == Some(unit.context.as_str());
    u8::from(is_of_item(unit, entry)) + u8::from(is_same)
}

fn is_of_item(unit: &Unit, entry: &Entry) -> bool {
    let context = entry.context.as_deref();
    context.is_some_and(|context| item(context) == item(&unit.context))
}

/// The item that a context belongs to: what stands before `#` or `@`.
fn item(context: &str) -> &str {
    context.split(['#', '@']).next().unwrap_or_default()
}

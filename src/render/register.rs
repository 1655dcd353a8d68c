//! Numbers for things that many pages name: facts to print, and questions about editions.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{PoisonError, RwLock};

/// Things, and the number of each in the order in which they came.
#[derive(Debug)]
pub(super) struct Register<T>(RwLock<Numbered<T>>);

#[derive(Debug)]
struct Numbered<T> {
    numbers: HashMap<T, usize>,
    things: Vec<T>,
}

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self(RwLock::new(Numbered {
            numbers: HashMap::new(),
            things: Vec::new(),
        }))
    }
}

impl<T: Clone + Eq + Hash> Register<T> {
    /// The number of a thing, the same each time.
    pub(super) fn number(&self, thing: &T) -> usize {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(number) = known.numbers.get(thing) {
            return *number;
        }
        drop(known);
        let mut numbered = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let next = numbered.things.len();
        let number = *numbered.numbers.entry(thing.clone()).or_insert(next);
        if number == next {
            numbered.things.push(thing.clone());
        }
        number
    }

    /// The thing of that number.
    pub(super) fn numbered(&self, number: usize) -> Option<T> {
        let numbered = self.0.read().unwrap_or_else(PoisonError::into_inner);
        numbered.things.get(number).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_keeps_its_number() {
        let register = Register::default();
        assert_eq!(
            ["a", "b", "a"].map(|name| register.number(&name)),
            [0, 1, 0]
        );
        assert_eq!(register.numbered(1), Some("b"));
        assert_eq!(register.numbered(2), None);
    }
}

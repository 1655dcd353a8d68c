//! What many pages of an edition show, made once for each depth of folders and then shared.
//!
//! Addresses inside an edition are relative, and depend on where a page lies by its depth alone.

use std::cell::RefCell;
use std::collections::HashMap;
use std::convert::Infallible;
use std::hash::Hash;
use std::rc::Rc;

use super::questions::{Asked, Question};

/// Things by the depth of the pages that show them, and by name; each with what was asked while it was made.
#[derive(Debug)]
pub(super) struct Shelf<K, V> {
    levels: RefCell<Vec<HashMap<K, Stood<V>>>>,
}

/// A thing, and what was asked while it was made.
type Stood<V> = (V, Rc<[Question]>);

impl<K, V> Default for Shelf<K, V> {
    fn default() -> Self {
        Self {
            levels: RefCell::default(),
        }
    }
}

impl<K: Clone + Eq + Hash, V: Clone> Shelf<K, V> {
    /// The thing of that name for pages that deep; `make` makes it the first time. What was asked for it is `asked` each time.
    pub(super) fn get(
        &self,
        asked: Option<&Asked>,
        (depth, name): (usize, &K),
        make: impl FnOnce() -> V,
    ) -> V {
        let Ok(thing) = self.try_get::<Infallible>(asked, (depth, name), || Ok(make()));
        thing
    }

    /// As [`Shelf::get`], for what may fail; a failure is not kept.
    pub(super) fn try_get<E>(
        &self,
        asked: Option<&Asked>,
        (depth, name): (usize, &K),
        make: impl FnOnce() -> Result<V, E>,
    ) -> Result<V, E> {
        if let Some((thing, questions)) = self.find(depth, name) {
            asked.inspect(|asked| asked.note_all(&questions));
            return Ok(thing);
        }
        // Nothing is borrowed here, so what makes a thing may ask for others.
        let (thing, questions) = match asked {
            Some(asked) => asked.listen(make),
            None => (make(), Vec::new()),
        };
        let thing = thing?;
        let mut levels = self.levels.borrow_mut();
        if levels.len() <= depth {
            levels.resize_with(depth + 1, HashMap::new);
        }
        levels[depth].insert(name.clone(), (thing.clone(), questions.into()));
        Ok(thing)
    }

    fn find(&self, depth: usize, name: &K) -> Option<Stood<V>> {
        let levels = self.levels.borrow();
        levels.get(depth)?.get(name).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_made_once_for_each_depth() {
        let (shelf, made) = (Shelf::default(), RefCell::new(0));
        let get = |depth| {
            shelf.get(None, (depth, &"a"), || {
                *made.borrow_mut() += 1;
                depth
            })
        };
        assert_eq!((get(2), get(0), get(2)), (2, 0, 2));
        assert_eq!(*made.borrow(), 2);
    }

    #[test]
    fn a_failure_is_tried_again() {
        let shelf = Shelf::default();
        assert_eq!(shelf.try_get(None, (0, &"a"), || Err("no")), Err("no"));
        assert_eq!(shelf.try_get(None, (0, &"a"), || Ok::<_, &str>(1)), Ok(1));
    }
}

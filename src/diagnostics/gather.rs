//! Work spread over the cores, with the complaints kept in the order of the work.
//!
//! The one door to parallel work that may complain; what is done is the caller's.

use rayon::prelude::*;
use tracing::info_span;

use super::reported::Diagnostics;

/// Does `work` for every item, in parallel; results and complaints come in the order of the items.
pub fn gather<T, R: Send>(
    items: impl IntoParallelIterator<Item = T, Iter: IndexedParallelIterator>,
    told: &mut Diagnostics,
    work: impl Fn(T, &mut Diagnostics) -> R + Sync + Send,
) -> Vec<R> {
    let span = info_span!("gather", spread = true);
    let done: Vec<(R, Diagnostics)> = items
        .into_par_iter()
        .map(|item| {
            let _entered = span.enter();
            let mut own = Diagnostics::default();
            let result = work(item, &mut own);
            (result, own)
        })
        .collect();
    done.into_iter()
        .map(|(result, own)| {
            told.extend(own);
            result
        })
        .collect()
}

/// Does both at once; the complaints of the first come first.
pub fn both<A: Send, B: Send>(
    told: &mut Diagnostics,
    first: impl FnOnce(&mut Diagnostics) -> A + Send,
    second: impl FnOnce(&mut Diagnostics) -> B + Send,
) -> (A, B) {
    let mut own = [Diagnostics::default(), Diagnostics::default()];
    let [one, other] = &mut own;
    let done = rayon::join(|| first(one), || second(other));
    for own in own {
        told.extend(own);
    }
    done
}

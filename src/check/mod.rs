//! Advice: what could be better, though a guide can be made of it.
//!
//! One rule, one file in `rules/`, named for the fault. A rule looks at the whole toolkit and says what it finds; no later stage
//! depends on it. What a later stage would depend on is an error, and is told where it is found.

mod rules;

use crate::diagnostics::{Diagnostics, SourceMap};
use crate::toolkit::Toolkit;

/// A rule: looks at the toolkit and says what could be better.
type Rule = fn(&Toolkit, &mut Diagnostics);

/// Every rule, in the order in which it speaks.
const RULES: [Rule; 6] = [
    rules::role_without_action::check,
    rules::source_not_used::check,
    rules::no_review_date::check,
    rules::summary_length::check,
    rules::vague_link::check,
    rules::looks_personal::check,
];

/// Says all advice about what the author can change: the toolkit inside the program is ours to mend.
pub fn inspect(toolkit: &Toolkit, map: &SourceMap, told: &mut Diagnostics) {
    let mut found = Diagnostics::default();
    for rule in RULES {
        rule(toolkit, &mut found);
    }
    let own = |place| !map.is_builtin(place);
    for diagnostic in found.entries() {
        if diagnostic.place.is_none_or(own) {
            told.say(diagnostic.clone());
        }
    }
}

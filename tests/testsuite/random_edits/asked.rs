//! What is asked of a build beside its guide: often nothing, sometimes another day, other editions, another form.

use std::collections::BTreeSet;

use proptest::prelude::*;

/// The options of one build.
#[derive(Clone, Debug)]
pub(super) struct Asked(Vec<&'static str>);

/// What may be asked for in addition; the days decide about a contact's consent and an area's dates.
const OPTIONS: [&str; 12] = [
    "--now 2026-11-22",
    "--now 2026-12-01",
    "--now 2026-12-25",
    "--base-url https://other.example/guide/",
    "--area ashmere",
    "--area birchwood --area carrow",
    "--lang en",
    "--lang cy",
    "--portable",
    "--strict",
    "--verify",
    "--jobs 1",
];

/// What is asked of most builds of a sequence: often nothing.
pub(super) fn any_usual() -> impl Strategy<Value = Asked> {
    prop_oneof![
        2 => Just(Asked(Vec::new())),
        1 => any_options(),
    ]
}

/// One option, sometimes two.
pub(super) fn any_options() -> impl Strategy<Value = Asked> {
    let options = prop::sample::select(&OPTIONS[..]);
    prop_oneof![
        3 => options.clone().prop_map(|one| Asked(vec![one])),
        1 => prop::collection::btree_set(options, 2).prop_map(days_once),
    ]
}

/// Two days cannot be asked for at once.
fn days_once(options: BTreeSet<&'static str>) -> Asked {
    let mut days = 0;
    let is_taken = |option: &&'static str| {
        days += usize::from(option.starts_with("--now"));
        !option.starts_with("--now") || days == 1
    };
    Asked(options.into_iter().filter(is_taken).collect())
}

impl Asked {
    /// The arguments of the program.
    pub(super) fn arguments(&self) -> String {
        [&["build"], &*self.0].concat().join(" ")
    }
}

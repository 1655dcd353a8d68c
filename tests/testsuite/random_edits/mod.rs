//! A build that skips what it did before gives what a clean build gives: after any edits, byte for byte.
//!
//! Sequences of edits are drawn at random; after each edit the guide is built twice by the real program, in the folder that earlier builds
//! published, and from nothing elsewhere. Both publish the same bytes, or both fail and say the same, and what was published stays as it was.
//! The program and not the library is run, because arguments, exit codes, complaints and a kill are part of the promise.
//!
//! 1. `guide.rs` is what is edited, `places.rs` the places that are edited with care.
//! 2. `edit.rs` and `farewell.rs` are edits, `asked.rs` options, `tampering.rs` what happens to the published folder.
//! 3. `pair.rs` builds and compares; `tally.rs` counts.
//!
//! `EDIT_SEQUENCES=1000 EDIT_SEED=1` asks for more sequences and for others.

mod guide;
mod places;
mod farewell;
mod edit;
mod asked;
mod tampering;
mod tally;
mod pair;

use std::cell::RefCell;
use std::env;
use std::time::Instant;

use proptest::prelude::*;
use proptest::test_runner::{
    Config, FileFailurePersistence, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner,
};

use super::tree::Tree;
use asked::{Asked, any_options, any_usual};
use edit::{ADDRESSES, Edit, any_edit};
use pair::Pair;
use tally::Tally;
use tampering::{Tampering, any_tampering};

/// How many sequences the suite tries.
const SEQUENCES: u32 = 20;
/// How often a failing sequence is tried shorter.
const SHRINKING: u32 = 100;
/// How much must have come of them.
const OUTCOMES: [&str; 4] = [
    "outcome: all the same",
    "outcome: some editions the same",
    "outcome: no edition the same",
    "outcome: both failed",
];
/// How many of them have the shipped theme, which takes longer.
const SHIPPED: f64 = 0.1;
/// The most edits of one guide.
const LONGEST: usize = 6;
/// Once in how many steps something happens to the published folder.
const TAMPERED: f64 = 0.25;
/// Once in how many steps other things are asked for than usual.
const ASKED: f64 = 0.12;

/// What is done before one build.
#[derive(Clone, Debug)]
struct Step {
    edit: Edit,
    tampering: Option<Tampering>,
    /// What is asked of this build and no other.
    asked: Option<Asked>,
    /// Whether an edit that cannot be built is left as it is.
    stays_broken: bool,
}

#[test]
fn a_guide_is_built_again_as_if_from_nothing_whatever_was_edited() {
    let (cases, seed) = (
        asked_for("EDIT_SEQUENCES", SEQUENCES),
        asked_for("EDIT_SEED", 0),
    );
    let (tally, since) = (RefCell::new(Tally::default()), Instant::now());
    let guides = [guide::bare(), guide::shipped()];
    let sequences = prop::collection::vec(any_step(), 2..=LONGEST);
    let sequences = (prop::bool::weighted(SHIPPED), any_usual(), sequences);
    let ran = runner(cases, seed).run(&sequences, |(is_shipped, usual, steps)| {
        let guide = &guides[usize::from(is_shipped)];
        follow(guide, (&usual, &steps), &mut tally.borrow_mut()).map_err(TestCaseError::fail)
    });
    let tally = tally.into_inner();
    let seconds = since.elapsed().as_secs_f64();
    println!("{cases} sequences of seed {seed} in {seconds:.0} s\n{tally}");
    if let Err(TestError::Fail(why, _)) = ran {
        panic!("with seed {seed}, {why}");
    }
    ran.unwrap();
    // Sequences that went nowhere would prove nothing.
    for outcome in OUTCOMES {
        assert_ne!(tally.count(outcome), 0, "{outcome}");
    }
}

/// Draws so many sequences; a failing one is made shorter.
fn runner(cases: u32, seed: u32) -> TestRunner {
    let config = Config {
        cases,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        max_shrink_iters: SHRINKING,
        ..Config::default()
    };
    let mut bytes = [0; 32];
    bytes[..4].copy_from_slice(&seed.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    TestRunner::new_with_rng(config, rng)
}

fn asked_for(name: &str, usual: u32) -> u32 {
    env::var(name).map_or(usual, |text| text.parse().unwrap())
}

fn any_step() -> impl Strategy<Value = Step> {
    let tampering = prop::option::weighted(TAMPERED, any_tampering());
    let parts = (
        any_edit(),
        tampering,
        prop::option::weighted(ASKED, any_options()),
        prop::bool::weighted(0.1),
    );
    parts.prop_map(|(edit, tampering, asked, stays_broken)| Step {
        edit,
        tampering,
        asked,
        stays_broken,
    })
}

/// Goes through the steps; says which of them were taken when something differs.
fn follow(
    guide: &Tree,
    (usual, steps): (&Asked, &[Step]),
    tally: &mut Tally,
) -> Result<(), String> {
    let (mut guide, mut pair) = (guide.clone(), Pair::new());
    let (mut past, mut story) = (Vec::new(), vec![usual.arguments()]);
    pair.lay(&guide);
    pair.begin(&usual.arguments());
    for step in steps {
        guide.remove(ADDRESSES);
        guide.extend(pair.addresses());
        past.push(guide.clone());
        let deed = step.edit.act(&mut guide, &past);
        let arguments = step.asked.as_ref().unwrap_or(usual).arguments();
        story.push(step.told(deed.as_deref(), &arguments));
        tally.note(deed.map_or("edit: nothing".to_owned(), |_| {
            format!("edit: {}", step.edit.kind())
        }));
        pair.lay(&guide);
        let is_built = step.build(&mut pair, &arguments, tally);
        let tell = |why| format!("{why}\nafter these edits:\n  {}", story.join("\n  "));
        if !is_built.map_err(tell)? && !step.stays_broken {
            guide.clone_from(&past[past.len() - 1]);
        }
    }
    Ok(())
}

impl Step {
    /// The step in a line, where that is what was done to the guide.
    fn told(&self, deed: Option<&str>, arguments: &str) -> String {
        let tampering = self.tampering.as_ref();
        let tampering = tampering.map_or(String::new(), |what| format!("; {what:?}"));
        format!("{}{tampering}; {arguments}", deed.unwrap_or("nothing"))
    }

    /// Lets happen what happens, then builds; gives whether the guide could be built.
    fn build(&self, pair: &mut Pair, arguments: &str, tally: &mut Tally) -> Result<bool, String> {
        if let Some(tampering) = &self.tampering {
            tally.note(format!("happened: {}", tampering.kind()));
            tampering.act(pair.kept(), arguments)?;
        }
        let was_killed = matches!(self.tampering, Some(Tampering::Killed(_)));
        pair.build(arguments, was_killed, tally)
    }
}

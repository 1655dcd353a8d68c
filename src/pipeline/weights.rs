//! What pages may weigh, and what is said of those that weigh more.
//!
//! Each measure has a budget, which `check` advises to keep, and a limit that stops a build. Weights come from `render`. Raw HTML has a
//! limit alone: what readers wait for is what is sent.

use std::collections::BTreeMap;

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::render::{FirstView, Weighing, Weight, Weights};

/// A kilobyte as file managers count it.
const KB: usize = 1024;

/// The most that a page may be sent in: what the first answer of a server can carry.
const PAGE_LIMIT: usize = 14_600;
/// What a page should be sent in.
const PAGE_BUDGET: usize = 12 * KB;
/// What a first view should and may be sent in.
const FIRST_VIEW_ALL: (usize, usize) = (80 * KB, 100 * KB);

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Say {
    /// What stops a build, and what could be lighter.
    Advice,
    /// What stops a build.
    Errors,
}

impl Say {
    /// What has to be weighed for it.
    pub(super) fn weighing(self) -> Weighing {
        let (page, first_view) = match self {
            Self::Advice => (PAGE_BUDGET, FIRST_VIEW_ALL.0),
            Self::Errors => (PAGE_LIMIT, FIRST_VIEW_ALL.1),
        };
        Weighing { page, first_view }
    }
}

/// What was measured of a page, its budget and its limit.
struct Measure {
    what: &'static str,
    unit: &'static str,
    found: usize,
    budget: usize,
    limit: usize,
}

impl Measure {
    /// By how much it is over its budget.
    fn over(&self) -> usize {
        self.found.saturating_sub(self.budget)
    }
}

/// The codes for what is over the limit and over the budget, and what to do.
struct Complaint {
    error: Code,
    advice: Code,
    help: &'static str,
}

const PAGE: Complaint = Complaint {
    error: Code::PageTooHeavy,
    advice: Code::PageHeavy,
    help: "divide the page, or shorten it",
};

const FIRST_VIEW: Complaint = Complaint {
    error: Code::FirstViewTooHeavy,
    advice: Code::FirstViewHeavy,
    help: "make the theme's styles, scripts or fonts smaller, or ask for fewer of them on pages of this kind",
};

/// Says what is too heavy, and with [`Say::Advice`] what is heavier than it should be.
pub(super) fn tell(weights: &Weights, say: Say, told: &mut Diagnostics) {
    for page in &weights.pages {
        for measure in of_page(page) {
            told_of(&measure, &page.path, &PAGE, say, told);
        }
    }
    for (measure, path) in worst(&weights.first_views) {
        told_of(&measure, path, &FIRST_VIEW, say, told);
    }
}

/// Of each measure the page that has most, because pages share what they ask for; pages with parts of their own have other budgets.
fn worst(views: &[FirstView]) -> Vec<(Measure, &str)> {
    let mut worst: BTreeMap<(bool, usize), (Measure, &str)> = BTreeMap::new();
    for view in views {
        for (index, measure) in of_first_view(view).into_iter().enumerate() {
            let place = (view.own_parts, index);
            let kept = worst.get(&place);
            if kept.is_none_or(|(kept, _)| kept.over() < measure.over()) {
                worst.insert(place, (measure, &view.path));
            }
        }
    }
    worst.into_values().collect()
}

fn bytes(what: &'static str, found: usize, budget: usize, limit: usize) -> Measure {
    Measure {
        what,
        unit: "bytes",
        found,
        budget,
        limit,
    }
}

fn of_page(page: &Weight) -> [Measure; 2] {
    // A translation says the same in more letters, and the letters of some scripts weigh twice as much: its author cannot divide the page.
    let budget = if page.translated {
        14 * KB
    } else {
        PAGE_BUDGET
    };
    [
        bytes("of HTML", page.raw, 60 * KB, 60 * KB),
        bytes("of compressed HTML", page.compressed, budget, PAGE_LIMIT),
    ]
}

fn of_first_view(view: &FirstView) -> [Measure; 4] {
    let (all, styles, scripts, files) = if view.own_parts {
        ((110 * KB, 140 * KB), 14 * KB, (20 * KB, 30 * KB), 8)
    } else {
        (FIRST_VIEW_ALL, 10 * KB, (6 * KB, 10 * KB), 6)
    };
    [
        bytes("in all until it can be seen", view.all(), all.0, all.1),
        bytes("of compressed styles", view.styles, styles, 14 * KB),
        bytes("of compressed scripts", view.scripts, scripts.0, scripts.1),
        Measure {
            what: "until it can be seen",
            unit: "files",
            found: view.requests,
            budget: files,
            limit: 9,
        },
    ]
}

fn told_of(measure: &Measure, path: &str, complaint: &Complaint, say: Say, told: &mut Diagnostics) {
    let Measure {
        what,
        unit,
        found,
        budget,
        limit,
    } = measure;
    let (code, most, verb) = if found > limit {
        (complaint.error, limit, "may have")
    } else if found > budget && say == Say::Advice {
        (complaint.advice, budget, "should have")
    } else {
        return;
    };
    let message = format!(
        "the page has {found} {unit} {what}, {} more than it {verb}",
        found - most
    );
    told.say(
        Diagnostic::new(code, message)
            .in_path(path)
            .help(complaint.help),
    );
}

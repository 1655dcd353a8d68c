//! A toolkit becomes its editions: the nation, and each area, each in one language, complete in its own words.
//!
//! 1. `plan.rs` says which editions a build makes.
//! 2. `overlay.rs` lays an area over the toolkit: names, contacts (`contacts.rs`), hidden items, notes, colours (`brand/`).
//! 3. `routes.rs` says where everything lives inside an edition and `links.rs` how pages lead there; `moves.rs` checks the old addresses
//!    that lead there, and `short_codes.rs` gives printed pages their short addresses.
//! 4. `forms.rs` asks whether every grammatical form was given that texts ask for, and `statement.rs` whether the accessibility statement still holds.
//!
//! An [`Edition`] inherits nothing: whatever a page needs is there or known to be absent. Texts are not copied; they are filled with
//! an edition's names when a page is rendered.

mod routes;
mod links;
mod brand;
mod contacts;
mod edition;
mod moves;
mod statement;
mod plan;
mod overlay;
mod forms;
mod short_codes;

use tracing::instrument;

use crate::diagnostics::Diagnostics;
use crate::read::Date;
use crate::toolkit::{Toolkit, Toolkits};

pub use brand::{Brand, Hex};
pub use contacts::PublishedContact;
pub use edition::Edition;
pub use links::Links;
pub use plan::{Plan, Selection};
pub use routes::{List, Route, old_address, route};
pub use short_codes::{ShortCodes, printed};

/// The editions that `selection` asks for, complete, in the order of their addresses.
///
/// `today` decides whose consent still holds and which dates are still to come.
#[inline(never)]
#[instrument(name = "editions", skip_all)]
pub fn lay_out(
    toolkits: &Toolkits,
    selection: &Selection,
    today: Date,
    told: &mut Diagnostics,
) -> Vec<Edition> {
    let toolkit = &toolkits.source;
    moves::check(toolkit, told);
    statement::check(toolkit, today, told);
    let plans = plan::plan(toolkit, selection, told);
    let editions: Vec<Edition> = plans
        .into_iter()
        .map(|plan| overlay::overlay(toolkits, plan, today, told))
        .collect();
    for (language, toolkit) in &toolkits.translated {
        let asked = forms::asked(toolkit);
        let own = editions.iter().filter(|one| one.language == *language);
        own.for_each(|edition| forms::check(edition, &asked, toolkit, told));
    }
    editions
}

/// The addresses of all editions that a whole build makes; what is wrong with their plan is told when they are laid out.
pub fn whole(toolkit: &Toolkit) -> Vec<String> {
    let plans = plan::plan(toolkit, &Selection::default(), &mut Diagnostics::default());
    let address = |plan: Plan| format!("/{}", plan.folder);
    plans.into_iter().map(address).collect()
}

//! The stages in order: read, assemble, lay out, draw, publish.
//!
//! 1. `request.rs` is what is asked for; `outcome.rs` what came of it.
//! 2. `model.rs` runs the stages up to the editions, all of them however many mistakes there are.
//! 3. `addresses.rs` compares what is published with what ever was.
//! 4. `weights.rs` says which pages are too heavy; `build.rs` goes the whole way, and `keeping.rs` says what of it may be skipped.
//! 5. `listing.rs` answers what there is, line by line (`entry.rs`); what translators need is done at `desk.rs`, where their catalogues and
//!    texts lie together: `translation.rs` keeps catalogues in step, `progress.rs` counts them
//!    (`standing.rs`), and `progress_page.rs` shows that on a page;
//!    `exchange.rs` is what agencies get and give back.
//!
//! Only rendering and publishing wait for a model without errors.

mod entry;
mod request;
mod outcome;
mod model;
mod addresses;
mod listing;
mod desk;
mod translation;
mod standing;
mod progress_page;
mod progress;
mod exchange;
mod weights;
mod keeping;
mod build;

use std::collections::BTreeMap;
use std::sync::Mutex;

use tracing::instrument;

use crate::check::inspect;
use crate::diagnostics::{Diagnostics, Reported};
use crate::editions::ShortCodes;
use crate::read::open;
use crate::render::{Drawn, How, Output, Site, Weighing, Whereabouts, draw};

pub use crate::editions::{Links, Selection};
pub use crate::languages::catalogue::{Outcome as Became, Report as MergeReport};
pub use crate::read::{Date, SCHEMA_KINDS, SETTINGS, VERSION, schema};
pub use crate::render::{OutputPath, Server, hosting};
pub use crate::toolkit::BaseAddress;
pub use crate::translate::{Amount, Progress, Taken};
pub use crate::write::{DropOthers, archive, new_area, new_guide};
pub use build::build;
pub use desk::Subject;
pub use entry::Entry;
pub use exchange::{Imported, export, import};
pub use listing::{LISTED, list};
pub use outcome::{Built, Outcome};
pub use progress::status;
pub use request::{Publication, Request};
pub use standing::{Counted, Spoken, Standing, Untranslated};
pub use translation::{Updated, extract, merge};

use addresses::Known;
use model::Model;
use weights::Say;

/// Checks everything and writes nothing: all errors, and advice. Gives what was changed of the areas' colours.
pub fn check(request: &Request) -> Outcome<Vec<Entry>> {
    Outcome::of(|map, told| {
        let model = Model::make(open(&request.root, map, told)?, request, map, told);
        inspect(&model.toolkits.source, map, told);
        let known = Known::read(&model, map, told).unwrap_or_default();
        let _ledger = addresses::check(&known, &model, request, told);
        model.theme.as_ref().map_err(|reported| *reported)?;
        told.stopped()?;
        let nowhere = |_: Output<'_>| Ok::<(), ()>(());
        if let Ok(drawn) = draw_into(
            (&model, &known.codes, How::anew(Say::Advice.weighing())),
            request,
            &nowhere,
            told,
        )? {
            weights::tell(&drawn.weights, Say::Advice, told);
        }
        told.stopped().map(|()| listing::colours(&model))
    })
}

/// Makes the site in memory: every file by its path.
pub fn preview(request: &Request) -> Outcome<BTreeMap<String, Vec<u8>>> {
    Outcome::of(|map, told| {
        let model = Model::make(open(&request.root, map, told)?, request, map, told);
        model.theme.as_ref().map_err(|reported| *reported)?;
        let known = Known::read(&model, map, told)?;
        told.stopped()?;
        let files: Mutex<BTreeMap<String, Vec<u8>>> = Mutex::default();
        let keep = |output: Output<'_>| {
            if let Ok(mut files) = files.lock() {
                files.insert(output.path.as_str().to_owned(), output.bytes.to_vec());
            }
            Ok::<(), ()>(())
        };
        let _drawn = draw_into(
            (&model, &known.codes, How::anew(Weighing::NOTHING)),
            request,
            &keep,
            told,
        )?;
        told.stopped()?;
        Ok(files.into_inner().unwrap_or_default())
    })
}

/// Draws the model, with those codes of short addresses, into `sink`; gives what was drawn, or what stopped the sink.
#[inline(never)]
#[instrument(name = "render", skip_all)]
fn draw_into<E: Send>(
    (model, codes, how): (&Model, &ShortCodes, How<'_>),
    request: &Request,
    sink: &(dyn Fn(Output<'_>) -> Result<(), E> + Sync),
    told: &mut Diagnostics,
) -> Result<Result<Drawn, E>, Reported> {
    let theme = model.theme.as_ref().map_err(|reported| *reported)?;
    let base = request
        .base
        .as_ref()
        .unwrap_or(&model.toolkits.source.settings.base);
    let links = request.links;
    let place = Whereabouts { base, links, codes };
    let site = Site::new(&model.toolkits, theme, &model.editions, place);
    Ok(draw((&site, how), sink, told))
}

/// With `--strict`, a warning stops the build too.
fn stop_if_strict(request: &Request, told: &Diagnostics) -> Result<(), Reported> {
    told.stopped()?;
    match told.proof() {
        Some(reported) if request.strict => Err(reported),
        _ => Ok(()),
    }
}

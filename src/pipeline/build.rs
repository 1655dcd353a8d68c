//! The whole way from a project's files to a published site.
//!
//! What of it is skipped, because the last build did it of the same things, is decided by `keeping.rs`.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use tracing::info_span;

use crate::diagnostics::{Diagnostics, Reported, SourceMap, both};
use crate::editions::{Edition, ShortCodes};
use crate::read::{Files, open};
use crate::render::{Drawn, DrawnEdition, How, Output};
use crate::write::{Changes, Entered, Made, Making, Published, Stage, Target, Wanted};

use super::addresses::{self, Known};
use super::draw_into;
use super::keeping::Ingredients;
use super::listing;
use super::model::Model;
use super::outcome::{Built, Outcome};
use super::request::{Publication, Request};
use super::stop_if_strict;
use super::weights::{self, Say};

/// Hears how many files are made, as the number grows.
type Counter<'p> = &'p (dyn Fn(usize) + Sync);

/// Makes the site and puts it in its folder; anything wrong leaves the folder as it was.
pub fn build(
    request: &Request,
    publication: &Publication,
    progress: Counter<'_>,
) -> Outcome<Built> {
    Outcome::of(|map, told| {
        let files = open(&request.root, map, told)?;
        let order = Order::new(request, publication, &files, map);
        let seen = order.first_look(&files, told);
        if let Some(built) = seen.standing() {
            return Ok(built);
        }
        let (model, published) = both(
            told,
            |told| Model::make(files, request, map, told),
            |told| info_span!("beside", beside = true).in_scope(|| seen.look(told)),
        );
        order.carry_out((model, map), published?, progress, told)
    })
}

/// What is known of the published folder while the model is not made yet.
enum Seen {
    /// Its record.
    Entered(Entered),
    /// All of it, because its record says that it was made of the same things.
    Looked(Published),
    /// It may not be entered.
    Closed(Reported),
}

impl Seen {
    /// What the last build made, if it is still there and this one would make the same.
    fn standing(&self) -> Option<Built> {
        let Self::Looked(published) = self else {
            return None;
        };
        let made = published.whole()?;
        Some(Built {
            editions: published.editions(),
            pages: made.note.parse().ok()?,
            changes: Changes {
                unchanged: published.files(),
                ..Changes::default()
            },
            colours: Vec::new(),
        })
    }

    /// All of it.
    fn look(self, told: &mut Diagnostics) -> Result<Published, Reported> {
        match self {
            Self::Entered(entered) => entered.look(told),
            Self::Looked(published) => Ok(published),
            Self::Closed(reported) => Err(reported),
        }
    }
}

/// A site to be made, and published.
struct Order<'r> {
    request: &'r Request,
    publication: &'r Publication,
    ingredients: Ingredients,
    /// The text of the list of published addresses.
    list: String,
}

impl<'r> Order<'r> {
    fn new(
        request: &'r Request,
        publication: &'r Publication,
        files: &Files,
        map: &SourceMap,
    ) -> Self {
        Self {
            request,
            publication,
            ingredients: Ingredients::new(files.inputs(map), request),
            list: files.addresses.map_or("", |list| map.text(list)).to_owned(),
        }
    }

    /// Enters the published folder, and looks at all of it if it may be that nothing else has to be done.
    fn first_look(&self, files: &Files, told: &mut Diagnostics) -> Seen {
        let is_sound = told.proof().is_none();
        let entered = match Entered::enter(&self.target(files), told) {
            Ok(entered) => entered,
            Err(reported) => return Seen::Closed(reported),
        };
        let same = |made: &Made| made.of == self.ingredients.site(&self.list);
        if !(is_sound && entered.made().is_some_and(same)) {
            return Seen::Entered(entered);
        }
        entered.look(told).map_or_else(Seen::Closed, Seen::Looked)
    }

    fn carry_out(
        self,
        (model, map): (Model, &SourceMap),
        published: Published,
        progress: Counter<'_>,
        told: &mut Diagnostics,
    ) -> Result<Built, Reported> {
        model.theme.as_ref().map_err(|reported| *reported)?;
        stop_if_strict(self.request, told)?;
        let known = Known::read(&model, map, told)?;
        let ledger = addresses::check(&known, &model, self.request, told)?;
        let stage = published.stage(self.wanted(&model), told)?;
        let drawn = self.draw((&model, &known.codes), &stage, progress, told)?;
        weights::tell(&drawn.weights, Say::Errors, told);
        stop_if_strict(self.request, told)?;
        let colours = listing::colours(&model);
        let is_silent = colours.is_empty() && told.entries().is_empty();
        let list = ledger.as_ref().unwrap_or(&self.list);
        let making = Making {
            editions: self.made((&model, &known.codes), &drawn),
            site: is_silent.then(|| Made {
                of: self.ingredients.site(list),
                note: drawn.pages.to_string(),
            }),
        };
        let editions = model.editions.len();
        // To let go of all texts takes as long as to publish a small change, and nobody waits for it.
        rayon::spawn(move || drop(model));
        let changes = stage.publish(making, told)?;
        addresses::save(ledger, self.request, told)?;
        Ok(Built {
            editions,
            pages: drawn.pages,
            changes,
            colours,
        })
    }

    /// Draws onto the stage what does not stand in the published folder already.
    fn draw(
        &self,
        (model, codes): (&Model, &ShortCodes),
        stage: &Stage,
        progress: Counter<'_>,
        told: &mut Diagnostics,
    ) -> Result<Drawn, Reported> {
        let made = AtomicUsize::new(0);
        let take = |output: Output<'_>| {
            progress(made.fetch_add(1, Ordering::Relaxed) + 1);
            stage.accept(output)
        };
        let standing = |edition: &Edition| {
            let made = stage.edition(&self.address(edition))?;
            let is_same = made.of == self.ingredients.edition(edition, codes);
            DrawnEdition::noted(&made.note).filter(|_| is_same)
        };
        let how = How {
            weighing: Say::Errors.weighing(),
            standing: &standing,
        };
        let drawn = draw_into((model, codes, how), self.request, &take, told)?;
        drawn.map_err(|failure| failure.tell(told))
    }

    /// What each edition was made of.
    fn made(&self, (model, codes): (&Model, &ShortCodes), drawn: &Drawn) -> BTreeMap<String, Made> {
        let made = |edition: &Edition| {
            let note = drawn.editions.get(&edition.folder)?.note();
            let of = self.ingredients.edition(edition, codes);
            Some((self.address(edition), Made { of, note }))
        };
        model.editions.iter().filter_map(made).collect()
    }

    /// The address of an edition, as it is recorded: whoever opens it without a server opens a file.
    fn address(&self, edition: &Edition) -> String {
        self.request.links.page(edition.address())
    }

    fn target(&self, files: &Files) -> Target<'r> {
        Target {
            folder: &self.publication.out,
            project: &self.request.root,
            home: self.publication.home.as_deref(),
            keep: files.keep(),
            verify: self.publication.verify,
        }
    }

    fn wanted(&self, model: &Model) -> Wanted {
        let editions = model.editions.iter();
        Wanted {
            editions: editions.map(|edition| self.address(edition)).collect(),
            drop_others: self.publication.drop_others,
        }
    }
}

//! Measures what stages take: it listens to the spans that they open, with the clock that they do not have.
//!
//! A span is one run of a stage; spans inside others are parts of it, on whichever thread they run. Runs of the same stage at the same
//! place are one row. What to print of it is the matter of `timings.rs`.

use std::cell::RefCell;
use std::fmt::Debug;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::{Subscriber, set_global_default};
use tracing_subscriber::Registry;
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;

thread_local! {
    /// When this thread began each of the runs that it is in, the innermost last.
    static BEGUN: RefCell<Vec<Instant>> = const { RefCell::new(Vec::new()) };
}

/// The span that a page opens.
pub(super) const PAGE: &str = "page";

/// What a stage took.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) stage: &'static str,
    /// The row of the stage that it is a part of.
    pub(super) above: Option<usize>,
    /// Whether it begins beside another stage.
    pub(super) beside: bool,
    /// How often it ran.
    pub(super) runs: usize,
    /// The time that passed; nothing where several runs go on at once: beside another stage, and inside of work that is spread.
    pub(super) wall: Option<Duration>,
    /// The time of all threads.
    pub(super) threads: Duration,
}

/// What a page took.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    /// The folders of its edition, and its own in it.
    pub(super) edition: String,
    pub(super) folder: String,
    /// Whether it was drawn; if not, filled into what was drawn for another edition.
    pub(super) drawn: bool,
    pub(super) time: Duration,
}

/// What spans say of themselves.
#[derive(Clone, Debug, Default)]
struct Fields {
    /// Whether it runs beside another stage.
    beside: bool,
    /// Whether several threads share the work.
    spread: bool,
    page: Page,
}

/// All that was measured.
#[derive(Clone, Debug, Default)]
pub(super) struct Times {
    /// Each after the one that it is a part of, as they began.
    pub(super) rows: Vec<Row>,
    /// In the order in which they were finished.
    pub(super) pages: Vec<Page>,
}

/// Listens from when it is started to the end of the program.
#[derive(Clone, Debug, Default)]
pub(super) struct Stopwatch(Arc<Mutex<Times>>);

/// A span that is open.
struct Open {
    row: usize,
    since: Instant,
    /// Whether it runs beside others, as a part of work that several threads share.
    beside: bool,
    fields: Fields,
}

impl Stopwatch {
    /// Begins to listen.
    pub(super) fn start() -> Self {
        let watch = Self::default();
        // It can fail only if somebody listens already, and nobody does at this point.
        drop(set_global_default(Registry::default().with(watch.clone())));
        watch
    }

    /// What was measured so far.
    pub(super) fn read(&self) -> Times {
        self.times().clone()
    }

    fn times(&self) -> MutexGuard<'_, Times> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Times {
    /// The row of `stage` as a part of `above`.
    fn row(&mut self, stage: &'static str, above: Option<usize>) -> usize {
        let is_same = |row: &Row| row.above == above && row.stage == stage;
        self.rows.iter().position(is_same).unwrap_or_else(|| {
            self.rows.push(Row {
                stage,
                above,
                beside: false,
                runs: 0,
                wall: None,
                threads: Duration::ZERO,
            });
            self.rows.len() - 1
        })
    }
}

impl<S> Layer<S> for Stopwatch
where
    S: Subscriber + for<'s> LookupSpan<'s>,
{
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let Some(span) = context.span(id) else { return };
        let of_open = |open: &Open| (open.row, open.beside || open.fields.spread);
        let above = span.parent();
        let above = above.and_then(|above| above.extensions().get().map(of_open));
        let mut fields = Fields::default();
        attributes.record(&mut fields);
        let mut times = self.times();
        let row = times.row(span.name(), above.map(|(row, _)| row));
        times.rows[row].beside = fields.beside;
        drop(times);
        span.extensions_mut().insert(Open {
            row,
            since: Instant::now(),
            beside: fields.beside || above.is_some_and(|(_, beside)| beside),
            fields,
        });
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        let Some(span) = context.span(id) else { return };
        if let Some(open) = span.extensions_mut().get_mut::<Open>() {
            values.record(&mut open.fields);
        }
    }

    fn on_enter(&self, _id: &Id, _context: Context<'_, S>) {
        BEGUN.with_borrow_mut(|begun| begun.push(Instant::now()));
    }

    fn on_exit(&self, id: &Id, context: Context<'_, S>) {
        let Some(begun) = BEGUN.with_borrow_mut(Vec::pop) else {
            return;
        };
        let time = begun.elapsed();
        let Some(span) = context.span(id) else { return };
        if let Some(open) = span.extensions_mut().get_mut::<Open>() {
            open.fields.page.time += time;
            self.times().rows[open.row].threads += time;
        }
    }

    fn on_close(&self, id: Id, context: Context<'_, S>) {
        let Some(span) = context.span(&id) else {
            return;
        };
        let Some(open) = span.extensions_mut().remove::<Open>() else {
            return;
        };
        let time = open.since.elapsed();
        let mut times = self.times();
        let row = &mut times.rows[open.row];
        row.runs += 1;
        if !open.beside {
            row.wall = Some(row.wall.unwrap_or_default() + time);
        }
        if span.name() == PAGE {
            times.pages.push(open.fields.page);
        }
    }
}

impl Visit for Fields {
    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "edition" => value.clone_into(&mut self.page.edition),
            "folder" => value.clone_into(&mut self.page.folder),
            _ => {}
        }
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        match field.name() {
            "beside" => self.beside = value,
            "spread" => self.spread = value,
            "drawn" => self.page.drawn = value,
            _ => {}
        }
    }

    fn record_debug(&mut self, _field: &Field, _value: &dyn Debug) {}
}

//! Runs one build, shows its outcome and tells it.
//!
//! A panic in the build is a failed build: the preview outlives it.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Instant;

use crate::diagnostics::escaped;

use super::preview::{Event, Preview, Tell};
use super::showing::Showing;
use super::site::Site;

/// The build, and who learns of its outcomes.
pub(super) struct Rebuilding<R> {
    rebuild: R,
    showing: Arc<Showing>,
    tell: Tell,
}

impl<R: Fn() -> Preview> Rebuilding<R> {
    /// Builds with `rebuild`.
    pub(super) fn new(rebuild: R, showing: Arc<Showing>, tell: Tell) -> Self {
        Self {
            rebuild,
            showing,
            tell,
        }
    }

    /// Builds once.
    pub(super) fn once(&self) {
        let started = Instant::now();
        // A build is handed nothing that it could leave half changed: it reads the disk and returns a value.
        let preview = catch_unwind(AssertUnwindSafe(&self.rebuild))
            .unwrap_or_else(|panic| broken_off(panic.as_ref()));
        let milliseconds = started.elapsed().as_millis();
        let Some(files) = preview.files else {
            self.showing.complain(&preview.report);
            return (self.tell)(Event::Failed {
                report: preview.report,
            });
        };
        let built = Event::Built {
            files: files.len(),
            milliseconds,
        };
        self.showing.show(Site::new(files));
        (self.tell)(built);
        if !preview.report.is_empty() {
            (self.tell)(Event::Note(preview.report));
        }
    }
}

fn broken_off(panic: &(dyn Any + Send)) -> Preview {
    let reason = panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no reason was given");
    let report = format!(
        "Fingerpost itself failed during this build. Please report it, with these words:\n{}\n",
        escaped(reason)
    );
    Preview {
        files: None,
        report,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    /// Builds once with `rebuild`; gives what was told.
    fn told(rebuild: impl Fn() -> Preview) -> (Arc<Showing>, Vec<Event>) {
        let events = Arc::new(Mutex::new(Vec::new()));
        let showing = Arc::new(Showing::default());
        let list = Arc::clone(&events);
        let tell = Arc::new(move |event| list.lock().unwrap().push(event));
        Rebuilding::new(rebuild, Arc::clone(&showing), tell).once();
        let events = events.lock().unwrap().clone();
        (showing, events)
    }

    #[test]
    fn a_panic_is_a_failed_build() {
        let (showing, events) = told(|| panic!("number {}", 7));
        let [Event::Failed { report }] = &events[..] else {
            panic!("{events:?}");
        };
        assert!(report.ends_with("number 7\n"), "{report}");
        assert_eq!(showing.now().problem.as_deref(), Some(report.as_str()));
    }

    #[test]
    fn warnings_of_a_good_build_are_a_note() {
        let (showing, events) = told(|| Preview {
            files: Some([("index.html".to_owned(), Vec::new())].into()),
            report: "warning: thin".to_owned(),
        });
        assert!(matches!(events[0], Event::Built { files: 1, .. }));
        assert_eq!(events[1], Event::Note("warning: thin".to_owned()));
        assert_eq!(showing.now().problem, None);
    }
}

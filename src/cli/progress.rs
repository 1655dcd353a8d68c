//! A progress line for builds of over a second, on a terminal only.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How long a build may take before anything is shown.
const PATIENCE: Duration = Duration::from_secs(1);

/// Shows how many files have been made.
pub(super) struct Progress {
    bar: ProgressBar,
    since: Instant,
}

impl Progress {
    /// Shown on a terminal, unless `quiet`.
    pub(super) fn new(quiet: bool) -> Self {
        let target = if quiet {
            ProgressDrawTarget::hidden()
        } else {
            ProgressDrawTarget::stderr()
        };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{spinner} {pos} files, {elapsed}") {
            bar.set_style(style);
        }
        Self {
            bar,
            since: Instant::now(),
        }
    }

    /// `files` have been made.
    pub(super) fn made(&self, files: usize) {
        // A line for every hundredth file costs nothing and still moves.
        if files.is_multiple_of(100) && self.since.elapsed() > PATIENCE {
            self.bar.set_position(files as u64);
        }
    }

    /// Takes the line away.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

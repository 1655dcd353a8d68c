//! All rounds of one piece of work, and what can be said of them.

use super::measure::Cost;

/// Something of a cost, as a number.
pub(crate) type Measured = fn(&Cost) -> f64;

/// Milliseconds on the clock.
pub(crate) const WALL: Measured = |cost| cost.wall.as_secs_f64() * 1000.0;
/// Milliseconds on all cores.
pub(crate) const PROCESSOR: Measured = |cost| cost.processor.as_secs_f64() * 1000.0;

/// What each round cost, in their order.
pub(crate) struct Series(Vec<Cost>);

impl Series {
    /// No round yet.
    pub(crate) const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds a round.
    pub(crate) fn push(&mut self, cost: Cost) {
        self.0.push(cost);
    }

    /// The least, the middle and the most.
    pub(crate) fn spread(&self, measured: Measured) -> [f64; 3] {
        let sorted = in_order(self.0.iter().map(measured).collect());
        [sorted[0], middle(&sorted), sorted[sorted.len() - 1]]
    }

    /// The most memory of all rounds, in MiB.
    pub(crate) fn peak(&self) -> Option<u64> {
        let peaks = self.0.iter().filter_map(|cost| cost.peak);
        peaks.max().map(|peak| peak / 1024)
    }

    /// The middle of the ratios within rounds, which a busy minute of the machine does not move.
    pub(crate) fn ratio(&self, base: &Self, measured: Measured) -> f64 {
        let pairs = self.0.iter().zip(&base.0);
        let ratios = pairs.map(|(cost, other)| measured(cost) / measured(other));
        middle(&in_order(ratios.collect()))
    }
}

fn in_order(mut numbers: Vec<f64>) -> Vec<f64> {
    numbers.sort_by(f64::total_cmp);
    numbers
}

fn middle(sorted: &[f64]) -> f64 {
    sorted[sorted.len() / 2]
}

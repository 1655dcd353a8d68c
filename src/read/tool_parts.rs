//! The parts of a tool that a reader fills in on the screen, exactly as written: marks and bands of a health check, clauses of an
//! agreement.
//!
//! What they mean, and which tool must have which, is settled in `toolkit`.

use crate::diagnostics::Located;

use super::record::{choice, record};
use super::wording::Wording;

record! {
    /// One thing that a health check asks about.
    MarkWritten {
        /// Its id, which saved answers are kept under.
        id: Located<String>,
        /// Its short name.
        name: Wording,
        /// The statement that both sides answer.
        statement: Wording,
        /// The principle that helps where the answer is low.
        principle: Located<String>,
        /// Actions that help, the first to try first.
        actions: Vec<Located<String>>,
    }
}

record! {
    /// Advice for totals of a health check.
    BandWritten {
        /// The least total that it is for; it holds up to the next band.
        from: Located<u32>,
        /// What to think about.
        advice: Wording,
    }
}

choice! {
    /// How a clause is filled in.
    ClauseShape {
        /// One box for both.
        Text = "text",
        /// A box for each side.
        Each = "each",
        /// One side or both, for each row.
        Choice = "choice",
        /// A tick for each row.
        Ticks = "ticks",
        /// A short line for each row.
        Lines = "lines",
    }
}

record! {
    /// One clause of an agreement.
    ClauseWritten {
        /// Its id, which saved answers are kept under.
        id: Located<String>,
        /// Its heading.
        title: Wording,
        /// What to write.
        hint: Option<Wording>,
        /// How it is filled in.
        shape: Located<ClauseShape>,
        /// Its rows, for `choice`, `ticks` and `lines`.
        rows: Vec<Wording>,
    }
}

//! What the files of many small things may say: glossary, variables, sources, figures.

use crate::diagnostics::Located;

use super::date::Date;
use super::item_files::{CitationWritten, Text};
use super::local_name::Forms;
use super::record::{choice, record};
use super::wording::{Kept, Spellings, Wording};
use super::written::Entries;

record! {
    /// A glossary entry.
    TermWritten {
        /// Its id, in its address `glossary/#id`.
        id: Text,
        /// The term itself.
        term: Wording,
        /// What it means, in at most 40 words.
        meaning: Wording,
        /// Other names for it.
        also_called: Vec<Wording>,
        /// Every written form that is linked to it where it stands in a text.
        forms: Option<Spellings>,
        /// What has taken its place since the sources were written.
        superseded_by: Option<Wording>,
        /// The variable that holds its local name.
        local: Option<Text>,
        /// The works that it rests on.
        sources: Vec<CitationWritten>,
        /// Whether no source defines it and the words are the toolkit's own.
        ours: Option<bool>,
    }
}

record! {
    /// A local fact that text may use.
    VariableWritten {
        /// What it stands for.
        meaning: Text,
        /// The words of the national edition.
        national: Wording,
        /// Its grammatical forms in the national edition.
        forms: Forms,
        /// Whether every area must give it.
        required: Option<bool>,
    }
}

/// All variables, by id.
pub type VariablesWritten = Entries<VariableWritten>;

record! {
    /// A work that the toolkit rests on.
    SourceWritten {
        /// Its id.
        id: Text,
        /// Its title.
        title: Kept,
        /// Who wrote it.
        authors: Vec<Kept>,
        /// Who published it.
        publisher: Kept,
        /// When it came out, as far as is known.
        date: Kept,
        /// Where it can be read.
        url: Option<Text>,
        /// What a reader should know about it.
        note: Option<Wording>,
    }
}

choice! {
    /// How a figure is drawn.
    ChartWritten {
        /// Bars.
        Bar = "bar",
        /// Dots on lines.
        Dot = "dot",
        /// A hundred squares.
        Waffle = "waffle",
        /// A table alone.
        None = "none",
    }
}

record! {
    /// One number of a figure.
    RowWritten {
        /// What was counted.
        label: Wording,
        /// How many.
        value: Located<f64>,
        /// Anything to know about this number.
        note: Option<Wording>,
    }
}

record! {
    /// A chartable set of numbers.
    FigureWritten {
        /// Its name.
        title: Wording,
        /// What it shows, in one sentence.
        summary: Wording,
        /// Its place among the figures.
        order: Option<Located<u32>>,
        /// What the numbers count.
        unit: Wording,
        /// How many answers or people they rest on, or that this is not stated.
        base: Wording,
        /// The numbers.
        rows: Vec<RowWritten>,
        /// How they were made.
        note: Option<Wording>,
        /// What they do not show.
        caveat: Option<Wording>,
        /// How they are drawn.
        chart: ChartWritten,
        /// The works that they rest on.
        sources: Vec<CitationWritten>,
        /// The day it was last checked.
        reviewed: Option<Located<Date>>,
        /// The day that its facts describe, where that is some time ago.
        facts_as_of: Option<Located<Date>>,
        /// Whether it is left out for now.
        draft: Option<bool>,
        /// Older addresses that lead here.
        moved_from: Vec<Text>,
    }
}

//! What the files of many small things may say: glossary, variables, sources, figures.

use crate::diagnostics::Located;

use super::date::Date;
use super::item_files::{CitationWritten, Text};
use super::record::{choice, record};
use super::written::Entries;

record! {
    /// A glossary entry.
    TermWritten {
        /// Its id, in its address `glossary/#id`.
        id: Text,
        /// The term itself.
        term: Text,
        /// What it means, in at most 40 words.
        meaning: Text,
        /// Other names for it.
        also_called: Vec<Text>,
        /// Every written form that is linked to it where it stands in a text.
        forms: Vec<Text>,
        /// What has taken its place since the sources were written.
        superseded_by: Option<Text>,
        /// The variable that holds its local name.
        local: Option<Text>,
        /// The works that it rests on.
        sources: Vec<CitationWritten>,
        /// Whether no source defines it and the words are the toolkit's own.
        ours: Option<bool>,
    }
}

record! {
    /// The grammatical forms of a name that text may ask for.
    Forms {
        /// At the start of a sentence.
        start: Option<Text>,
        /// Of the owner: "your council's".
        possessive: Option<Text>,
    }
}

record! {
    /// A local fact that text may use.
    VariableWritten {
        /// What it stands for.
        meaning: Text,
        /// The words of the national edition.
        national: Text,
        /// Its grammatical forms in the national edition.
        forms: Option<Forms>,
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
        title: Text,
        /// Who wrote it.
        authors: Vec<Text>,
        /// Who published it.
        publisher: Text,
        /// When it came out, as far as is known.
        date: Text,
        /// Where it can be read.
        url: Option<Text>,
        /// What a reader should know about it.
        note: Option<Text>,
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
        label: Text,
        /// How many.
        value: Located<f64>,
        /// Anything to know about this number.
        note: Option<Text>,
    }
}

record! {
    /// A chartable set of numbers.
    FigureWritten {
        /// Its name.
        title: Text,
        /// What it shows, in one sentence.
        summary: Text,
        /// Its place among the figures.
        order: Option<Located<u32>>,
        /// What the numbers count.
        unit: Text,
        /// How many answers or people they rest on, or that this is not stated.
        base: Text,
        /// The numbers.
        rows: Vec<RowWritten>,
        /// How they were made.
        note: Option<Text>,
        /// What they do not show.
        caveat: Option<Text>,
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

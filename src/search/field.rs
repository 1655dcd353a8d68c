//! Where a word of an entry stands that the script cannot read there itself. The search script holds the weights.

/// The part of an entry that a word stands in; the first tells most of what the entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    /// What the script is given as text: titles, other names, headings, summaries. It finds these words itself.
    Shown,
    /// A form of one of its names that is not shown.
    Name,
    /// What stands beside its summary.
    Beside,
    /// Its text, several times.
    Often,
    /// Its text.
    Text,
}

impl Field {
    /// The fields that are written, each with the figure for it.
    pub(super) const WRITTEN: [(Self, char); 4] = [
        (Self::Name, '1'),
        (Self::Beside, '3'),
        (Self::Often, '4'),
        (Self::Text, '5'),
    ];
}

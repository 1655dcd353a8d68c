//! What differs between areas in the texts.

/// A local fact.
#[derive(Clone, Copy)]
pub(crate) enum Fact {
    Council,
    Partnership,
    Ward,
    Phone,
}

/// Every fact.
pub(crate) const FACTS: [Fact; 4] = [Fact::Council, Fact::Partnership, Fact::Ward, Fact::Phone];

impl Fact {
    /// Its name in texts and data.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Council => "council",
            Self::Partnership => "partnership",
            Self::Ward => "ward",
            Self::Phone => "phone",
        }
    }

    /// What stands for it in articles, before they are written for a tool.
    pub(super) fn mark(self) -> String {
        format!("{{{}}}", self.name())
    }

    /// How texts ask for it, where a tool puts it in.
    pub(crate) fn slot(self) -> String {
        format!("{{{{ {} }}}}", self.name())
    }

    /// What it is in the nation's edition.
    pub(crate) fn national(self) -> String {
        format!("your {}", self.name())
    }
}

//! How far translations have come, as it is shown: by language, by catalogue, and what has no words yet.
//!
//! It counts nothing; `progress.rs` fills it.

use crate::languages::Direction;
use crate::translate::Progress;

use super::desk::Subject;

/// How far all translations have come.
#[derive(Debug)]
pub struct Standing {
    /// The title of the guide.
    pub guide: String,
    /// Each language, by tag.
    pub languages: Vec<Spoken>,
}

/// How far the translations into one language have come.
#[derive(Debug)]
pub struct Spoken {
    /// Its tag.
    pub tag: String,
    /// What it calls itself.
    pub name: String,
    /// Which way it is written.
    pub direction: Direction,
    /// The publisher's catalogue, each area's, the theme's.
    pub catalogues: Vec<Counted>,
}

/// How far one catalogue has come.
#[derive(Debug)]
pub struct Counted {
    /// What it is of.
    pub subject: Subject,
    /// Its path in the project.
    pub path: String,
    /// The count.
    pub progress: Progress,
    /// What has no words yet, in the order of the guide.
    pub missing: Vec<Untranslated>,
}

/// A text that has no words yet.
#[derive(Debug)]
pub struct Untranslated {
    /// Where it belongs.
    pub context: String,
    /// The text.
    pub source: String,
    /// Where it stands: path and line.
    pub reference: Option<String>,
}

impl Spoken {
    /// All its catalogues together.
    pub fn whole(&self) -> Progress {
        let mut whole = Progress::default();
        for counted in &self.catalogues {
            whole += counted.progress;
        }
        whole
    }
}

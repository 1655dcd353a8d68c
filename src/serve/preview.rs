//! What the preview is given and what it tells: options, builds, events.
//!
//! How a build is made and how an event is shown are the caller's affair.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// What to watch and where to serve.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder of the guide.
    pub project: PathBuf,
    /// Folders and files whose changes call for a new build.
    pub watched: Vec<PathBuf>,
    /// Folders and files whose changes do not, such as the output folder.
    pub ignored: Vec<PathBuf>,
    /// The port to listen on; 0 takes a free one.
    pub port: u16,
    /// The path under which the site stands: `/` or `/guide/`.
    pub base_path: String,
}

/// The outcome of one build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Every file by its path in the site, such as `areas/saltby/index.html`; nothing when the build failed.
    pub files: Option<BTreeMap<String, Vec<u8>>>,
    /// The complaints as drawn for a terminal without colour; empty if there are none.
    pub report: String,
}

/// What happened, for the caller to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The preview can be opened.
    Listening {
        /// The web address to open.
        address: String,
    },
    /// A build succeeded and is being shown.
    Built {
        /// How many files it made.
        files: usize,
        /// How long it took.
        milliseconds: u128,
    },
    /// A build failed; the last good one, if any, is still shown.
    Failed {
        /// The complaints.
        report: String,
    },
    /// Something worth a line: warnings of a good build, or trouble with watching.
    Note(String),
}

/// The function that is told of each event.
pub(super) type Tell = Arc<dyn Fn(Event) + Send + Sync>;

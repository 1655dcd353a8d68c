//! What is asked of a run. It holds decisions, not what was typed: the command line has been read before.

use std::path::PathBuf;

use crate::editions::{Links, Selection};
use crate::read::Date;
use crate::toolkit::BaseAddress;
use crate::write::DropOthers;

/// What to make.
#[derive(Clone, Debug)]
pub struct Request {
    /// The project's folder.
    pub root: PathBuf,
    /// Which editions.
    pub selection: Selection,
    /// Where the site will be published, in place of what the settings say.
    pub base: Option<BaseAddress>,
    /// How pages lead to each other.
    pub links: Links,
    /// The day that decides about consent and dates.
    pub today: Date,
    /// Whether warnings stop a build.
    pub strict: bool,
}

/// Where to put it.
#[derive(Clone, Debug)]
pub struct Publication {
    /// The folder that readers will see.
    pub out: PathBuf,
    /// The user's home folder, which is never replaced.
    pub home: Option<PathBuf>,
    /// Whether editions that the folder holds and this build lacks may go.
    pub drop_others: DropOthers,
    /// Whether every published file is read again.
    pub verify: bool,
}

//! The one folder that the benchmark writes to: a project for each tool, and what each round builds.
//!
//! It stands in memory where there is such a file system, because a disk hides every difference behind its own noise.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// A file system in memory, where there is one.
const MEMORY: &str = "/dev/shm";

/// The folder, which is removed when dropped.
pub(crate) struct Ground(TempDir);

impl Ground {
    /// A new folder.
    pub(crate) fn new() -> Self {
        let memory = Path::new(MEMORY);
        let parent = if memory.is_dir() {
            memory
        } else {
            Path::new(env!("CARGO_TARGET_TMPDIR"))
        };
        let mut folder = tempfile::Builder::new();
        let folder = folder.prefix("fingerpost-versus-").tempdir_in(parent);
        Self(folder.unwrap())
    }

    /// Where the tools' projects are.
    pub(crate) fn projects(&self) -> PathBuf {
        self.path().join("projects")
    }

    /// Where a tool builds to and is copied to in a round: folders that were never there before.
    pub(crate) fn folders(&self, round: usize, tool: &str) -> (PathBuf, PathBuf) {
        let folder = self.path().join(format!("round-{round}")).join(tool);
        fs::create_dir_all(&folder).unwrap();
        (folder.join("public"), folder.join("copy"))
    }

    /// Gives back what a round built.
    pub(crate) fn end_round(&self, round: usize) {
        fs::remove_dir_all(self.path().join(format!("round-{round}"))).unwrap();
    }

    /// The folder.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }
}

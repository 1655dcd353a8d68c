//! The one folder that the benchmark writes to: a project with the shipped toolkit and invented areas, and what is built from it.
//!
//! It stands in memory where there is such a file system, because a disk hides every difference behind its own noise.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::areas::area;
use crate::catalogues::catalogue;

/// A file system in memory, where there is one.
const MEMORY: &str = "/dev/shm";

/// The folder, removed when dropped.
pub(crate) struct Ground {
    folder: TempDir,
    project: PathBuf,
    in_memory: bool,
}

impl Ground {
    /// Makes a project with that many areas, all of which and the nation speak `languages`; English comes first.
    pub(crate) fn new(count: usize, languages: &[&str]) -> Self {
        let in_memory = Path::new(MEMORY).is_dir();
        let parent = if in_memory {
            MEMORY
        } else {
            env!("CARGO_TARGET_TMPDIR")
        };
        let folder = tempfile::Builder::new()
            .prefix("fingerpost-matrix-")
            .tempdir_in(parent)
            .unwrap();
        let project = folder.path().join("guide");
        let spoken = languages.join(", ");
        copy_toolkit(&project, &spoken);
        for index in 0..count {
            let area = area(index, &spoken);
            let home = project.join("content/areas").join(&area.id);
            fs::create_dir_all(&home).unwrap();
            fs::write(home.join("area.yaml"), area.file).unwrap();
            for tag in languages.iter().skip(1) {
                let words = catalogue(&area.id, &area.name, tag, index);
                fs::write(home.join(format!("{tag}.po")), words).unwrap();
            }
        }
        Self {
            folder,
            project,
            in_memory,
        }
    }

    /// The project.
    pub(crate) fn project(&self) -> &Path {
        &self.project
    }

    /// Where a round builds to and copies to: folders that were never there before.
    pub(crate) fn folders(&self, round: &str) -> (PathBuf, PathBuf) {
        let folder = self.folder.path().join(round);
        fs::create_dir(&folder).unwrap();
        (folder.join("public"), folder.join("copy"))
    }

    /// Gives memory back. On a disk all rounds stay until the end: making files after deleting many is slow on some.
    pub(crate) fn end_round(&self, round: &str) {
        if self.in_memory {
            fs::remove_dir_all(self.folder.path().join(round)).unwrap();
        }
    }

    /// The folder for people.
    pub(crate) fn shown(&self) -> String {
        self.folder.path().display().to_string()
    }
}

/// The settings and the toolkit of this repository, without its sample areas, in those languages; the theme is the one inside the program.
fn copy_toolkit(project: &Path, languages: &str) {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let content = project.join("content");
    copy(&repository.join("content"), &content);
    fs::remove_dir_all(content.join("areas")).unwrap();
    let settings = fs::read_to_string(repository.join("fingerpost.yaml")).unwrap();
    let mut lines: Vec<String> = settings.lines().map(str::to_owned).collect();
    let of_languages = |line: &&mut String| line.starts_with("languages:");
    *lines.iter_mut().find(of_languages).unwrap() = format!("languages: [{languages}]");
    fs::write(project.join("fingerpost.yaml"), lines.join("\n") + "\n").unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

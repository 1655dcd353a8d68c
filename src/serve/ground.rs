//! Which paths are watched, and what it means when one of them changes.
//!
//! Does not listen: `watch.rs` does. Paths are made real once, because systems report changes by real paths.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::bell::Change;

/// How far below a folder to listen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// To the folder's own entries.
    Shallow,
    /// To everything below it.
    Deep,
}

/// The watched part of the disk.
#[derive(Debug)]
pub(super) struct Ground {
    watched: Vec<PathBuf>,
    ignored: Vec<PathBuf>,
    top: PathBuf,
}

impl Ground {
    /// Watches `watched` without `ignored`, all of them in `project` or beside it.
    pub(super) fn new(project: &Path, watched: &[PathBuf], ignored: &[PathBuf]) -> Self {
        let project = real(project);
        Self {
            watched: watched.iter().map(|path| real(path)).collect(),
            ignored: ignored.iter().map(|path| real(path)).collect(),
            top: project.parent().unwrap_or(&project).to_owned(),
        }
    }

    /// The folders to listen in, of those that exist now.
    ///
    /// A folder's deletion and return are seen from above it, so every folder from the one above the project downwards is listened in.
    /// A file is seen from its folder, because editors put a new file in the place of the old one.
    pub(super) fn posts(&self) -> BTreeMap<PathBuf, Reach> {
        let deep = self.watched.iter().map(|path| (path.clone(), Reach::Deep));
        self.watched
            .iter()
            .flat_map(|path| self.above(path))
            .map(|folder| (folder.to_owned(), Reach::Shallow))
            .chain(deep)
            .filter(|(path, _)| path.is_dir())
            .collect()
    }

    /// The same without the folder above the project.
    ///
    /// For looking, which reads what it watches: files beside the project are none of our business. A looker notices by itself when a
    /// project that it has seen comes back.
    pub(super) fn inner_posts(&self) -> BTreeMap<PathBuf, Reach> {
        let mut posts = self.posts();
        posts.remove(&self.top);
        posts
    }

    /// What a change of `path` calls for, if anything.
    pub(super) fn change_of(&self, path: &Path) -> Option<Change> {
        if within(path, &self.ignored) {
            return None;
        }
        if self.watched.iter().any(|watched| watched.starts_with(path)) {
            return Some(Change::Uprooted);
        }
        self.watched
            .iter()
            .filter_map(|watched| path.strip_prefix(watched).ok())
            .any(|inner| !inner.iter().any(is_dropping))
            .then_some(Change::Edited)
    }

    /// The folders above `path` that no deep listening covers: its own, and those up to the one above the project.
    fn above<'a>(&'a self, path: &'a Path) -> impl Iterator<Item = &'a Path> {
        let own = path.parent();
        path.ancestors()
            .skip(1)
            .filter(move |folder| Some(*folder) == own || folder.starts_with(&self.top))
            .filter(|folder| !within(folder, &self.watched))
    }
}

fn within(path: &Path, folders: &[PathBuf]) -> bool {
    folders.iter().any(|folder| path.starts_with(folder))
}

/// `path` without symbolic links; of what does not exist yet, the part that does is made real.
fn real(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let found = whole.ancestors().find_map(|part| {
        let real = part.canonicalize().ok()?;
        Some((real, whole.strip_prefix(part).ok()?))
    });
    match found {
        Some((real, missing)) if missing.as_os_str().is_empty() => real,
        Some((real, missing)) => real.join(missing),
        None => whole,
    }
}

/// Whether a file or folder of that name is left behind by an editor, a file exchange or Git, and holds nothing of the guide.
fn is_dropping(name: &OsStr) -> bool {
    let Some(name) = name.to_str() else {
        return false;
    };
    matches!(name, ".git" | ".DS_Store" | "4913")
        || ["~", ".swp", ".swx"].iter().any(|end| name.ends_with(end))
        || [".#", "~$", ".syncthing.", ".goutputstream-"]
            .iter()
            .any(|start| name.starts_with(start))
        || (name.starts_with('#') && name.ends_with('#'))
        || name.contains("___jb_")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ground() -> Ground {
        Ground {
            watched: vec![
                "/home/sam/guide/content".into(),
                "/home/sam/guide/fingerpost.yaml".into(),
            ],
            ignored: vec!["/home/sam/guide/content/public".into()],
            top: "/work".into(),
        }
    }

    #[track_caller]
    fn check(path: &str, expected: Option<Change>) {
        assert_eq!(ground().change_of(Path::new(path)), expected, "{path}");
    }

    #[test]
    fn a_file_below_a_watched_folder_is_an_edit() {
        check(
            "/home/sam/guide/content/areas/saltby/area.yaml",
            Some(Change::Edited),
        );
        check("/home/sam/guide/content/4914", Some(Change::Edited));
    }

    #[test]
    fn a_watched_path_or_one_above_it_is_an_uprooting() {
        for path in [
            "/home/sam/guide/content",
            "/home/sam/guide",
            "/home/sam/guide/fingerpost.yaml",
        ] {
            check(path, Some(Change::Uprooted));
        }
    }

    #[test]
    fn what_is_not_watched_or_is_ignored_is_nothing() {
        for path in [
            "/home/sam/guide/notes.txt",
            "/home/sam/other/content/page.md",
            "/home/sam/guide/contents/page.md",
            "/home/sam/guide/content/public/index.html",
        ] {
            check(path, None);
        }
    }

    #[test]
    fn droppings_of_editors_are_nothing() {
        for name in [
            "4913",
            "page.md~",
            ".#page.md",
            "#page.md#",
            ".page.md.swp",
            "page.md___jb_tmp___",
            "page.md___jb_old___",
            "~$page.docx",
            ".syncthing.page.md.tmp",
            ".goutputstream-X2Y4",
            ".git/index.lock",
        ] {
            check(&format!("/home/sam/guide/content/{name}"), None);
        }
    }

    #[test]
    fn a_path_that_does_not_exist_is_made_real_as_far_as_it_does() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("a/b");
        assert_eq!(
            real(&missing),
            folder.path().canonicalize().unwrap().join("a/b")
        );
    }

    #[test]
    fn posts_are_deep_where_watched_and_shallow_above() {
        let folder = tempfile::tempdir().unwrap();
        let top = folder.path().canonicalize().unwrap();
        let content = top.join("guide/content");
        std::fs::create_dir_all(&content).unwrap();
        let ground = Ground {
            watched: vec![
                content.clone(),
                top.join("guide/absent"),
                content.join("areas"),
            ],
            ignored: Vec::new(),
            top: top.clone(),
        };
        let expected = [
            (top.clone(), Reach::Shallow),
            (top.join("guide"), Reach::Shallow),
            (content, Reach::Deep),
        ];
        assert_eq!(ground.posts(), BTreeMap::from(expected.clone()));
        assert_eq!(
            ground.inner_posts(),
            BTreeMap::from_iter(expected[1..].to_vec())
        );
    }
}

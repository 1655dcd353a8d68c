//! A whole guide in a folder of its own, and the real program run in it.
//!
//! Most tests are data: the files of a guide in one string, and what comes of it. One check function for each kind of test: it
//! builds, it complains thus, it makes this.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use snapbox::{IntoData, assert_data_eq};
use tempfile::TempDir;

use super::bare_words;
use super::tree::{self, Tree};

/// The day on which every test is run.
const TODAY: &str = "2026-11-21";

/// A guide on the disk, gone when dropped.
pub(crate) struct Site {
    _folder: Option<TempDir>,
    root: PathBuf,
}

/// What a run of the program left.
pub(crate) struct Ran {
    pub(crate) status: i32,
    /// Results.
    pub(crate) stdout: String,
    /// Progress and problems.
    pub(crate) stderr: String,
}

impl Site {
    /// A folder with nothing in it.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("guide");
        fs::create_dir(&root).unwrap();
        Self {
            _folder: Some(folder),
            root,
        }
    }

    /// The guide in `folder`, with the bare theme beside it, which speaks Welsh and Urdu in its way.
    pub(crate) fn copied(folder: &Path) -> Self {
        let site = Self::empty();
        tree::copy(folder, &site.root);
        tree::copy(
            &tree::tests("sites/bare-theme"),
            &site.root.join("themes/bare"),
        );
        bare_words::write_all(&site.root.join("themes/bare/languages"));
        site
    }

    /// The smallest whole guide: one item of most kinds, and one area.
    pub(crate) fn small() -> Self {
        Self::copied(&tree::tests("sites/small/site"))
    }

    /// The shipped guide, with the shipped theme.
    pub(crate) fn shipped() -> Self {
        let site = Self::empty();
        copy_shipped(&site.root);
        site
    }

    /// The same, published: built once for all tests that only read it. It stands in the folder that cargo keeps for tests.
    pub(crate) fn shipped_and_built() -> &'static Self {
        static BUILT: LazyLock<Site> = LazyLock::new(|| {
            let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("shipped-guide");
            if root.exists() {
                fs::remove_dir_all(&root).unwrap();
            }
            copy_shipped(&root);
            let site = Site {
                _folder: None,
                root,
            };
            site.builds();
            site
        });
        &BUILT
    }

    /// The same with the files in `text` written over it.
    pub(crate) fn with(self, text: &str) -> Self {
        tree::write(&self.root, text);
        self
    }

    /// The same with `from` replaced by `to` in the file at `path`, where it stands once.
    #[track_caller]
    pub(crate) fn edited(self, path: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert_eq!(text.matches(from).count(), 1, "`{from}` in {path}");
        fs::write(self.path(path), text.replace(from, to)).unwrap();
        self
    }

    /// A path in the guide's folder.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The program, to be run in the guide's folder with `arguments`, on the day of the tests.
    pub(crate) fn command(&self, arguments: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fingerpost"));
        command.current_dir(&self.root).args(arguments.split(' '));
        for variable in ["SOURCE_DATE_EPOCH", "NO_COLOR", "CI"] {
            command.env_remove(variable);
        }
        let has_a_day = ["build", "check", "serve"]
            .iter()
            .any(|name| arguments.starts_with(name));
        if has_a_day && !arguments.contains("--now") {
            command.args(["--now", TODAY]);
        }
        command
    }

    /// Runs the program in the guide's folder with `arguments`, on the day of the tests.
    pub(crate) fn run(&self, arguments: &str) -> Ran {
        let output = self.command(arguments).output().unwrap();
        Ran {
            status: output.status.code().expect("it ended by itself"),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The published folder.
    pub(crate) fn published(&self) -> Tree {
        tree::read(&self.path("public"))
    }

    /// One published file.
    #[track_caller]
    pub(crate) fn page(&self, path: &str) -> String {
        let path = self.path("public").join(path);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// It builds, and there is nothing to say about it.
    #[track_caller]
    pub(crate) fn builds(&self) -> &Self {
        self.builds_with("build")
    }

    /// The same with other arguments.
    #[track_caller]
    pub(crate) fn builds_with(&self, arguments: &str) -> &Self {
        let ran = self.run(&format!("{arguments} --quiet"));
        assert_eq!((ran.status, ran.stderr.as_str()), (0, ""), "{arguments}");
        self
    }

    /// It complains thus, whole, and ends with `status`.
    #[track_caller]
    pub(crate) fn complains(&self, arguments: &str, status: i32, expected: impl IntoData) -> &Self {
        let ran = self.run(arguments);
        assert_data_eq!(ran.stderr, expected);
        assert_eq!(ran.status, status);
        self
    }

    /// It makes this file, whole.
    #[track_caller]
    pub(crate) fn makes(&self, path: &str, expected: impl IntoData) -> &Self {
        assert_data_eq!(self.page(path), expected);
        self
    }
}

fn copy_shipped(root: &Path) {
    for folder in ["content", "themes"] {
        tree::copy(&tree::project(folder), &root.join(folder));
    }
    let settings = "fingerpost.yaml";
    fs::copy(tree::project(settings), root.join(settings)).unwrap();
}

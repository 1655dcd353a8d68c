//! A project in a folder of its own, for the tests that publish.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::diagnostics::Code;

use super::changes::Changes;
use super::entrance::Entered;
use super::failure::Failure;
use super::release::Release;
use super::stage::{Making, Stage};
use super::swap::Means;
use super::target::{DropOthers, Target, Wanted};
use super::tree::walk;
use crate::render::{Output, OutputPath, RECORD_NAME};

/// Paths and what stands there.
pub(super) type Texts<'a> = &'a [(&'a str, &'a str)];

pub(super) const OLD: Texts<'_> = &[
    ("index.html", "home"),
    ("about/index.html", "about"),
    ("areas/saltby/index.html", "Saltby"),
];
pub(super) const NEW: Texts<'_> = &[
    ("index.html", "new home"),
    ("about/index.html", "about"),
    ("roles/chair/index.html", "chair"),
];

/// Each way in which a small change can be published.
pub(super) const WAYS: [Means; 3] = [Means::Best, Means::WholeTree, Means::TwoRenames];

pub(super) struct Project {
    pub(super) folder: TempDir,
    pub(super) public: PathBuf,
}

impl Project {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let public = folder.path().join("public");
        Self { folder, public }
    }

    pub(super) fn built(texts: Texts<'_>) -> Self {
        let project = Self::new();
        project.build(texts).expect("published");
        project
    }

    pub(super) fn target(&self) -> Target<'_> {
        Target {
            folder: &self.public,
            project: self.folder.path(),
            home: None,
            keep: vec!["CNAME".to_owned(), ".git".to_owned()],
            verify: false,
        }
    }

    pub(super) fn build(&self, texts: Texts<'_>) -> Result<Changes, Failure> {
        self.build_by(Means::Best, texts)
    }

    pub(super) fn build_by(&self, means: Means, texts: Texts<'_>) -> Result<Changes, Failure> {
        filled(&self.target(), texts)?.publish(means)
    }

    #[track_caller]
    pub(super) fn refusal(&self, texts: Texts<'_>) -> Code {
        code(self.build(texts))
    }

    pub(super) fn write(&self, path: &str, text: &str) {
        let path = self.public.join(path);
        fs::create_dir_all(path.parent().expect("inside")).expect("made");
        fs::write(path, text).expect("written");
    }

    pub(super) fn published(&self) -> BTreeMap<String, String> {
        let mut files = contents(&self.public);
        files.remove(RECORD_NAME);
        files
    }

    /// Fails unless the site is `texts` and nothing stands beside it.
    #[track_caller]
    pub(super) fn is(&self, texts: Texts<'_>) {
        assert_eq!(self.published(), wanted(texts));
        let beside: Vec<_> = fs::read_dir(self.folder.path())
            .expect("there")
            .map(|entry| entry.expect("readable").file_name())
            .collect();
        assert_eq!(beside, ["public"]);
    }
}

pub(super) fn wanted(texts: Texts<'_>) -> BTreeMap<String, String> {
    let owned = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
    texts.iter().map(owned).collect()
}

pub(super) fn contents(folder: &Path) -> BTreeMap<String, String> {
    let tree = walk(folder, &[]).expect("readable");
    let text = |path: &str| fs::read_to_string(folder.join(path)).expect("text");
    let entries = tree.entries.into_iter();
    entries
        .map(|entry| (entry.shown().to_owned(), text(entry.shown())))
        .collect()
}

pub(super) fn output<'t>(path: &str, text: &'t str) -> Output<'t> {
    Output::new(OutputPath::parse(path).expect("a path"), text.as_bytes())
}

/// A build of the national edition.
pub(super) fn national() -> Wanted {
    Wanted {
        editions: ["/".to_owned()].into(),
        drop_others: DropOthers::No,
    }
}

pub(super) fn opened(target: &Target<'_>, wanted: Wanted) -> Result<Stage, Failure> {
    Entered::begin(target, 1)?.looked()?.staged(wanted)
}

pub(super) fn filled(target: &Target<'_>, texts: Texts<'_>) -> Result<Release, Failure> {
    filled_with(opened(target, national())?, texts)
}

pub(super) fn filled_with(stage: Stage, texts: Texts<'_>) -> Result<Release, Failure> {
    for (path, text) in texts {
        stage.accept(output(path, text))?;
    }
    stage.settled(Making::default())
}

#[track_caller]
pub(super) fn code<T: std::fmt::Debug>(result: Result<T, Failure>) -> Code {
    result.expect_err("refused").diagnostic().code
}

pub(super) fn names(paths: &[OutputPath]) -> Vec<&str> {
    paths.iter().map(OutputPath::as_str).collect()
}

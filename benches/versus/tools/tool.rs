//! What all tools share: a project that is written, a command that builds it, and where a page then stands.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::guide::{Article, Edition, Fact, Guide, Language, Writer, root};

/// What is to be built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    /// Everything, after anything.
    All,
    /// At least what the facts of the edited area are in, after nothing else.
    Area,
}

/// What a tool makes anew when it is started again.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Again {
    Everything,
    /// One edition in each run, into a folder of its own.
    Editions,
    Changes,
}

/// A static site generator, used in one way.
pub(crate) struct Tool {
    pub(crate) name: &'static str,
    /// How it is used, in a sentence.
    pub(crate) idiom: &'static str,
    pub(crate) version: String,
    /// Whether its pages are made by templates of its own, so that they cannot be compared.
    pub(crate) has_own_pages: bool,
    pub(super) again: Again,
    pub(super) program: PathBuf,
    pub(super) project: Project,
    pub(super) write: fn(&Project, &Guide),
    pub(super) build: fn(&Self, &Guide, Asked, &Path) -> Command,
}

impl Tool {
    /// Writes its project; a file that is as it should be stays untouched.
    pub(crate) fn write(&self, guide: &Guide) {
        (self.write)(&self.project, guide);
    }

    /// The command that builds what is asked for into `out`.
    pub(crate) fn build(&self, guide: &Guide, asked: Asked, out: &Path) -> Command {
        (self.build)(self, guide, asked, out)
    }

    /// Where the page in `folder` of an edition stands in what was built.
    pub(crate) fn place(&self, edition: &Edition<'_>, folder: &str) -> PathBuf {
        let place = match self.again {
            Again::Editions => edition.key() + "/",
            Again::Everything | Again::Changes => edition.folder(),
        };
        PathBuf::from(format!("{place}{folder}index.html"))
    }

    /// What it makes anew if it is asked for this after a build.
    pub(crate) fn again(&self, asked: Asked) -> &'static str {
        match (self.again, asked) {
            (Again::Changes, _) => "what changed",
            (Again::Editions, Asked::Area) => "the area",
            _ => "everything",
        }
    }
}

/// The folder that a tool reads.
pub(super) struct Project(pub(super) PathBuf);

impl Project {
    /// Writes a file, and the folders above it, unless it is there.
    pub(super) fn put(&self, path: impl AsRef<Path>, text: impl AsRef<[u8]>) {
        let path = self.0.join(path);
        if fs::read(&path).is_ok_and(|old| old == text.as_ref()) {
            return;
        }
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// A path in it.
    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }
}

/// An article as Markdown whose links lead through the tree of pages, with `fact` in the place of facts.
pub(super) fn markdown(
    guide: &Guide,
    language: &Language,
    article: &Article,
    fact: &dyn Fn(Fact) -> String,
) -> String {
    let up = root(&article.folder());
    let writer = Writer {
        articles: &guide.articles,
        language,
        fact,
        link: &|to| format!("{up}{}", to.folder()),
    };
    writer.body(article)
}

/// A fact as HTML: a name may be written in another direction than the text around it.
pub(super) fn isolated(edition: &Edition<'_>, fact: Fact) -> String {
    format!("<bdi>{}</bdi>", edition.fact(fact))
}

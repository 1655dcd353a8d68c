//! Fingerpost with everything on: the same toolkit in the look that ships with it, with its letters, scripts, social cards, printed codes,
//! and the page that saves a guide. Its pages are other pages than those of the rest, so it is measured beside them and not compared by them.

use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::guide::{Extent, Guide, Words};
use crate::theme::mark;

use super::fingerpost::{self, THEME};
use super::tool::{Project, Tool};

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/fingerpost");
/// The part of every page in which the version of the theme is told.
const FOOTER: &str = "templates/footer.html";
const LANGUAGES: &str = "languages";

/// How many pages of text the lists of the look have room for: longer ones weigh more than it lets a page weigh.
const MOST: usize = 100;

pub(super) fn make(project: Project, extent: Extent) -> Result<Tool, String> {
    if extent.articles > MOST {
        return Err("its look refuses lists of so many pages".to_owned());
    }
    Ok(Tool {
        name: "fingerpost-full",
        idiom: "the same toolkit with everything on: the look that ships, its letters, scripts, cards and printed codes",
        write,
        has_own_pages: true,
        ..fingerpost::make(project)
    })
}

fn write(project: &Project, guide: &Guide) {
    fingerpost::write_toolkit(project, guide);
    for (path, text) in files() {
        project.put(Path::new(THEME).join(&path), with_mark(&path, text, guide));
    }
    let words = Words::read(&Path::new(SHIPPED).join(LANGUAGES).join("en.po"));
    fingerpost::write_words(project, guide, &words);
}

/// The files of the theme, but for its words.
fn files() -> impl Iterator<Item = (PathBuf, Vec<u8>)> {
    let files = WalkDir::new(SHIPPED).into_iter().map(Result::unwrap);
    let files = files.filter(|entry| entry.file_type().is_file());
    files.filter_map(|entry| {
        let path = entry.path().strip_prefix(SHIPPED).unwrap().to_owned();
        let is_words = path.starts_with(LANGUAGES);
        (!is_words).then(|| (path, fs::read(entry.path()).unwrap()))
    })
}

fn with_mark(path: &Path, mut text: Vec<u8>, guide: &Guide) -> Vec<u8> {
    if path == Path::new(FOOTER) {
        text.extend(format!("<p>{}</p>\n", mark(guide)).bytes());
    }
    text
}

//! mdBook: a book for each edition, as many at a time as there are cores. It knows no data, so the sources of each book are made
//! beforehand, with facts and notes in them, and that is not counted.
//!
//! It empties the folder that it writes to, so books cannot stand inside each other: each has a folder of its own. It is asked for less
//! than it could do: no search, no page to print, none of its styles and scripts.

use std::path::Path;
use std::process::Command;
use std::thread;

use crate::guide::{Edition, Extent, Fact, Guide, Language, Page};
use crate::theme::{STYLE, Terms, footer, header, lead, note, page};

use super::installed::{program, version};
use super::tool::{Again, Asked, Project, Tool, isolated, markdown};

/// Files of mdBook's own theme that are written with every book; a theme can make them empty.
const EMPTY: [&str; 12] = [
    "book.js",
    "clipboard.min.js",
    "highlight.js",
    "toc.js.hbs",
    "toc.html.hbs",
    "highlight.css",
    "tomorrow-night.css",
    "ayu-highlight.css",
    "css/chrome.css",
    "css/variables.css",
    "fonts/fonts.css",
    "favicon.svg",
];
/// With more pages than this a book takes minutes: each page is given the list of all.
const MOST: usize = 1_000;

const TERMS: &Terms = &[
    ("lang", "{{ language }}"),
    ("title", "{{ chapter_title }}"),
    ("summary", "{{ description }}"),
    ("style", "{{ path_to_root }}css/general.css"),
    ("body", "{{{ content }}}"),
    ("lead", ""),
    ("note", ""),
];

pub(super) fn make(project: Project, extent: Extent) -> Result<Tool, String> {
    if extent.articles > MOST {
        return Err("a book of so many pages takes minutes".to_owned());
    }
    let program = program("mdbook")?;
    Ok(Tool {
        name: "mdbook",
        idiom: "a book for each edition, as many at a time as there are cores; facts and notes are in its sources",
        version: version(Command::new(&program).arg("--version")),
        has_own_pages: false,
        again: Again::Editions,
        program,
        project,
        write,
        build,
    })
}

fn write(project: &Project, guide: &Guide) {
    for edition in guide.editions() {
        write_book(project, &edition);
    }
    for language in &guide.languages {
        let put = |path: &str, text: &str| {
            let folder = format!("themes/{}", language.tag);
            project.put(format!("{folder}/{path}"), text);
        };
        put("index.hbs", &template(guide, language));
        put("css/general.css", STYLE);
        for path in EMPTY {
            put(path, "");
        }
    }
}

fn build(tool: &Tool, guide: &Guide, asked: Asked, out: &Path) -> Command {
    let editions: Vec<Edition<'_>> = match asked {
        Asked::All => guide.editions().collect(),
        Asked::Area => guide.editions_of(guide.edited_area()).collect(),
    };
    let line = |edition: &Edition<'_>| {
        let book = tool.project.path(&book(edition));
        let out = out.join(edition.key());
        format!("build --dest-dir {} {}\n", out.display(), book.display())
    };
    tool.project
        .put("runs", editions.iter().map(line).collect::<String>());
    runs(tool)
}

/// `xargs`, as a Makefile or a script would do it.
fn runs(tool: &Tool) -> Command {
    let cores = thread::available_parallelism().unwrap();
    let line = "exec xargs -P \"$1\" -L 1 \"$2\" <\"$3\"";
    let mut command = Command::new("sh");
    command.args(["-c", line, "sh", &cores.to_string()]);
    command.arg(&tool.program).arg(tool.project.path("runs"));
    command
}

fn write_book(project: &Project, edition: &Edition<'_>) {
    let book = book(edition);
    let put = |path: &str, text: &str| project.put(format!("{book}/{path}"), text);
    put("book.toml", &settings(edition));
    let pages = edition.pages();
    for page in &pages {
        put(&format!("src/{}", path(page)), &source(edition, page));
    }
    let link = |page: &Page<'_>| format!("- [{}]({})", page.title, path(page));
    let links: Vec<String> = pages.iter().map(link).collect();
    put(
        "src/SUMMARY.md",
        &format!("# Summary\n\n{}\n", links.join("\n")),
    );
}

/// The path of a page among sources.
fn path(page: &Page<'_>) -> String {
    format!("{}index.md", page.folder)
}

/// The source of a page, with everything local in it.
fn source(edition: &Edition<'_>, page: &Page<'_>) -> String {
    let text = page.article.map(|article| {
        let fact = |fact| isolated(edition, fact);
        let text = markdown(edition.guide, edition.language, article, &fact);
        let note = edition.note(article);
        let note = note.map(|words| note_of(edition, &words));
        [text, note.unwrap_or_default()].concat()
    });
    format!("{}\n\n{}", lead(&page.summary), text.unwrap_or_default())
}

fn note_of(edition: &Edition<'_>, words: &str) -> String {
    format!("\n{}\n", note(&edition.fact(Fact::Partnership), words))
}

/// The folder of a book.
fn book(edition: &Edition<'_>) -> String {
    format!("books/{}", edition.key())
}

fn settings(edition: &Edition<'_>) -> String {
    let (title, tag) = (edition.title(), edition.language.tag);
    let description = &edition.pages()[0].summary;
    format!(
        r#"[book]
title = "{title}"
description = "{description}"
language = "{tag}"

[build]
create-missing = false
use-default-preprocessors = false

[output.html]
theme = "../../themes/{tag}"
hash-files = false
smart-punctuation = false

[output.html.print]
enable = false

[output.html.search]
enable = false
"#
    )
}

fn template(guide: &Guide, language: &Language) -> String {
    let words = |key: &str| guide.words.say(key, language);
    let top = header("{{ path_to_root }}", "{{ book_title }}", words);
    let foot = footer(guide, "{{ book_title }}");
    let page = page(TERMS).replace("[header]", &top);
    page.replace("[footer]", &foot)
}

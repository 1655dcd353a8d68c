//! Zola, one site. It makes no pages of data, so the sources of each edition are made beforehand, with facts and notes in them, and that is
//! not counted.
//!
//! Languages are data like areas: Zola's own would be the same sources under other names.

use std::path::Path;
use std::process::Command;

use crate::guide::{Edition, Fact, Guide, Page};
use crate::theme::{STYLE, Terms, footer, header, page};

use super::installed::{program, version};
use super::tool::{Again, Asked, Project, Tool, isolated, markdown};

/// Nothing but pages.
const SETTINGS: &str = r#"base_url = "https://guide.example"
compile_sass = false
build_search_index = false
generate_sitemap = false
generate_robots_txt = false
"#;

const TERMS: &Terms = &[
    ("lang", "{{ page.extra.lang }}"),
    ("title", "{{ page.title }}"),
    ("summary", "{{ page.description }}"),
    (
        "style",
        "{{ page.extra.root }}{{ page.extra.site }}style.css",
    ),
    ("body", "{{ page.content | safe }}"),
    ("if", "{% if page.extra.note %}"),
    ("partnership", "{{ page.extra.partnership }}"),
    ("words", "{{ page.extra.note }}"),
    ("end", "{% endif %}"),
];

pub(super) fn make(project: Project) -> Result<Tool, String> {
    let program = program("zola")?;
    Ok(Tool {
        name: "zola",
        idiom: "one site; its sources are there for each edition, with facts and notes in them",
        version: version(Command::new(&program).arg("--version")),
        has_own_pages: false,
        again: Again::Everything,
        program,
        project,
        write,
        build,
    })
}

fn write(project: &Project, guide: &Guide) {
    project.put("config.toml", SETTINGS);
    for edition in guide.editions() {
        for page in &edition.pages() {
            let (path, text) = source(&edition, page);
            project.put(path, text);
        }
    }
    let page = template(guide);
    project.put("templates/page.html", &page);
    let home = page.replace(" page.", " section.");
    project.put("templates/index.html", home);
    project.put("static/style.css", STYLE);
}

fn build(tool: &Tool, _guide: &Guide, _asked: Asked, out: &Path) -> Command {
    let mut command = Command::new(&tool.program);
    command.arg("--root").arg(&tool.project.0);
    command.args(["build", "--force", "--output-dir"]).arg(out);
    command
}

/// The file of a page and what stands in it. The home page of the site is a section.
fn source(edition: &Edition<'_>, page: &Page<'_>) -> (String, String) {
    let address = edition.folder() + &page.folder;
    let (path, place) = match address.trim_end_matches('/') {
        "" => ("content/_index.md".to_owned(), String::new()),
        address => (
            format!("content/{}/{}.md", edition.key(), page.key()),
            format!("path = \"{address}\"\n"),
        ),
    };
    let (title, summary) = (&page.title, &page.summary);
    let extra = extra(edition, page);
    let body = page.article.map(|article| {
        let fact = |fact| isolated(edition, fact);
        markdown(edition.guide, edition.language, article, &fact)
    });
    let text = format!(
        "+++\ntitle = \"{title}\"\ndescription = \"{summary}\"\n{place}[extra]\n{extra}+++\n\n{}",
        body.unwrap_or_default()
    );
    (path, text)
}

/// What a page says of its edition.
fn extra(edition: &Edition<'_>, page: &Page<'_>) -> String {
    let note = page.article.and_then(|article| edition.note(article));
    let values = [
        ("lang", edition.language.tag.to_owned()),
        ("site", "../".repeat(edition.folder().matches('/').count())),
        ("root", page.root()),
        ("edition", edition.title()),
        ("partnership", edition.fact(Fact::Partnership)),
        ("note", note.unwrap_or_default()),
    ];
    values
        .map(|(key, value)| format!("{key} = \"{value}\"\n"))
        .concat()
}

fn template(guide: &Guide) -> String {
    let edition = "{{ page.extra.edition }}";
    let tops = guide.languages.iter().map(|language| {
        let words = |key: &str| guide.words.say(key, language);
        let top = header("{{ page.extra.root }}", edition, words);
        let tag = language.tag;
        format!("{{% if page.extra.lang == \"{tag}\" %}}{top}{{% endif %}}")
    });
    page(TERMS)
        .replace("[header]", &tops.collect::<Vec<_>>().concat())
        .replace("[footer]", &footer(guide, edition))
}

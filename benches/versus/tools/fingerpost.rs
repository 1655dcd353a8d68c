//! Fingerpost: the toolkit once, a folder for each area, catalogues for other languages, and a theme as bare as the others'.
//!
//! The templates that only Fingerpost asks for are those of the bare theme of the tests, so that this one has every template that a theme
//! must have. Lists show their title and summary and nothing else, as they do with the other tools.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::guide::{Area, Article, FACTS, Guide, Kind, Language, TITLE, Words, Writer};
use crate::theme::{STYLE, Terms, footer, header, page};

use super::catalogues;
use super::installed::version;
use super::tool::{Again, Asked, Project, Tool};

/// The program, built as for a release.
const PROGRAM: &str = env!("CARGO_BIN_EXE_fingerpost");
/// The day of every build.
const TODAY: &str = "2026-11-21";
const BARE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/sites/bare-theme/templates"
);
pub(super) const THEME: &str = "themes/versus";
/// The component behind the one principle.
pub(super) const COMPONENT: &str = "The first of all";
/// Templates of the bare theme that are not pages.
const PARTS: [&str; 2] = ["figure.html", "redirect.html"];
const PAGE: &str = "{% extends \"bare.html\" %}\n";
const SHEET: &str = "name: versus\ntitle: As bare as the others\nstyles: [style.css]\n";
/// What every action says of itself.
const ACTION: &str =
    "principle: first\naudience: councils\nroles: [reader]\neffort: ongoing\nmoment: any\n";

const TERMS: &Terms = &[
    ("lang", "{{ lang }}"),
    ("title", "{{ page.title }}"),
    ("summary", "{{ page.summary }}"),
    ("style", "{{ style }}"),
    ("body", "{{ page.body | trim | safe }}"),
    ("if", "{% if action is defined and action.note %}"),
    ("partnership", "{{ action.partnership_name }}"),
    ("words", "{{ action.note }}"),
    ("end", "{% endif %}"),
    ("header", "{{ header | trim | safe }}"),
    ("footer", "{{ footer | trim | safe }}"),
];

pub(super) fn make(project: Project) -> Tool {
    Tool {
        name: "fingerpost",
        idiom: "one toolkit with a file for each area, and catalogues for other languages",
        version: version(Command::new(PROGRAM).arg("--version")),
        has_own_pages: false,
        again: Again::Changes,
        program: PROGRAM.into(),
        project,
        write,
        build,
    }
}

fn write(project: &Project, guide: &Guide) {
    write_toolkit(project, guide);
    write_words(project, guide, &guide.words);
    write_templates(project, guide);
}

/// All but the theme.
pub(super) fn write_toolkit(project: &Project, guide: &Guide) {
    project.put("fingerpost.yaml", settings(guide));
    project.put("content/variables.yaml", variables());
    for (number, article) in guide.articles.iter().enumerate() {
        let (path, text) = source(guide, number, article);
        project.put(path, text);
    }
    for area in &guide.areas {
        let path = format!("content/areas/{}/area.yaml", area.id);
        project.put(path, area_file(guide, area));
    }
    write_catalogues(project, guide);
}

fn build(tool: &Tool, _guide: &Guide, _asked: Asked, out: &Path) -> Command {
    let mut command = Command::new(&tool.program);
    command.args(["build", "--quiet", "--now", TODAY]);
    command
        .arg("--root")
        .arg(&tool.project.0)
        .arg("--out")
        .arg(out);
    command
}

/// The words of the theme.
pub(super) fn write_words(project: &Project, guide: &Guide, words: &Words) {
    for language in &guide.languages {
        let path = format!("{THEME}/languages/{}.po", language.tag);
        project.put(path, words.file(language));
    }
}

fn write_catalogues(project: &Project, guide: &Guide) {
    let translations = guide.languages.iter().filter(|one| !one.is_source());
    for language in translations {
        let name = format!("{}.po", language.tag);
        let texts = catalogues::of_guide(guide, language);
        project.put(format!("content/languages/{name}"), texts);
        for area in &guide.areas {
            let texts = catalogues::of_area(area, language);
            project.put(format!("content/areas/{}/{name}", area.id), texts);
        }
    }
}

fn write_templates(project: &Project, guide: &Guide) {
    let put = |path: &str, text: &str| project.put(format!("{THEME}/{path}"), text);
    put("theme.yaml", SHEET);
    put("styles/style.css", STYLE);
    let edition = "{{ edition.short_title }}";
    let word = |key: &str| format!("{{{{ word(key=\"{key}\") }}}}");
    for entry in fs::read_dir(BARE).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        let text = match &*name {
            "bare.html" => page(TERMS),
            "header.html" => header("{{ root }}", edition, word),
            "footer.html" => footer(guide, edition),
            name if name.ends_with("html") && !PARTS.contains(&name) => PAGE.to_owned(),
            _ => fs::read_to_string(entry.path()).unwrap(),
        };
        put(&format!("templates/{name}"), &text);
    }
}

/// The file of an article and what stands in it.
fn source(guide: &Guide, number: usize, article: &Article) -> (String, String) {
    let Article {
        id, title, summary, ..
    } = article;
    let (path, keys) = match article.kind {
        Kind::Home => ("index.md".to_owned(), String::new()),
        Kind::Principle => (
            format!("principles/{id}.md"),
            format!("number: 1\ncomponent: {COMPONENT}\nsign: ring\n"),
        ),
        Kind::Role => (format!("roles/{id}.md"), "audience: councils\n".to_owned()),
        Kind::Action => (
            format!("actions/first/{id}.md"),
            format!("order: {number}\n{ACTION}"),
        ),
    };
    let head = format!("title: {title}\nsummary: {summary}\n{keys}reviewed: 2026-11-01\n");
    let body = writer(guide, &guide.languages[0]).body(article);
    (
        format!("content/{path}"),
        format!("---\n{head}---\n\n{body}"),
    )
}

/// Writes articles as a toolkit wants them.
pub(super) fn writer<'g>(guide: &'g Guide, language: &'g Language) -> Writer<'g> {
    Writer {
        articles: &guide.articles,
        language,
        fact: &|fact| fact.slot(),
        link: &reference,
    }
}

/// How a text names an article.
fn reference(article: &Article) -> String {
    format!("{}:{}", article.kind.word(), article.id)
}

fn settings(guide: &Guide) -> String {
    let tags = tags(guide);
    format!(
        "title: {TITLE}
publisher:
  name: Somebody
base_address: https://guide.example/
languages: [{tags}]
theme: versus
engine: 0.1.0
toolkit: content/
"
    )
}

fn tags(guide: &Guide) -> String {
    let tags = guide.languages.iter().map(|language| language.tag);
    tags.collect::<Vec<_>>().join(", ")
}

fn variables() -> String {
    let variable = |name: &str, national: &str| {
        format!("{name}:\n  meaning: The {name} of the area.\n  national: {national}\n")
    };
    FACTS
        .map(|fact| variable(fact.name(), &fact.national()))
        .concat()
}

fn area_file(guide: &Guide, area: &Area) -> String {
    let [council, partnership, ward, phone] = FACTS.map(|fact| area.fact(fact));
    format!(
        "name: {}
status: active
summary: {}
partnership:
  name: {partnership}
councils:
  - name: {council}
    tier: district
    main: true
languages: [{}]
variables:
  ward: {{text: {ward}}}
  phone: {{text: \"{phone}\"}}
notes:
  - action: {}
    text: {}
",
        area.name,
        area.summary(),
        tags(guide),
        guide.articles[area.noted].id,
        area.note()
    )
}

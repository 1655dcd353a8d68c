//! Hugo: a content adapter makes a page of each edition from data; `url` says where it stands.
//!
//! Each text is a page that is not published. Hugo parses it once, and the template puts the facts into what came of it: more than twice as
//! fast as Markdown of its own for each page, which its manual shows; one run for each edition is slower still. Languages are data like
//! areas: Hugo's own would be a site for each.

use std::path::Path;
use std::process::Command;

use crate::guide::Guide;
use crate::theme::{STYLE, Terms, footer, header, page};

use super::data;
use super::installed::{program, version};
use super::tool::{Again, Asked, Project, Tool};

const SETTINGS: &str = r#"baseURL = "https://guide.example/"
title = "Working together"
disableKinds = ["home", "section", "taxonomy", "term", "rss", "sitemap", "robotsTXT", "404"]

[markup.goldmark]
renderer.unsafe = true
extensions.typographer.disable = true
"#;

/// Before the page: which edition it is of, and its text with the facts of the edition.
const TEXT: &str = r#"{{- $edition := index hugo.Data.editions .Params.edition -}}
{{- $text := "" -}}
{{- with .Params.text -}}
{{- $text = (site.GetPage (printf "/texts/%s/%s" $edition.lang .)).Content -}}
{{- range $edition.facts }}{{ $text = replace $text (index . 0) (index . 1) }}{{ end -}}
{{- end -}}
"#;
/// Makes the pages of every edition.
const ADAPTER: &str = r#"{{- range $key, $edition := hugo.Data.editions }}
{{- range $page := index hugo.Data.pages $edition.lang }}
{{- $params := dict "edition" $key "text" $page.text "root" $page.root "summary" $page.summary }}
{{- $path := printf "%s/%s" $key $page.key }}
{{- $url := printf "/%s%s" $edition.folder $page.folder }}
{{- $.AddPage (dict "path" $path "url" $url "title" $page.title "params" $params) }}
{{- end }}
{{- end }}
"#;
/// What keeps the text of an article from being a page of its own.
const UNPUBLISHED: &str = "---\nbuild:\n  render: never\n  list: never\n---\n";

const TERMS: &Terms = &[
    ("lang", "{{ $edition.lang }}"),
    ("title", "{{ .Title }}"),
    ("summary", "{{ .Params.summary }}"),
    ("style", "{{ .Params.root }}{{ $edition.site }}style.css"),
    ("body", "{{ $text | safeHTML }}"),
    (
        "if",
        "{{ with index $edition.notes (.Params.text | default \"-\") }}",
    ),
    ("partnership", "{{ $edition.partnership }}"),
    ("words", "{{ . }}"),
    ("end", "{{ end }}"),
    (
        "header",
        "{{ partialCached \"header.html\" (dict \"edition\" $edition \"root\" .Params.root) .Params.edition .Params.root }}",
    ),
    (
        "footer",
        "{{ partialCached \"footer.html\" $edition .Params.edition }}",
    ),
];

pub(super) fn make(project: Project) -> Result<Tool, String> {
    let program = program("hugo")?;
    Ok(Tool {
        name: "hugo",
        idiom: "a content adapter over data, each text parsed once and shared",
        version: version(Command::new(&program).arg("version")),
        has_own_pages: false,
        again: Again::Everything,
        program,
        project,
        write,
        build,
    })
}

fn write(project: &Project, guide: &Guide) {
    let put = |path: &str, text: &str| project.put(path, text);
    put("hugo.toml", SETTINGS);
    put("data/pages.json", &data::pages(guide).to_string());
    put("data/words.json", &data::words(guide).to_string());
    put("data/editions.json", &data::editions(guide).to_string());
    put("content/_content.gotmpl", ADAPTER);
    for (path, text) in data::texts(guide) {
        put(&format!("content/{path}"), &format!("{UNPUBLISHED}{text}"));
    }
    put("static/style.css", STYLE);
    put("layouts/page.html", &format!("{TEXT}{}", page(TERMS)));
    let word = |key: &str| format!("{{{{ index hugo.Data.words .edition.lang \"{key}\" }}}}");
    let top = header("{{ .root }}", "{{ .edition.title }}", word);
    put("layouts/_partials/header.html", &top);
    let foot = footer(guide, "{{ .title }}");
    put("layouts/_partials/footer.html", &foot);
}

fn build(tool: &Tool, _guide: &Guide, _asked: Asked, out: &Path) -> Command {
    let mut command = Command::new(&tool.program);
    command.arg("--quiet").arg("--source").arg(&tool.project.0);
    command.arg("--destination").arg(out);
    command.arg("--cacheDir").arg(out.with_extension("cache"));
    command
}

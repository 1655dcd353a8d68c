//! Eleventy: pagination over data that a data file makes, templates in JavaScript, which is the fastest of its template languages.
//!
//! The data file gives each text to Markdown-it once; the template puts the facts into what came of it.

use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use crate::guide::Guide;
use crate::theme::{STYLE, Terms, footer, header, page};

use super::data;
use super::installed::{installed, program, version};
use super::tool::{Again, Asked, Project, Tool};

/// What npm installs.
const MODULES: &str = "eleventy/node_modules";
const SETTINGS: &str = r#""use strict";

module.exports = (settings) => {
  settings.setQuietMode(true);
  settings.setUseGitIgnore(false);
  settings.setTemplateFormats(["11ty.js"]);
  settings.addPassthroughCopy("style.css");
};
"#;

const PAGES: &str = r#""use strict";

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const markdown = require("markdown-it")({ html: true });

const read = (path) => readFileSync(join(__dirname, "../source", path), "utf8");

module.exports = () => {
  const pages = JSON.parse(read("pages.json"));
  for (const [lang, all] of Object.entries(pages)) {
    for (const page of all) {
      page.html = page.text ? markdown.render(read(`texts/${lang}/${page.text}.md`)) : "";
    }
  }
  const editions = Object.values(JSON.parse(read("editions.json")));
  return editions.flatMap((edition) => pages[edition.lang].map((page) => ({ edition, page })));
};
"#;

const TEMPLATE: &str = r#""use strict";

const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const words = JSON.parse(readFileSync(join(__dirname, "source/words.json"), "utf8"));

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const safe = (text) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);

const header = (edition, root) => `[header]`;

const footer = (edition) => `[footer]`;

const filled = (html, facts) => facts.reduce((text, [slot, fact]) => text.replaceAll(slot, fact), html);

module.exports = class {
  data() {
    return {
      pagination: { data: "pages", size: 1, alias: "entry", addAllPagesToCollections: false },
      eleventyExcludeFromCollections: true,
      permalink: ({ entry }) => `/${entry.edition.folder}${entry.page.folder}`,
    };
  }

  render({ entry: { edition, page } }) {
    const note = edition.notes[page.text];
    return `[page]`;
  }
};
"#;

const TERMS: &Terms = &[
    ("lang", "${edition.lang}"),
    ("title", "${safe(page.title)}"),
    ("summary", "${safe(page.summary)}"),
    ("style", "${page.root}${edition.site}style.css"),
    ("body", "${filled(page.html, edition.facts)}"),
    ("if", "${note ? `"),
    ("partnership", "${safe(edition.partnership)}"),
    ("words", "${safe(note)}"),
    ("end", "` : \"\"}"),
    ("header", "${header(edition, page.root)}"),
    ("footer", "${footer(edition)}"),
];

pub(super) fn make(project: Project) -> Result<Tool, String> {
    let node = program("node")?;
    if !installed(MODULES).is_dir() {
        return Err("benches/versus/run has not installed it".to_owned());
    }
    let number = version(command(&node).arg("--version"));
    let of_node = version(Command::new(&node).arg("--version"));
    Ok(Tool {
        name: "eleventy",
        idiom: "pagination over data, each text parsed once and shared, templates in JavaScript",
        version: format!("{number} on Node {of_node}"),
        has_own_pages: false,
        again: Again::Everything,
        program: node,
        project,
        write,
        build,
    })
}

fn command(node: &Path) -> Command {
    let mut command = Command::new(node);
    command.arg(installed(MODULES).join("@11ty/eleventy/cmd.cjs"));
    command
}

fn write(project: &Project, guide: &Guide) {
    let put = |path: &str, text: &str| project.put(path, text);
    put("eleventy.config.cjs", SETTINGS);
    put("_data/pages.cjs", PAGES);
    put("source/pages.json", &data::pages(guide).to_string());
    put("source/words.json", &data::words(guide).to_string());
    put("source/editions.json", &data::editions(guide).to_string());
    for (path, text) in data::texts(guide) {
        put(&format!("source/{path}"), &text);
    }
    put("style.css", STYLE);
    put("pages.11ty.cjs", &template(guide));
    let modules = project.path("node_modules");
    if !modules.exists() {
        symlink(installed(MODULES), modules).unwrap();
    }
}

fn build(tool: &Tool, _guide: &Guide, _asked: Asked, out: &Path) -> Command {
    let mut command = command(&tool.program);
    let output = format!("--output={}", out.display());
    command.current_dir(&tool.project.0).arg(output);
    command
}

fn template(guide: &Guide) -> String {
    let edition = "${safe(edition.title)}";
    let word = |key: &str| format!("${{words[edition.lang][\"{key}\"]}}");
    TEMPLATE
        .replace("[header]", &header("${root}", edition, word))
        .replace("[footer]", &footer(guide, edition))
        .replace("[page]", &page(TERMS))
}

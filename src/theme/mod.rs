//! A theme's files become a checked theme: compiled templates, words, one stylesheet.
//!
//! 1. `contract.rs` lists the templates that every theme has.
//! 2. `words.rs` lets templates ask for words, and checks that the words they name are there.
//! 3. `templates.rs` compiles them with Tera; its errors become ours.
//! 4. `style.rs` joins the styles.
//!
//! Rendering a page with it is `render`'s; Tera's errors at that time are turned into ours here too.

mod contract;
mod words;
mod templates;
mod style;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Reported, SourceMap};
use crate::languages::{Language, Words};
use crate::read::ThemeFiles;

pub use contract::Template;
pub use templates::Templates;

/// A theme that can render every kind of page.
#[derive(Debug)]
pub struct Theme {
    templates: BTreeMap<Language, Templates>,
    /// The stylesheet.
    pub style: String,
    /// Other files by their path in the theme.
    pub assets: Vec<(String, Arc<[u8]>)>,
}

impl Theme {
    /// The templates with the words of `language`, or of the source language where a theme has none.
    pub fn templates(&self, language: &Language) -> Option<&Templates> {
        self.templates
            .get(language)
            .or_else(|| self.templates.get(&Language::source()))
    }
}

/// Compiles a theme for each language that it has words in.
pub fn compile(
    files: &ThemeFiles,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> Result<Theme, Reported> {
    let before = told.errors();
    contract::check(files, told);
    let mut readable = true;
    let mut compiled = BTreeMap::new();
    for (tag, source) in &files.words {
        let Some(language) = Language::parse(tag) else {
            let message = format!("`{tag}` is not the tag of a language");
            told.say(
                Diagnostic::new(Code::UnknownLanguage, message)
                    .in_path(map.path(*source))
                    .help("name the file `en.po`"),
            );
            continue;
        };
        let Some(words) = Words::parse(&language, *source, map, told) else {
            continue;
        };
        words::check(files, &words, map, told);
        // The same mistakes would be told again for every language.
        if readable {
            let templates = templates::compile(files, Arc::new(words), map, told);
            readable = templates.is_some();
            compiled.extend(templates.map(|templates| (language, templates)));
        }
    }
    if compiled.is_empty() && told.errors() == before {
        told.say(
            Diagnostic::new(Code::BadCatalogue, "the theme has no words")
                .in_path(&files.folder)
                .help("add `languages/en.po`"),
        );
    }
    let style = style::join(files, map, told);
    told.stopped().map(|()| Theme {
        templates: compiled,
        style,
        assets: files.assets.clone(),
    })
}

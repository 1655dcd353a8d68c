//! A theme's files become a checked theme: compiled templates, words, one stylesheet.
//!
//! 1. `contract.rs` lists the templates that every theme has; `closeness.rs` tells which of them do more with local facts than to print them.
//! 2. `words.rs` lets templates ask for words (`composed.rs` puts values into them), and checks that the words they name are there.
//! 3. `formats.rs` lets them write numbers and lists; `templates.rs` compiles them with Tera, whose errors become ours.
//! 4. `assets.rs` gives the theme's own files their published names; `style.rs` joins the styles and the scripts.
//!
//! Rendering a page with it is `render`'s; Tera's errors at that time are turned into ours here too.

mod contract;
mod closeness;
mod composed;
mod words;
mod formats;
mod assets;
mod templates;
mod style;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tracing::instrument;

use crate::diagnostics::{Diagnostics, Reported, SourceMap};
use crate::languages::Language;
use crate::read::{Entries, StorageReason, Text, ThemeFiles, ThemeWritten};

use assets::Assets;

pub use assets::{Asset, fingerprint};
pub use composed::{composed, plain};
pub use contract::Template;
pub use templates::Templates;

/// A theme that can render every kind of page.
#[derive(Debug)]
pub struct Theme {
    templates: BTreeMap<Language, Templates>,
    /// The stylesheet.
    pub style: String,
    /// Its own files.
    assets: Assets,
    /// Its custom properties, by day.
    tokens: BTreeMap<String, String>,
    /// Those that are others at night.
    dark_tokens: BTreeMap<String, String>,
    /// The faces of letters in drawings, the first first; a theme without any has no drawings.
    pub faces: Vec<Arc<[u8]>>,
    /// All that its scripts may keep on a reader's device.
    pub storage: Vec<Stored>,
    /// The templates that look closer at an edition than to print its facts.
    closer: BTreeSet<Template>,
}

/// One thing that a theme's scripts may keep on a reader's device.
#[derive(Debug)]
pub struct Stored {
    /// The name under which it is kept.
    pub key: String,
    /// The key of the words that say what it is for.
    pub purpose: String,
    /// Why it may be kept.
    pub reason: StorageReason,
}

impl Theme {
    /// The templates with the words of `language`, or of the source language where a theme has none.
    pub fn templates(&self, language: &Language) -> Option<&Templates> {
        self.templates
            .get(language)
            .or_else(|| self.templates.get(&Language::source()))
    }

    /// Whether a template does more with the facts of an edition than to print them, so that its pages cannot be shared.
    pub fn looks_closer(&self, template: Template) -> bool {
        self.closer.contains(&template)
    }

    /// Its own files.
    pub fn assets(&self) -> impl Iterator<Item = &Asset> {
        self.assets.values()
    }

    /// One of its own files, by the name that its authors use, such as `icons/star.svg`.
    pub fn asset(&self, name: &str) -> Option<&Asset> {
        self.assets.get(name)
    }

    /// A custom property of the stylesheet by day.
    pub fn token(&self, name: &str) -> Option<&str> {
        self.tokens.get(name).map(String::as_str)
    }

    /// A custom property of the stylesheet at night.
    pub fn dark_token(&self, name: &str) -> Option<&str> {
        let dark = self.dark_tokens.get(name).map(String::as_str);
        dark.or_else(|| self.token(name))
    }
}

/// Compiles a theme for the source language and for each of `languages`, all of which it must have words in.
#[inline(never)]
#[instrument(name = "theme", skip_all)]
pub fn compile<'l>(
    files: &ThemeFiles,
    languages: impl IntoIterator<Item = &'l Language>,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> Result<Theme, Reported> {
    contract::check(files, told);
    let assets = published(files, map, told);
    assets::check(files, &assets, map, told);
    let spoken = words::spoken(files, languages, map, told);
    let mut compiled = BTreeMap::new();
    for words in spoken {
        let language = words.language().clone();
        let templates = templates::compile(files, &assets, Arc::new(words), map, told);
        // The same mistakes would be told again for every language.
        let Some(templates) = templates else { break };
        compiled.insert(language, templates);
    }
    let style = style::join(files, &assets, map, told);
    told.stopped().map(|()| Theme {
        templates: compiled,
        style,
        assets,
        tokens: tokens(files, |written| &written.tokens),
        dark_tokens: tokens(files, |written| &written.dark_tokens),
        faces: files.faces.clone(),
        storage: storage(files),
        closer: closer(files, map),
    })
}

fn closer(files: &ThemeFiles, map: &SourceMap) -> BTreeSet<Template> {
    let templates = files.templates.iter();
    let texts = templates.map(|(name, source)| (name.as_str(), map.text(*source)));
    closeness::closer(&texts.collect())
}

/// The theme's own files, and the script of every page, under their published names.
fn published(files: &ThemeFiles, map: &SourceMap, told: &mut Diagnostics) -> Assets {
    let own = files.assets.iter().cloned();
    let scripts = files.scripts.iter();
    let bundled = |name: &str| {
        let mut scripts = style::bundles(files).flat_map(|(_, scripts)| scripts);
        scripts.any(|script| script.value == name)
    };
    let scripts = scripts.filter(|(name, _)| !bundled(name));
    let scripts = scripts.map(|(name, source)| {
        let text = map.text(*source).as_bytes();
        (format!("scripts/{name}"), Arc::from(text))
    });
    let mut assets: Assets = own
        .chain(scripts)
        .map(|(name, bytes)| (name.clone(), assets::asset(&name, bytes)))
        .collect();
    style::add_scripts(files, map, &mut assets, told);
    style::add_loose(files, map, &mut assets, told);
    assets
}

fn tokens(
    files: &ThemeFiles,
    which: fn(&ThemeWritten) -> &Entries<Text>,
) -> BTreeMap<String, String> {
    let written = files.written.iter();
    let tokens = written.flat_map(|written| &which(written).0);
    tokens
        .map(|(name, value)| (name.value.clone(), value.value.clone()))
        .collect()
}

fn storage(files: &ThemeFiles) -> Vec<Stored> {
    let written = files.written.iter().flat_map(|written| &written.storage);
    written
        .map(|stored| Stored {
            key: stored.key.value.clone(),
            purpose: stored.purpose.value.clone(),
            reason: stored.reason,
        })
        .collect()
}

//! What is done for translators: templates, catalogues in step with the source, and how far each has come.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostics, Reported, SourceMap};
use crate::languages::Language;
use crate::languages::catalogue::{Catalogue, Report, Unit, read, write};
use crate::read::{Sources, open};
use crate::toolkit::{Id, Tongue, Toolkit, assemble};
use crate::translate::{
    Asked, Catalogues, Units, catalogues, declared, template, theme_units, units, updated,
};
use crate::write::save_catalogue;

use super::outcome::Outcome;
use super::request::Request;

/// What became of one file.
#[derive(Debug)]
pub struct Updated {
    /// Its path in the project.
    pub path: String,
    /// Whether it was written; it was not if it was right already.
    pub changed: bool,
    /// What became of its entries, if words were carried over.
    pub report: Option<Report>,
}

/// Writes templates of all that can be translated, and a catalogue for each declared language that has none.
pub fn extract(request: &Request) -> Outcome<Vec<Updated>> {
    work(request, |desk, told| {
        let mut files = desk.templates();
        files.extend(desk.catalogues().filter(|file| file.is_new));
        desk.save(files, told)
    })
}

/// Brings every catalogue of a declared language in step with the source: old words go where they still belong.
pub fn merge(request: &Request) -> Outcome<Vec<Updated>> {
    work(request, |desk, told| {
        let files = desk.catalogues().collect();
        desk.save(files, told)
    })
}

fn work(
    request: &Request,
    act: impl FnOnce(&Desk<'_>, &mut Diagnostics) -> Result<Vec<Updated>, Reported>,
) -> Outcome<Vec<Updated>> {
    Outcome::of(|map, told| {
        let sources = open(&request.root, map, told)?;
        let source = Language::source();
        let tongue = Tongue {
            language: &source,
            source: None,
            draft: false,
        };
        let toolkit = assemble(sources.clone(), tongue, map, told);
        let spoken = catalogues(&sources, &declared(&toolkit), map, told);
        let desk = Desk {
            request,
            sources: &sources,
            toolkit: &toolkit,
            theme: theme(&sources, map, told),
            units: spoken
                .iter()
                .map(|(language, own)| {
                    let asked = Asked::by(language, own.all());
                    (language.clone(), units(&sources, &toolkit, map, &asked))
                })
                .collect(),
            spoken,
            map,
        };
        // A catalogue that cannot be read must not be taken for one that is empty.
        told.stopped()?;
        act(&desk, told)
    })
}

/// The theme's catalogues by language, with the words of the source language first; nothing for the theme inside the program.
type ThemeCatalogues = Option<(Catalogue, BTreeMap<Language, Catalogue>)>;

fn theme(sources: &Sources, map: &SourceMap, told: &mut Diagnostics) -> ThemeCatalogues {
    let files = &sources.theme;
    let mut all = BTreeMap::new();
    for (tag, source) in &files.words {
        if map.path(*source).starts_with("builtin:") {
            return None;
        }
        if let (Some(language), Ok(catalogue)) = (Language::parse(tag), read(*source, map, told)) {
            all.insert(language, catalogue);
        }
    }
    Some((all.remove(&Language::source())?, all))
}

/// All that catalogues are made from.
struct Desk<'a> {
    request: &'a Request,
    sources: &'a Sources,
    toolkit: &'a Toolkit,
    theme: ThemeCatalogues,
    spoken: BTreeMap<Language, Catalogues>,
    units: BTreeMap<Language, Units>,
    map: &'a SourceMap,
}

/// A file to be.
struct File {
    path: String,
    /// What it should hold; nothing if it holds that already, in whatever lines.
    text: Option<String>,
    report: Option<Report>,
    is_new: bool,
}

impl Desk<'_> {
    /// A template of the toolkit's texts, one for each area that speaks another language, and one of the theme's words.
    fn templates(&self) -> Vec<File> {
        let units = units(self.sources, self.toolkit, self.map, &Asked::default());
        let title = self.toolkit.settings.title.bare();
        let mut files = vec![new_file(
            "content/languages/messages.pot".to_owned(),
            template(&title, &units.toolkit),
        )];
        for area in &self.toolkit.areas {
            let speaks = area.languages.iter().any(|one| !one.reads_source());
            if let Some(own) = units.areas.get(&area.id).filter(|_| speaks) {
                let path = format!("content/areas/{}/messages.pot", area.id);
                files.push(new_file(path, template(&area.name, own)));
            }
        }
        files
    }

    /// Every catalogue as it should be.
    fn catalogues(&self) -> impl Iterator<Item = File> {
        let all = self.spoken.iter().filter(|(one, _)| !one.is_pseudo());
        all.flat_map(|(language, own)| self.of_language(language, own))
    }

    fn of_language(&self, language: &Language, own: &Catalogues) -> Vec<File> {
        let Some(units) = self.units.get(language) else {
            return Vec::new();
        };
        let title = self.toolkit.settings.title.bare();
        let is_there = |tags: &[(String, _)]| tags.iter().any(|(tag, _)| tag == language.tag());
        let here = is_there(&self.sources.content.catalogues);
        let path = format!("content/languages/{language}.po");
        let old = here.then_some(&own.toolkit);
        let mut files = vec![file(path, old, language, (&title, &units.toolkit))];
        for folder in &self.sources.areas {
            let id = Id::new(&folder.id.value);
            let area = self.toolkit.area(&id);
            let speaks = area.is_some_and(|area| area.languages.contains(language));
            let Some(units) = units.areas.get(&id).filter(|_| speaks) else {
                continue;
            };
            let path = format!("content/areas/{id}/{language}.po");
            files.push(file(path, own.areas.get(&id), language, (&title, units)));
        }
        files.extend(self.of_theme(language));
        files
    }

    fn of_theme(&self, language: &Language) -> Option<File> {
        let (source, others) = self.theme.as_ref()?;
        let path = format!("{}/languages/{language}.po", self.sources.theme.folder);
        let title = source
            .header
            .field("Project-Id-Version")
            .unwrap_or_default();
        let units: Vec<Unit> = theme_units(source);
        Some(file(path, others.get(language), language, (title, &units)))
    }

    fn save(&self, files: Vec<File>, told: &mut Diagnostics) -> Result<Vec<Updated>, Reported> {
        let mut all = Vec::new();
        for file in files {
            let root = &self.request.root;
            let text = file.text.as_deref();
            let saved = text.map(|text| save_catalogue(root, &file.path, text, told));
            all.push(Updated {
                changed: saved.transpose()?.unwrap_or(false),
                path: file.path,
                report: file.report,
            });
        }
        Ok(all)
    }
}

fn new_file(path: String, text: String) -> File {
    File {
        path,
        text: Some(text),
        report: None,
        is_new: true,
    }
}

fn file(
    path: String,
    old: Option<&Catalogue>,
    language: &Language,
    texts: (&str, &[Unit]),
) -> File {
    let merged = updated(old, language, texts);
    File {
        path,
        text: (old != Some(&merged.catalogue)).then(|| write(&merged.catalogue)),
        report: Some(merged.report),
        is_new: old.is_none(),
    }
}

//! All that catalogues are made from: what was read, and for each language its catalogues and the texts that belong in them.
//!
//! It changes nothing. `translation.rs`, `progress.rs` and `exchange.rs` do what translators need with it.

use std::collections::BTreeMap;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Reported, SourceMap, did_you_mean};
use crate::languages::Language;
use crate::languages::catalogue::{Catalogue, Unit, read};
use crate::read::{Sources, open};
use crate::toolkit::{Id, Tongue, Toolkit, assemble};
use crate::translate::{
    Asked, Catalogues, Units, catalogues, declared, template, theme_units, units,
};

use super::request::Request;

/// The theme's words as texts, and its catalogues by language.
#[derive(Debug)]
struct ThemeWords {
    title: String,
    units: Vec<Unit>,
    others: BTreeMap<Language, Catalogue>,
}

/// All that catalogues are made from.
#[derive(Debug)]
pub(super) struct Desk {
    sources: Sources,
    toolkit: Toolkit,
    /// Nothing for the theme inside the program.
    theme: Option<ThemeWords>,
    spoken: BTreeMap<Language, Catalogues>,
    units: BTreeMap<Language, Units>,
}

/// What a catalogue is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The publisher's texts.
    Guide,
    /// An area's own: its id.
    Area(String),
    /// The theme's words.
    Theme,
}

/// One catalogue, there or not, and the texts that belong in it.
#[derive(Debug)]
pub(super) struct Part<'d> {
    pub(super) language: &'d Language,
    pub(super) subject: Subject,
    /// Its path in the project.
    pub(super) path: String,
    /// As it is on the disk.
    pub(super) old: Option<&'d Catalogue>,
    pub(super) title: String,
    pub(super) units: &'d [Unit],
}

impl Desk {
    /// Reads the project of `request`.
    pub(super) fn open(
        request: &Request,
        map: &mut SourceMap,
        told: &mut Diagnostics,
    ) -> Result<Self, Reported> {
        let sources = open(&request.root, map, told)?.read(map, told);
        let source = Language::source();
        let tongue = Tongue {
            language: &source,
            source: None,
            draft: false,
        };
        let toolkit = assemble(sources.clone(), tongue, map, told);
        let spoken = catalogues(&sources, &declared(&toolkit), map, told);
        let of_language = |(language, own): (&Language, &Catalogues)| {
            let asked = Asked::by(language, own.all());
            (language.clone(), units(&sources, &toolkit, map, &asked))
        };
        let desk = Self {
            theme: theme(&sources, map, told),
            units: spoken.iter().map(of_language).collect(),
            sources,
            toolkit,
            spoken,
        };
        // A catalogue that cannot be read must not be taken for one that is empty.
        told.stopped()?;
        desk.check(request, told)?;
        Ok(desk)
    }

    /// The title of the guide.
    pub(super) fn title(&self) -> String {
        self.toolkit.settings.title.bare()
    }

    /// Every catalogue of a language that people speak, of the languages and areas that are asked for.
    pub(super) fn parts(&self, request: &Request) -> impl Iterator<Item = Part<'_>> {
        let all = self.spoken.iter().filter(|(one, _)| !one.is_pseudo());
        let parts = all.flat_map(|(language, own)| self.of_language(language, own));
        parts.filter(|part| is_wanted(part, request))
    }

    /// A template of the toolkit's texts, and one for each area that speaks another language: paths and texts.
    pub(super) fn templates(&self, map: &SourceMap) -> Vec<(String, String)> {
        let units = units(&self.sources, &self.toolkit, map, &Asked::default());
        let title = self.title();
        let mut files = vec![(
            "content/languages/messages.pot".to_owned(),
            template(&title, &units.toolkit),
        )];
        for area in &self.toolkit.areas {
            let speaks = area.languages.iter().any(|one| !one.reads_source());
            if let Some(own) = units.areas.get(&area.id).filter(|_| speaks) {
                let path = format!("content/areas/{}/messages.pot", area.id);
                files.push((path, template(&area.name, own)));
            }
        }
        files
    }

    fn of_language<'d>(&'d self, language: &'d Language, own: &'d Catalogues) -> Vec<Part<'d>> {
        let Some(units) = self.units.get(language) else {
            return Vec::new();
        };
        let catalogues = &self.sources.content.catalogues;
        let is_there = catalogues.iter().any(|(tag, _)| tag == language.tag());
        let mut parts = vec![Part {
            language,
            subject: Subject::Guide,
            path: format!("content/languages/{language}.po"),
            old: is_there.then_some(&own.toolkit),
            title: self.title(),
            units: &units.toolkit,
        }];
        for folder in &self.sources.areas {
            let id = Id::new(&folder.id.value);
            let area = self.toolkit.area(&id);
            let speaks = area.is_some_and(|area| area.languages.contains(language));
            let Some(units) = units.areas.get(&id).filter(|_| speaks) else {
                continue;
            };
            parts.push(Part {
                language,
                subject: Subject::Area(id.to_string()),
                path: format!("content/areas/{id}/{language}.po"),
                old: own.areas.get(&id),
                title: self.title(),
                units,
            });
        }
        parts.extend(self.of_theme(language));
        parts
    }

    fn of_theme<'d>(&'d self, language: &'d Language) -> Option<Part<'d>> {
        let theme = self.theme.as_ref()?;
        Some(Part {
            language,
            subject: Subject::Theme,
            path: format!("{}/languages/{language}.po", self.sources.theme.folder),
            old: theme.others.get(language),
            title: theme.title.clone(),
            units: &theme.units,
        })
    }

    /// Tells of a language or an area that is asked for and not there.
    fn check(&self, request: &Request, told: &mut Diagnostics) -> Result<(), Reported> {
        let tags: Vec<&str> = self.spoken.keys().map(Language::tag).collect();
        for tag in &request.selection.languages {
            if !tags.contains(&tag.as_str()) {
                let message = format!("the guide is not translated into `{tag}`");
                let help = did_you_mean(
                    tag,
                    tags.iter().copied(),
                    "name it in `languages:` of `fingerpost.yaml` or of an `area.yaml`",
                );
                told.say(Diagnostic::new(Code::UnknownLanguage, message).help(help));
            }
        }
        let areas: Vec<&str> = self
            .toolkit
            .areas
            .iter()
            .map(|area| area.id.as_str())
            .collect();
        for area in &request.selection.areas {
            if !areas.contains(&area.as_str()) {
                let message = format!("there is no area `{area}`");
                let help = did_you_mean(
                    area,
                    areas.iter().copied(),
                    "`fingerpost list areas` names them all",
                );
                told.say(Diagnostic::new(Code::UnknownArea, message).help(help));
            }
        }
        told.stopped()
    }
}

fn is_wanted(part: &Part<'_>, request: &Request) -> bool {
    let wanted = &request.selection;
    let of_language = wanted.languages.is_empty()
        || wanted
            .languages
            .iter()
            .any(|tag| tag == part.language.tag());
    let of_area = wanted.areas.is_empty()
        || matches!(&part.subject, Subject::Area(id) if wanted.areas.contains(id));
    of_language && of_area
}

/// The theme's catalogues; nothing for the theme inside the program, which a guide cannot change.
fn theme(sources: &Sources, map: &SourceMap, told: &mut Diagnostics) -> Option<ThemeWords> {
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
    let source = all.remove(&Language::source())?;
    let title = source.header.field("Project-Id-Version");
    Some(ThemeWords {
        title: title.unwrap_or_default().to_owned(),
        units: theme_units(&source),
        others: all,
    })
}

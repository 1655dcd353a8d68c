//! As written becomes as meant: every id announced, every text read, every item made, all in order.

use std::collections::BTreeSet;

use tracing::instrument;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, SourceMap};
use crate::languages::{Language, name_forms};
use crate::markdown::{Declared, Dialect, Rendition, Vocabulary};
use crate::read::{AreaFolder, ContentFiles, Sources, Spellings};

use super::assemble_area::areas;
use super::entries;
use super::ids::{Id, Key, Kind};
use super::index::{Index, check_reserved};
use super::makers::Makers;
use super::model::Toolkit;
use super::order::ordered;
use super::settings::Settings;
use super::settle::Settler;
use super::texts::{Reader, announce};

/// In which language a toolkit is made.
#[derive(Clone, Copy, Debug)]
pub struct Tongue<'a> {
    /// The language.
    pub language: &'a Language,
    /// The toolkit in the source language, if this is a translation of it.
    pub source: Option<&'a Toolkit>,
    /// Whether no speaker of the language has checked it yet.
    pub draft: bool,
}

/// Makes the toolkit. Whatever is wrong with it is told; the rest of it is whole.
#[inline(never)]
#[instrument(name = "toolkit", skip_all)]
pub fn assemble(
    sources: Sources,
    tongue: Tongue<'_>,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> Toolkit {
    let Sources {
        settings: (settings, settings_source),
        content,
        areas,
        addresses: _,
        theme: _,
    } = sources;
    let known: Vec<&str> = areas.iter().map(|area| area.id.value.as_str()).collect();
    let settings = Settings::mean(settings, Place::start_of(settings_source), &known, told);
    let index = index(&content, told);
    let vocabulary = vocabulary(&content);
    let declared = Declared {
        names: content
            .variables
            .0
            .iter()
            .map(|(id, _)| id.value.clone())
            .collect(),
        forms: asked_for(tongue.language),
    };
    let reader = Reader {
        map,
        vocabulary: &vocabulary,
        source_vocabulary: tongue
            .source
            .map_or(&vocabulary, |source| &source.vocabulary),
        dialect: Dialect::Publisher,
        variables: &declared,
        language: tongue.language,
    };
    Toolkit {
        draft: tongue.draft,
        ..toolkit(settings, (content, areas), index, &reader, told)
    }
}

/// The forms of all terms in the language of the toolkit.
fn vocabulary(content: &ContentFiles) -> Vocabulary {
    let is_own = |forms: &&Spellings| forms.0.rendition != Rendition::Source;
    Vocabulary::new(content.glossary.iter().flat_map(|term| {
        let forms = term.forms.iter().filter(is_own);
        forms
            .flat_map(Spellings::words)
            .map(|form| (term.id.value.clone(), form.to_owned()))
    }))
}

/// The forms of names that texts may ask for: those of the language, and of the source for what is not translated.
fn asked_for(language: &Language) -> BTreeSet<&'static str> {
    let of = |language: &Language| name_forms(language).iter().map(|(form, _)| *form);
    of(language).chain(of(&Language::source())).collect()
}

fn index(content: &ContentFiles, told: &mut Diagnostics) -> Index {
    let mut index = Index::default();
    let at = &mut index;
    announce(Kind::Home, &content.home, at, told);
    announce(Kind::Principle, &content.principles, at, told);
    announce(Kind::Action, &content.actions, at, told);
    announce(Kind::CaseStudy, &content.case_studies, at, told);
    announce(Kind::Example, &content.examples, at, told);
    announce(Kind::Role, &content.roles, at, told);
    announce(Kind::Stage, &content.stages, at, told);
    announce(Kind::Agency, &content.agencies, at, told);
    announce(Kind::Tool, &content.tools, at, told);
    announce(Kind::Pack, &content.packs, at, told);
    announce(Kind::Page, &content.pages, at, told);
    for page in &content.pages {
        check_reserved(&page.id, told);
    }
    entries::announce(content, at, told);
    index
}

/// Reads every text, then makes every item with its references settled.
#[expect(
    clippy::too_many_lines,
    reason = "one line for each kind of item, twice"
)]
fn toolkit(
    settings: Settings,
    (content, folders): (ContentFiles, Vec<AreaFolder>),
    mut index: Index,
    reader: &Reader<'_>,
    told: &mut Diagnostics,
) -> Toolkit {
    let ContentFiles {
        home,
        principles,
        actions,
        case_studies,
        examples,
        roles,
        stages,
        agencies,
        tools,
        packs,
        pages,
        figures,
        glossary,
        works,
        variables,
        pictures,
        catalogues: _,
    } = content;
    let at = &mut index;
    let home = reader.read(Kind::Home, home, at, told);
    let principles = reader.read(Kind::Principle, principles, at, told);
    let actions = reader.read(Kind::Action, actions, at, told);
    let case_studies = reader.read(Kind::CaseStudy, case_studies, at, told);
    let examples = reader.read(Kind::Example, examples, at, told);
    let roles = reader.read(Kind::Role, roles, at, told);
    let stages = reader.read(Kind::Stage, stages, at, told);
    let agencies = reader.read(Kind::Agency, agencies, at, told);
    let tools = reader.read(Kind::Tool, tools, at, told);
    let packs = reader.read(Kind::Pack, packs, at, told);
    let pages = reader.read(Kind::Page, pages, at, told);
    let settler = Settler {
        toolkit: &index,
        own: None,
        pictures: &pictures,
        folder: "content",
    };
    let makers = Makers { settler, reader };
    let variables = entries::variables(variables, reader.language);
    let toolkit = Toolkit {
        settings,
        draft: false,
        vocabulary: reader.vocabulary.clone(),
        home: makers.all(home, told, Makers::page).pop(),
        principles: makers.all(principles, told, Makers::principle),
        actions: makers.all(actions, told, Makers::action),
        case_studies: makers.all(case_studies, told, Makers::story),
        examples: makers.all(examples, told, Makers::story),
        roles: makers.all(roles, told, Makers::way_in),
        stages: makers.all(stages, told, Makers::way_in),
        agencies: makers.all(agencies, told, Makers::way_in),
        tools: makers.all(tools, told, Makers::tool),
        packs: makers.all(packs, told, Makers::pack),
        pages: makers.all(pages, told, Makers::page),
        figures: figures
            .into_iter()
            .filter_map(|file| entries::figure(file, &settler, told))
            .collect(),
        terms: glossary
            .into_iter()
            .map(|term| entries::term(term, &settler, reader, told))
            .collect(),
        works: works
            .into_iter()
            .map(|work| entries::work(work, told))
            .collect(),
        broken_areas: folders
            .iter()
            .filter(|folder| folder.written.is_none())
            .map(|folder| Id::new(&folder.id.value))
            .collect(),
        areas: areas(folders, &variables, &index, reader, told),
        variables,
    };
    if index.state(&Key::new(Kind::Home, "index")).is_none() {
        told.say(
            Diagnostic::new(Code::MissingKey, "the guide has no home page")
                .in_path("content/index.md")
                .help("write `content/index.md`"),
        );
    }
    ordered(toolkit, reader.language, told)
}

//! All words for readers in what was read, item by item, to be looked at or replaced.
//!
//! The names of items here are those that catalogues use: `action/know-residents`, `area/saltby/page/hall`. What is done with the words is
//! `translate`'s.

use std::ops::Range;

use crate::diagnostics::Located;

use super::area_file::AreaWritten;
use super::data_files::{FigureWritten, SourceWritten, TermWritten, VariableWritten};
use super::item_files::SharedFacts;
use super::settings_file::SettingsWritten;
use super::sources::{AreaFolder, ContentFiles, ItemFile, TranslatedBody};
use super::wording::Wordings;
use super::written::Written;

/// The words of one item.
#[derive(Debug)]
pub struct TextsOf<'s> {
    /// Its name in catalogues.
    pub name: String,
    /// The words of its facts, by key.
    pub wordings: Wordings<'s>,
    /// Its text, if it has one.
    pub body: Option<BodyOf<'s>>,
}

/// The text of an item.
#[derive(Debug)]
pub struct BodyOf<'s> {
    /// The file as it was written; its place is the top of it.
    pub id: &'s Located<String>,
    /// The bytes of the text in it.
    pub range: Range<usize>,
    /// The text in another language.
    pub translation: &'s mut Option<TranslatedBody>,
}

impl SettingsWritten {
    /// The words of the settings.
    pub fn texts(&mut self) -> TextsOf<'_> {
        facts("settings".to_owned(), self)
    }
}

impl ContentFiles {
    /// The words of every item, in the order of the guide; drafts and what could not be read are left out.
    pub fn texts(&mut self) -> Vec<TextsOf<'_>> {
        let mut all = Vec::new();
        add(&mut all, "home", &mut self.home, |one| &one.common);
        add(&mut all, "principle", &mut self.principles, |one| {
            &one.common
        });
        add(&mut all, "action", &mut self.actions, |one| &one.common);
        add(&mut all, "case-study", &mut self.case_studies, |one| {
            &one.common
        });
        add(&mut all, "example", &mut self.examples, |one| &one.common);
        add(&mut all, "role", &mut self.roles, |one| &one.common);
        add(&mut all, "stage", &mut self.stages, |one| &one.common);
        add(&mut all, "agency", &mut self.agencies, |one| &one.common);
        add(&mut all, "tool", &mut self.tools, |one| &one.common);
        add(&mut all, "pack", &mut self.packs, |one| &one.common);
        add(&mut all, "page", &mut self.pages, |one| &one.common);
        all.extend(self.figures.iter_mut().filter_map(figure));
        all.extend(self.glossary.iter_mut().map(term));
        all.extend(self.works.iter_mut().map(work));
        all.extend(
            self.variables
                .0
                .iter_mut()
                .map(|(id, one)| variable(id, one)),
        );
        all
    }
}

impl AreaFolder {
    /// The words of the area's file, and of its own pages and case studies.
    pub fn texts(&mut self) -> Vec<TextsOf<'_>> {
        let name = format!("area/{}", self.id.value);
        let mut all = Vec::new();
        add(&mut all, &format!("{name}/page"), &mut self.pages, |one| {
            &one.common
        });
        add(
            &mut all,
            &format!("{name}/case-study"),
            &mut self.case_studies,
            |one| &one.common,
        );
        let own = self.written.as_mut();
        own.map(|written: &mut AreaWritten| facts(name, written))
            .into_iter()
            .chain(all)
            .collect()
    }
}

fn add<'s, T: Written>(
    all: &mut Vec<TextsOf<'s>>,
    kind: &str,
    files: &'s mut [ItemFile<T>],
    common: fn(&T) -> &SharedFacts,
) {
    for file in files {
        let Some(written) = &mut file.written else {
            continue;
        };
        if common(written).keys.draft == Some(true) {
            continue;
        }
        all.push(TextsOf {
            body: Some(BodyOf {
                id: &file.id,
                range: file.body.clone(),
                translation: &mut file.translation,
            }),
            ..facts(format!("{kind}/{}", file.id.value), written)
        });
    }
}

fn facts<T: Written>(name: String, written: &mut T) -> TextsOf<'_> {
    let mut wordings = Wordings::new();
    written.wordings("", &mut wordings);
    TextsOf {
        name,
        wordings,
        body: None,
    }
}

fn figure(file: &mut ItemFile<FigureWritten>) -> Option<TextsOf<'_>> {
    let written = file.written.as_mut()?;
    let name = format!("figure/{}", file.id.value);
    (written.draft != Some(true)).then(|| facts(name, written))
}

fn term(written: &mut TermWritten) -> TextsOf<'_> {
    facts(format!("term/{}", written.id.value), written)
}

fn work(written: &mut SourceWritten) -> TextsOf<'_> {
    facts(format!("source/{}", written.id.value), written)
}

fn variable<'s>(id: &Located<String>, written: &'s mut VariableWritten) -> TextsOf<'s> {
    facts(format!("variable/{}", id.value), written)
}

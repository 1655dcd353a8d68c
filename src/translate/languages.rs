//! Which languages a guide speaks, and their catalogues.

use std::collections::{BTreeMap, BTreeSet};

use tracing::instrument;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, SourceId, SourceMap};
use crate::languages::Language;
use crate::languages::catalogue::{Catalogue, read};
use crate::read::Sources;
use crate::toolkit::{Id, Toolkit};

use super::upkeep::REVIEWED_BY;

/// The catalogues of one language.
#[derive(Clone, Debug, Default)]
pub struct Catalogues {
    /// The publisher's.
    pub toolkit: Catalogue,
    /// Each area's own.
    pub areas: BTreeMap<Id, Catalogue>,
}

impl Catalogues {
    /// Whether no speaker is named who checked the publisher's.
    pub fn is_draft(&self) -> bool {
        let reviewer = self.toolkit.header.field(REVIEWED_BY);
        reviewer.is_none_or(str::is_empty)
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Catalogue> {
        std::iter::once(&self.toolkit).chain(self.areas.values())
    }
}

/// Every language that the nation's guide or an area's declares and that needs a translation.
pub fn declared(toolkit: &Toolkit) -> BTreeSet<Language> {
    let areas = toolkit.areas.iter().flat_map(|area| &area.languages);
    let all = toolkit.settings.languages.iter().chain(areas);
    all.filter(|language| !language.reads_source())
        .cloned()
        .collect()
}

/// The catalogues of every language in `languages`; one that is not there is empty. A file that is not named for
/// a language is told; one for a language that nobody declares waits.
#[inline(never)]
#[instrument(name = "translate", skip_all)]
pub fn catalogues(
    sources: &Sources,
    languages: &BTreeSet<Language>,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> BTreeMap<Language, Catalogues> {
    let mut all: BTreeMap<Language, Catalogues> = languages
        .iter()
        .map(|language| (language.clone(), Catalogues::default()))
        .collect();
    for (tag, source) in &sources.content.catalogues {
        if let Some(own) = of_tag(tag, *source, &mut all, map, told) {
            own.toolkit = read(*source, map, told).unwrap_or_default();
        }
    }
    for folder in &sources.areas {
        for (tag, source) in &folder.catalogues {
            if let Some(own) = of_tag(tag, *source, &mut all, map, told) {
                let catalogue = read(*source, map, told).unwrap_or_default();
                own.areas.insert(Id::new(&folder.id.value), catalogue);
            }
        }
    }
    all
}

fn of_tag<'a>(
    tag: &str,
    source: SourceId,
    all: &'a mut BTreeMap<Language, Catalogues>,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> Option<&'a mut Catalogues> {
    let Some(language) = Language::parse(tag) else {
        told.say(
            Diagnostic::new(
                Code::UnknownLanguage,
                format!("`{tag}` is not the tag of a language"),
            )
            .in_path(map.path(source))
            .help("name the file by the language's tag, such as `cy.po`"),
        );
        return None;
    };
    all.get_mut(&language)
}

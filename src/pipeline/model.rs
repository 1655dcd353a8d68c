//! The stages from files to editions: all of them run, however many mistakes there are, so that one run tells all.

use std::path::Path;

use tracing::instrument;

use crate::diagnostics::{Diagnostics, Reported, SourceId, SourceMap};
use crate::editions::{Edition, lay_out};
use crate::languages::Language;
use crate::read::{Files, Sources};
use crate::theme::{Theme, compile};
use crate::toolkit::{Tongue, Toolkit, Toolkits, assemble};
use crate::translate::{Asked, Catalogues, Dictionaries, apply, catalogues, declared, units};

use super::request::Request;

/// A project, understood.
#[derive(Debug)]
pub(super) struct Model {
    /// The guidance, in every language.
    pub(super) toolkits: Toolkits,
    /// The theme, if it can be used.
    pub(super) theme: Result<Theme, Reported>,
    /// The editions that are asked for.
    pub(super) editions: Vec<Edition>,
    /// The text of `addresses.lock`.
    pub(super) addresses: Option<SourceId>,
}

impl Model {
    /// Reads and understands the project of those files.
    pub(super) fn make(
        files: Files,
        request: &Request,
        map: &mut SourceMap,
        told: &mut Diagnostics,
    ) -> Self {
        let sources = files.read(map, told);
        let addresses = sources.addresses;
        let mut theme_told = Diagnostics::default();
        let theme_files = sources.theme.clone();
        let source = Language::source();
        let tongue = Tongue {
            language: &source,
            source: None,
            draft: false,
        };
        let toolkit = assemble(sources.clone(), tongue, map, told);
        let spoken = catalogues(&sources, &declared(&toolkit), map, told);
        let theme = match theme_files.missing {
            Some(reported) => Err(reported),
            None => compile(&theme_files, spoken.keys(), map, &mut theme_told),
        };
        let translated = spoken
            .iter()
            .map(|(language, own)| {
                let toolkit = translated(&sources, &toolkit, (language, own), map, told);
                (language.clone(), toolkit)
            })
            .collect();
        let toolkits = Toolkits {
            source: toolkit,
            translated,
        };
        let editions = lay_out(&toolkits, &request.selection, request.today, told);
        told.extend(theme_told);
        Self {
            toolkits,
            theme,
            editions,
            addresses,
        }
    }
}

fn is_catalogue(path: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|ending| ending == "po")
}

/// The toolkit in another language. Of what is wrong with it, only what stands in its catalogues is told: the rest was told before.
#[inline(never)]
#[instrument(name = "translate", skip_all)]
fn translated(
    sources: &Sources,
    toolkit: &Toolkit,
    (language, own): (&Language, &Catalogues),
    map: &mut SourceMap,
    told: &mut Diagnostics,
) -> Toolkit {
    let asked = Asked::by(language, own.all());
    let units = units(sources, toolkit, map, &asked);
    let dictionaries = Dictionaries::new(language, own, &units, toolkit.settings.outdated);
    let mut own_told = Diagnostics::default();
    let read = apply(
        sources,
        toolkit,
        (language, &dictionaries),
        map,
        &mut own_told,
    );
    let tongue = Tongue {
        language,
        source: Some(toolkit),
        draft: own.is_draft() && !language.is_pseudo(),
    };
    let made = assemble(read, tongue, map, &mut own_told);
    told.extend_traced(own_told, map, |place| is_catalogue(map.path(place.source)));
    made
}

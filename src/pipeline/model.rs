//! The stages from files to editions: all of them run, however many mistakes there are, so that one run tells all.

use crate::diagnostics::{Diagnostics, Reported, SourceId, SourceMap};
use crate::editions::{Edition, lay_out};
use crate::languages::Language;
use crate::read::open;
use crate::theme::{Theme, compile};
use crate::toolkit::{Toolkit, assemble};

use super::request::Request;

/// A project, understood.
#[derive(Debug)]
pub(super) struct Model {
    /// The guidance.
    pub(super) toolkit: Toolkit,
    /// The theme, if it can be used.
    pub(super) theme: Result<Theme, Reported>,
    /// The editions that are asked for.
    pub(super) editions: Vec<Edition>,
    /// The text of `addresses.lock`.
    pub(super) addresses: Option<SourceId>,
}

impl Model {
    /// Reads and understands the project; nothing only if there is none.
    pub(super) fn make(
        request: &Request,
        map: &mut SourceMap,
        told: &mut Diagnostics,
    ) -> Result<Self, Reported> {
        let sources = open(&request.root, map, told)?;
        let addresses = sources.addresses;
        let mut theme_told = Diagnostics::default();
        let theme = match told.proof() {
            // That there is no such theme was told when it was looked for.
            Some(reported) if sources.theme.is_missing() => Err(reported),
            _ => compile(&sources.theme, map, &mut theme_told),
        };
        let toolkit = assemble(sources, &Language::source(), map, told);
        let editions = lay_out(&toolkit, &request.selection, request.today, told);
        told.extend(theme_told);
        Ok(Self {
            toolkit,
            theme,
            editions,
            addresses,
        })
    }
}

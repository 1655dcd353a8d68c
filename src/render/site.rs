//! What all editions of a build share while they are rendered.

use std::collections::BTreeMap;

use xxhash_rust::xxh3::xxh3_64;

use crate::diagnostics::Diagnostics;
use crate::editions::{Brand, Edition};
use crate::languages::Language;
use crate::theme::Theme;
use crate::toolkit::{BaseAddress, Toolkit};

use super::shared::{Compiler, Shared};

/// A site to be: its guides, its look and its address.
pub struct Site<'a> {
    pub(super) toolkit: &'a Toolkit,
    pub(super) theme: &'a Theme,
    pub(super) editions: &'a [Edition],
    pub(super) base: &'a BaseAddress,
    pub(super) shared: BTreeMap<Language, Shared>,
    /// The stylesheet's path in the site.
    pub(super) style: String,
}

impl<'a> Site<'a> {
    /// Makes ready what the editions share: every text once for each language.
    pub fn new(
        toolkit: &'a Toolkit,
        theme: &'a Theme,
        editions: &'a [Edition],
        base: &'a BaseAddress,
        told: &mut Diagnostics,
    ) -> Self {
        let mut shared = BTreeMap::new();
        for edition in editions {
            if let (false, Some(templates)) = (
                shared.contains_key(&edition.language),
                theme.templates(&edition.language),
            ) {
                shared.insert(
                    edition.language.clone(),
                    Shared::make(Compiler { toolkit, templates }, told),
                );
            }
        }
        let style = format!("assets/style.{}.css", fingerprint(theme.style.as_bytes()));
        Self {
            toolkit,
            theme,
            editions,
            base,
            shared,
            style,
        }
    }

    /// The national edition in a language, if it is part of the site.
    pub(super) fn national(&self, language: &Language) -> Option<&'a Edition> {
        self.editions
            .iter()
            .find(|edition| edition.area.is_none() && edition.language == *language)
    }
}

/// A short name for a file's content, so that a new content gets a new address.
pub(super) fn fingerprint(bytes: &[u8]) -> String {
    format!("{:016x}", xxh3_64(bytes))[..10].to_owned()
}

/// An area's colours as a stylesheet, and its path in the site.
pub(super) fn brand_style(brand: &Brand) -> (String, String) {
    let Brand {
        text,
        fill,
        on_fill,
        dark,
    } = brand;
    let css = format!(
        ":root{{--brand:{text};--brand-fill:{fill};--on-brand-fill:{on_fill};--brand-dark:{dark}}}\n"
    );
    (
        format!("assets/brand.{}.css", fingerprint(css.as_bytes())),
        css,
    )
}

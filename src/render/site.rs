//! What all editions of a build share while they are rendered.

use std::collections::BTreeMap;

use tracing::instrument;

use crate::editions::{Edition, Links};
use crate::languages::Language;
use crate::markdown::Share;
use crate::read::Picture;
use crate::theme::Theme;
use crate::toolkit::{Article, BaseAddress, Id, Target, Toolkit, Toolkits};

use super::artwork::Artwork;
use super::looks::{Looks, looks};
use super::output::Fingerprint;
use super::pictures::picture_address;
use super::short_addresses::{ShortAddresses, Whereabouts};
use super::spoken::{Spoken, spoken};

/// A site to be: its guides, its look and its address.
pub struct Site<'a> {
    /// The toolkit as it was written: what is the same in every language.
    pub(super) toolkit: &'a Toolkit,
    pub(super) theme: &'a Theme,
    pub(super) editions: &'a [Edition],
    pub(super) base: &'a BaseAddress,
    pub(super) short: ShortAddresses<'a>,
    pub(super) links: Links,
    /// Its languages.
    pub(super) spoken: BTreeMap<&'a Language, Spoken<'a>>,
    /// Draws finials, cards and icons, if the theme has letters for them.
    pub(super) artwork: Option<Artwork>,
    /// What follows from each brand.
    pub(super) looks: Looks,
    /// The toolkit's pictures by their address in each edition.
    pub(super) pictures: BTreeMap<String, &'a Picture>,
    /// The theme's own files: their paths in the site, and what they hold in short.
    pub(super) shared_files: Vec<(String, Fingerprint)>,
    /// The editions of the nation.
    national: Vec<&'a Edition>,
    /// The editions of each area.
    local: BTreeMap<Id, Vec<&'a Edition>>,
}

impl<'a> Site<'a> {
    /// Makes ready what the editions of all languages share.
    #[inline(never)]
    #[instrument(name = "site", skip_all)]
    pub fn new(
        toolkits: &'a Toolkits,
        theme: &'a Theme,
        editions: &'a [Edition],
        place: Whereabouts<'a>,
    ) -> Self {
        let toolkit = &toolkits.source;
        let mut national = Vec::new();
        let mut local: BTreeMap<Id, Vec<&Edition>> = BTreeMap::new();
        for edition in editions {
            match &edition.area {
                Some(area) => local.entry(area.clone()).or_default().push(edition),
                None => national.push(edition),
            }
        }
        let artwork = (!theme.faces.is_empty()).then(|| Artwork::new(theme.faces.iter()));
        Self {
            toolkit,
            theme,
            editions,
            base: place.base,
            links: place.links,
            short: ShortAddresses::new(place, editions),
            spoken: spoken(toolkits, theme, editions, place.links),
            looks: looks(theme, artwork.as_ref(), editions),
            artwork,
            pictures: pictures(toolkit.articles()).collect(),
            shared_files: shared_files(theme),
            national,
            local,
        }
    }

    /// The editions of an area, or of the nation: one for each language.
    pub(super) fn guides(&self, area: Option<&Id>) -> &[&'a Edition] {
        match area {
            Some(area) => self.local.get(area).map_or(&[], Vec::as_slice),
            None => &self.national,
        }
    }

    /// The national edition in a language, if it is part of the site.
    pub(super) fn national(&self, language: &Language) -> Option<&'a Edition> {
        let mut national = self.national.iter().copied();
        national.find(|edition| edition.language == *language)
    }

    /// The names of the areas whose guides are part of it.
    pub(super) fn area_names(&self) -> Vec<&'a str> {
        let areas = self.toolkit.areas.iter();
        let areas = areas.filter(|area| self.local.contains_key(&area.id));
        areas.map(|area| area.name.as_str()).collect()
    }

    /// The editions in a language.
    pub(super) fn editions_in(&self, language: &Spoken<'_>) -> Vec<&'a Edition> {
        let editions = self.editions.iter();
        editions
            .filter(|edition| edition.language == *language.language)
            .collect()
    }

    /// How many areas have an edition in a language.
    pub(super) fn areas_in(&self, language: &Language) -> usize {
        let editions = self.editions.iter();
        let local = editions.filter(|edition| edition.area.is_some());
        local
            .filter(|edition| edition.language == *language)
            .count()
    }

    /// How much of the page in `folder` of `edition` is translated.
    pub(super) fn share(&self, edition: &Edition, folder: &str) -> Share {
        let spoken = self.spoken.get(&edition.language);
        spoken.map_or_else(Share::default, |spoken| spoken.share(edition, folder))
    }

    /// Whether an area's guide is part of it.
    pub(super) fn has_areas(&self) -> bool {
        !self.local.is_empty()
    }
}

fn shared_files(theme: &Theme) -> Vec<(String, Fingerprint)> {
    let assets = theme.assets();
    assets
        .map(|asset| {
            (
                format!("assets/{}", asset.path),
                Fingerprint::of(&asset.bytes),
            )
        })
        .collect()
}

/// The pictures that articles show, by their address in an edition.
pub(super) fn pictures<'a>(
    articles: impl Iterator<Item = &'a Article>,
) -> impl Iterator<Item = (String, &'a Picture)> {
    articles
        .flat_map(|article| article.prose.targets.iter())
        .filter_map(Target::picture)
        .map(|picture| (picture_address(picture), picture))
}

//! Every file of a project, opened: what the whole run is made of, before anybody asks what it means.

use std::collections::{BTreeMap, BTreeSet};

use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use tracing::instrument;

use crate::diagnostics::{Diagnostics, SourceId, SourceMap};

use super::item_reading::File;
use super::settings_file::SettingsWritten;
use super::sort;
use super::sources::Sources;
use super::text::Opened;
use super::theme_files::{self, OpenedTheme};

/// The files of one project.
#[derive(Debug)]
pub struct Files {
    /// `fingerpost.yaml`, and its text.
    pub(super) settings: (Option<SettingsWritten>, SourceId),
    /// The text of `addresses.lock`, if there is one.
    pub addresses: Option<SourceId>,
    /// All under `content/`.
    pub(super) content: Vec<File>,
    /// The paths of those that are there and could not be opened.
    pub(super) refused: BTreeSet<String>,
    pub(super) theme: OpenedTheme,
}

/// What a project holds, in short: two that are equal hold the same. The list of published addresses, which builds write themselves, is
/// no part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inputs {
    /// The settings, the toolkit and the theme.
    pub common: u128,
    /// The folder of each area.
    pub areas: BTreeMap<String, u128>,
}

impl Files {
    /// What others put at the top of the output folder.
    pub fn keep(&self) -> Vec<String> {
        let settings = self.settings.0.iter();
        let keep = settings.flat_map(|settings| &settings.keep);
        keep.map(|name| name.value.clone()).collect()
    }

    /// All of them in short.
    pub fn inputs(&self, map: &SourceMap) -> Inputs {
        let mut common = Xxh3::new();
        let mut areas: BTreeMap<String, Xxh3> = BTreeMap::new();
        add(&mut common, "", map.text(self.settings.1).as_bytes());
        for (path, opened) in &self.content {
            let area = path.strip_prefix("content/areas/");
            let hash = match area.and_then(|rest| rest.split('/').next()) {
                Some(area) => areas.entry(area.to_owned()).or_default(),
                None => &mut common,
            };
            add(hash, path, bytes(opened, map));
        }
        for (path, opened) in self.theme.files() {
            add(&mut common, path, bytes(opened, map));
        }
        Inputs {
            common: common.digest128(),
            areas: areas
                .into_iter()
                .map(|(area, hash)| (area, hash.digest128()))
                .collect(),
        }
    }

    /// Reads all of them as what they are.
    #[inline(never)]
    #[instrument(name = "read", skip_all)]
    pub fn read(self, map: &SourceMap, told: &mut Diagnostics) -> Sources {
        let (content, areas) = sort::sort(self.content, &self.refused, map, told);
        Sources {
            settings: self.settings,
            addresses: self.addresses,
            content,
            areas,
            theme: theme_files::read(self.theme, map, told),
        }
    }
}

fn bytes<'o>(opened: &'o Opened, map: &'o SourceMap) -> &'o [u8] {
    match opened {
        Opened::Text(source) => map.text(*source).as_bytes(),
        Opened::Bytes(bytes) => bytes,
    }
}

/// Adds a file: the hash of what it holds stands for it, so that no two files can be taken for others that are cut elsewhere.
fn add(hash: &mut Xxh3, path: &str, bytes: &[u8]) {
    hash.update(&xxh3_128(path.as_bytes()).to_le_bytes());
    hash.update(&xxh3_128(bytes).to_le_bytes());
}

//! Puts each opened file where it belongs, by its path, and reads it as what belongs there.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Code, Diagnostic, Diagnostics, SourceMap, gather};

use super::area_folder::area;
use super::item_reading::{File, catalogues, data_items, document, items};
use super::picture_files::pictures;
use super::sources::{AreaFolder, ContentFiles};
use super::text::Opened;
use super::written::{Entries, Written};

/// Sorts the files under `content/` into the toolkit and the areas.
/// Those in `refused` are there, but could not be opened.
pub(super) fn sort(
    files: Vec<File>,
    refused: &BTreeSet<String>,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> (ContentFiles, Vec<AreaFolder>) {
    let mut by_folder: BTreeMap<String, Vec<File>> = BTreeMap::new();
    let mut by_area: BTreeMap<String, Vec<File>> = BTreeMap::new();
    for (path, opened) in files {
        let inside = path.strip_prefix("content/").unwrap_or(&path);
        match inside.split_once('/') {
            Some(("areas", rest)) => {
                let area = rest.split('/').next().unwrap_or_default().to_owned();
                by_area.entry(area).or_default().push((path, opened));
            }
            Some((folder, _)) => by_folder
                .entry(folder.to_owned())
                .or_default()
                .push((path, opened)),
            None => by_folder
                .entry(String::new())
                .or_default()
                .push((path, opened)),
        }
    }
    let content = content(by_folder, map, told);
    let folders: Vec<(String, Vec<File>)> = by_area.into_iter().collect();
    let areas = gather(&folders, told, |(id, files), told| {
        area(id, files, refused, map, told)
    });
    (content, areas.into_iter().flatten().collect())
}

fn content(
    mut folders: BTreeMap<String, Vec<File>>,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> ContentFiles {
    let top = folders.remove("").unwrap_or_default();
    let mut take = |folder: &str| folders.remove(folder).unwrap_or_default();
    let content = ContentFiles {
        home: items(&only(&top, "content/index.md"), map, told),
        principles: items(&take("principles"), map, told),
        actions: items(&take("actions"), map, told),
        case_studies: items(&take("case-studies"), map, told),
        examples: items(&take("examples"), map, told),
        roles: items(&take("roles"), map, told),
        stages: items(&take("stages"), map, told),
        agencies: items(&take("agencies"), map, told),
        tools: items(&take("tools"), map, told),
        packs: items(&take("packs"), map, told),
        pages: items(&take("pages"), map, told),
        figures: data_items(&take("figures"), map, told),
        glossary: data(&top, "content/glossary.yaml", map, told),
        works: data(&top, "content/sources.yaml", map, told),
        variables: data::<Entries<_>>(&top, "content/variables.yaml", map, told),
        pictures: pictures(&take("pictures"), told),
        catalogues: catalogues(&take("languages"), told),
    };
    refuse_strangers(&top, &folders, told);
    content
}

fn only(files: &[File], path: &str) -> Vec<File> {
    files
        .iter()
        .filter(|(file, _)| file == path)
        .cloned()
        .collect()
}

/// A file of many small things; absent, it holds none.
fn data<T: Written + Absent>(
    top: &[File],
    path: &str,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> T {
    match top.iter().find(|(file, _)| file == path) {
        Some((_, Opened::Text(source))) => document(*source, map, told).unwrap_or_else(T::none),
        _ => T::none(),
    }
}

/// What a missing file holds.
trait Absent {
    fn none() -> Self;
}

impl<T> Absent for Vec<T> {
    fn none() -> Self {
        Self::new()
    }
}

impl<T> Absent for Entries<T> {
    fn none() -> Self {
        Self(Vec::new())
    }
}

fn refuse_strangers(top: &[File], folders: &BTreeMap<String, Vec<File>>, told: &mut Diagnostics) {
    let known = [
        "content/index.md",
        "content/glossary.yaml",
        "content/sources.yaml",
        "content/variables.yaml",
    ];
    let strangers = top
        .iter()
        .filter(|(path, _)| !known.contains(&path.as_str()))
        .chain(folders.values().filter_map(|files| files.first()));
    for (path, _) in strangers {
        told.say(
            Diagnostic::new(
                Code::FileTypeRefused,
                "nothing is known about a file in this place",
            )
            .in_path(path)
            .help("see the folders in the README; pictures go to `content/pictures/`"),
        );
    }
}

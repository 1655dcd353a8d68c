//! Puts each opened file where it belongs, by its path, and reads it as what belongs there.

use std::collections::BTreeMap;

use crate::diagnostics::{
    Code, Diagnostic, Diagnostics, Located, Place, SourceId, SourceMap, gather,
};

use super::area_file::AreaWritten;
use super::pictures::{Picture, is_picture, is_published, is_svg, picture};
use super::sources::{AreaFolder, ContentFiles, ItemFile};
use super::text::Opened;
use super::written::{Entries, Written};
use super::{front_matter, yaml};

/// One opened file: its path and content.
type File = (String, Opened);

/// Reads a whole text as one YAML document.
pub(super) fn document<T: Written>(
    source: SourceId,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> Option<T> {
    let text = map.text(source);
    let before = told.entries().len();
    match yaml::parse(source, text, 0..text.len(), told) {
        Some(node) => T::read(&node, told),
        None => {
            if told.entries().len() == before {
                let help = "delete the file, or write its keys; `fingerpost schema` lists them";
                told.say(
                    Diagnostic::new(Code::EmptyFile, "the file holds nothing")
                        .at(Place::start_of(source))
                        .help(help),
                );
            }
            None
        }
    }
}

/// Sorts the files under `content/` into the toolkit and the areas.
pub(super) fn sort(
    files: Vec<File>,
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
        area(id, files, map, told)
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
        pages: items(&take("pages"), map, told),
        figures: data_items(&take("figures"), map, told),
        glossary: data(&top, "content/glossary.yaml", map, told),
        works: data(&top, "content/sources.yaml", map, told),
        variables: data::<Entries<_>>(&top, "content/variables.yaml", map, told),
        pictures: pictures(&take("pictures"), told),
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
        .chain(folders.values().flatten().take(1));
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

/// Markdown files as items, in parallel.
fn items<T: Written + Send>(
    files: &[File],
    map: &SourceMap,
    told: &mut Diagnostics,
) -> Vec<ItemFile<T>> {
    gather(files, told, |(path, opened), told| {
        item(path, opened, map, told)
    })
    .into_iter()
    .flatten()
    .collect()
}

fn item<T: Written>(
    path: &str,
    opened: &Opened,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> Option<ItemFile<T>> {
    let Opened::Text(source) = *opened else {
        refuse_type(path, told);
        return None;
    };
    let stem = stem(path).filter(|(_, extension)| *extension == "md");
    let Some((stem, _)) = stem else {
        refuse_type(path, told);
        return None;
    };
    let id = id(stem, path, source, told);
    let text = map.text(source);
    let parts = front_matter::split(source, text, told);
    let written = parts.as_ref().and_then(|parts| {
        let before = told.entries().len();
        let node = yaml::parse(source, text, parts.facts.clone(), told);
        if node.is_none() && told.entries().len() == before {
            told.say(
                Diagnostic::new(Code::EmptyFile, "the block of facts holds nothing")
                    .at(Place::start_of(source))
                    .help("give at least `title:` and `summary:`"),
            );
        }
        T::read(&node?, told)
    });
    let body = parts.map_or(text.len()..text.len(), |parts| parts.body);
    Some(ItemFile {
        id,
        written,
        body,
        path: path.to_owned(),
    })
}

/// YAML files as items.
fn data_items<T: Written + Send>(
    files: &[File],
    map: &SourceMap,
    told: &mut Diagnostics,
) -> Vec<ItemFile<T>> {
    let read = gather(files, told, |(path, opened), told| {
        let (Opened::Text(source), Some((stem, "yaml"))) = (opened, stem(path)) else {
            refuse_type(path, told);
            return None;
        };
        let id = id(stem, path, *source, told);
        Some(ItemFile {
            id,
            written: document(*source, map, told),
            body: 0..0,
            path: path.clone(),
        })
    });
    read.into_iter().flatten().collect()
}

fn refuse_type(path: &str, told: &mut Diagnostics) {
    told.say(
        Diagnostic::new(
            Code::FileTypeRefused,
            "a file of this kind cannot be used here",
        )
        .in_path(path)
        .help("move it out of this folder"),
    );
}

fn stem(path: &str) -> Option<(&str, &str)> {
    path.rsplit('/')
        .next()
        .and_then(|name| name.rsplit_once('.'))
}

/// The id that a file's or folder's name gives; told if it cannot be one, and kept all the same.
fn id(name: &str, path: &str, source: SourceId, told: &mut Diagnostics) -> Located<String> {
    let part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    if !name.split('-').all(part) {
        told.say(
            Diagnostic::new(Code::BadId, format!("`{name}` cannot be an id"))
                .in_path(path)
                .help("use small letters, digits and single hyphens, such as `first-meeting`"),
        );
    }
    Located::new(name.to_owned(), Place::start_of(source))
}

fn pictures(files: &[File], told: &mut Diagnostics) -> Vec<Picture> {
    let looked = gather(files, told, |(path, opened), told| match opened {
        Opened::Bytes(bytes) if is_published(path) => picture(path, bytes, told),
        _ => {
            refuse_picture(path, told);
            None
        }
    });
    looked.into_iter().flatten().collect()
}

fn refuse_picture(path: &str, told: &mut Diagnostics) {
    let help = if is_svg(path) {
        "export it as PNG, JPEG or WebP; SVG can carry programs"
    } else {
        "save it as PNG, JPEG or WebP, or move it out of this folder"
    };
    told.say(
        Diagnostic::new(
            Code::PictureKindRefused,
            "a file of this kind cannot be published as a picture",
        )
        .in_path(path)
        .help(help),
    );
}

fn area(
    id_text: &str,
    files: &[File],
    map: &SourceMap,
    told: &mut Diagnostics,
) -> Option<AreaFolder> {
    let folder = format!("content/areas/{id_text}");
    let inside = |prefix: &str| -> Vec<File> {
        files
            .iter()
            .filter(|(path, _)| path.starts_with(&format!("{folder}/{prefix}/")))
            .cloned()
            .collect()
    };
    let Some((path, Opened::Text(source))) = files
        .iter()
        .find(|(path, _)| *path == format!("{folder}/area.yaml"))
    else {
        let help =
            format!("`fingerpost new area {id_text}` makes one; or move these files elsewhere");
        told.say(
            Diagnostic::new(Code::AreaWithoutFile, "this area has no `area.yaml`")
                .in_path(folder)
                .help(help),
        );
        return None;
    };
    let loose = files.iter().filter(|(path, _)| {
        !["pages", "case-studies"]
            .iter()
            .any(|known| path.starts_with(&format!("{folder}/{known}/")))
    });
    let (images, others): (Vec<File>, Vec<File>) =
        loose.cloned().partition(|(path, _)| is_picture(path));
    for (stranger, _) in others.iter().filter(|(other, _)| other != path) {
        refuse_type(stranger, told);
    }
    Some(AreaFolder {
        id: id(id_text, &folder, *source, told),
        written: document::<AreaWritten>(*source, map, told),
        pages: items(&inside("pages"), map, told),
        case_studies: items(&inside("case-studies"), map, told),
        pictures: pictures(&images, told),
    })
}

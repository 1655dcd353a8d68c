//! Reads one opened file as one item: its id from its name, its facts, the bytes of its body.

use crate::diagnostics::{
    Code, Diagnostic, Diagnostics, Located, Place, SourceId, SourceMap, gather,
};

use super::sources::ItemFile;
use super::text::Opened;
use super::written::Written;
use super::{front_matter, yaml};

/// One opened file: its path and content.
pub(super) type File = (String, Opened);

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

/// Markdown files as items, in parallel.
pub(super) fn items<T: Written + Send>(
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
pub(super) fn data_items<T: Written + Send>(
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

pub(super) fn refuse_type(path: &str, told: &mut Diagnostics) {
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
pub(super) fn id(
    name: &str,
    path: &str,
    source: SourceId,
    told: &mut Diagnostics,
) -> Located<String> {
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

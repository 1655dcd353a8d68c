//! Reads one opened file as one item: its id from its name, its facts, the bytes of its body.

use crate::diagnostics::{
    Code, Diagnostic, Diagnostics, Located, Place, SourceId, SourceMap, gather,
};

use super::limits::within;
use super::node::Node;
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
    let facts = facts(source, map, told)?;
    T::read(&facts, told)
}

/// Reads a whole text that an area contributes, within what its values may hold.
pub(super) fn contributed<T: Written>(
    source: SourceId,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> Option<T> {
    let facts = facts(source, map, told).filter(|facts| within(facts, told))?;
    T::read(&facts, told)
}

fn facts(source: SourceId, map: &SourceMap, told: &mut Diagnostics) -> Option<Node> {
    let text = map.text(source);
    let before = told.count();
    let facts = yaml::parse(source, text, 0..text.len(), told);
    if facts.is_none() && told.count() == before {
        told.say(
            Diagnostic::new(Code::EmptyFile, "the file holds nothing")
                .at(Place::start_of(source))
                .help("delete the file, or write its keys; `fingerpost schema` lists them"),
        );
    }
    facts
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
        let before = told.count();
        let node = yaml::parse(source, text, parts.facts.clone(), told);
        if node.is_none() && told.count() == before {
            told.say(
                Diagnostic::new(Code::EmptyFile, "the block of facts holds nothing")
                    .at(Place::start_of(source))
                    .help("give at least `title:` and `summary:`"),
            );
        }
        let facts = node.filter(|facts| within(facts, told))?;
        T::read(&facts, told)
    });
    let body = parts.map_or(text.len()..text.len(), |parts| parts.body);
    Some(ItemFile {
        id,
        written,
        body,
        path: path.to_owned(),
        translation: None,
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
            translation: None,
        })
    });
    read.into_iter().flatten().collect()
}

/// Whether the file of that name is a catalogue or a template for catalogues.
pub(super) fn is_translation(path: &str) -> bool {
    stem(path).is_some_and(|(_, ending)| matches!(ending, "po" | "pot"))
}

/// The catalogues among `files`, by the tags that their names give.
pub(super) fn catalogues(files: &[File], told: &mut Diagnostics) -> Vec<(String, SourceId)> {
    let catalogue = |(path, opened): &File, told: &mut Diagnostics| match (opened, stem(path)) {
        (Opened::Text(source), Some((tag, "po"))) => Some((tag.to_owned(), *source)),
        // Templates are written for translators and never read.
        (_, Some((_, "pot"))) => None,
        _ => {
            refuse_type(path, told);
            None
        }
    };
    files
        .iter()
        .filter_map(|file| catalogue(file, told))
        .collect()
}

/// Complains that a file of that name has no use where it lies.
pub(super) fn refuse_type(path: &str, told: &mut Diagnostics) {
    let help = usual_name(path).map_or_else(
        || "move it out of this folder".to_owned(),
        |name| format!("rename it to `{name}`"),
    );
    told.say(
        Diagnostic::new(
            Code::FileTypeRefused,
            "a file of this kind cannot be used here",
        )
        .in_path(path)
        .help(help),
    );
}

/// The name of a text with the ending that is read, if it has another: `welcome.md` for `welcome.MD`, `area.yaml` for `area.yml`.
pub(super) fn usual_name(path: &str) -> Option<String> {
    let (stem, ending) = stem(path)?;
    let usual = match ending.to_ascii_lowercase().as_str() {
        "md" | "markdown" => "md",
        "yaml" | "yml" => "yaml",
        _ => return None,
    };
    (ending != usual).then(|| format!("{stem}.{usual}"))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unusual_endings_have_a_usual_name() {
        let name = |path| usual_name(path);
        assert_eq!(name("a/welcome.MD").as_deref(), Some("welcome.md"));
        assert_eq!(name("a/area.yml").as_deref(), Some("area.yaml"));
        assert_eq!(name("a/area.yaml"), None);
        assert_eq!(name("a/notes.docx"), None);
    }
}

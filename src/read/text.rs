//! Opens files: bytes, and texts with one kind of line end and no hidden characters.
//!
//! Every input of the program is opened here, once.

#![expect(clippy::disallowed_methods, reason = "the one place that opens inputs")]

use std::sync::Arc;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, SourceId, SourceMap, gather};

use super::walk::{Found, Origin};

/// The most bytes a text may have.
const TEXT_LIMIT: usize = 1024 * 1024;

/// A file that was opened.
#[derive(Clone, Debug)]
pub(super) enum Opened {
    /// A text, in the source map.
    Text(SourceId),
    /// Anything else.
    Bytes(Arc<[u8]>),
}

/// Opens all files, in parallel; texts go to the map in the order of their paths.
pub(super) fn open(
    found: &Found,
    map: &mut SourceMap,
    told: &mut Diagnostics,
) -> Vec<(String, Opened)> {
    let files: Vec<(&String, &Origin)> = found.iter().collect();
    let read = gather(&files, told, |(path, origin), told| {
        content(path, origin, told)
    });
    let mut opened = Vec::with_capacity(read.len());
    for ((path, origin), content) in files.into_iter().zip(read) {
        match content {
            Some(Content::Text(text)) => {
                let (text, hidden) = uncovered(text);
                let source = match origin {
                    Origin::Builtin(_) => map.add_builtin(path, text),
                    Origin::Disk(_) => map.add(path.as_str(), text),
                };
                tell_hidden(&hidden, source, told);
                opened.push((path.clone(), Opened::Text(source)));
            }
            Some(Content::Bytes(bytes)) => opened.push((path.clone(), Opened::Bytes(bytes))),
            None => {}
        }
    }
    opened
}

/// Opens one file of the project as text; nothing if it is not there.
pub(super) fn open_one(
    root: &std::path::Path,
    path: &str,
    map: &mut SourceMap,
    told: &mut Diagnostics,
) -> Option<SourceId> {
    let file = root.join(path);
    let found = Found::from([(path.to_owned(), Origin::Disk(file.clone()))]);
    match file.is_file().then(|| open(&found, map, told))?.pop() {
        Some((_, Opened::Text(source))) => Some(source),
        _ => None,
    }
}

enum Content {
    Text(String),
    Bytes(Arc<[u8]>),
}

fn content(path: &str, origin: &Origin, told: &mut Diagnostics) -> Option<Content> {
    let bytes = match origin {
        Origin::Builtin(bytes) => bytes.to_vec(),
        Origin::Disk(file) => match std::fs::read(file) {
            Ok(bytes) => bytes,
            Err(error) => {
                let message = format!("this file cannot be read: {}", error.kind());
                told.say(
                    Diagnostic::new(Code::Unreadable, message)
                        .in_path(path)
                        .help("check that it is there and that you may read it"),
                );
                return None;
            }
        },
    };
    if is_text(path) {
        text(path, bytes, told).map(Content::Text)
    } else {
        Some(Content::Bytes(bytes.into()))
    }
}

/// The kinds of file that hold words.
fn is_text(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    matches!(
        extension,
        "md" | "yaml"
            | "yml"
            | "po"
            | "html"
            | "xml"
            | "txt"
            | "css"
            | "js"
            | "lock"
            | "svg"
            | "json"
    )
}

fn text(path: &str, bytes: Vec<u8>, told: &mut Diagnostics) -> Option<String> {
    if bytes.len() > TEXT_LIMIT {
        let message = format!(
            "the file has {} KiB, and a text has at most {} KiB",
            bytes.len() / 1024,
            TEXT_LIMIT / 1024
        );
        told.say(
            Diagnostic::new(Code::FileTooLarge, message)
                .in_path(path)
                .help("split it into several files"),
        );
        return None;
    }
    match String::from_utf8(bytes) {
        Ok(text) => Some(
            text.trim_start_matches('\u{FEFF}')
                .replace("\r\n", "\n")
                .replace('\r', "\n"),
        ),
        Err(error) => {
            let (bytes, at) = (error.as_bytes(), error.utf8_error().valid_up_to());
            let line = bytes[..at].split(|byte| *byte == b'\n').count();
            let guess = if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
                "UTF-16"
            } else {
                "an older Windows encoding"
            };
            let message = format!(
                "the file is not saved as UTF-8: byte {:02X} in line {line} (byte {at}); it looks like {guess}",
                bytes[at]
            );
            told.say(
                Diagnostic::new(Code::NotUtf8, message)
                    .in_path(path)
                    .help("save it again and choose the encoding UTF-8"),
            );
            None
        }
    }
}

/// The text with a visible mark of the same length for each hidden character, and those characters with their places.
///
/// So the lines that complaints quote cannot drive a terminal, and no later stage tells of the same character again.
fn uncovered(text: String) -> (String, Vec<(usize, char)>) {
    let hidden: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(_, character)| is_hidden(*character))
        .collect();
    if hidden.is_empty() {
        return (text, hidden);
    }
    let mark = |character: char| match character.len_utf8() {
        _ if !is_hidden(character) => character,
        1 => '?',
        2 => '¿',
        _ => char::REPLACEMENT_CHARACTER,
    };
    (text.chars().map(mark).collect(), hidden)
}

/// Refuses characters that cannot be seen and can hide or turn round other text.
fn tell_hidden(hidden: &[(usize, char)], source: SourceId, told: &mut Diagnostics) {
    for &(offset, character) in hidden.iter().take(3) {
        let code_point = u32::from(character);
        told.say(
            Diagnostic::new(
                Code::ControlCharacter,
                format!("the text holds the hidden character U+{code_point:04X}"),
            )
            .at(Place::new(source, offset..offset + character.len_utf8()))
            .help("delete it; if you do not see it, delete the word and type it again"),
        );
    }
}

fn is_hidden(character: char) -> bool {
    (character.is_control() && !matches!(character, '\n' | '\t'))
        || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_give_way_to_marks_of_their_length() {
        let text = "a\u{7}b\u{85}c\u{202E}d\n";
        let (marked, hidden) = uncovered(text.to_owned());
        assert_eq!(marked, "a?b¿c\u{FFFD}d\n");
        assert_eq!(marked.len(), text.len());
        assert_eq!(hidden.len(), 3);
    }
}

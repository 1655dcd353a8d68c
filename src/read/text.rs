//! Opens files: bytes, and texts with one kind of line end and no hidden characters.
//!
//! Every input of the program is opened here, once.

use std::fs::File;
use std::io::{self, ErrorKind, Read as _};
use std::path::Path;
use std::sync::Arc;

use crate::diagnostics::{
    Code, Diagnostic, Diagnostics, Place, Reported, SourceId, SourceMap, gather, is_hidden,
    is_plain, mark_for,
};

use super::limits::{most_bytes, too_large};
use super::walk::{Found, Origin, link_refused, not_a_file};

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

/// Opens one file of the project as text; nothing if it is not there. What is there and cannot be opened is told.
pub(super) fn open_one(
    root: &Path,
    path: &str,
    map: &mut SourceMap,
    told: &mut Diagnostics,
) -> Result<Option<SourceId>, Reported> {
    let file = root.join(path);
    if file
        .symlink_metadata()
        .is_err_and(|error| error.kind() == ErrorKind::NotFound)
    {
        return Ok(None);
    }
    let found = Found::from([(path.to_owned(), Origin::Disk(file))]);
    match open(&found, map, told).pop() {
        Some((_, Opened::Text(source))) => Ok(Some(source)),
        _ => Err(told.proof().expect("whatever cannot be opened is told")),
    }
}

enum Content {
    Text(String),
    Bytes(Arc<[u8]>),
}

fn content(path: &str, origin: &Origin, told: &mut Diagnostics) -> Option<Content> {
    let bytes = match origin {
        Origin::Builtin(bytes) => bytes.to_vec(),
        Origin::Disk(file) => bytes_of(file, path, told)?,
    };
    if is_text(path) {
        text(path, bytes, told).map(Content::Text)
    } else {
        Some(Content::Bytes(bytes.into()))
    }
}

/// The bytes of a plain file that is not too large. It is asked for its kind and size first: a pipe would be waited for without end.
fn bytes_of(file: &Path, path: &str, told: &mut Diagnostics) -> Option<Vec<u8>> {
    let most = most_bytes(path, is_text(path));
    let complaint = match file.symlink_metadata() {
        Err(error) => unreadable(path, &error),
        Ok(known) if known.is_symlink() => link_refused(path),
        Ok(known) if !known.is_file() => not_a_file(path),
        Ok(known) if known.len() > most => too_large(path, known.len(), most),
        Ok(_) => match limited(file, most) {
            Err(error) => unreadable(path, &error),
            Ok(bytes) if bytes.len() as u64 > most => too_large(path, bytes.len() as u64, most),
            Ok(bytes) => return Some(bytes),
        },
    };
    told.say(complaint);
    None
}

/// At most one byte more than `most`, should the file grow while it is read.
fn limited(file: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(path: &str, error: &io::Error) -> Diagnostic {
    let message = format!("this file cannot be read: {}", error.kind());
    Diagnostic::new(Code::Unreadable, message)
        .in_path(path)
        .help("check that it is there and that you may read it")
}

/// The kinds of file that hold words.
fn is_text(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    matches!(
        extension,
        "md" | "yaml"
            | "yml"
            | "po"
            | "xlf"
            | "xliff"
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
    match String::from_utf8(bytes) {
        Ok(text) if !text.contains('\r') && !text.starts_with('\u{FEFF}') => Some(text),
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
    if is_plain(&text) {
        return (text, Vec::new());
    }
    let hidden: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(_, character)| is_hidden(*character))
        .collect();
    if hidden.is_empty() {
        return (text, hidden);
    }
    let marked = |character: char| {
        if is_hidden(character) {
            mark_for(character)
        } else {
            character
        }
    };
    (text.chars().map(marked).collect(), hidden)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    #[expect(clippy::disallowed_methods, reason = "a test makes its own inputs")]
    fn only_plain_files_of_moderate_size_are_opened() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let root = folder.path();
        std::fs::write(root.join("plain.yaml"), "a: 1").expect("a file can be made");
        std::fs::write(root.join("large.yaml"), vec![b' '; 1024 * 1024 + 1])
            .expect("a file can be made");
        std::os::unix::fs::symlink("plain.yaml", root.join("link.yaml"))
            .expect("a link can be made");
        rustix::fs::mknodat(
            rustix::fs::CWD,
            root.join("pipe.yaml"),
            rustix::fs::FileType::Fifo,
            rustix::fs::Mode::RWXU,
            0,
        )
        .expect("a pipe can be made");
        let refused = |path: &str| {
            let mut told = Diagnostics::default();
            let opened = open_one(root, path, &mut SourceMap::default(), &mut told);
            (
                opened.is_ok_and(|source| source.is_some()),
                told.entries().first().map(|entry| entry.code),
            )
        };
        assert_eq!(refused("plain.yaml"), (true, None));
        assert_eq!(refused("absent.yaml"), (false, None));
        assert_eq!(refused("large.yaml"), (false, Some(Code::FileTooLarge)));
        assert_eq!(refused("link.yaml"), (false, Some(Code::SymbolicLink)));
        assert_eq!(refused("pipe.yaml"), (false, Some(Code::NotAFile)));
    }

    #[test]
    fn a_file_that_cannot_be_read_is_told() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let gone = Origin::Disk(folder.path().join("gone.md"));
        let found = Found::from([("content/gone.md".to_owned(), gone)]);
        let mut told = Diagnostics::default();
        assert!(open(&found, &mut SourceMap::default(), &mut told).is_empty());
        assert_eq!(told.entries()[0].code, Code::Unreadable);
    }

    #[test]
    fn hidden_characters_give_way_to_marks_of_their_length() {
        let text = "a\u{7}b\u{85}c\u{202E}d\n";
        let (marked, hidden) = uncovered(text.to_owned());
        assert_eq!(marked, "a?b¿c\u{FFFD}d\n");
        assert_eq!(marked.len(), text.len());
        assert_eq!(hidden.len(), 3);
    }
}

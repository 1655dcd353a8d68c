//! Finds the files of a folder, on disk or inside the program, in sorted order.
//!
//! Nothing is opened here but folders. Links are refused, droppings of editors and systems are passed over.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use include_dir::Dir;
use walkdir::{DirEntry, WalkDir};

use crate::diagnostics::{Code, Diagnostic, Diagnostics, escaped};

/// Where a file's bytes are.
#[derive(Clone, Debug)]
pub(super) enum Origin {
    /// On disk.
    Disk(PathBuf),
    /// Inside the program.
    Builtin(&'static [u8]),
}

/// Files by the path that an author would type, relative to the project.
pub(super) type Found = BTreeMap<String, Origin>;

/// The files under `folder` of the project at `root`; none if there is no such folder.
pub(super) fn disk(root: &Path, folder: &str, told: &mut Diagnostics) -> Found {
    let mut found = Found::new();
    let start = root.join(folder);
    if let Some(link) = link_above(root, folder) {
        told.say(link_refused(&shown(root, &link)));
        return found;
    }
    if !start.is_dir() {
        return found;
    }
    let walk = WalkDir::new(&start).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(|entry| {
        entry.depth() == 0 || !is_dropping(&entry.file_name().to_string_lossy())
    }) {
        match entry {
            Ok(entry) => keep(root, &entry, &mut found, told),
            Err(error) => unreadable(root, &error, told),
        }
    }
    found
}

/// The first of the folders from `root` down to `folder` that is a symbolic link; they are not met in a walk from `folder`.
fn link_above(root: &Path, folder: &str) -> Option<PathBuf> {
    let mut path = root.to_owned();
    folder.split('/').find_map(|part| {
        path.push(part);
        path.is_symlink().then(|| path.clone())
    })
}

/// The files under `folder` of a folder inside the program.
pub(super) fn builtin(directory: &'static Dir<'static>, folder: &str) -> Found {
    let mut found = Found::new();
    let mut open = vec![directory];
    while let Some(directory) = open.pop() {
        open.extend(directory.dirs());
        for file in directory.files() {
            let path = format!(
                "{folder}/{}",
                file.path().to_string_lossy().replace('\\', "/")
            );
            found.insert(path, Origin::Builtin(file.contents()));
        }
    }
    found
}

fn keep(root: &Path, entry: &DirEntry, found: &mut Found, told: &mut Diagnostics) {
    let path = shown(root, entry.path());
    let kind = entry.file_type();
    if kind.is_symlink() {
        told.say(link_refused(&path));
    } else if kind.is_dir() {
        check_name(entry, &path, told);
    } else if !kind.is_file() {
        told.say(not_a_file(&path));
    } else if check_name(entry, &path, told) {
        found.insert(path, Origin::Disk(entry.path().to_owned()));
    }
}

/// The complaint about a symbolic link.
pub(super) fn link_refused(path: &str) -> Diagnostic {
    Diagnostic::new(Code::SymbolicLink, "this is a link to another file")
        .in_path(path)
        .help("put the file itself here in place of the link")
}

/// The complaint about a pipe, a device or a folder where a file is expected.
pub(super) fn not_a_file(path: &str) -> Diagnostic {
    Diagnostic::new(Code::NotAFile, "this is not a plain file")
        .in_path(path)
        .help("remove it from the project")
}

/// Whether the name can be used on every computer and in every web address.
fn check_name(entry: &DirEntry, path: &str, told: &mut Diagnostics) -> bool {
    let name = entry.file_name().to_string_lossy();
    let portable = !name.starts_with('-')
        && !name.ends_with('.')
        && name.len() <= 100
        && name.chars().all(|character| {
            character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.')
        });
    if !portable {
        let suggestion: String = name
            .to_lowercase()
            .chars()
            .map(|character| {
                if character.is_ascii_alphanumeric() || character == '.' {
                    character
                } else {
                    '-'
                }
            })
            .collect();
        told.say(
            Diagnostic::new(
                Code::BadName,
                format!("the name `{name}` cannot be used everywhere"),
            )
            .in_path(path)
            .help(format!(
                "rename it, for example to `{}`",
                suggestion.trim_matches('-')
            )),
        );
    }
    portable
}

fn unreadable(root: &Path, error: &walkdir::Error, told: &mut Diagnostics) {
    let path = error
        .path()
        .map_or_else(String::new, |path| shown(root, path));
    told.say(
        Diagnostic::new(Code::Unreadable, "this folder cannot be read")
            .in_path(path)
            .help("check that you may read it"),
    );
}

/// The path as an author would type it, in one line.
fn shown(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path).to_string_lossy();
    escaped(&path.replace('\\', "/"))
}

fn is_dropping(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || name.starts_with('#')
        || name.ends_with('~')
        || Path::new(name)
            .extension()
            .is_some_and(|extension| extension == "swp" || extension == "tmp")
        || matches!(name, "Thumbs.db" | "desktop.ini" | "4913")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_folder_that_is_a_link_is_not_walked() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let root = folder.path();
        std::fs::create_dir_all(root.join("elsewhere/fingerpost")).expect("it can be made");
        std::os::unix::fs::symlink("elsewhere", root.join("themes")).expect("it can be made");
        for path in ["themes", "themes/fingerpost", "themes/absent"] {
            let mut told = Diagnostics::default();
            assert!(disk(root, path, &mut told).is_empty());
            assert_eq!(told.entries()[0].path.as_deref(), Some("themes"));
        }
    }

    #[test]
    fn a_path_is_shown_in_one_line() {
        let path = Path::new("/guide/a\n::stop-commands::x.md");
        assert_eq!(
            shown(Path::new("/guide"), path),
            "a\\n::stop-commands::x.md"
        );
    }
}

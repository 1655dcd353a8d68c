//! Where the programs of tools are: those that `benches/versus/run` installs, or what stands on the path.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where `run` installs.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/versus");

/// A path among what `run` installs.
pub(super) fn installed(path: &str) -> PathBuf {
    Path::new(FOLDER).join(path)
}

/// The program of that name; the reason if there is none.
pub(super) fn program(name: &str) -> Result<PathBuf, String> {
    let ours = installed("bin").join(name);
    let path = env::var_os("PATH").unwrap_or_default();
    let others = env::split_paths(&path).map(|folder| folder.join(name));
    let mut all = std::iter::once(ours).chain(others);
    let found = all.find(|program| program.is_file());
    found.ok_or_else(|| format!("there is no program `{name}`"))
}

/// The word of what `command` prints that looks like a version.
pub(super) fn version(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let mut words = text.split([' ', '-', '+', '\n']);
    let is_version = |word: &&str| word.contains('.') && word.ends_with(char::is_numeric);
    let found = words.find(is_version).unwrap_or("?");
    found.trim_start_matches('v').to_owned()
}

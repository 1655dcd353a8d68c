//! What a build changes in the published folder. Pure: two lists of files compared.

use super::record::Files;
use crate::render::OutputPath;

/// What a publish did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that were not there before.
    pub added: Vec<OutputPath>,
    /// Files that hold something else now.
    pub replaced: Vec<OutputPath>,
    /// How many files stayed as they were, with their time stamps.
    pub unchanged: usize,
    /// Files that are no longer there.
    pub removed: Vec<OutputPath>,
    /// What stays aside because no record lists it: a note for the author, not a fault.
    pub left: Vec<String>,
}

impl Changes {
    /// Whether every file is as it was.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.replaced.is_empty() && self.removed.is_empty()
    }

    /// The way from the files that stand there to the files of this build.
    pub(super) fn between(present: &Files, wanted: &Files) -> Self {
        let mut changes = Self::default();
        for (path, fingerprint) in wanted {
            match present.get(path) {
                None => changes.added.push(path.clone()),
                Some(before) if before == fingerprint => changes.unchanged += 1,
                Some(_) => changes.replaced.push(path.clone()),
            }
        }
        let gone = present.keys().filter(|path| !wanted.contains_key(path));
        changes.removed = gone.cloned().collect();
        changes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::Fingerprint;

    fn files(list: &[(&str, &str)]) -> Files {
        let entry = |(path, text): &(&str, &str)| {
            let path = OutputPath::parse(path).expect("a path");
            (path, Fingerprint::of(text.as_bytes()))
        };
        list.iter().map(entry).collect()
    }

    fn names(paths: &[OutputPath]) -> Vec<&str> {
        paths.iter().map(OutputPath::as_str).collect()
    }

    #[test]
    fn every_file_is_added_replaced_unchanged_or_removed() {
        let present = files(&[("a", "1"), ("b", "1"), ("c", "1")]);
        let wanted = files(&[("b", "1"), ("c", "2"), ("d", "1")]);
        let changes = Changes::between(&present, &wanted);
        assert_eq!(names(&changes.added), ["d"]);
        assert_eq!(names(&changes.replaced), ["c"]);
        assert_eq!(names(&changes.removed), ["a"]);
        assert_eq!(changes.unchanged, 1);
    }

    #[test]
    fn the_same_files_are_no_change() {
        let present = files(&[("a", "1")]);
        assert!(Changes::between(&present, &present).is_empty());
    }
}

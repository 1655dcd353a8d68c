//! The files of one good build, found by their path in the site and in no other way.
//!
//! No text of a request is ever joined to a folder of the disk: what is not in the map does not exist.

use std::collections::BTreeMap;

use axum::body::Bytes;

/// The files of one good build.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Site {
    files: BTreeMap<String, Bytes>,
}

/// What stands at a path.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found<'a> {
    /// A file, with its own path.
    File(&'a str, &'a Bytes),
    /// A page whose address has a slash more.
    Folder,
    /// Nothing.
    Nothing,
}

impl Site {
    /// The site of these files.
    pub(super) fn new(files: BTreeMap<String, Vec<u8>>) -> Self {
        let files = files.into_iter().map(|(path, bytes)| (path, bytes.into()));
        Self {
            files: files.collect(),
        }
    }

    /// What stands at `path`, which has no slash in front.
    pub(super) fn find(&self, path: &str) -> Found<'_> {
        if path.is_empty() || path.ends_with('/') {
            return self.file(&format!("{path}index.html"));
        }
        match self.file(path) {
            Found::Nothing if self.files.contains_key(&format!("{path}/index.html")) => {
                Found::Folder
            }
            found => found,
        }
    }

    fn file(&self, path: &str) -> Found<'_> {
        match self.files.get_key_value(path) {
            Some((path, bytes)) => Found::File(path, bytes),
            None => Found::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_found_with_its_slash_and_redirected_without() {
        let page = ("areas/saltby/index.html".to_owned(), b"page".to_vec());
        let site = Site::new(BTreeMap::from([page]));
        let bytes = Bytes::from_static(b"page");
        let file = Found::File("areas/saltby/index.html", &bytes);
        assert_eq!(site.find("areas/saltby/"), file);
        assert_eq!(site.find("areas/saltby/index.html"), file);
        assert_eq!(site.find("areas/saltby"), Found::Folder);
        assert_eq!(site.find("areas/"), Found::Nothing);
        assert_eq!(site.find(""), Found::Nothing);
    }
}

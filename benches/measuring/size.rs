//! What stands in a folder: pages, files, bytes.

use std::fs;
use std::path::Path;

/// What was built.
#[derive(Clone, Default)]
pub(crate) struct Size {
    pub(crate) pages: usize,
    /// The bytes of the pages alone.
    pub(crate) page_bytes: u64,
    pub(crate) files: usize,
    pub(crate) bytes: u64,
}

impl Size {
    /// The size of the site in `folder`; `is_page` says of a file's path whether it is a page.
    pub(crate) fn of(folder: &Path, is_page: fn(&Path) -> bool) -> Self {
        let mut size = Self::default();
        size.add(folder, is_page);
        size
    }

    fn add(&mut self, folder: &Path, is_page: fn(&Path) -> bool) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let metadata = entry.metadata().unwrap();
            if metadata.is_dir() {
                self.add(&entry.path(), is_page);
                continue;
            }
            self.files += 1;
            self.bytes += metadata.len();
            if is_page(&entry.path()) {
                self.pages += 1;
                self.page_bytes += metadata.len();
            }
        }
    }
}

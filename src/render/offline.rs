//! What a reader's device keeps of an edition that they save: the list of its files, for the theme's service worker.
//!
//! The list is gathered while the edition's files are handed on, and becomes the file `sw.js` at the edition's root. The page on which
//! a guide is saved loads the same file, to say how much there is to save.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Mutex, PoisonError};

use crate::theme::fingerprint;

use super::depths::{depth, up};
use super::escape::json_text;
use super::output::{Fingerprint, Output};
use super::pen::Pen;

/// The file inside an edition.
pub(super) const WORKER: &str = "sw.js";
/// The theme's script that does the work; a theme without it has guides that cannot be saved.
pub(super) const SCRIPT: &str = "scripts/worker.js";
/// Kinds of file that pages need.
const NEEDED: [&str; 9] = [
    ".html",
    ".js",
    ".css",
    ".svg",
    ".png",
    ".jpg",
    ".webp",
    ".woff2",
    ".webmanifest",
];
/// Files of those kinds that only other machines look at.
const NOT_NEEDED: [&str; 2] = ["404.html", "social-card.png"];

/// The files of one edition, as they are handed on.
#[derive(Debug, Default)]
pub(super) struct Saved {
    listing: Mutex<Listing>,
}

/// Files by their address from the edition's home: in an order of their own, whoever handed them on.
#[derive(Debug, Default)]
struct Listing(BTreeMap<String, Fingerprint>);

impl Listing {
    fn add(&mut self, address: String, file: Fingerprint) {
        self.0.insert(address, file);
    }

    /// The inside of a JSON object. Eight digits of its hash are enough to tell two versions of a file apart.
    fn written(&self) -> String {
        let mut files = String::new();
        for (address, file) in &self.0 {
            files.push_str(if files.is_empty() { "\"" } else { ",\n\"" });
            json_text(&mut files, address);
            let _ = write!(files, "\":\"{:08x}\"", file.hash >> 96);
        }
        files
    }

    /// The size of all together.
    fn bytes(&self) -> u64 {
        self.0.values().map(|file| file.size).sum()
    }
}

impl Saved {
    /// Notes a file of the edition in `folder`, if its pages need it.
    pub(super) fn note(&self, folder: &str, output: &Output<'_>) {
        let Some(path) = output.path.as_str().strip_prefix(folder) else {
            return;
        };
        if is_needed(path) {
            let mut listing = self.listing.lock().unwrap_or_else(PoisonError::into_inner);
            let address = path.strip_suffix("index.html").unwrap_or(path);
            listing.add(address.to_owned(), output.fingerprint);
        }
    }

    /// The service worker of an edition: what to keep, and the theme's script that keeps it.
    pub(super) fn worker(self, pen: &Pen<'_>) -> Option<String> {
        let Pen { site, edition, .. } = pen;
        let script = site.theme.asset(SCRIPT)?;
        let root = up(depth(&edition.folder));
        let own = self.listing.into_inner();
        let mut listing = own.unwrap_or_else(PoisonError::into_inner);
        for (path, file) in &site.shared_files {
            if is_needed(path) {
                listing.add(format!("{root}{path}"), *file);
            }
        }
        let directory = &pen.shared.directory;
        let index = Fingerprint::of(directory.script.as_bytes());
        listing.add(format!("{root}{}", directory.path), index);
        for (path, bytes) in pen.look.into_iter().flat_map(|look| &look.files) {
            listing.add(format!("{root}{path}"), Fingerprint::of(bytes));
        }
        let (files, bytes) = (listing.written(), listing.bytes());
        let version = fingerprint(files.as_bytes());
        Some(format!(
            "self.guide={{\"version\":\"{version}\",\"bytes\":{bytes},\"files\":{{\n{files}}}}};\n\
             if(self.importScripts)importScripts(\"{root}assets/{}\");\n",
            script.path
        ))
    }
}

fn is_needed(path: &str) -> bool {
    // Short addresses lead to pages; whoever has those pages needs no other way.
    let leads_on = path.starts_with("q/");
    !leads_on && NEEDED.iter().any(|ending| path.ends_with(ending)) && !NOT_NEEDED.contains(&path)
}

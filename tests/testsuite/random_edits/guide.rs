//! The guides that are edited, whole, as values: nation and three areas in three languages, with something of most things in them.
//!
//! `guide.txt` holds what they add to the small guide. One has a small theme of its own, the other the shipped one.

use std::fs;

use super::super::site::Site;
use super::super::tree::{self, Tree};

const LOGO: &str = "sites/area-edition/site/content/areas/ashmere/logo.png";
/// Where that picture stands.
const PICTURES: [&str; 3] = [
    "content/pictures/hall.png",
    "content/areas/ashmere/logo.png",
    "content/areas/carrow/logo.png",
];

/// The picture, as a file holds it.
pub(super) fn picture() -> Vec<u8> {
    fs::read(tree::tests(LOGO)).unwrap()
}

/// The guide with the bare theme, whose templates are its own.
pub(super) fn bare() -> Tree {
    let site = Site::small().with(include_str!("guide.txt"));
    let mut guide = tree::read(&site.path("."));
    guide.extend(PICTURES.map(|path| (path.to_owned(), picture())));
    guide
}

/// The guide with a copy of the shipped theme.
pub(super) fn shipped() -> Tree {
    let mut guide = bare();
    guide.retain(|path, _| !path.starts_with("themes/") && !path.starts_with("templates/"));
    let theme = tree::read(&tree::project("themes/fingerpost"));
    let inside = |(path, bytes)| (format!("themes/fingerpost/{path}"), bytes);
    guide.extend(theme.into_iter().map(inside));
    let settings = guide.get_mut("fingerpost.yaml").unwrap();
    let text = str::from_utf8(settings).unwrap();
    *settings = text
        .replace("theme: bare", "theme: fingerpost")
        .into_bytes();
    guide
}

//! What a page asks for before it can be seen as it is meant: its HTML, styles, scripts, and the fonts that its styles name.
//!
//! It is read off a finished page, so that it is what a browser will ask for, whatever the templates do.

use std::collections::BTreeMap;

use super::directory::Directory;
use super::sent::compressed;
use super::site::Site;

/// The first view of the longest page of a template, in bytes as they are sent.
#[derive(Debug)]
pub struct FirstView {
    /// The page's file in the site.
    pub path: String,
    /// Whether it has scripts or styles of its own beside those of every page, as tools do.
    pub own_parts: bool,
    /// The HTML; half of it as it is written, where even that makes the sum no matter of interest.
    pub html: usize,
    /// All stylesheets.
    pub styles: usize,
    /// All scripts.
    pub scripts: usize,
    /// The fonts for plain Latin letters.
    pub fonts: usize,
    /// How many files must be there before it is seen; scripts marked `defer` come later, and count by their bytes alone.
    pub requests: usize,
}

impl FirstView {
    /// All bytes.
    pub fn all(&self) -> usize {
        self.html + self.styles + self.scripts + self.fonts
    }
}

/// The files that pages ask for, each weighed once.
pub(super) struct Files<'s> {
    site: &'s Site<'s>,
    directory: &'s Directory,
    sent: BTreeMap<String, usize>,
    /// Of how many bytes on a first view is of interest.
    worth: usize,
}

impl<'s> Files<'s> {
    /// Those of `site` in a language whose search has the index of `directory`; first views of more than `worth` bytes are weighed exactly.
    pub(super) fn new(site: &'s Site<'s>, directory: &'s Directory, worth: usize) -> Self {
        Self {
            site,
            directory,
            sent: BTreeMap::new(),
            worth,
        }
    }

    /// Adds up the first view of a finished page.
    pub(super) fn first_view(&mut self, path: &str, html: &str) -> FirstView {
        let styles = linked(html, "<link rel=\"stylesheet\"", "href=\"");
        let scripts = linked(html, "<script ", "src=\"");
        let fonts: Vec<&str> = latin_fonts(&self.site.theme.style).collect();
        let mut view = FirstView {
            path: path.to_owned(),
            own_parts: scripts.len() > 1 || styles.len() > 1,
            html: html.len() / 2,
            styles: self.sum(&styles),
            scripts: self.sum(&scripts),
            fonts: self.sum(&fonts),
            requests: 1 + styles.len() + waited_for(html, &scripts) + fonts.len(),
        };
        if view.all() > self.worth {
            view.html = compressed(html.as_bytes());
        }
        view
    }

    fn sum(&mut self, addresses: &[&str]) -> usize {
        let addresses = addresses.iter();
        addresses.map(|address| self.weigh(address)).sum()
    }

    fn weigh(&mut self, address: &str) -> usize {
        let name = address.rsplit("../").next().unwrap_or(address);
        let name = name.rsplit("assets/").next().unwrap_or(name);
        if let Some(known) = self.sent.get(name) {
            return *known;
        }
        let bytes = sent(self.site, self.directory, name);
        self.sent.insert(name.to_owned(), bytes);
        bytes
    }
}

/// The addresses in an attribute of all tags that begin so; styles for paper are left out, for nobody waits for them.
fn linked<'h>(html: &'h str, tag: &str, attribute: &str) -> Vec<&'h str> {
    let tags = html.split(tag).skip(1);
    let tags = tags.filter_map(|rest| rest.split_once('>').map(|(tag, _)| tag));
    let tags = tags.filter(|tag| !tag.contains("media=\"print\""));
    let values = tags.filter_map(|tag| tag.split_once(attribute).map(|(_, value)| value));
    values
        .filter_map(|value| value.split_once('"').map(|(address, _)| address))
        .collect()
}

/// How many of the scripts a browser waits for.
fn waited_for(html: &str, scripts: &[&str]) -> usize {
    let deferred = |script: &&&str| html.contains(&format!("\"{script}\" defer"));
    scripts.len() - scripts.iter().filter(deferred).count()
}

/// The files of the fonts that a stylesheet declares for the letter `a`.
fn latin_fonts(style: &str) -> impl Iterator<Item = &str> {
    let faces = style.split("@font-face").skip(1);
    let faces = faces.filter_map(|rest| rest.split_once('}').map(|(face, _)| face));
    faces.filter(|face| is_latin(face)).filter_map(|face| {
        let (_, address) = face.split_once("url(")?;
        let (address, _) = address.split_once(')')?;
        Some(address.trim_matches(['"', '\'']))
    })
}

fn is_latin(face: &str) -> bool {
    let Some((_, ranges)) = face.split_once("unicode-range:") else {
        return true;
    };
    let ranges = ranges.split_once(';').map_or(ranges, |(ranges, _)| ranges);
    ranges.split(',').any(|range| holds_a(range.trim()))
}

/// Whether a range such as `U+20-7E` or `U+61` holds the letter `a`; wildcards are not used by our styles.
fn holds_a(range: &str) -> bool {
    let range = range.trim_start_matches(['U', 'u', '+']);
    let (first, last) = range.split_once('-').unwrap_or((range, range));
    let number = |text: &str| u32::from_str_radix(text, 16).ok();
    match (number(first), number(last)) {
        (Some(first), Some(last)) => (first..=last).contains(&u32::from('a')),
        _ => false,
    }
}

/// How many bytes a file of the assets is sent in; nothing for one that the theme did not make.
fn sent(site: &Site<'_>, directory: &Directory, name: &str) -> usize {
    let looks = site.looks.values().flat_map(|look| &look.files);
    let looks = looks.map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    let index = (directory.path.as_str(), directory.script.as_bytes());
    let assets = site.theme.assets();
    let assets = assets.map(|asset| (asset.path.as_str(), &asset.bytes[..]));
    let mut files = looks.chain([index]).chain(assets);
    let file = files.find(|(path, _)| path.ends_with(name));
    file.map_or(0, |(_, bytes)| {
        // Fonts are compressed as they are.
        if name
            .rsplit_once('.')
            .is_some_and(|(_, kind)| kind == "woff2")
        {
            bytes.len()
        } else {
            compressed(bytes)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_are_those_that_hold_plain_letters() {
        let style = "@font-face{src:url(\"fonts/a.woff2\");unicode-range:U+20-7E,U+A0}\
                     @font-face{src:url(fonts/b.woff2);unicode-range:U+100-17F}\
                     @font-face{src:url('fonts/c.woff2')}";
        let fonts: Vec<&str> = latin_fonts(style).collect();
        assert_eq!(fonts, ["fonts/a.woff2", "fonts/c.woff2"]);
    }

    #[test]
    fn addresses_are_read_off_the_tags_that_load() {
        let html = "<link rel=\"icon\" href=\"i.svg\"><link rel=\"stylesheet\" href=\"../assets/s.css\"><script src=\"x.js\" defer></script>\
                    <link rel=\"stylesheet\" media=\"print\" href=\"p.css\">";
        assert_eq!(
            linked(html, "<link rel=\"stylesheet\"", "href=\""),
            ["../assets/s.css"]
        );
        assert_eq!(linked(html, "<script ", "src=\""), ["x.js"]);
    }
}

//! Settles references: each finds what it means, or is told with the nearest that it could mean.

use std::collections::BTreeSet;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Located, Place, did_you_mean, nearest};
use crate::markdown::{Body, Destination, Reference, Use};
use crate::read::{CitationWritten, Picture};

use super::article::{Citation, Prose, Target};
use super::ids::{Id, Key, Kind};
use super::index::{Index, State};

/// Knows what references can mean: the toolkit's items, and in an area also its own.
#[derive(Clone, Copy)]
pub(super) struct Settler<'a> {
    /// The toolkit's items.
    pub(super) toolkit: &'a Index,
    /// The area's own items.
    pub(super) own: Option<&'a Index>,
    /// The pictures that may be used.
    pub(super) pictures: &'a [Picture],
    /// The folder that references stay within: `content` or `content/areas/<id>`.
    pub(super) folder: &'a str,
}

impl Settler<'_> {
    /// The ids that a list in front matter names.
    pub(super) fn ids(
        &self,
        kind: Kind,
        written: &[Located<String>],
        told: &mut Diagnostics,
    ) -> Vec<Id> {
        written
            .iter()
            .filter_map(|text| self.id(kind, text, told))
            .collect()
    }

    /// The id that a value in front matter names; nothing for a value that could not be read, which was told.
    pub(super) fn id(
        &self,
        kind: Kind,
        written: &Located<String>,
        told: &mut Diagnostics,
    ) -> Option<Id> {
        if written.value.is_empty() {
            return None;
        }
        self.item(&Key::new(kind, &written.value), written.place, told)
            .map(|key| key.id)
    }

    /// The works that an item rests on, each of which must be known.
    pub(super) fn citations(
        &self,
        written: Vec<CitationWritten>,
        told: &mut Diagnostics,
    ) -> Vec<Citation> {
        written
            .into_iter()
            .filter_map(|CitationWritten { work, section }| {
                Some(Citation {
                    work: self.id(Kind::Source, &work, told)?,
                    section: section.map(Into::into),
                })
            })
            .collect()
    }

    /// The text with each of its references settled.
    pub(super) fn prose(&self, body: Body, path: &str, told: &mut Diagnostics) -> Prose {
        let own_headings: BTreeSet<&str> = body
            .headings
            .iter()
            .map(|heading| heading.id.as_str())
            .collect();
        let targets = body
            .references
            .iter()
            .map(|reference| self.target(reference, path, &own_headings, told))
            .collect();
        Prose { body, targets }
    }

    fn target(
        &self,
        reference: &Reference,
        path: &str,
        own_headings: &BTreeSet<&str>,
        told: &mut Diagnostics,
    ) -> Target {
        match &reference.destination {
            Destination::Web(address) => Target::Web(address.clone()),
            Destination::Mail(address) => Target::Direct(format!("mailto:{address}")),
            Destination::Telephone(number) => Target::Direct(format!("tel:{number}")),
            Destination::Fragment(fragment) if own_headings.contains(fragment.as_str()) => {
                Target::Heading(fragment.clone())
            }
            Destination::Fragment(fragment) => {
                missing_heading(
                    fragment,
                    own_headings.iter().copied(),
                    reference.place,
                    told,
                );
                Target::Broken
            }
            Destination::Item { kind, id, fragment } => {
                let Some(kind) = Kind::of_reference(kind) else {
                    return Target::Broken;
                };
                self.item_target(
                    &Key::new(kind, id),
                    fragment.as_deref(),
                    reference.place,
                    told,
                )
            }
            Destination::File { path: file, .. } if reference.r#use == Use::Picture => {
                self.picture(file, path, reference.place, told)
            }
            Destination::File {
                path: file,
                fragment,
            } => self.file((file, fragment.as_deref()), path, reference.place, told),
        }
    }

    fn item_target(
        &self,
        key: &Key,
        fragment: Option<&str>,
        place: Place,
        told: &mut Diagnostics,
    ) -> Target {
        let Some(key) = self.item(key, place, told) else {
            return Target::Broken;
        };
        if let (Some(fragment), Some(known)) = (fragment, self.fragments(&key))
            && !known.contains(fragment)
        {
            missing_heading(fragment, known.iter().map(String::as_str), place, told);
            return Target::Broken;
        }
        Target::Item(key, fragment.map(str::to_owned))
    }

    /// The item, if a reader can go there; the area's own comes first.
    fn item(&self, key: &Key, place: Place, told: &mut Diagnostics) -> Option<Key> {
        let local = Key {
            kind: if key.kind == Kind::Page {
                Kind::LocalPage
            } else {
                key.kind
            },
            id: key.id.clone(),
        };
        let own = self
            .own
            .and_then(|own| own.state(&local))
            .map(|state| (state, &local));
        match own.or_else(|| self.toolkit.state(key).map(|state| (state, key))) {
            Some((State::Published, found)) => Some(found.clone()),
            Some((State::Broken, _)) => None,
            Some((State::Draft, _)) => {
                let message = format!("`{key}` is a draft and will not be published");
                told.say(
                    Diagnostic::new(Code::LinkToDraft, message)
                        .at(place)
                        .help("take the reference out, or publish the draft"),
                );
                None
            }
            None => {
                let word = key.kind.word();
                let help = did_you_mean(
                    key.id.as_str(),
                    self.toolkit.ids(key.kind),
                    &format!("`fingerpost list {word}` shows them all"),
                );
                told.say(
                    Diagnostic::new(
                        Code::LinkToMissingItem,
                        format!("there is no {word} `{}`", key.id),
                    )
                    .at(place)
                    .help(help),
                );
                None
            }
        }
    }

    fn fragments(&self, key: &Key) -> Option<&BTreeSet<String>> {
        self.own
            .and_then(|own| own.fragments(key))
            .or_else(|| self.toolkit.fragments(key))
    }

    fn file(
        &self,
        (file, fragment): (&str, Option<&str>),
        from: &str,
        place: Place,
        told: &mut Diagnostics,
    ) -> Target {
        let Some(path) = joined(from, file).filter(|path| path.starts_with("content/")) else {
            say_outside(file, place, told);
            return Target::Broken;
        };
        let found = self
            .own
            .and_then(|own| own.at_path(&path))
            .or_else(|| self.toolkit.at_path(&path));
        if let Some(key) = found {
            return self.item_target(&key.clone(), fragment, place, told);
        }
        let near = nearest(&path, self.toolkit.paths());
        let help = near.map_or_else(
            || "name the item by kind and id, such as `action:know-residents`".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        told.say(
            Diagnostic::new(
                Code::LinkToMissingItem,
                format!("there is no file `{path}`"),
            )
            .at(place)
            .help(help),
        );
        Target::Broken
    }

    /// A picture by its path from the file, or from the area's folder.
    fn picture(&self, file: &str, from: &str, place: Place, told: &mut Diagnostics) -> Target {
        let beside = joined(from, file);
        let in_folder = joined(&format!("{}/area.yaml", self.folder), file);
        let found = self.pictures.iter().find(|picture| {
            Some(&picture.path) == beside.as_ref() || Some(&picture.path) == in_folder.as_ref()
        });
        if let Some(picture) = found {
            return Target::Picture(picture.clone());
        }
        if beside
            .as_ref()
            .is_none_or(|path| !path.starts_with(&format!("{}/", self.folder)))
        {
            say_outside(file, place, told);
            return Target::Broken;
        }
        let names = self
            .pictures
            .iter()
            .filter_map(|picture| picture.path.rsplit('/').next());
        let help = did_you_mean(
            file,
            names,
            "save the picture beside `area.yaml`, or in `content/pictures/` for the toolkit",
        );
        told.say(
            Diagnostic::new(
                Code::LinkToMissingItem,
                format!("there is no picture `{file}`"),
            )
            .at(place)
            .help(help),
        );
        Target::Broken
    }
}

fn say_outside(file: &str, place: Place, told: &mut Diagnostics) {
    let message = format!("`{file}` leads out of the folder");
    told.say(
        Diagnostic::new(Code::OutsideArea, message)
            .at(place)
            .help("use files of this folder, or name an item by kind and id"),
    );
}

fn missing_heading<'a>(
    fragment: &str,
    known: impl Iterator<Item = &'a str>,
    place: Place,
    told: &mut Diagnostics,
) {
    // A page may have very many headings and very many links that miss them.
    let known = known.take(if told.is_full(place) { 0 } else { usize::MAX });
    let help = did_you_mean(fragment, known, "link to the page without `#`");
    told.say(
        Diagnostic::new(
            Code::LinkToMissingHeading,
            format!("there is no heading `#{fragment}` there"),
        )
        .at(place)
        .help(help),
    );
}

/// `file` as seen from the file `from`: a whole path, or nothing if it climbs out of the project or is not relative.
fn joined(from: &str, file: &str) -> Option<String> {
    if file.starts_with('/') || file.contains('\\') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in file.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_paths_never_climb_out() {
        assert_eq!(
            joined("content/a/b.md", "../c/d.md").as_deref(),
            Some("content/c/d.md")
        );
        assert_eq!(joined("content/a/b.md", "../../../x"), None);
        assert_eq!(joined("content/a/b.md", "/etc/hosts"), None);
    }
}

//! Items and areas that go or get another name: in silence, which the program refuses once they were published, or with word of where they went.

use proptest::prelude::*;
use proptest::sample::Index;

use super::super::tree::Tree;
use super::edit::text;

/// What is said of an old address.
#[derive(Clone, Copy, Debug)]
pub(super) enum Farewell {
    /// Nothing.
    Silent,
    /// `moved_from` at the new place, if there is one.
    Led,
    /// `retired` in the settings.
    Retired,
}

const SETTINGS: &str = "fingerpost.yaml";

/// Any of them.
pub(super) fn any_farewell() -> impl Strategy<Value = Farewell> {
    prop_oneof![
        2 => Just(Farewell::Retired),
        2 => Just(Farewell::Led),
        1 => Just(Farewell::Silent),
    ]
}

impl Farewell {
    /// Says it of the file that stood at `path` and is gone.
    pub(super) fn of_file(self, guide: &mut Tree, path: &str) {
        if let (Self::Retired, Some(address)) = (self, address(path)) {
            retire(guide, &address);
        }
    }
}

/// Gives an item another name, and changes what names it.
pub(super) fn move_item(guide: &mut Tree, which: Index, leave: Farewell) -> Option<String> {
    let items: Vec<String> = guide
        .keys()
        .filter(|path| address(path).is_some())
        .cloned()
        .collect();
    let from = (!items.is_empty()).then(|| which.get(&items))?;
    let (folder, name) = from.rsplit_once('/')?;
    let old = name.trim_end_matches(".md");
    let new = other_name(old);
    let to = format!("{folder}/{new}.md");
    let bytes = guide.remove(from)?;
    guide.insert(to.clone(), bytes);
    rename_references(guide, old, &new);
    match (leave, address(from)) {
        (Farewell::Led, Some(address)) => lead(guide, &to, &address),
        _ => leave.of_file(guide, from),
    }
    Some(format!("{from} becomes {to}, {leave:?}"))
}

/// Gives the folder of an area another name.
pub(super) fn move_area(guide: &mut Tree, which: Index, leave: Farewell) -> Option<String> {
    let area = area(guide, which)?;
    let (old, new) = (folder(&area), folder(&other_name(&area)));
    for (path, bytes) in take(guide, &old) {
        guide.insert(path.replacen(&old, &new, 1), bytes);
    }
    leave_area(guide, &area, leave);
    Some(format!("{old} becomes {new}, {leave:?}"))
}

/// Removes the folder of an area.
pub(super) fn remove_area(guide: &mut Tree, which: Index, leave: Farewell) -> Option<String> {
    let area = area(guide, which)?;
    take(guide, &folder(&area));
    leave_area(guide, &area, leave);
    Some(format!("remove {}, {leave:?}", folder(&area)))
}

fn area(guide: &Tree, which: Index) -> Option<String> {
    let inside = guide
        .keys()
        .filter_map(|path| path.strip_prefix("content/areas/"));
    let areas: Vec<&str> = inside
        .filter_map(|path| path.strip_suffix("/area.yaml"))
        .collect();
    (!areas.is_empty()).then(|| (*which.get(&areas)).to_owned())
}

fn folder(area: &str) -> String {
    format!("content/areas/{area}/")
}

fn take(guide: &mut Tree, folder: &str) -> Tree {
    let is_inside = |path: &String| path.starts_with(folder);
    let inside = guide
        .clone()
        .into_iter()
        .filter(|(path, _)| is_inside(path))
        .collect();
    guide.retain(|path, _| !is_inside(path));
    inside
}

fn leave_area(guide: &mut Tree, area: &str, leave: Farewell) {
    if !matches!(leave, Farewell::Silent) {
        for language in ["", "cy/", "ur/"] {
            retire(guide, &format!("/areas/{area}/{language}"));
        }
    }
}

/// One name and another, and back again.
fn other_name(name: &str) -> String {
    name.strip_suffix("-renamed")
        .map_or_else(|| format!("{name}-renamed"), str::to_owned)
}

/// Where the item of a file stood in its edition.
fn address(path: &str) -> Option<String> {
    let inside = path.strip_prefix("content/")?.strip_suffix(".md")?;
    let own = inside
        .strip_prefix("areas/")
        .and_then(|rest| rest.split_once('/'));
    let inside = own.map_or(inside, |(_, inside)| inside);
    let (kind, rest) = inside.split_once('/')?;
    let name = rest.rsplit('/').next()?;
    Some(match (kind, own) {
        ("pages", None) => format!("{name}/"),
        ("pages", Some(_)) => format!("local/{name}/"),
        ("examples", _) => return None,
        _ => format!("{kind}/{name}/"),
    })
}

fn retire(guide: &mut Tree, address: &str) {
    extend_list(guide, SETTINGS, "retired", address);
}

fn lead(guide: &mut Tree, path: &str, address: &str) {
    let has_list = text(guide, path).is_some_and(|text| text.contains("moved_from: ["));
    if !has_list {
        replace(guide, path, "---\n", "---\nmoved_from: []\n");
    }
    extend_list(guide, path, "moved_from", address);
}

fn extend_list(guide: &mut Tree, path: &str, key: &str, item: &str) {
    replace(
        guide,
        path,
        &format!("{key}: ["),
        &format!("{key}: [{item}, "),
    );
}

fn replace(guide: &mut Tree, path: &str, from: &str, to: &str) {
    let new = text(guide, path).map(|text| text.replacen(from, to, 1).into_bytes());
    guide.extend(new.map(|bytes| (path.to_owned(), bytes)));
}

/// References in texts, and ids in lists and lines of YAML.
fn rename_references(guide: &mut Tree, old: &str, new: &str) {
    let forms = [(":", ")"), (":", "#"), ("[", "]"), (": ", "\n")];
    for (path, bytes) in guide
        .iter_mut()
        .filter(|(path, _)| path.starts_with("content/"))
    {
        let Ok(text) = str::from_utf8(bytes) else {
            assert!(path.ends_with(".png"), "{path} is no text");
            continue;
        };
        let renamed = forms.iter().fold(text.to_owned(), |text, (before, after)| {
            text.replace(
                &format!("{before}{old}{after}"),
                &format!("{before}{new}{after}"),
            )
        });
        *bytes = renamed.into_bytes();
    }
}

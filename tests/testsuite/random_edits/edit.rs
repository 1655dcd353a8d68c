//! What is done to a guide between two builds: an edit is drawn at random, and finds its place in the guide as it then is.

use proptest::prelude::*;
use proptest::sample::Index;

use super::super::tree::Tree;
use super::farewell::{self, Farewell};
use super::guide;
use super::places::{self, Place};

/// A part of the guide.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    Areas,
    Toolkit,
    Theme,
}

/// What becomes of a line.
#[derive(Clone, Copy, Debug)]
pub(super) enum Line {
    Goes,
    StandsTwice,
    EndsOtherwise,
}

/// One edit.
#[derive(Clone, Debug)]
pub(super) enum Edit {
    /// Files are written as they were.
    Touch,
    /// Other words in one of the known places.
    Words(Part, Index, Index),
    /// Any line of any text.
    Line(Part, Line, Index, Index),
    /// A new file.
    Add(Index),
    /// A picture, new or another one.
    Picture(Index),
    /// A file goes.
    Remove(Part, Index, Farewell),
    /// An item gets another name.
    Move(Index, Farewell),
    /// The folder of an area gets another name, or goes.
    MoveArea(Index, Farewell),
    RemoveArea(Index, Farewell),
    /// The list of published addresses is lost.
    Forget,
    /// One of its codes is another.
    Recode(Index),
    /// All is again as it was some edits ago, but for the list of addresses.
    Undo(Index),
}

/// Any edit.
pub(super) fn any_edit() -> impl Strategy<Value = Edit> {
    let index = || any::<Index>().no_shrink();
    let part = || {
        prop_oneof![
            6 => Just(Part::Areas),
            3 => Just(Part::Toolkit),
            1 => Just(Part::Theme),
        ]
    };
    let line = prop_oneof![
        Just(Line::EndsOtherwise),
        Just(Line::Goes),
        Just(Line::StandsTwice),
    ];
    let leave = farewell::any_farewell;
    prop_oneof![
        2 => Just(Edit::Touch),
        14 => (part(), index(), index()).prop_map(|(part, place, text)| Edit::Words(part, place, text)),
        4 => (part(), line, index(), index()).prop_map(|(part, line, file, at)| Edit::Line(part, line, file, at)),
        4 => index().prop_map(Edit::Add),
        1 => index().prop_map(Edit::Picture),
        2 => (part(), index(), leave()).prop_map(|(part, file, leave)| Edit::Remove(part, file, leave)),
        2 => (index(), leave()).prop_map(|(item, leave)| Edit::Move(item, leave)),
        1 => (index(), leave()).prop_map(|(area, leave)| Edit::MoveArea(area, leave)),
        1 => (index(), leave()).prop_map(|(area, leave)| Edit::RemoveArea(area, leave)),
        1 => Just(Edit::Forget),
        1 => index().prop_map(Edit::Recode),
        3 => index().prop_map(Edit::Undo),
    ]
}

impl Edit {
    /// What kind of edit it is.
    pub(super) fn kind(&self) -> String {
        match self {
            Self::Words(part, ..) => format!("words of {part:?}"),
            Self::Line(part, line, ..) => format!("line of {part:?} {line:?}"),
            Self::Remove(_, _, leave) => format!("file removed, {leave:?}"),
            Self::Move(_, leave) => format!("item renamed, {leave:?}"),
            Self::MoveArea(_, leave) => format!("area renamed, {leave:?}"),
            Self::RemoveArea(_, leave) => format!("area removed, {leave:?}"),
            Self::Touch => "all files touched".to_owned(),
            Self::Add(_) => "file added".to_owned(),
            Self::Picture(_) => "picture".to_owned(),
            Self::Forget => "list of addresses lost".to_owned(),
            Self::Recode(_) => "another short code".to_owned(),
            Self::Undo(_) => "undo".to_owned(),
        }
    }

    /// Does it to `guide`, which was as `earlier` says before; says what was done, unless there was nothing to do it to.
    pub(super) fn act(&self, guide: &mut Tree, earlier: &[Tree]) -> Option<String> {
        match *self {
            Self::Touch => Some("touch all files".to_owned()),
            Self::Words(part, place, text) => reword(guide, place.get(part.places()), text),
            Self::Line(part, line, file, at) => line.act(guide, &file_of(guide, part, file)?, at),
            Self::Add(new) => {
                let (path, text) = new.get(&places::NEW);
                Some(put(guide, path, text.as_bytes().to_vec()))
            }
            Self::Picture(place) => {
                let paths: [&str; 2] =
                    ["content/pictures/hall.png", "content/areas/carrow/logo.png"];
                let mut picture = guide::picture();
                // What stands after the end of a picture is no part of what is seen.
                picture.push(u8::try_from(place.index(200)).unwrap());
                Some(put(guide, paths[place.index(2)], picture))
            }
            Self::Remove(part, file, leave) => {
                let path = file_of(guide, part, file)?;
                guide.remove(&path);
                leave.of_file(guide, &path);
                Some(format!("remove {path}, {leave:?}"))
            }
            Self::Move(item, leave) => farewell::move_item(guide, item, leave),
            Self::MoveArea(area, leave) => farewell::move_area(guide, area, leave),
            Self::RemoveArea(area, leave) => farewell::remove_area(guide, area, leave),
            Self::Forget => guide
                .remove(ADDRESSES)
                .map(|_| "forget all addresses".to_owned()),
            Self::Recode(code) => recode(guide, code),
            Self::Undo(when) => undo(guide, earlier, when),
        }
    }
}

/// The list of published addresses.
pub(super) const ADDRESSES: &str = "addresses.lock";

impl Part {
    fn places(self) -> &'static [Place] {
        match self {
            Self::Areas => &places::AREAS,
            Self::Toolkit => &places::TOOLKIT,
            Self::Theme => &places::THEME,
        }
    }

    fn holds(self, path: &str) -> bool {
        let is_area = path.starts_with("content/areas/");
        let is_content = path.starts_with("content/") || path == "fingerpost.yaml";
        match self {
            Self::Areas => is_area,
            Self::Toolkit => is_content && !is_area,
            Self::Theme => path.starts_with("themes/") || path.starts_with("templates/"),
        }
    }
}

impl Line {
    fn act(self, guide: &mut Tree, path: &str, at: Index) -> Option<String> {
        let text = text(guide, path)?.to_owned();
        let mut lines: Vec<&str> = text.lines().collect();
        let at = at.index(lines.len().max(1));
        let line = *lines.get(at)?;
        let longer = format!("{line} too");
        match self {
            Self::Goes => drop(lines.remove(at)),
            Self::StandsTwice => lines.insert(at, line),
            Self::EndsOtherwise => lines[at] = &longer,
        }
        guide.insert(path.to_owned(), (lines.join("\n") + "\n").into_bytes());
        Some(format!("{path}, line {}: {self:?}", at + 1))
    }
}

/// The text of a file.
pub(super) fn text<'g>(guide: &'g Tree, path: &str) -> Option<&'g str> {
    str::from_utf8(guide.get(path)?).ok()
}

fn file_of(guide: &Tree, part: Part, which: Index) -> Option<String> {
    let files: Vec<&String> = guide.keys().filter(|path| part.holds(path)).collect();
    (!files.is_empty()).then(|| (*which.get(&files)).clone())
}

fn put(guide: &mut Tree, path: &str, bytes: Vec<u8>) -> String {
    guide.insert(path.to_owned(), bytes);
    format!("write {path}")
}

fn reword(guide: &mut Tree, place: &Place, choice: Index) -> Option<String> {
    let old = text(guide, place.path)?;
    // Of two texts that begin alike, the longer one stands there.
    let standing = place.texts.iter().filter(|text| old.contains(**text));
    let from = *standing.max_by_key(|text| text.len())?;
    let others: Vec<&str> = place
        .texts
        .iter()
        .copied()
        .filter(|text| *text != from)
        .collect();
    let to = *choice.get(&others);
    let new = old.replacen(from, to, 1).into_bytes();
    guide.insert(place.path.to_owned(), new);
    Some(format!("{}: {from:?} becomes {to:?}", place.path))
}

fn recode(guide: &mut Tree, which: Index) -> Option<String> {
    let text = text(guide, ADDRESSES)?;
    let codes: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("code "))
        .collect();
    let line = *(!codes.is_empty()).then(|| which.get(&codes))?;
    let address = line.split(' ').nth(2)?;
    let new = text.replace(line, &format!("code 999 {address}"));
    let told = format!("the code of {address} is 999");
    guide.insert(ADDRESSES.to_owned(), new.into_bytes());
    Some(told)
}

fn undo(guide: &mut Tree, earlier: &[Tree], when: Index) -> Option<String> {
    let at = when.index(earlier.len().max(1));
    let addresses = guide.get(ADDRESSES).cloned();
    guide.clone_from(earlier.get(at)?);
    guide.remove(ADDRESSES);
    guide.extend(addresses.map(|text| (ADDRESSES.to_owned(), text)));
    Some(format!("all as it was after {at} edits"))
}

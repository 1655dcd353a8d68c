//! The table of containers: how each is written, what it may hold, and who may use it.
//!
//! The one list to change when a container is added; what is built from it stands in `opening.rs`.

use super::body::Block;
use super::gathered::Gathered;
use super::pair::division;

/// A kind of container.
#[derive(Debug)]
pub(super) struct Kind {
    /// The name after the colons.
    pub(super) name: &'static str,
    /// The attributes that it needs.
    pub(super) needs: &'static [&'static str],
    /// Further attributes that it may have.
    pub(super) may_have: &'static [&'static str],
    /// What it holds.
    pub(super) holds: Content,
    /// Whether an area's own text may use it.
    pub(super) in_area: bool,
    /// How it is written, for help.
    pub(super) example: &'static str,
}

/// What a container holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// One block or more.
    Something,
    /// One numbered list.
    NumberedList,
    /// One bullet list.
    BulletList,
    /// Two parts, each under a heading.
    TwoParts,
    /// Nothing.
    Nothing,
}

/// All kinds.
pub(super) const KINDS: [Kind; 9] = [
    Kind {
        name: "note",
        needs: &[],
        may_have: &[],
        holds: Content::Something,
        in_area: true,
        example: ":::note",
    },
    Kind {
        name: "details",
        needs: &["summary"],
        may_have: &[],
        holds: Content::Something,
        in_area: false,
        example: ":::details{summary=\"More about this\"}",
    },
    Kind {
        name: "quote",
        needs: &["role", "source"],
        may_have: &["section"],
        holds: Content::Something,
        in_area: true,
        example: ":::quote{role=\"A resident\" source=public-agencies}",
    },
    Kind {
        name: "steps",
        needs: &[],
        may_have: &[],
        holds: Content::NumberedList,
        in_area: true,
        example: ":::steps",
    },
    Kind {
        name: "checklist",
        needs: &[],
        may_have: &[],
        holds: Content::BulletList,
        in_area: true,
        example: ":::checklist",
    },
    Kind {
        name: "pair",
        needs: &["kind"],
        may_have: &[],
        holds: Content::TwoParts,
        in_area: false,
        example: ":::pair{kind=do}",
    },
    Kind {
        name: "figure",
        needs: &["id"],
        may_have: &[],
        holds: Content::Nothing,
        in_area: false,
        example: ":::figure{id=areas-with-agency-links}",
    },
    Kind {
        name: "sheet",
        needs: &["title"],
        may_have: &[],
        holds: Content::Something,
        in_area: false,
        example: ":::sheet{title=\"Meeting notes\"}",
    },
    Kind {
        name: "lines",
        needs: &["count"],
        may_have: &[],
        holds: Content::Nothing,
        in_area: false,
        example: ":::lines{count=6}",
    },
];

impl Kind {
    /// The kind of that name.
    pub(super) fn named(name: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.name == name)
    }

    /// Every attribute that it knows.
    pub(super) fn attributes(&self) -> impl Iterator<Item = &'static str> {
        self.needs.iter().chain(self.may_have).copied()
    }
}

impl Content {
    /// Whether `blocks` are what it should be.
    pub(super) fn is_met_by(self, blocks: &[Block], gathered: &Gathered) -> bool {
        match (self, blocks) {
            (Self::Nothing, found) => found.is_empty(),
            (Self::Something, found) => !found.is_empty(),
            (Self::NumberedList, [Block::List { start, .. }]) => start.is_some(),
            (Self::BulletList, [Block::List { start, .. }]) => start.is_none(),
            (Self::TwoParts, found) => division(found, gathered).is_some(),
            _ => false,
        }
    }

    /// What to do where it is something else.
    pub(super) fn advice(self) -> &'static str {
        match self {
            Self::Something => "write the text between the two lines of colons",
            Self::NumberedList => "begin each line between the colons with `1. `",
            Self::BulletList => "begin each line between the colons with `- `",
            Self::TwoParts => {
                "begin with a heading, and write exactly one more of its level, where the second part begins"
            }
            Self::Nothing => "close it on the next line with `:::`, and write the text after it",
        }
    }

    /// What it should be, in words.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Something => "some text",
            Self::NumberedList => "one numbered list and nothing else",
            Self::BulletList => "one bullet list and nothing else",
            Self::TwoParts => "two parts, each under a heading",
            Self::Nothing => "nothing",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makers_of_themes_are_told_of_every_kind() {
        let told = include_str!("../../themes/README.md");
        for kind in &KINDS {
            assert!(
                told.contains(&format!("| `:::{}` |", kind.name)),
                "{}",
                kind.name
            );
        }
    }
}

//! Where everything lives inside an edition: the same tree in every edition and language.

use crate::toolkit::{Id, Key, Kind, Toolkit};

/// An address inside an edition: a folder such as `actions/know-residents/`, and perhaps a place on that page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// The folder, without a leading `/`; empty for the home page.
    pub folder: String,
    /// The id of an element on the page.
    pub fragment: Option<String>,
}

/// A page that lists or gathers many items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// All principles.
    Principles,
    /// All actions.
    Actions,
    /// All case studies.
    CaseStudies,
    /// All examples by name; their texts stand on a page for each principle.
    Examples,
    /// All roles.
    Roles,
    /// All stages.
    Stages,
    /// All agencies.
    Agencies,
    /// All tools.
    Tools,
    /// All packs, and all sheets that can be printed.
    Packs,
    /// All actions, short, to tick.
    Checklist,
    /// The glossary.
    Glossary,
    /// All figures by name; they stand on a page for each work that they come from.
    Evidence,
    /// All works.
    Sources,
    /// All areas.
    Areas,
    /// Every page and term by first letter; where scripts are on, what was searched for.
    Search,
    /// Every page by part.
    Outline,
}

impl List {
    /// Every list, in the order of the navigation.
    pub const ALL: [Self; 16] = [
        Self::Principles,
        Self::Roles,
        Self::Stages,
        Self::Agencies,
        Self::Actions,
        Self::CaseStudies,
        Self::Examples,
        Self::Tools,
        Self::Packs,
        Self::Checklist,
        Self::Glossary,
        Self::Evidence,
        Self::Sources,
        Self::Areas,
        Self::Search,
        Self::Outline,
    ];

    /// Its key: the first part of its address, and of the words for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Principles => "principles",
            Self::Actions => "actions",
            Self::CaseStudies => "case-studies",
            Self::Examples => "examples",
            Self::Roles => "roles",
            Self::Stages => "stages",
            Self::Agencies => "agencies",
            Self::Tools => "tools",
            Self::Packs => "print",
            Self::Checklist => "checklist",
            Self::Glossary => "glossary",
            Self::Evidence => "evidence",
            Self::Sources => "sources",
            Self::Areas => "areas",
            Self::Search => "search",
            Self::Outline => "outline",
        }
    }

    /// Its folder.
    pub fn folder(self) -> String {
        format!("{}/", self.key())
    }

    /// The page for its entries of one group; those of none stand on the list itself.
    pub fn group_folder(self, group: Option<&Id>) -> String {
        match group {
            Some(group) => format!("{}{group}/", self.folder()),
            None => self.folder(),
        }
    }

    /// The list that an item of `kind` stands in.
    pub fn of(kind: Kind) -> Option<Self> {
        Some(match kind {
            Kind::Principle => Self::Principles,
            Kind::Action => Self::Actions,
            Kind::CaseStudy => Self::CaseStudies,
            Kind::Example => Self::Examples,
            Kind::Role => Self::Roles,
            Kind::Stage => Self::Stages,
            Kind::Agency => Self::Agencies,
            Kind::Tool => Self::Tools,
            Kind::Pack => Self::Packs,
            Kind::Term => Self::Glossary,
            Kind::Figure => Self::Evidence,
            Kind::Source => Self::Sources,
            Kind::Home | Kind::Page | Kind::LocalPage => return None,
        })
    }
}

/// Where an item of `toolkit`, or of one of its areas, lives.
pub fn route(toolkit: &Toolkit, key: &Key) -> Route {
    let id = key.id.as_str();
    let on_list = |list: List| Route {
        folder: list.group_folder(toolkit.group(key)),
        fragment: Some(id.to_owned()),
    };
    let page = |folder: String| Route {
        folder,
        fragment: None,
    };
    match (key.kind, List::of(key.kind)) {
        (Kind::Example | Kind::Term | Kind::Figure | Kind::Source, Some(list)) => on_list(list),
        (_, Some(list)) => page(format!("{}{id}/", list.folder())),
        (Kind::Home, None) => page(String::new()),
        (Kind::LocalPage, None) => page(format!("local/{id}/")),
        (_, None) => page(format!("{id}/")),
    }
}

/// The address inside an edition that `moved_from` writes: `actions/old/`, or a heading's `actions/old/#part`.
pub fn old_address(written: &str) -> Route {
    let (folder, fragment) = match written.split_once('#') {
        Some((folder, fragment)) => (folder, Some(fragment.to_owned())),
        None => (written, None),
    };
    let folder = folder.trim_matches('/');
    let folder = if folder.is_empty() {
        String::new()
    } else {
        format!("{folder}/")
    };
    Route { folder, fragment }
}

impl std::fmt::Display for Route {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.folder)?;
        self.fragment
            .iter()
            .try_for_each(|fragment| write!(formatter, "#{fragment}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_of_a_group_have_a_page_below_their_list() {
        let group = Id::new("respect");
        assert_eq!(
            List::Examples.group_folder(Some(&group)),
            "examples/respect/"
        );
        assert_eq!(List::Examples.group_folder(None), "examples/");
    }
}

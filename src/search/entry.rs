//! One thing that can be found.

use crate::editions::{List, Route, route};
use crate::markdown::{Phrase, PhrasePart, Said, Slot, say_lines};
use crate::toolkit::{Article, Key, Kind, Toolkit};

use super::field::Field;
use super::wording::Wording;

/// What an entry is, as results say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// An item of the toolkit or of an area.
    Item(Kind),
    /// A page that lists items.
    List(List),
}

impl EntryKind {
    /// The kind in an author's words, or `list`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Item(kind) => kind.word(),
            Self::List(_) => "list",
        }
    }
}

/// One thing that can be found.
#[derive(Debug)]
pub struct Entry {
    /// What it is.
    pub kind: EntryKind,
    /// The item, if it is one.
    pub key: Option<Key>,
    /// Where it lives.
    pub route: Route,
    /// Its name.
    pub title: Phrase,
    /// A sentence about it.
    pub summary: Phrase,
    /// Its other names.
    pub synonyms: Vec<Phrase>,
    /// The headings of its page, by the ids that addresses end in.
    pub headings: Vec<(String, Phrase)>,
}

/// An entry being gathered, with its words.
#[derive(Debug)]
pub(super) struct Draft {
    /// The entry.
    pub(super) entry: Entry,
    /// All its words but local names.
    pub(super) wording: Wording,
}

impl Draft {
    /// An entry for an item; its words are still to come, but for those of its title and summary.
    pub(super) fn of_item(toolkit: &Toolkit, key: &Key, [title, summary]: [Phrase; 2]) -> Self {
        Self::new(
            EntryKind::Item(key.kind),
            Some(key.clone()),
            route(toolkit, key),
            [title, summary],
        )
    }

    /// An entry for a page that lists items.
    pub(super) fn of_list(list: List, title: &str, summary: &str) -> Self {
        let route = Route {
            folder: list.folder(),
            fragment: None,
        };
        let phrases = [title, summary].map(Phrase::literal);
        Self::new(EntryKind::List(list), None, route, phrases)
    }

    fn new(kind: EntryKind, key: Option<Key>, route: Route, [title, summary]: [Phrase; 2]) -> Self {
        let mut wording = Wording::default();
        wording.add_phrase(Field::Shown, &title);
        wording.add_phrase(Field::Shown, &summary);
        let entry = Entry {
            kind,
            key,
            route,
            title,
            summary,
            synonyms: Vec::new(),
            headings: Vec::new(),
        };
        Self { entry, wording }
    }

    /// An entry for an item with a text: its headings and all its words.
    pub(super) fn of_article(toolkit: &Toolkit, article: &Article) -> Self {
        let phrases = [&article.title, &article.summary].map(Phrase::clone);
        let mut draft = Self::of_item(toolkit, &article.key, phrases);
        for heading in &article.prose.body.headings {
            draft.wording.add_phrase(Field::Text, &heading.title);
            if draft.entry.route.fragment.is_none() {
                let heading = (heading.id.clone(), heading.title.clone());
                draft.entry.headings.push(heading);
            }
        }
        let wording = &mut draft.wording;
        say_lines(&article.prose.body, |said| match said {
            Said::Words(words) => wording.push(words),
            // A local name stands between two words, and not within one.
            Said::Slot(_) | Said::End => wording.end(Field::Text),
            Said::In(_) => {}
        });
        draft
    }

    /// It with other names.
    #[must_use]
    pub(super) fn also_called(mut self, names: &[Phrase]) -> Self {
        for name in names {
            self.wording.add_phrase(Field::Shown, name);
            self.entry.synonyms.push(name.clone());
        }
        self
    }

    /// Takes away the headings that `is_common`: many pages have them.
    #[must_use]
    pub(super) fn without_headings(mut self, is_common: impl Fn(&Phrase) -> bool) -> Self {
        self.entry.headings.retain(|(_, title)| !is_common(title));
        for (_, title) in &self.entry.headings {
            self.wording.add_phrase(Field::Shown, title);
        }
        self
    }

    /// It with more words.
    #[must_use]
    pub(super) fn with(mut self, field: Field, text: &str) -> Self {
        self.wording.add(field, text);
        self
    }

    /// It with other forms of its name, which are not shown.
    #[must_use]
    pub(super) fn with_forms(self, forms: &[String]) -> Self {
        let forms = forms.iter();
        forms.fold(self, |draft, form| draft.with(Field::Name, form))
    }

    /// It with more words, if there are any.
    #[must_use]
    pub(super) fn with_all<'t>(
        mut self,
        field: Field,
        phrases: impl IntoIterator<Item = &'t Phrase>,
    ) -> Self {
        for phrase in phrases {
            self.wording.add_phrase(field, phrase);
        }
        self
    }
}

impl Entry {
    /// The local names that its title, summary and headings ask for.
    pub(super) fn slots(&self) -> impl Iterator<Item = &Slot> {
        let headings = self.headings.iter().map(|(_, title)| title);
        let phrases = [&self.title, &self.summary].into_iter().chain(headings);
        phrases
            .flat_map(|phrase| &phrase.parts)
            .filter_map(|part| match part {
                PhrasePart::Slot(slot) => Some(slot),
                PhrasePart::Literal(_) => None,
            })
    }
}

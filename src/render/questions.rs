//! What the shape of a page depends on in its edition: asked while the page is drawn, and answered by every other edition before it
//! shares that page.
//!
//! What a page only prints is no question but a fact (`facts.rs`).

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::toolkit::{Id, Key, Kind};

/// Something that an edition decides.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Question {
    /// Everything: no two editions answer alike.
    Whole,
    /// What stands around every page: whether it has a logo, a sample's banner, a way to the nation, and ways to reach its publisher.
    Frame,
    /// Whether an item is part of it.
    Shows(Key),
    /// The note on an action.
    Note(Id),
    /// Its own stories that name a principle, role, stage or agency.
    StoriesOf(Kind, Id),
    /// Its own stories.
    Stories,
    /// Its own pages and stories.
    OwnArticles,
    /// The contacts for a role.
    Contacts(Id),
    /// Its bodies of a kind of agency.
    Agencies(Id),
    /// Whether it has a name of its own for a variable.
    OwnName(String),
    /// The languages of the guide, and how much of the page in a folder is translated into each.
    Languages(String),
    /// How much of a page's title fits before its own name, in letters.
    Heading(usize),
    /// Whether its printed pages have short addresses, and how long those are.
    Code,
}

/// What an answer is, in short: equal answers have equal numbers.
pub(super) type Answer = u64;

/// The number of an answer.
pub(super) fn answer(value: &impl Hash) -> Answer {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// The questions that were asked since somebody began to listen.
#[derive(Debug, Default)]
pub(super) struct Asked(RefCell<BTreeSet<Question>>);

impl Asked {
    /// Notes a question.
    pub(super) fn note(&self, question: Question) {
        self.0.borrow_mut().insert(question);
    }

    /// Notes all of `questions`.
    pub(super) fn note_all(&self, questions: &[Question]) {
        self.0.borrow_mut().extend(questions.iter().cloned());
    }

    /// What `work` gives, and what was asked for it. It counts as asked for what is being made around it, too.
    pub(super) fn listen<T>(&self, work: impl FnOnce() -> T) -> (T, Vec<Question>) {
        let before = self.0.take();
        let made = work();
        let own: Vec<Question> = self.0.replace(before).into_iter().collect();
        self.note_all(&own);
        (made, own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_a_part_is_asked_for_the_whole() {
        let asked = Asked::default();
        let (part, whole) = asked.listen(|| {
            asked.note(Question::Frame);
            asked.listen(|| asked.note(Question::Code)).1
        });
        assert_eq!(part, [Question::Code]);
        assert_eq!(whole, [Question::Frame, Question::Code]);
        assert_eq!(asked.listen(|| ()).1, []);
    }
}

//! A language that nobody speaks: each word of English with an ending of its own. A translation of everything, as long as the source.

use fingerpost::languages::Language as Lender;

/// A language of the guide.
pub(crate) struct Language {
    pub(crate) tag: &'static str,
    /// What each word ends in; nothing for the source.
    ending: &'static str,
}

/// The first is the source's; the tags of the others are borrowed, their words are not.
pub(super) const LANGUAGES: [Language; 3] = [
    Language::new("en", ""),
    Language::new("cy", "au"),
    Language::new("pl", "ow"),
];

impl Language {
    const fn new(tag: &'static str, ending: &'static str) -> Self {
        Self { tag, ending }
    }

    /// Whether it is the source's.
    pub(crate) fn is_source(&self) -> bool {
        self.ending.is_empty()
    }

    /// The language whose tag it has, and which it counts like.
    pub(super) fn lender(&self) -> Lender {
        Lender::parse(self.tag).unwrap()
    }

    /// `text` in this language. Numbers and what stands in braces stay.
    pub(crate) fn say(&self, text: &str) -> String {
        let words = text.split(' ').map(|word| self.word(word));
        words.collect::<Vec<_>>().join(" ")
    }

    fn word(&self, word: &str) -> String {
        let end = word.trim_end_matches(|sign: char| !sign.is_alphanumeric());
        let is_word = end.chars().all(|sign| sign.is_alphabetic() || sign == '-');
        if end.is_empty() || !is_word {
            return word.to_owned();
        }
        [end, self.ending, &word[end.len()..]].concat()
    }
}

//! Which texts of a catalogue are like another: by the words that they share, in the same order, and by their letters.
//!
//! The measure is that of `msgmerge` (fstrcmp), over words instead of letters: twice the length of the longest common subsequence, divided by
//! the words of both. Letters must be alike as well, since a long address is few words: so no text is like another that `msgmerge` takes
//! for new. Only texts that share enough words at all are compared. It knows nothing of entries.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::super::tokens::each_plain_token;

/// How like two texts are, in thousandths: 1000 if they have the same words in the same order.
pub(super) type Likeness = usize;

/// How like two texts must be for the words of one to help with the other, as for `msgmerge`.
const ENOUGH: Likeness = 600;

/// Texts, to be asked which of them are like another.
pub(super) struct Texts<'t> {
    /// Each as it is written.
    written: Vec<&'t str>,
    numbers: HashMap<String, usize, RandomState>,
    /// For each word by its number: each text that holds it, and how often.
    holders: Vec<Vec<(usize, usize)>>,
    /// For each text: the numbers of its words.
    words: Vec<Vec<usize>>,
}

impl<'t> Texts<'t> {
    /// All of `texts`, by their place in the list.
    pub(super) fn new(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut all = Self {
            written: Vec::new(),
            numbers: HashMap::default(),
            holders: Vec::new(),
            words: Vec::new(),
        };
        for text in texts {
            all.add(text);
        }
        all
    }

    fn add(&mut self, text: &'t str) {
        let own = self.words.len();
        self.written.push(text);
        let mut words = Vec::new();
        each_plain_token(text, |token| {
            let word = self.number(token);
            match self.holders[word].last_mut() {
                Some((holder, times)) if *holder == own => *times += 1,
                _ => self.holders[word].push((own, 1)),
            }
            words.push(word);
        });
        self.words.push(words);
    }

    /// The number of a word, which may be new.
    fn number(&mut self, word: &str) -> usize {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let next = self.holders.len();
        self.numbers.insert(word.to_owned(), next);
        self.holders.push(Vec::new());
        next
    }

    /// The texts that are like `text`, in their order, with their likeness.
    pub(super) fn like(&self, text: &str) -> Vec<(usize, Likeness)> {
        // A word that no text holds is like no other.
        let number = |token: &str| self.numbers.get(token).copied().unwrap_or(usize::MAX);
        let mut words = Vec::new();
        each_plain_token(text, |token| words.push(number(token)));
        let shared = self.shared(&words);
        let able = shared.into_iter().enumerate().filter(|(other, shared)| {
            *shared > 0 && likeness(*shared, words.len() + self.words[*other].len()) >= ENOUGH
        });
        able.map(|(other, _)| {
            let theirs = &self.words[other];
            let common = common(&words, theirs);
            (other, likeness(common, words.len() + theirs.len()))
        })
        .filter(|(other, likeness)| *likeness >= ENOUGH && is_alike(text, self.written[*other]))
        .collect()
    }

    /// How many words each text shares with `words`, in whatever order.
    fn shared(&self, words: &[usize]) -> Vec<usize> {
        let mut times: HashMap<usize, usize> = HashMap::new();
        let mut shared = vec![0; self.words.len()];
        for word in words {
            let time = times.entry(*word).or_default();
            *time += 1;
            for (holder, theirs) in self.holders.get(*word).into_iter().flatten() {
                shared[*holder] += usize::from(theirs >= time);
            }
        }
        shared
    }
}

/// Whether letters, spaces and marks are enough alike; what is in the same order at both ends is not compared again.
fn is_alike(left: &str, right: &str) -> bool {
    let [left, right] = [left, right].map(str::as_bytes);
    let all = left.len() + right.len();
    let pairs = left.iter().zip(right);
    let before = pairs.take_while(|(own, their)| own == their).count();
    let [left, right] = [&left[before..], &right[before..]];
    let pairs = left.iter().rev().zip(right.iter().rev());
    let after = pairs.take_while(|(own, their)| own == their).count();
    let [left, right] = [left, right].map(|text| &text[..text.len() - after]);
    let same = before + after;
    let is_able = likeness(same + left.len().min(right.len()), all) >= ENOUGH;
    is_able && likeness(same + common(left, right), all) >= ENOUGH
}

fn likeness(common: usize, all: usize) -> Likeness {
    (2000 * common).checked_div(all).unwrap_or(0)
}

/// The length of the longest common subsequence.
fn common<T: PartialEq>(left: &[T], right: &[T]) -> usize {
    let mut lengths = vec![0; right.len() + 1];
    for own in left {
        let mut diagonal = 0;
        for (at, their) in right.iter().enumerate() {
            let above = lengths[at + 1];
            lengths[at + 1] = if own == their {
                diagonal + 1
            } else {
                above.max(lengths[at])
            };
            diagonal = above;
        }
    }
    lengths[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(text: &str) -> Vec<(usize, Likeness)> {
        let texts = [
            "Meet your council first",
            "first council your meet",
            "Ask, ask, ask again",
        ];
        Texts::new(texts.into_iter()).like(text)
    }

    #[test]
    fn words_count_in_their_order() {
        assert_eq!(like("Meet the council first."), [(0, 750)]);
        assert_eq!(like("meet YOUR council – first"), [(0, 1000)]);
        assert_eq!(like("Ask again"), [(2, 666)]);
        assert_eq!(like("Ask whether council meet"), []);
        assert_eq!(like("…"), []);
    }

    #[test]
    fn letters_count_as_well() {
        let old = "Immutable: unable to be changed after creation.";
        for (new, is_like) in [
            ("Immutable: unable to be changed after its creation.", true),
            (
                "Immutable: unable to be changed after creation. See [Variables](variables.md).",
                true,
            ),
            (
                "Immutable: unable to be changed after creation. See [Variables](https://book.example/types-and-values/variables.md).",
                false,
            ),
        ] {
            let found = Texts::new([old].into_iter()).like(new);
            assert_eq!(!found.is_empty(), is_like, "{new}");
            assert!(words_alone(old, new) >= ENOUGH);
        }
    }

    fn words_alone(left: &str, right: &str) -> Likeness {
        let [left, right] = [left, right].map(|text| {
            let mut words = Vec::new();
            each_plain_token(text, |word| words.push(word.to_owned()));
            words
        });
        likeness(common(&left, &right), left.len() + right.len())
    }
}

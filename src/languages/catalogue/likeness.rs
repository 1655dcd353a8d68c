//! Which texts of a catalogue are like another: by the words that they share, in the same order.
//!
//! The measure is that of `msgmerge` (fstrcmp), over words instead of letters: twice the length of the longest common subsequence, divided by
//! the words of both. Only texts that share enough words at all are compared. It knows nothing of entries.

use std::collections::HashMap;

use super::super::tokens::plain_tokens;

/// How like two texts are, in thousandths: 1000 if they have the same words in the same order.
pub(super) type Likeness = usize;

/// How like two texts must be for the words of one to help with the other, as for `msgmerge`.
const ENOUGH: Likeness = 600;

/// Texts, to be asked which of them are like another.
pub(super) struct Texts {
    numbers: HashMap<String, usize>,
    /// For each word by its number: each text that holds it, and how often.
    holders: Vec<Vec<(usize, usize)>>,
    /// For each text: the numbers of its words.
    words: Vec<Vec<usize>>,
}

impl Texts {
    /// All of `texts`, by their place in the list.
    pub(super) fn new<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut all = Self {
            numbers: HashMap::new(),
            holders: Vec::new(),
            words: Vec::new(),
        };
        for text in texts {
            all.add(text);
        }
        all
    }

    fn add(&mut self, text: &str) {
        let own = self.words.len();
        let mut words = Vec::new();
        for token in plain_tokens(text) {
            let next = self.numbers.len();
            let word = *self.numbers.entry(token).or_insert(next);
            if word == next {
                self.holders.push(Vec::new());
            }
            match self.holders[word].last_mut() {
                Some((holder, times)) if *holder == own => *times += 1,
                _ => self.holders[word].push((own, 1)),
            }
            words.push(word);
        }
        self.words.push(words);
    }

    /// The texts that are like `text`, in their order, with their likeness.
    pub(super) fn like(&self, text: &str) -> Vec<(usize, Likeness)> {
        // A word that no text holds is like no other.
        let number = |token: String| self.numbers.get(&token).copied().unwrap_or(usize::MAX);
        let words: Vec<usize> = plain_tokens(text).map(number).collect();
        let shared = self.shared(&words);
        let able = shared.into_iter().enumerate().filter(|(other, shared)| {
            *shared > 0 && likeness(*shared, words.len() + self.words[*other].len()) >= ENOUGH
        });
        able.map(|(other, _)| {
            let theirs = &self.words[other];
            let common = common(&words, theirs);
            (other, likeness(common, words.len() + theirs.len()))
        })
        .filter(|(_, likeness)| *likeness >= ENOUGH)
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

fn likeness(common: usize, words: usize) -> Likeness {
    (2000 * common).checked_div(words).unwrap_or(0)
}

/// The length of the longest common subsequence.
fn common(left: &[usize], right: &[usize]) -> usize {
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
}

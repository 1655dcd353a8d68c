//! Footnotes: who mentions whom, and the numbers that readers see.
//!
//! Numbers follow the order of mentions in the text, then within the notes. A note that nothing shown mentions has no number.

use std::collections::BTreeMap;

use super::body::{Block, Footnote};
use super::inline::FootnoteId;

/// The footnotes of one body, while it is read.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    labels: BTreeMap<String, FootnoteId>,
    notes: Vec<Note>,
    /// By the note that they stand in (none for the text itself): which note, and its how-many-eth mention.
    mentions: BTreeMap<Option<FootnoteId>, Vec<(FootnoteId, usize)>>,
}

#[derive(Debug, Default)]
struct Note {
    blocks: Option<Vec<Block>>,
    mentions: usize,
}

impl Footnotes {
    /// The footnote of that label, in either case of letters.
    pub(super) fn labelled(&mut self, label: &str) -> FootnoteId {
        let next = FootnoteId(self.notes.len());
        let id = *self.labels.entry(label.to_lowercase()).or_insert(next);
        if id == next {
            self.notes.push(Note::default());
        }
        id
    }

    /// Takes down a mention within a note or the text, and counts it from 1.
    pub(super) fn mention(&mut self, footnote: FootnoteId, within: Option<FootnoteId>) -> usize {
        let note = &mut self.notes[footnote.0];
        note.mentions += 1;
        let mentions = self.mentions.entry(within).or_default();
        mentions.push((footnote, note.mentions));
        note.mentions
    }

    /// Takes down what a footnote says; the first time counts.
    pub(super) fn define(&mut self, footnote: FootnoteId, blocks: Vec<Block>) {
        self.notes[footnote.0].blocks.get_or_insert(blocks);
    }

    /// The footnotes with their numbers.
    pub(super) fn finish(self) -> Vec<Footnote> {
        let mut finished: Vec<Footnote> = self.notes.into_iter().map(Note::unnumbered).collect();
        let mut shown: Vec<Option<FootnoteId>> = vec![None];
        let mut next = 0;
        while let Some(holder) = shown.get(next) {
            for (footnote, mention) in self.mentions.get(holder).into_iter().flatten() {
                let note = &mut finished[footnote.0];
                note.mentions.push(*mention);
                if note.number.is_none() {
                    note.number = Some(shown.len());
                    shown.push(Some(*footnote));
                }
            }
            next += 1;
        }
        finished
    }
}

impl Note {
    fn unnumbered(self) -> Footnote {
        Footnote {
            number: None,
            mentions: Vec::new(),
            blocks: self.blocks.unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_mentions_that_are_shown() {
        let mut footnotes = Footnotes::default();
        let [never, lost, first, second] =
            ["n", "l", "f", "s"].map(|label| footnotes.labelled(label));
        footnotes.mention(lost, Some(never));
        footnotes.mention(second, Some(first));
        footnotes.mention(first, None);
        footnotes.mention(first, Some(second));
        assert_eq!(footnotes.labelled("F"), first);
        let finished = footnotes.finish();
        let numbers: Vec<_> = finished.iter().map(|note| note.number).collect();
        assert_eq!(numbers, [None, None, Some(1), Some(2)]);
        assert_eq!(finished[first.0].mentions, [1, 2]);
    }
}

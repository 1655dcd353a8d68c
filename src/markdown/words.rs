//! A run of text becomes words, slots and term candidates; footnotes that are written nowhere are found here too.
//!
//! The Markdown parser leaves an unknown `[^label]` as literal text, so it is looked for in the text.

use std::ops::Range;

use super::inline::Inline;
use super::mask::HIDDEN;
use super::reading::Reading;
use super::run::Run;
use super::slot::{Part, split, unclosed};
use super::vocabulary::Vocabulary;
use crate::diagnostics::{Code, is_plain};

/// Whether the forms of glossary terms are looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Terms {
    /// In running text.
    Marked,
    /// In headings, links, quotations and descriptions.
    Unmarked,
}

/// Adds what `run` says to `inlines`.
pub(super) fn push_inlines(
    run: &Run,
    terms: Terms,
    reading: &mut Reading<'_>,
    inlines: &mut Vec<Inline>,
) {
    if reading.is_plain() {
        return inlines.push(Inline::Text(run.text.clone()));
    }
    tell_missing_footnotes(run, reading);
    let vocabulary = match terms {
        Terms::Marked => Some(reading.vocabulary(run.source(&(0..0)).start)),
        Terms::Unmarked => None,
    };
    // As most texts are: then nothing is hidden in it.
    if is_plain(&run.text) {
        return push_words(&run.text, vocabulary, inlines);
    }
    for part in split(&run.text, HIDDEN) {
        match part {
            Part::Literal(range) => {
                let words = reading.masked.shown(&run.text[range]);
                push_words(&words, vocabulary, inlines);
            }
            Part::Slot { whole, slot } => {
                if let Some(fault) = slot.fault(reading.input.variables) {
                    reading.say(&run.source(&whole), fault);
                }
                let rendition = reading.rendition(run.source(&whole).start);
                inlines.push(Inline::Slot(slot.in_words(rendition)));
            }
            Part::Unclosed(range) => {
                reading.say(&run.source(&range), unclosed());
                inlines.push(Inline::Text("{{".to_owned()));
            }
        }
    }
}

fn push_words(words: &str, vocabulary: Option<&Vocabulary>, inlines: &mut Vec<Inline>) {
    let found = vocabulary.map_or_else(Vec::new, |vocabulary| vocabulary.find(words));
    let mut at = 0;
    for (range, term) in found {
        push_text(&words[at..range.start], inlines);
        at = range.end;
        inlines.push(Inline::Term {
            term: term.to_owned(),
            words: words[range].to_owned(),
        });
    }
    push_text(&words[at..], inlines);
}

fn push_text(text: &str, inlines: &mut Vec<Inline>) {
    if !text.is_empty() {
        inlines.push(Inline::Text(text.to_owned()));
    }
}

fn tell_missing_footnotes(run: &Run, reading: &mut Reading<'_>) {
    for mark in footnote_marks(&run.text) {
        let source = run.source(&mark);
        let literal = run.is_escaped(mark.start, reading.body)
            || !reading.written(source.clone()).starts_with('[');
        if !literal {
            let label = &run.text[mark];
            let help = format!("write it on a line of its own: `{label}: …`");
            let message = format!("the footnote `{label}` is written nowhere on this page");
            reading.refuse(&source, Code::UndefinedFootnote, message, help);
        }
    }
}

/// Where `[^label]` stands.
fn footnote_marks(text: &str) -> Vec<Range<usize>> {
    let mut marks = Vec::new();
    if !text.as_bytes().contains(&b'[') {
        return marks;
    }
    for (start, _) in text.match_indices("[^") {
        let label = &text[start + 2..];
        let length = label
            .find(|letter: char| letter == ']' || letter == '[' || letter.is_whitespace())
            .unwrap_or(label.len());
        if length > 0 && label[length..].starts_with(']') {
            marks.push(start..start + 2 + length + 1);
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn footnote_marks_have_a_label_without_spaces() {
        let text = "a[^1] [^] [^b c] [^d [^e]";
        let marks: Vec<&str> = footnote_marks(text)
            .into_iter()
            .map(|mark| &text[mark])
            .collect();
        assert_eq!(marks, ["[^1]", "[^e]"]);
    }
}

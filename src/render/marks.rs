//! Marks: what a page holds in place of a local fact until it is filled in, and how a finished page is cut at them.
//!
//! A mark ends in a probe, characters that every way of making text safe changes in its own way. What has become of the probe says how
//! the fact must be written there; a mark that anything else was done to, such as cutting it short, is not known again.

use super::escape::{escape_text, json_text};

/// Begins a mark. All three are of Unicode's private use, where no text has letters.
const OPEN: char = '\u{F8F0}';
/// Stands between the fact and the probe.
const PROBING: char = '\u{F8F1}';
/// Ends a mark.
const CLOSE: char = '\u{F8F2}';
/// What is looked at to see how a fact is to be written.
const PROBE: &str = "<\"'&Aé";
/// How `OPEN` begins in an address, where letters become bytes.
const IN_ADDRESS: &str = "%EF%A3%B0";

/// How a text is made safe where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Manner {
    /// As it is, for HTML that is finished.
    Plain,
    /// Between tags and in attributes, as our own HTML is written.
    Text,
    /// Likewise, as templates write it.
    Template,
    /// In a string of JSON inside a page.
    Json,
}

/// A piece of a page.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// The same wherever the page is filled in.
    Literal(String),
    /// The fact of that number, and how it is written there.
    Fact(usize, Manner),
}

impl Manner {
    /// Each, in their order.
    pub(super) const ALL: [Self; 4] = [Self::Plain, Self::Text, Self::Template, Self::Json];

    /// `text` in this manner.
    pub(super) fn write(self, text: &str) -> String {
        let mut written = String::with_capacity(text.len());
        match self {
            Self::Plain => written.push_str(text),
            Self::Text => escape_text(&mut written, text),
            Self::Template => written.push_str(&template_text(text)),
            Self::Json => json_text(&mut written, text),
        }
        written
    }

    /// The manner that made this of the probe.
    fn of(probe: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|manner| manner.write(PROBE) == probe)
    }
}

fn template_text(text: &str) -> String {
    let mut written = Vec::with_capacity(text.len());
    // Writing to memory cannot fail, and what was text stays text.
    let _ = tera::escape_html(text, &mut written);
    String::from_utf8(written).unwrap_or_default()
}

/// The mark of the fact of that number.
pub(super) fn mark(number: usize) -> String {
    format!("{OPEN}{number}{PROBING}{PROBE}{CLOSE}")
}

/// Whether a text has marks.
pub(super) fn is_marked(text: &str) -> bool {
    text.contains(OPEN)
}

/// A page cut at its marks; nothing if something else was done to one of them than to make it safe.
pub(super) fn cut(page: &str) -> Option<Vec<Piece>> {
    if page.contains(IN_ADDRESS) {
        return None;
    }
    let mut pieces = Vec::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let (inside, after) = after.split_once(CLOSE)?;
        let (number, probe) = inside.split_once(PROBING)?;
        pieces.push(Piece::Literal(before.to_owned()));
        pieces.push(Piece::Fact(number.parse().ok()?, Manner::of(probe)?));
        rest = after;
    }
    if rest.contains([PROBING, CLOSE]) {
        return None;
    }
    pieces.push(Piece::Literal(rest.to_owned()));
    Some(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_in(manner: Manner) -> Option<Vec<Piece>> {
        let marked = manner.write(&mark(7));
        cut(&format!("<p>{marked}</p>"))
    }

    #[test]
    fn a_mark_tells_how_its_fact_is_written() {
        for manner in Manner::ALL {
            let literal = |text: &str| Piece::Literal(text.to_owned());
            let fact = Piece::Fact(7, manner);
            let expected = vec![literal("<p>"), fact, literal("</p>")];
            assert_eq!(cut_in(manner), Some(expected), "{manner:?}");
        }
    }

    #[test]
    fn what_was_done_to_a_mark_otherwise_is_noticed() {
        let mark = mark(7);
        let upper = mark.to_uppercase();
        let mut address = String::new();
        super::super::escape::escape_address(&mut address, &mark);
        let (short, _) = mark.split_at(mark.len() - 3);
        let (_, end) = mark.split_at(3);
        for text in [upper.as_str(), &address, short, end] {
            assert_eq!(cut(text), None, "{text}");
        }
        assert_eq!(cut("no mark").map(|pieces| pieces.len()), Some(1));
    }
}

//! Where GNU's tools break the lines of a PO file: no line is wider than 79 columns, unless a word alone is.
//!
//! The rules are those of `msgcat`: a text goes whole on the line of its keyword or below it, each of its lines begins a line of the file,
//! and lines are broken where `breaks.rs` allows it. It knows nothing of entries.

use icu_properties::props::{EastAsianWidth, GeneralCategory, LineBreak};
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed};

use super::breaks::breaks;

/// How wide a line may be, in columns.
pub(super) const PAGE_WIDTH: usize = 79;

/// Writes `value` behind `keyword`; each line begins with `prefix`.
pub(super) fn text(out: &mut String, prefix: &str, keyword: &str, value: &str) {
    let portions: Vec<&str> = match value {
        "" => vec![""],
        _ => value.split_inclusive('\n').collect(),
    };
    let mut start = Some(keyword);
    for portion in &portions {
        let portion = Portion::new(portion, PAGE_WIDTH - 2 - prefix.len());
        let beside = portion.breaks(start.map_or(0, |keyword| keyword.len() + 1));
        let is_alone = portions.len() == 1 && beside.is_empty();
        if !is_alone && let Some(keyword) = start.take() {
            out.extend([prefix, keyword, " \"\"\n"]);
        }
        let breaks = if is_alone { beside } else { portion.breaks(0) };
        let mut from = 0;
        for to in breaks.into_iter().chain([portion.escaped.len()]) {
            out.push_str(prefix);
            if let Some(keyword) = start.take() {
                out.extend([keyword, " "]);
            }
            out.extend(["\"", &portion.escaped[from..to], "\"\n"]);
            from = to;
        }
    }
}

/// Writes `words` behind `mark`, divided by blanks, and as many lines as that takes.
pub(super) fn words<'w>(out: &mut String, mark: &str, words: impl IntoIterator<Item = &'w str>) {
    let mut column = 0;
    for word in words {
        if column == 0 {
            out.push_str(mark);
            column = mark.len();
        } else if column + word.len() + 1 > PAGE_WIDTH {
            out.extend(["\n", mark]);
            column = mark.len();
        }
        out.extend([" ", word]);
        column += word.len() + 1;
    }
    if column > 0 {
        out.push('\n');
    }
}

/// One line of a text, as it is written between quotation marks.
struct Portion {
    escaped: String,
    width: usize,
    /// Where a line could end, and how wide the piece before it is.
    pieces: Vec<(usize, usize)>,
}

impl Portion {
    /// `width` is what fits between the quotation marks of a line of its own.
    fn new(text: &str, width: usize) -> Self {
        let (escaped, closed) = escaped(text);
        let mut pieces = Vec::new();
        let mut from = 0;
        let inner = breaks(&escaped).into_iter();
        let open = inner.filter(|at| !closed.contains(at));
        for at in open.chain([escaped.len()]) {
            pieces.push((at, columns(&escaped[from..at])));
            from = at;
        }
        Self {
            escaped,
            width,
            pieces,
        }
    }

    /// Where its lines end, but for the last, if the first begins `indent` columns further in.
    fn breaks(&self, indent: usize) -> Vec<usize> {
        let mut breaks = Vec::new();
        let mut column = indent;
        let mut last = None;
        for (at, width) in &self.pieces {
            if let Some(last) = last
                && column + width > self.width
            {
                breaks.push(last);
                column = 0;
            }
            column += width;
            last = Some(*at);
        }
        breaks
    }
}

/// The text as it is written, and the places inside it that no line may end at: within an escape, and before the end of a line.
fn escaped(text: &str) -> (String, Vec<usize>) {
    let mut escaped = String::with_capacity(text.len());
    let mut closed = Vec::new();
    for letter in text.chars() {
        let mark = match letter {
            '\n' => 'n',
            '\t' => 't',
            '\r' => 'r',
            '\u{7}' => 'a',
            '\u{8}' => 'b',
            '\u{c}' => 'f',
            '\u{b}' => 'v',
            '\\' | '"' => letter,
            _ => {
                escaped.push(letter);
                continue;
            }
        };
        if letter == '\n' {
            closed.push(escaped.len());
        }
        closed.push(escaped.len() + 1);
        escaped.extend(['\\', mark]);
    }
    (escaped, closed)
}

/// How wide a text is on a terminal, as GNU's tools count: marks above and below a letter and vowels inside a Korean one take no room, the
/// letters of East Asia take two columns.
fn columns(text: &str) -> usize {
    const CATEGORY: CodePointMapDataBorrowed<'_, GeneralCategory> = CodePointMapData::new();
    const WIDTH: CodePointMapDataBorrowed<'_, EastAsianWidth> = CodePointMapData::new();
    const BREAK: CodePointMapDataBorrowed<'_, LineBreak> = CodePointMapData::new();
    let width = |letter: char| match (CATEGORY.get(letter), WIDTH.get(letter), BREAK.get(letter)) {
        (
            GeneralCategory::NonspacingMark
            | GeneralCategory::EnclosingMark
            | GeneralCategory::Format
            | GeneralCategory::Control,
            ..,
        )
        | (.., LineBreak::JV | LineBreak::JT) => 0,
        (_, EastAsianWidth::Wide | EastAsianWidth::Fullwidth, _) => 2,
        _ => 1,
    };
    text.chars().map(width).sum()
}

//! The marks in a text that translators must not break: slots, places for values, addresses of links, marks of footnotes.
//!
//! It looks at Markdown from afar: a mark that it misses stays text, and nothing is lost. Pieces put together are the text again.

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// Words.
    Text(&'t str),
    /// A mark alone, such as `{{ council }}`.
    Mark(&'t str),
    /// The beginning of a link or picture, `[`, with the mark at its end, `](address)`.
    Open(&'t str, &'t str),
    /// Its end.
    Close,
}

/// A mark and where it stands: a range of bytes.
#[derive(Clone, Copy, Debug)]
enum Found {
    Mark(usize, usize),
    Pair {
        start: (usize, usize),
        end: (usize, usize),
    },
}

/// The pieces of `text`, in order.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut edges: Vec<(usize, usize, Piece<'_>)> = Vec::new();
    for found in Scan::new(text).all() {
        match found {
            Found::Mark(from, to) => edges.push((from, to, Piece::Mark(&text[from..to]))),
            Found::Pair { start, end } => {
                let open = Piece::Open(&text[start.0..start.1], &text[end.0..end.1]);
                edges.push((start.0, start.1, open));
                edges.push((end.0, end.1, Piece::Close));
            }
        }
    }
    edges.sort_unstable_by_key(|(from, ..)| *from);
    let mut pieces = Vec::with_capacity(edges.len() * 2 + 1);
    let mut at = 0;
    for (from, to, piece) in edges {
        if from > at {
            pieces.push(Piece::Text(&text[at..from]));
        }
        pieces.push(piece);
        at = to;
    }
    if at < text.len() {
        pieces.push(Piece::Text(&text[at..]));
    }
    pieces
}

/// What a mark is called: the name in a slot, the address of a link, the label of a footnote.
pub(super) fn name(mark: &str) -> &str {
    let is_frame = |letter: char| letter.is_whitespace() || "{}[]()^".contains(letter);
    mark.trim_matches(is_frame)
}

/// One way through a text.
struct Scan<'t> {
    text: &'t str,
    /// Where brackets were opened that are not closed yet.
    open: Vec<(usize, usize)>,
    found: Vec<Found>,
}

impl<'t> Scan<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            open: Vec::new(),
            found: Vec::new(),
        }
    }

    fn all(mut self) -> Vec<Found> {
        let mut at = 0;
        while let Some(step) = self.text[at..].find(['\\', '{', '[', ']', '!']) {
            at += step;
            at = self.step(at);
        }
        self.found
    }

    /// Looks at the letter at `at`; gives where to go on.
    fn step(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        if let Some(escaped) = rest.strip_prefix('\\') {
            let escaped = escaped.chars().next();
            return at + 1 + escaped.map_or(0, char::len_utf8);
        }
        if let Some(length) = braces(rest).or_else(|| footnote(rest)) {
            self.found.push(Found::Mark(at, at + length));
            return at + length;
        }
        if rest.starts_with("![") {
            self.open.push((at, at + 2));
            return at + 2;
        }
        match rest.as_bytes()[0] {
            b'[' => self.open.push((at, at + 1)),
            b']' => return self.closed(at),
            _ => {}
        }
        at + 1
    }

    fn closed(&mut self, at: usize) -> usize {
        let start = self.open.pop();
        let Some(address) = self.text[at..].strip_prefix("](") else {
            return at + 1;
        };
        let is_end = |letter: char| letter.is_whitespace() || "()<>".contains(letter);
        let length = address.find(is_end).unwrap_or(0);
        let end = at + 2 + length;
        match (start, self.text[end..].chars().next()) {
            (Some(start), Some(')')) if length > 0 => {
                let end = (at, end + 1);
                self.found.push(Found::Pair { start, end });
                end.1
            }
            // A title, which is translated, follows the address.
            (Some(_), Some(' ')) if length > 0 => {
                self.found.push(Found::Mark(at, end));
                end
            }
            _ => at + 1,
        }
    }
}

/// The length of `{{ name }}` or `{name}` at the beginning of `rest`.
fn braces(rest: &str) -> Option<usize> {
    let (inside, ends) = match rest.strip_prefix("{{") {
        Some(inside) => (inside, "}}"),
        None => (rest.strip_prefix('{')?, "}"),
    };
    let length = inside.find(['{', '}'])?;
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let fits = ends.len() == 2 || (length > 0 && inside[..length].chars().all(is_name));
    let is_closed = inside[length..].starts_with(ends);
    (fits && is_closed).then_some(length + 2 * ends.len())
}

/// The length of `[^label]` at the beginning of `rest`.
fn footnote(rest: &str) -> Option<usize> {
    let label = rest.strip_prefix("[^")?;
    let is_end = |letter: char| letter.is_whitespace() || "[]".contains(letter);
    let length = label.find(is_end)?;
    (length > 0 && label[length..].starts_with(']')).then_some(length + 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_found_and_all_else_is_text() {
        use Piece::{Close, Mark, Open, Text};
        let cases: [(&str, &[Piece<'_>]); 9] = [
            (
                "Ask {{ council }}.",
                &[Text("Ask "), Mark("{{ council }}"), Text(".")],
            ),
            ("{count} of {a b}", &[Mark("{count}"), Text(" of {a b}")]),
            (
                "[**Ask** {{ area }}](action:ask)[^1]",
                &[
                    Open("[", "](action:ask)"),
                    Text("**Ask** "),
                    Mark("{{ area }}"),
                    Close,
                    Mark("[^1]"),
                ],
            ),
            (
                "![Map](map.png)",
                &[Open("![", "](map.png)"), Text("Map"), Close],
            ),
            (
                "[a](b \"Words\")",
                &[Text("[a"), Mark("](b"), Text(" \"Words\")")],
            ),
            ("\\[a](b) {{", &[Text("\\[a](b) {{")]),
            ("[a] (b) ](c) [^ d]", &[Text("[a] (b) ](c) [^ d]")]),
            ("{{{a}}}", &[Text("{"), Mark("{{a}}"), Text("}")]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(pieces(text), expected, "{text}");
        }
        assert_eq!(name("](action:ask)"), "action:ask");
    }
}

//! A careful scanner of HTML: text, comments, and tags of the strict grammar of Markdown's specification; all else cannot be read.
//!
//! What may stand where is decided in `raw_html.rs`.

use std::ops::Range;

/// A piece of HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Text between tags.
    Text,
    /// `<!-- … -->`.
    Comment,
    /// `<name key="value">`.
    Open {
        /// The element.
        name: &'a str,
        /// Keys and values, without quotation marks.
        attributes: Vec<(&'a str, &'a str)>,
    },
    /// `</name>`.
    Close(&'a str),
    /// Neither.
    Unreadable,
}

/// The pieces of `html`, in order and without gaps.
pub(super) fn scan(html: &str) -> Vec<(Range<usize>, Piece<'_>)> {
    let mut pieces = Vec::new();
    let mut scanner = Scanner { html, at: 0 };
    while scanner.at < html.len() {
        let start = scanner.at;
        let piece = scanner.piece();
        pieces.push((start..scanner.at, piece));
    }
    pieces
}

struct Scanner<'a> {
    html: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    fn piece(&mut self) -> Piece<'a> {
        if !self.rest().starts_with('<') {
            self.take(|letter| letter != '<');
            return Piece::Text;
        }
        if self.rest().starts_with("<!--") {
            return self.comment();
        }
        let start = self.at;
        let read = self.close().or_else(|| self.open());
        read.unwrap_or_else(|| {
            self.at = start + 1;
            self.take(|letter| letter != '<');
            Piece::Unreadable
        })
    }

    /// `<!-->` and `<!--->` are whole comments. Where one does not end, no later one does.
    fn comment(&mut self) -> Piece<'a> {
        let inside = &self.rest()["<!--".len()..];
        let length = match inside {
            _ if inside.starts_with('>') => Some(1),
            _ if inside.starts_with("->") => Some(2),
            _ => inside.find("-->").map(|end| end + "-->".len()),
        };
        let Some(length) = length else {
            self.at = self.html.len();
            return Piece::Unreadable;
        };
        self.at += "<!--".len() + length;
        Piece::Comment
    }

    fn close(&mut self) -> Option<Piece<'a>> {
        let start = self.at;
        self.eat("</")?;
        let name = self.name();
        self.take(is_space);
        if let (Some(name), Some(())) = (name, self.eat(">")) {
            return Some(Piece::Close(name));
        }
        self.at = start;
        None
    }

    fn open(&mut self) -> Option<Piece<'a>> {
        self.eat("<")?;
        let name = self.name()?;
        let mut attributes = Vec::new();
        loop {
            let spaces = self.take(is_space);
            if self.eat(">").or_else(|| self.eat("/>")).is_some() {
                return Some(Piece::Open { name, attributes });
            }
            if spaces.is_empty() {
                return None;
            }
            attributes.push(self.attribute()?);
        }
    }

    fn attribute(&mut self) -> Option<(&'a str, &'a str)> {
        let key = self.take(|letter| letter.is_ascii_alphanumeric() || "_:.-".contains(letter));
        if key.is_empty() {
            return None;
        }
        let after_key = self.at;
        self.take(is_space);
        if self.eat("=").is_none() {
            self.at = after_key;
            return Some((key, ""));
        }
        self.take(is_space);
        Some((key, self.value()?))
    }

    fn value(&mut self) -> Option<&'a str> {
        for quote in ["\"", "'"] {
            if self.eat(quote).is_some() {
                let value = self.take(|letter| !quote.contains(letter));
                return self.eat(quote).map(|()| value);
            }
        }
        let value = self.take(|letter| !is_space(letter) && !"\"'=<>`".contains(letter));
        (!value.is_empty()).then_some(value)
    }

    fn name(&mut self) -> Option<&'a str> {
        let begins = self
            .rest()
            .starts_with(|first: char| first.is_ascii_alphabetic());
        begins.then(|| self.take(|letter| letter.is_ascii_alphanumeric() || letter == '-'))
    }

    fn rest(&self) -> &'a str {
        &self.html[self.at..]
    }

    fn take(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.find(|letter| !wanted(letter)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn eat(&mut self, wanted: &str) -> Option<()> {
        self.rest()
            .starts_with(wanted)
            .then(|| self.at += wanted.len())
    }
}

fn is_space(letter: char) -> bool {
    letter.is_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_text_are_told_apart() {
        let html = "<dl title='a \"b\"' open cite=x>\n<dt>A</dt ><br/><!-- <b> -->";
        let pieces: Vec<Piece<'_>> = scan(html).into_iter().map(|(_, piece)| piece).collect();
        let open = |name, attributes: &[(&'static str, &'static str)]| Piece::Open {
            name,
            attributes: attributes.to_vec(),
        };
        assert_eq!(
            pieces,
            [
                open("dl", &[("title", "a \"b\""), ("open", ""), ("cite", "x")]),
                Piece::Text,
                open("dt", &[]),
                Piece::Text,
                Piece::Close("dt"),
                open("br", &[]),
                Piece::Comment,
            ]
        );
    }

    #[test]
    fn what_is_not_strictly_a_tag_cannot_be_read() {
        for html in [
            "<",
            "<a",
            "<a b='>",
            "<a\"b\">",
            "<a =b>",
            "<?php ?>",
            "<!doctype html>",
            "<!-- a",
            "</a b>",
            "< a>",
            "<a/b>",
        ] {
            let pieces = scan(html);
            assert!(
                pieces.iter().any(|(_, piece)| *piece == Piece::Unreadable),
                "{html}: {pieces:?}"
            );
        }
    }

    #[test]
    fn pieces_have_no_gaps() {
        let html = "a<b>c<<d e=>f</b>";
        let joined: String = scan(html)
            .into_iter()
            .map(|(range, _)| &html[range])
            .collect();
        assert_eq!(joined, html);
    }
}

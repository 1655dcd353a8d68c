//! One line of a PO file: what kind it is, and the text in its quotation marks.
//!
//! It does not know what stands on the line before.

use std::ops::Range;

/// What is wrong in a line.
pub(super) struct Fault {
    /// Where, as bytes of the whole text.
    pub(super) range: Range<usize>,
    /// What is wrong.
    pub(super) message: &'static str,
    /// What to do about it.
    pub(super) help: &'static str,
}

/// A line of a PO file.
pub(super) enum Line<'t> {
    /// Nothing.
    Blank,
    /// A translator's comment.
    Comment(&'t str),
    /// A note of the source for translators.
    Note(&'t str),
    /// Where the text is used.
    References(&'t str),
    /// Marks for tools, divided by commas.
    Flags(&'t str),
    /// A keyword and a text, or more of a text.
    Text(Text<'t>),
}

/// A keyword, if one stands there, and a text.
pub(super) struct Text<'t> {
    /// Whether it is the entry or what it was.
    pub(super) layer: Layer,
    /// The word before the quotation mark; none in a line that continues another.
    pub(super) keyword: Option<Keyword>,
    /// What stands after the keyword: quotation marks and all.
    pub(super) quoted: &'t str,
    /// Where that is.
    pub(super) range: Range<usize>,
}

/// Which version of an entry a text belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Layer {
    /// Its source is gone (`#~`).
    pub(super) obsolete: bool,
    /// It is the source that it had before (`#|`).
    pub(super) previous: bool,
}

/// What a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keyword {
    /// `msgctxt`
    Context,
    /// `msgid`
    Source,
    /// `msgid_plural`
    SourcePlural,
    /// `msgstr`, or `msgstr[0]` and so on.
    Words(Option<usize>),
}

/// Reads the line `text`, which begins at byte `start` of its file.
pub(super) fn line(text: &str, start: usize) -> Result<Line<'_>, Fault> {
    let bare = text.trim();
    let start = start + (text.len() - text.trim_start().len());
    let Some(marked) = bare.strip_prefix('#') else {
        return match bare {
            "" => Ok(Line::Blank),
            _ => worded(bare, start, Layer::default()),
        };
    };
    let obsolete = Layer {
        obsolete: true,
        previous: false,
    };
    let previous = Layer {
        obsolete: false,
        previous: true,
    };
    let both = Layer {
        obsolete: true,
        previous: true,
    };
    let comment = text.trim_start().trim_end_matches(['\r', '\n']);
    let after = |mark: &str| {
        let rest = &comment[mark.len()..];
        rest.strip_prefix(' ').unwrap_or(rest)
    };
    Ok(match marked.as_bytes() {
        [b'~', b'|', ..] => return worded(&bare[3..], start + 3, both),
        [b'~'] => Line::Blank,
        [b'~', ..] => return worded(&bare[2..], start + 2, obsolete),
        [b'|', ..] => return worded(&bare[2..], start + 2, previous),
        [b'.', ..] => Line::Note(after("#.")),
        [b':', ..] => Line::References(&bare[2..]),
        [b',' | b'=', ..] => Line::Flags(&bare[2..]),
        _ => Line::Comment(after("#")),
    })
}

fn worded(text: &str, start: usize, layer: Layer) -> Result<Line<'_>, Fault> {
    let start = start + (text.len() - text.trim_start().len());
    let text = text.trim();
    let end = text.find([' ', '\t', '"']).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let quoted = rest.trim_start();
    let range = start + text.len() - quoted.len()..start + text.len();
    let fault = |message, help| Fault {
        range: start..start + text.len(),
        message,
        help,
    };
    if !is_quoted(quoted) {
        return Err(fault(
            "this is not a text in quotation marks",
            "write `msgid \"…\"`; a quotation mark inside is written `\\\"`",
        ));
    }
    let keyword = match word {
        "" => None,
        _ => Some(keyword(word).ok_or_else(|| {
            fault(
                "this line begins with a word that catalogues do not have",
                "use `msgctxt`, `msgid`, `msgid_plural`, `msgstr` or `msgstr[0]`",
            )
        })?),
    };
    Ok(Line::Text(Text {
        layer,
        keyword,
        quoted,
        range,
    }))
}

fn keyword(word: &str) -> Option<Keyword> {
    let form = word
        .strip_prefix("msgstr[")
        .and_then(|rest| rest.strip_suffix(']'));
    Some(match (word, form) {
        ("msgctxt", _) => Keyword::Context,
        ("msgid", _) => Keyword::Source,
        ("msgid_plural", _) => Keyword::SourcePlural,
        ("msgstr", _) => Keyword::Words(None),
        // CLDR knows six forms, and no language has ten.
        (_, Some(digit)) if digit.len() == 1 => Keyword::Words(Some(digit.parse().ok()?)),
        _ => return None,
    })
}

/// Whether `text` begins and ends with quotation marks that nothing between them closes.
fn is_quoted(text: &str) -> bool {
    let inside = text
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    inside.is_some_and(|inside| {
        let mut escaped = false;
        let closes = inside.chars().any(|letter| {
            let closes = letter == '"' && !escaped;
            escaped = letter == '\\' && !escaped;
            closes
        });
        !closes && !escaped
    })
}

/// The text that stands between the quotation marks of a line.
pub(super) fn unquoted(text: &Text<'_>) -> Result<String, Fault> {
    let mut rest = &text.quoted[1..text.quoted.len() - 1];
    let mut plain = String::with_capacity(rest.len());
    while let Some(at) = rest.find('\\') {
        plain.push_str(&rest[..at]);
        let Some((letter, length)) = escape(&rest[at + 1..]) else {
            let start = text.range.end - 1 - (rest.len() - at);
            let length = rest[at..]
                .chars()
                .take(2)
                .map(char::len_utf8)
                .sum::<usize>();
            return Err(Fault {
                range: start..start + length,
                message: "catalogues do not have this mark",
                help: "write `\\\\` for a backslash, `\\n` for the end of a line",
            });
        };
        plain.push(letter);
        rest = &rest[at + 1 + length..];
    }
    plain.push_str(rest);
    Ok(plain)
}

/// What follows a backslash: the letter that it stands for, and how many bytes it is long.
fn escape(text: &str) -> Option<(char, usize)> {
    let first = text.chars().next()?;
    Some(match first {
        'n' => ('\n', 1),
        't' => ('\t', 1),
        'r' => ('\r', 1),
        'a' => ('\u{7}', 1),
        'b' => ('\u{8}', 1),
        'f' => ('\u{c}', 1),
        'v' => ('\u{b}', 1),
        '\\' | '"' => (first, 1),
        'x' => {
            let (letter, length) = number(&text[1..], 16, 2)?;
            (letter, length + 1)
        }
        _ => number(text, 8, 3)?,
    })
}

/// A letter of ASCII by its number, of at most `most` digits.
fn number(text: &str, radix: u32, most: usize) -> Option<(char, usize)> {
    let digits = text
        .chars()
        .take(most)
        .take_while(|digit| digit.is_digit(radix));
    let length = digits.count();
    let value = u8::from_str_radix(text.get(..length)?, radix).ok()?;
    (value.is_ascii() && value > 0).then_some((char::from(value), length))
}

//! What is left of a text of the source without punctuation and blanks: if that is the same, its words still fit.
//!
//! Marks of Markdown, addresses, code, and the names in braces are not punctuation but text; so is what stands between two digits, and `%`,
//! `&` and `@`, which are read aloud. It knows no language.

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

/// Marks of Markdown and of variables, and marks that stand for words.
const TEXT: [char; 15] = [
    '*', '_', '`', '[', ']', '(', ')', '#', '{', '}', '\\', '%', '&', '@', '‰',
];

/// The text without its punctuation and blanks.
pub(super) fn without(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = None;
    // What was left out since the last digit.
    let mut between = String::new();
    while let Some(letter) = rest.chars().next() {
        let length = verbatim(rest).unwrap_or(letter.len_utf8());
        let (here, after) = rest.split_at(length);
        if length > letter.len_utf8() || is_text(before, letter, after.chars().next()) {
            if is_digit(kept.chars().next_back()) && is_digit(Some(letter)) {
                kept.push_str(&between);
            }
            between.clear();
            kept.push_str(here);
        } else if !letter.is_whitespace() {
            between.push(letter);
        } else if !between.ends_with(' ') {
            between.push(' ');
        }
        before = here.chars().next_back();
        rest = after;
    }
    kept
}

/// How much of the beginning of `text` counts to the letter: the address of a link, code, a variable, the name of a footnote.
fn verbatim(text: &str) -> Option<usize> {
    let to = |end: &str, from: usize| Some(from + text.get(from..)?.find(end)? + end.len());
    match text.as_bytes() {
        [b']', b'(', ..] => to(")", 2),
        [b'[', b'^', ..] => to("]", 2),
        [b'`', ..] => to("`", 1),
        [b'<', ..] => to(">", 1),
        [b'{', ..] => to("}", 1),
        [b':', b'/', b'/', ..] => {
            let end = text.find(|letter: char| letter.is_whitespace() || ")>]".contains(letter));
            Some(end.unwrap_or(text.len()))
        }
        _ => None,
    }
}

fn is_text(before: Option<char>, letter: char, after: Option<char>) -> bool {
    if TEXT.contains(&letter) || is_digit(before) && is_digit(after) {
        return true;
    }
    match letter {
        // A picture is not a link, and minus five is not five.
        '!' => after == Some('['),
        '-' | '\u{2010}'..='\u{2015}' if is_digit(after) => true,
        _ => !letter.is_whitespace() && !is_punctuation(letter),
    }
}

fn is_digit(letter: Option<char>) -> bool {
    letter.is_some_and(char::is_numeric)
}

fn is_punctuation(letter: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(letter);
    GeneralCategoryGroup::Punctuation.contains(category)
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn punctuation_and_blanks_make_no_difference() {
        for (left, right) in [
            ("Listen.", "Listen!"),
            ("Listen, then\nask", "Listen – then ask…"),
            ("1,\n5", "1, 5"),
            ("it's \"so\"", "it’s “so”"),
            ("a follow up", "a follow-up"),
            ("See [it](a.md)", "See [it](a.md)."),
            ("Ask {{ council }} first", "Ask {{ council }}, first"),
        ] {
            assert_eq!(without(left), without(right), "{left} / {right}");
        }
    }

    #[test]
    fn all_else_makes_a_difference() {
        for (left, right) in [
            ("Listen", "listen"),
            ("5 steps", "6 steps"),
            ("1.5", "15"),
            ("1 5", "15"),
            ("1, 5", "15"),
            ("days 1, 5", "days 1 – 5"),
            ("5–10", "510"),
            ("-5", "5"),
            ("5%", "5"),
            ("*so*", "so"),
            ("*so*", "_so_"),
            ("[a](b-c.md)", "[a](bc.md)"),
            ("![a](b.png)", "[a](b.png)"),
            ("`a.b`", "`ab`"),
            ("{a-b}", "{ab}"),
            ("<https://a.org>", "<https://aorg>"),
            ("https://a.org/b", "https://a.org/b/"),
            ("so[^a-b]", "so[^ab]"),
            ("café", "cafe"),
            ("£5", "€5"),
        ] {
            assert_ne!(without(left), without(right), "{left} / {right}");
        }
    }
}

//! Characters that no text may hold. Files are read without them; here they are refused where an entity writes one: `&#x202E;`.
//!
//! A hidden character that was decoded does not stand in the text that the parser was given; our own marks (`mask.rs`) do.

use std::borrow::Cow;
use std::ops::Range;

use super::reading::Reading;
use crate::diagnostics::{Code, Diagnostic, is_hidden, is_plain, mark_for};

/// `text` with a visible mark of the same length for each hidden character. The ends of lines stay as they are.
pub(super) fn uncovered(text: &str) -> Cow<'_, str> {
    let gives_way = |character: char| character != '\r' && is_hidden(character);
    if is_plain(text) || !text.contains(gives_way) {
        return Cow::Borrowed(text);
    }
    let marked = |character| {
        if gives_way(character) {
            mark_for(character)
        } else {
            character
        }
    };
    text.chars().map(marked).collect()
}

/// Tells of a hidden character that the parser decoded in `text`, which is written within `range`; whether there is one.
pub(super) fn tell_decoded(text: &str, range: &Range<usize>, reading: &mut Reading<'_>) -> bool {
    let masked = reading.masked.text.get(range.clone()).unwrap_or_default();
    if reading.is_plain() || text == masked {
        return false;
    }
    let is_decoded = |character: &char| is_hidden(*character) && !masked.contains(*character);
    let Some(hidden) = text.chars().find(is_decoded) else {
        return false;
    };
    let mut entities = hidden_entities(reading.written(range.clone()));
    let entity = entities.find(|(_, character)| *character == hidden);
    let place = entity.map_or(range.clone(), |(entity, _)| {
        range.start + entity.start..range.start + entity.end
    });
    reading.say(&place, complaint(hidden));
    true
}

/// The entities in `text` that write a hidden character. Browsers read them in HTML without their semicolon too.
pub(super) fn hidden_entities(text: &str) -> impl Iterator<Item = (Range<usize>, char)> {
    text.match_indices("&#").filter_map(|(start, mark)| {
        let rest = &text[start + mark.len()..];
        let (digits, radix) = match rest.strip_prefix(['x', 'X']) {
            Some(digits) => (digits, 16),
            None => (rest, 10),
        };
        let after = digits.trim_start_matches(|letter: char| letter.is_digit(radix));
        let number = &digits[..digits.len() - after.len()];
        let written = u32::from_str_radix(number, radix).ok();
        let character = written.and_then(char::from_u32).filter(|c| is_hidden(*c))?;
        let after = after.strip_prefix(';').unwrap_or(after);
        Some((start..text.len() - after.len(), character))
    })
}

/// The complaint about an entity that writes `hidden`.
pub(super) fn complaint(hidden: char) -> Diagnostic {
    let code_point = u32::from(hidden);
    let message = format!("this writes the hidden character U+{code_point:04X}");
    Diagnostic::new(Code::ControlCharacter, message)
        .help("delete it; to show it as it is written, write it as code")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_give_way_and_ends_of_lines_stay() {
        assert_eq!(uncovered("a\u{91}b\u{202E}\0\r\n"), "a¿b\u{FFFD}?\r\n");
    }

    #[test]
    fn entities_are_found_by_number() {
        let text = "&#x202e;a&#1; &#X7F &amp; &#65; &#x110000; &#; &#99999999999;&#xFFFE;";
        let found: Vec<(&str, char)> = hidden_entities(text)
            .map(|(range, character)| (&text[range], character))
            .collect();
        assert_eq!(
            found,
            [
                ("&#x202e;", '\u{202E}'),
                ("&#1;", '\u{1}'),
                ("&#X7F", '\u{7F}'),
                ("&#xFFFE;", '\u{FFFE}'),
            ]
        );
    }
}

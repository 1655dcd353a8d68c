//! Words for a language that nobody speaks: every word in marks. What stands on a page without marks cannot be translated.

/// `text`, which may be Markdown, with each of its words in marks. Slots, places for values, code, addresses and labels stay.
pub fn marked(text: &str) -> String {
    let mut marked = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while !rest.is_empty() {
        let kept = kept(rest);
        if kept > 0 {
            marked.push_str(&rest[..kept]);
            rest = &rest[kept..];
            continue;
        }
        let word = word(rest);
        if word > 0 {
            marked.extend(["‹", &rest[..word], "›"]);
            rest = &rest[word..];
            continue;
        }
        let next = rest.chars().next().map_or(0, char::len_utf8);
        marked.push_str(&rest[..next]);
        rest = &rest[next..];
    }
    marked
}

/// What begins and ends a piece that stays as it is.
const KEPT: [(&str, &str); 7] = [
    ("{{", "}}"),
    ("{", "}"),
    ("](", ")"),
    ("][", "]"),
    ("[^", "]"),
    ("`", "`"),
    ("<", ">"),
];

/// How long a piece at the start of `text` is that stays.
fn kept(text: &str) -> usize {
    let found = KEPT.iter().find_map(|(open, close)| {
        let inside = text.strip_prefix(open)?;
        let end = inside.find(close)?;
        Some(open.len() + end + close.len())
    });
    found.unwrap_or(0)
}

/// How long the word at the start of `text` is: letters, with apostrophes and hyphens between them.
fn word(text: &str) -> usize {
    let mut end = 0;
    for (at, letter) in text.char_indices() {
        if letter.is_alphabetic() {
            end = at + letter.len_utf8();
        } else if !(at == end && end > 0 && matches!(letter, '\'' | '’' | '-')) {
            break;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::marked;

    #[test]
    fn every_word_is_marked_and_what_is_no_word_stays() {
        for (text, expected) in [
            (
                "Ask {{ council:start }} *first*!",
                "‹Ask› {{ council:start }} *‹first›*!",
            ),
            (
                "[don’t wait](action:act-now) `x`[^1]",
                "[‹don’t› ‹wait›](action:act-now) `x`[^1]",
            ),
            ("[the guide][guide], [b]", "[‹the› ‹guide›][guide], [‹b›]"),
            ("{count} areas - 12", "{count} ‹areas› - 12"),
        ] {
            assert_eq!(marked(text), expected);
        }
    }
}

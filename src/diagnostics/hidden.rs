//! Characters that no text may hold: they cannot be seen and can hide or turn round other text, or they are no characters at all.
//!
//! Marks of direction (U+200E, U+200F, U+061C) may stand, because right-to-left text needs them and they only touch what is beside
//! them; embeddings, overrides and isolates may not, because their effect runs on. Who refuses them, and where, is not said here.

/// Whether no text may hold `character`. Line feeds and tabs are all right.
#[inline]
pub fn is_hidden(character: char) -> bool {
    match character {
        // Nearly every character is one of these, or a letter beyond them.
        ' '..='~' | '\t' | '\n' | '\u{A0}'..='\u{2027}' => false,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' => true,
        other => other.is_control() || is_noncharacter(other),
    }
}

/// Whether `text` is made of nothing but plain signs, as nearly all is: then nothing in it is hidden. It takes a fraction of the time that
/// looking at each character takes.
pub fn is_plain(text: &str) -> bool {
    let plain = |byte: u8| matches!(byte, b' '..=b'~' | b'\n' | b'\t');
    text.bytes().fold(true, |all, byte| all & plain(byte))
}

/// A visible mark that takes as many bytes as `hidden`, so that every other character keeps its place.
pub fn mark_for(hidden: char) -> char {
    match hidden.len_utf8() {
        1 => '?',
        2 => '¿',
        3 => char::REPLACEMENT_CHARACTER,
        _ => '\u{1FBC4}',
    }
}

/// XML, and so a feed, may not hold these; the last two of each plane, and one row of the first.
fn is_noncharacter(character: char) -> bool {
    u32::from(character) & 0xFFFE == 0xFFFE || matches!(character, '\u{FDD0}'..='\u{FDEF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_as_long_in_bytes_and_can_be_seen() {
        for hidden in ('\0'..=char::MAX).filter(|character| is_hidden(*character)) {
            assert_eq!(hidden.len_utf8(), mark_for(hidden).len_utf8());
            assert!(!is_hidden(mark_for(hidden)));
        }
    }

    #[test]
    fn joiners_and_marks_that_scripts_need_may_stand() {
        let kept = "\u{200C}\u{200D}\u{200E}\u{200F}\u{61C}\u{FFFD}\t\n";
        assert!(!kept.contains(is_hidden));
    }

    #[test]
    fn what_is_no_character_is_hidden() {
        assert!(
            "\u{FFFE}\u{FFFF}\u{FDD0}\u{10FFFF}\u{7F}\r"
                .chars()
                .all(is_hidden)
        );
    }
}

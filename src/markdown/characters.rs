//! Characters that no text may hold: they cannot be seen, and can hide or turn round other text.
//!
//! Marks of direction (U+200E, U+200F, U+061C) are allowed, because right-to-left text needs them and they only touch what is beside
//! them; embeddings, overrides and isolates are not, because their effect runs on.

use crate::diagnostics::{Code, Diagnostic};

/// Whether `character` is refused.
pub(super) fn is_refused(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => false,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' => true,
        other => other.is_control(),
    }
}

/// A visible character that takes as many bytes as `refused`, so that every other character keeps its place.
pub(super) fn stand_in(refused: char) -> char {
    match refused.len_utf8() {
        1 => '?',
        2 => '¿',
        _ => '\u{FFFD}',
    }
}

/// The complaint about it.
pub(super) fn complaint(refused: char) -> Diagnostic {
    let code_point = u32::from(refused);
    Diagnostic::new(
        Code::ControlCharacter,
        format!("the character U+{code_point:04X} cannot stand in a text"),
    )
    .help("delete it; if you do not see it, delete the word and type it again")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stand_ins_are_as_long_in_bytes() {
        for refused in ('\0'..=char::MAX).filter(|character| is_refused(*character)) {
            assert_eq!(refused.len_utf8(), stand_in(refused).len_utf8());
            assert!(!is_refused(stand_in(refused)));
        }
    }

    #[test]
    fn joiners_and_marks_that_scripts_need_are_kept() {
        assert!(
            "\u{200C}\u{200D}\u{200E}\u{200F}\t\n"
                .chars()
                .all(|kept| !is_refused(kept))
        );
    }
}

//! The grammatical forms in which a language may need a name: `{{ council:genitive }}`.
//!
//! A list of words to ask with, and no grammar: the forms themselves are given by translators, name by name. The cases are those that
//! CLDR lists for each language (`grammaticalFeatures.xml`); the Welsh mutations have their usual English names.

use super::language::Language;

/// The forms that texts in `language` may ask for, each with what it says to a translator.
pub fn name_forms(language: &Language) -> &'static [(&'static str, &'static str)] {
    match language.primary() {
        "en" => &[
            ("start", "at the start of a sentence"),
            ("possessive", "of the owner"),
        ],
        "cy" => &[
            ("start", "at the start of a sentence"),
            ("soft", "after a word that causes the soft mutation"),
            ("nasal", "after yn (in)"),
            ("aspirate", "after a word that causes the aspirate mutation"),
        ],
        "pl" => &[
            ("start", "at the start of a sentence"),
            ("genitive", "kogo? czego?"),
            ("dative", "komu? czemu?"),
            ("accusative", "kogo? co?"),
            ("instrumental", "z kim? z czym?"),
            ("locative", "o kim? o czym?"),
            ("vocative", "o!"),
        ],
        "ro" => &[
            ("start", "at the start of a sentence"),
            ("genitive", "of the owner, or to whom"),
        ],
        "ur" | "pa" | "hi" => &[("oblique", "before a postposition")],
        _ => &[("start", "at the start of a sentence")],
    }
}

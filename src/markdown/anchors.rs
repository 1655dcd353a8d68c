//! The ids of headings: made from their words, unique within a body, the same in every area.
//!
//! A made id never holds two hyphens in a row, so ids with `--` are free for what we add ourselves (footnotes).

use std::collections::BTreeMap;

use super::phrase::{Phrase, PhrasePart};

/// The ids that are taken.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    /// By id, how often it was wanted.
    taken: BTreeMap<String, usize>,
}

impl Anchors {
    /// `wanted`, or `wanted-2`, `wanted-3` and so on if it is taken.
    pub(super) fn claim(&mut self, wanted: &str) -> String {
        let mut number = self.taken.get(wanted).copied().unwrap_or(0);
        loop {
            number += 1;
            let id = numbered(wanted, number);
            if number > 1 && self.taken.contains_key(&id) {
                continue;
            }
            self.taken.insert(wanted.to_owned(), number);
            self.taken.entry(id.clone()).or_insert(1);
            return id;
        }
    }
}

fn numbered(wanted: &str, number: usize) -> String {
    match number {
        1 => wanted.to_owned(),
        number => format!("{wanted}-{number}"),
    }
}

/// The id that the words of a heading make: small letters, digits and single hyphens. A slot gives its name.
pub(super) fn slug(title: &Phrase) -> String {
    let mut slug = String::new();
    for part in &title.parts {
        match part {
            PhrasePart::Literal(words) => words.chars().for_each(|letter| push(&mut slug, letter)),
            PhrasePart::Slot(slot) => slot.name.chars().for_each(|letter| push(&mut slug, letter)),
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "section" } else { slug }.to_owned()
}

fn push(slug: &mut String, letter: char) {
    let letter = letter.to_lowercase().next().unwrap_or(letter);
    match letter {
        'a'..='z' | '0'..='9' => slug.push(letter),
        '\'' | '’' => {}
        _ => match plain_letter(letter) {
            Some(plain) => slug.push_str(plain),
            None if slug.is_empty() || slug.ends_with('-') => {}
            None => slug.push('-'),
        },
    }
}

/// The letters without their marks, for the languages that headings are written in.
fn plain_letter(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => "e",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

/// Whether `id` is small letters, digits and single hyphens.
pub(super) fn is_id(id: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
    };
    id.split('-').all(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::Slot;

    #[test]
    fn words_become_kebab_case() {
        for (title, id) in [
            ("What’s *next*? -- 2026!", "whats-next-2026"),
            ("Tŷ bach Éire", "ty-bach-eire"),
            ("🎉 …", "section"),
            ("آپ", "section"),
        ] {
            assert_eq!(slug(&Phrase::literal(title)), id);
            assert!(is_id(id));
        }
    }

    #[test]
    fn a_slot_gives_its_name() {
        let mut title = Phrase::literal("Ask ");
        title.push_slot(Slot {
            name: "council".to_owned(),
            form: Some("start".to_owned()),
            rendition: crate::markdown::Rendition::Own,
        });
        assert_eq!(slug(&title), "ask-council");
    }

    #[test]
    fn repeats_are_numbered_past_what_is_taken() {
        let mut anchors = Anchors::default();
        let ids: Vec<String> = ["a", "a-2", "a", "a"].map(|id| anchors.claim(id)).into();
        assert_eq!(ids, ["a", "a-2", "a-3", "a-4"]);
        assert_eq!(anchors.claim("a-2"), "a-2-2");
    }

    #[test]
    fn an_id_has_single_hyphens_within() {
        for id in ["", "-a", "a--b", "A", "a_b", "a-"] {
            assert!(!is_id(id), "{id}");
        }
    }
}

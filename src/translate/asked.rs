//! The forms of names that translated texts ask for: `{{ council:genitive }}` in a Polish text asks for the genitive of the council.
//!
//! Translators are asked for these and no others, so that a language with seven cases does not make a list of seven times all names.

use std::collections::{BTreeMap, BTreeSet};

use crate::languages::catalogue::Catalogue;
use crate::languages::{Language, name_forms};

/// The forms that texts in one language ask for, by variable.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    forms: BTreeMap<String, BTreeSet<String>>,
    hints: &'static [(&'static str, &'static str)],
}

impl Asked {
    /// What the words of `catalogues` in `language` ask for.
    pub fn by<'c>(
        language: &Language,
        catalogues: impl IntoIterator<Item = &'c Catalogue>,
    ) -> Self {
        let mut asked = Self {
            forms: BTreeMap::new(),
            hints: name_forms(language),
        };
        for catalogue in catalogues {
            for words in catalogue.entries.iter().flat_map(|entry| &entry.words) {
                asked.look(words);
            }
        }
        asked
    }

    /// The forms of that variable, each with what it says to a translator.
    pub(super) fn of(&self, variable: &str) -> Vec<(&'static str, &'static str)> {
        let Some(asked) = self.forms.get(variable) else {
            return Vec::new();
        };
        let hints = self.hints.iter().copied();
        hints.filter(|(form, _)| asked.contains(*form)).collect()
    }

    fn look(&mut self, words: &str) {
        for slot in words.split("{{").skip(1) {
            let Some((inside, _)) = slot.split_once("}}") else {
                continue;
            };
            if let Some((name, form)) = inside.split_once(':') {
                let forms = self.forms.entry(name.trim().to_owned()).or_default();
                forms.insert(form.trim().to_owned());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages::catalogue::Entry;

    #[test]
    fn a_form_is_asked_for_where_words_have_it() {
        let polish = Language::parse("pl").expect("a tag");
        let mut entry = Entry::new(None, "Ask {{ council }}".to_owned());
        entry.words = vec!["Zapytaj {{ council:accusative }} i {{area:odd}}".to_owned()];
        let catalogue = Catalogue {
            entries: vec![entry],
            ..Catalogue::default()
        };
        let asked = Asked::by(&polish, [&catalogue]);
        let forms: Vec<&str> = asked.of("council").iter().map(|(form, _)| *form).collect();
        assert_eq!(forms, ["accusative"]);
        assert!(asked.of("area").is_empty());
    }
}

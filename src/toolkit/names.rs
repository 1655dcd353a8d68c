//! Local names: the facts that text may use, in the grammatical forms that it may ask for.

use std::collections::BTreeMap;

use crate::diagnostics::Place;
use crate::languages::Language;
use crate::read::Forms;

/// A name in all the forms that texts may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    text: String,
    forms: BTreeMap<String, String>,
}

impl Name {
    /// The name; a form that is not given follows from the words where it can: a capital at the start, and in English an apostrophe
    /// and s for the owner.
    pub fn new(text: &str, given: &Forms, language: &Language) -> Self {
        let mut forms = BTreeMap::from([("start".to_owned(), capitalised(text))]);
        if language.reads_source() {
            forms.insert("possessive".to_owned(), owner(text));
        }
        let Forms(given) = given;
        let given = given.iter();
        forms.extend(given.map(|(form, wording)| (form.clone(), wording.value.clone())));
        Self {
            text: text.to_owned(),
            forms,
        }
    }

    /// The name as it stands alone.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The form of that name; nothing if it was not given.
    pub fn form(&self, form: Option<&str>) -> Option<&str> {
        match form {
            None => Some(&self.text),
            Some(form) => self.forms.get(form).map(String::as_str),
        }
    }
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(characters).collect()
    })
}

fn owner(text: &str) -> String {
    if text.ends_with('s') {
        format!("{text}’")
    } else {
        format!("{text}’s")
    }
}

/// A name that text may use.
#[derive(Debug)]
pub struct Variable {
    /// What it stands for.
    pub meaning: String,
    /// The words of the national edition.
    pub national: Name,
    /// Whether every area must give it.
    pub required: bool,
    /// Where it is declared.
    pub place: Place,
}

/// Every name that text may use, by id.
pub type Variables = BTreeMap<String, Variable>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_forms_follow_from_the_words() {
        let english = |text| Name::new(text, &Forms::default(), &Language::source());
        let name = english("your council");
        assert_eq!(name.form(Some("start")), Some("Your council"));
        assert_eq!(name.form(Some("possessive")), Some("your council’s"));
        assert_eq!(
            english("Fen Homes").form(Some("possessive")),
            Some("Fen Homes’")
        );
        assert_eq!(name.form(Some("dative")), None);
    }
}

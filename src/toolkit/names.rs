//! Local names: the facts that text may use, in the grammatical forms that it may ask for.

use std::collections::BTreeMap;

use crate::diagnostics::Place;

/// A name in all the forms that English text may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    text: String,
    start: String,
    possessive: String,
}

impl Name {
    /// The name; a form that is not given follows from the words: a capital at the start, an apostrophe and s for the owner.
    pub fn new(text: &str, start: Option<&str>, possessive: Option<&str>) -> Self {
        Self {
            text: text.to_owned(),
            start: start.map_or_else(|| capitalised(text), str::to_owned),
            possessive: possessive.map_or_else(|| owner(text), str::to_owned),
        }
    }

    /// The form of that name; nothing if there is no such form.
    pub fn form(&self, form: Option<&str>) -> Option<&str> {
        match form {
            None => Some(&self.text),
            Some("start") => Some(&self.start),
            Some("possessive") => Some(&self.possessive),
            Some(_) => None,
        }
    }

    /// The forms that text may ask for.
    pub const FORMS: [&'static str; 2] = ["start", "possessive"];
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
        let name = Name::new("your council", None, None);
        assert_eq!(name.form(Some("start")), Some("Your council"));
        assert_eq!(name.form(Some("possessive")), Some("your council’s"));
        assert_eq!(
            Name::new("Fen Homes", None, None).form(Some("possessive")),
            Some("Fen Homes’")
        );
        assert_eq!(name.form(Some("dative")), None);
    }
}

//! One catalogue of interface words: a gettext PO file whose contexts are the keys.
//!
//! Text may hold places such as `{area}` for values. The n-th form of words that count is for the n-th of the forms that `plurals.rs` knows.
//! English words may be left out, for the source is English; what another language leaves out is missing, and known to be so.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostics, Place, SourceId, SourceMap};

use super::catalogue::{Entry, check_forms, read};
use super::language::Language;
use super::numbers::Numbers;
use super::plurals::Plurals;

/// The words of one language.
#[derive(Debug)]
pub struct Words {
    language: Language,
    forms: BTreeMap<String, Vec<String>>,
    missing: BTreeMap<String, Place>,
    plurals: Plurals,
    numbers: Numbers,
}

impl Words {
    /// Reads a catalogue, or complains. Words that may no longer fit their source are words all the same.
    pub fn parse(
        language: &Language,
        source: SourceId,
        map: &SourceMap,
        told: &mut Diagnostics,
    ) -> Option<Self> {
        let catalogue = read(source, map, told).ok()?;
        check_forms(&catalogue, language, source, told);
        let mut words = Self {
            language: language.clone(),
            forms: BTreeMap::new(),
            missing: BTreeMap::new(),
            plurals: Plurals::new(language),
            numbers: Numbers::new(language),
        };
        for entry in catalogue.entries {
            words.add(entry, Place::start_of(source));
        }
        Some(words)
    }

    fn add(&mut self, entry: Entry, start: Place) {
        let is_whole = entry.is_whole();
        let Some(key) = entry.context else { return };
        if is_whole {
            self.forms.insert(key, entry.words);
        } else if self.language.reads_source() {
            let forms = [Some(entry.source), entry.source_plural];
            self.forms
                .insert(key, forms.into_iter().flatten().collect());
        } else {
            let place = entry.places.source.unwrap_or(start);
            self.missing.insert(key, place);
        }
    }

    /// The same words as `change` makes them, for another language.
    #[must_use]
    pub fn marked(&self, language: &Language, change: fn(&str) -> String) -> Self {
        let changed = |(key, forms): (&String, &Vec<String>)| {
            (key.clone(), forms.iter().map(|form| change(form)).collect())
        };
        Self {
            language: language.clone(),
            forms: self.forms.iter().map(changed).collect(),
            missing: BTreeMap::new(),
            plurals: Plurals::new(&Language::source()),
            numbers: Numbers::new(&Language::source()),
        }
    }

    /// The language of the words.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// How the language writes numbers.
    pub fn numbers(&self) -> &Numbers {
        &self.numbers
    }

    /// Whether there are words for `key`.
    pub fn has(&self, key: &str) -> bool {
        self.forms.contains_key(key)
    }

    /// Every key that has words.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.forms.keys().map(String::as_str)
    }

    /// Every key that stands in the catalogue without words of its language, or without one of their forms; and where it stands.
    pub fn missing(&self) -> impl Iterator<Item = (&str, Place)> {
        let missing = self.missing.iter();
        missing.map(|(key, place)| (key.as_str(), *place))
    }

    /// The words for `key`, with `values` put in their places; nothing if there are none.
    pub fn get(&self, key: &str, values: &[(&str, &str)]) -> Option<String> {
        self.text(key).map(|text| filled(text, values))
    }

    /// The words for `key` as they are written, with places for values; nothing if there are none.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.forms.get(key)?.last().map(String::as_str)
    }

    /// The words for `key` and that many things, likewise.
    pub fn form(&self, key: &str, count: u64) -> Option<&str> {
        let forms = self.forms.get(key)?;
        let form = self.plurals.form_for(count);
        let form = form.min(forms.len().saturating_sub(1));
        forms.get(form).map(String::as_str)
    }

    /// A whole number as its readers write it.
    pub fn number(&self, count: u64) -> String {
        self.numbers.whole(count)
    }

    /// The words for `key` and that many things; `{count}` is filled with the number.
    pub fn count(&self, key: &str, count: u64, values: &[(&str, &str)]) -> Option<String> {
        let number = self.number(count);
        let values: Vec<(&str, &str)> = values
            .iter()
            .copied()
            .chain([("count", number.as_str())])
            .collect();
        self.form(key, count).map(|text| filled(text, &values))
    }

    /// The forms for `key` as they are written, each with the name of its CLDR category; words that do not count have one, `other`.
    pub fn forms(&self, key: &str) -> Vec<(&'static str, &str)> {
        let Some(forms) = self.forms.get(key) else {
            return Vec::new();
        };
        if let [only] = forms.as_slice() {
            return vec![("other", only)];
        }
        let names = self.plurals.names().iter().copied();
        names.zip(forms.iter().map(String::as_str)).collect()
    }
}

/// Puts values in their places in one pass, so that braces inside a value are never read as a place.
fn filled(text: &str, values: &[(&str, &str)]) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        whole.push_str(&rest[..open]);
        let after = &rest[open + 1..];
        let value = after.find('}').and_then(|close| {
            Some((
                close,
                values.iter().find(|(name, _)| *name == &after[..close])?,
            ))
        });
        match value {
            Some((close, (_, value))) => {
                whole.push_str(value);
                rest = &after[close + 1..];
            }
            None => {
                whole.push('{');
                rest = after;
            }
        }
    }
    whole.push_str(rest);
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    const CATALOGUE: &str = r#"msgid ""
msgstr "Language: en\nPlural-Forms: nplurals=2; plural=(n != 1);\n"

msgctxt "skip"
msgid "Skip to content"
msgstr ""

msgctxt "of"
msgid "{page} – {area}"
msgstr "{page} – {area}"

msgctxt "actions"
msgid "{count} action"
msgid_plural "{count} actions"
msgstr[0] "{count} action"
msgstr[1] "{count} actions"
"#;

    fn words() -> Words {
        let mut map = SourceMap::default();
        let source = map.add("en.po", CATALOGUE);
        Words::parse(
            &Language::source(),
            source,
            &map,
            &mut Diagnostics::default(),
        )
        .expect("the catalogue is well-formed")
    }

    #[test]
    fn words_are_found_filled_and_counted() {
        let words = words();
        assert_eq!(words.get("skip", &[]).as_deref(), Some("Skip to content"));
        assert_eq!(
            words
                .get("of", &[("page", "{area}"), ("area", "Saltby")])
                .as_deref(),
            Some("{area} – Saltby")
        );
        assert_eq!(words.count("actions", 1, &[]).as_deref(), Some("1 action"));
        assert_eq!(words.count("actions", 0, &[]).as_deref(), Some("0 actions"));
        assert_eq!(words.get("nothing", &[]), None);
    }

    #[test]
    fn what_another_language_leaves_out_is_missing() {
        let text = CATALOGUE
            .replace("nplurals=2", "nplurals=3")
            .replace(
                "(n != 1)",
                "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)",
            )
            .replace(
                "msgstr[1] \"{count} actions\"",
                "msgstr[1] \"{count} działania\"\nmsgstr[2] \"{count} działań\"",
            )
            .replace("msgctxt \"of\"", "#, fuzzy\nmsgctxt \"of\"");
        let mut map = SourceMap::default();
        let source = map.add("pl.po", text);
        let polish = Language::parse("pl").expect("a tag");
        let mut told = Diagnostics::default();
        let words = Words::parse(&polish, source, &map, &mut told).expect("it is well-formed");
        assert_eq!(told.entries(), []);
        let missing: Vec<&str> = words.missing().map(|(key, _)| key).collect();
        assert_eq!(missing, ["skip"]);
        assert!(!words.has("skip") && words.has("of"));
        let counted = [1, 2, 5, 22].map(|count| words.count("actions", count, &[]));
        let expected = ["1 action", "2 działania", "5 działań", "22 działania"];
        assert_eq!(counted, expected.map(|text| Some(text.to_owned())));
        let names = words.forms("actions").into_iter().map(|(name, _)| name);
        assert_eq!(names.collect::<Vec<_>>(), ["one", "few", "many"]);
    }
}

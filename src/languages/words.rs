//! One catalogue of interface words: a gettext PO file whose contexts are the keys.
//!
//! Text may hold places such as `{area}` for values. Plural forms follow CLDR: the n-th form is for the n-th of the language's
//! categories in CLDR's order (zero, one, two, few, many, other), as gettext tools write them.

use std::collections::BTreeMap;

use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, SourceId, SourceMap};

use super::entries;
use super::language::Language;
use super::numbers::Numbers;

/// The words of one language.
#[derive(Debug)]
pub struct Words {
    language: Language,
    forms: BTreeMap<String, Vec<String>>,
    rules: Option<PluralRules>,
    numbers: Numbers,
}

impl Words {
    /// Reads a catalogue, or complains. An entry without a translation keeps its source words.
    pub fn parse(
        language: &Language,
        source: SourceId,
        map: &SourceMap,
        told: &mut Diagnostics,
    ) -> Option<Self> {
        let catalogue = catalogue(source, map.text(source), told)?;
        let mut forms = BTreeMap::new();
        for message in catalogue.messages() {
            if let Some(key) = message.msgctxt() {
                forms.insert(key.to_owned(), forms_of(message));
            }
        }
        let rules =
            PluralRules::try_new((&language.locale()).into(), PluralRuleType::Cardinal.into()).ok();
        Some(Self {
            language: language.clone(),
            forms,
            rules,
            numbers: Numbers::new(language),
        })
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

    /// Every key.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.forms.keys().map(String::as_str)
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
        let form = self.form_for(count).min(forms.len().saturating_sub(1));
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
        let names = self.categories().map(|(_, name)| name);
        names.zip(forms.iter().map(String::as_str)).collect()
    }

    fn form_for(&self, count: u64) -> usize {
        let Some(rules) = &self.rules else { return 0 };
        let category = rules.category_for(count);
        self.categories()
            .position(|(candidate, _)| candidate == category)
            .unwrap_or(0)
    }

    /// The categories that the language uses, in CLDR's order, with their names.
    fn categories(&self) -> impl Iterator<Item = (PluralCategory, &'static str)> {
        let used: Vec<PluralCategory> = self
            .rules
            .iter()
            .flat_map(PluralRules::categories)
            .collect();
        [
            (PluralCategory::Zero, "zero"),
            (PluralCategory::One, "one"),
            (PluralCategory::Two, "two"),
            (PluralCategory::Few, "few"),
            (PluralCategory::Many, "many"),
            (PluralCategory::Other, "other"),
        ]
        .into_iter()
        .filter(move |(category, _)| used.contains(category))
    }
}

fn catalogue(
    source: SourceId,
    text: &str,
    told: &mut Diagnostics,
) -> Option<polib::catalog::Catalog> {
    let faults = entries::faults(text);
    for fault in &faults {
        told.say(
            Diagnostic::new(Code::BadCatalogue, fault.message)
                .at(Place::new(source, fault.range.clone()))
                .help(fault.help),
        );
    }
    if !faults.is_empty() {
        return None;
    }
    let read = polib::po_file::parse_from_reader(entries::plain(text).as_bytes());
    read.map_err(|error| {
        told.say(
            Diagnostic::new(
                Code::BadCatalogue,
                format!("this catalogue cannot be read: {error}"),
            )
            .at(Place::start_of(source))
            .help("check it with `msgfmt -c`"),
        )
    })
    .ok()
}

fn forms_of(message: &dyn polib::message::MessageView) -> Vec<String> {
    if message.is_plural() {
        let translated: Vec<String> = message.msgstr_plural().cloned().unwrap_or_default();
        if translated.iter().any(|form| !form.is_empty()) {
            return translated;
        }
        return vec![
            message.msgid().to_owned(),
            message.msgid_plural().unwrap_or_default().to_owned(),
        ];
    }
    let translated = message.msgstr().unwrap_or_default();
    vec![
        if translated.is_empty() {
            message.msgid()
        } else {
            translated
        }
        .to_owned(),
    ]
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
}

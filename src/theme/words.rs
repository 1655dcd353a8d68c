//! Words in templates: the functions `word` and `script_words`, and the check that every word asked for is there.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde_json::{Map, Value as Json};
use tera::{Error, Kwargs, State, TeraResult, Value};

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, SourceMap, did_you_mean};
use crate::languages::{Disagreement, Language, Words, disagreement, marked};
use crate::read::ThemeFiles;

use super::composed::{composed, plain};
use super::contract::WORDS;

/// The function that templates call: `word(key="…")`, with `count=` for plural forms and any other value for its place.
pub(super) fn function(
    words: Arc<Words>,
) -> impl Fn(Kwargs, &State<'_>) -> TeraResult<Value> + Send + Sync + 'static {
    let alone = alone(&words);
    move |arguments, _| {
        let key: &str = arguments.must_get("key")?;
        let found = if arguments.iter().nth(1).is_none() {
            alone.get(key).cloned()
        } else {
            filled(&words, key, &arguments)?
        };
        found.ok_or_else(|| {
            Error::message(format!(
                "there is no word `{key}` in the catalogue `{}.po`",
                words.language()
            ))
        })
    }
}

/// The function that hands words to scripts: `script_words(prefix="…")` gives, as JSON for a data block, all words whose keys begin so, by
/// the rest of their keys. Those with plural forms are an object of CLDR categories.
pub(super) fn script_function(
    words: Arc<Words>,
) -> impl Fn(Kwargs, &State<'_>) -> TeraResult<Value> + Send + Sync + 'static {
    move |arguments, _| {
        let prefix: &str = arguments.must_get("prefix")?;
        let found: Map<String, Json> = words
            .keys()
            .filter_map(|key| {
                Some((
                    key.strip_prefix(prefix)?.to_owned(),
                    script_word(&words, key),
                ))
            })
            .collect();
        // Inside a script element `<` could end it.
        let json = Json::Object(found).to_string().replace('<', "\\u003c");
        Ok(Value::safe_string(&json))
    }
}

fn script_word(words: &Words, key: &str) -> Json {
    match words.forms(key).as_slice() {
        [(_, only)] => Json::from(*only),
        forms => forms
            .iter()
            .map(|(category, form)| ((*category).to_owned(), Json::from(*form)))
            .collect::<Map<String, Json>>()
            .into(),
    }
}

/// All words as they are without values: most are asked for so, thousands of times, and these are shared.
fn alone(words: &Words) -> HashMap<String, Value> {
    words
        .keys()
        .filter_map(|key| Some((key.to_owned(), Value::from(words.get(key, &[])?))))
        .collect()
}

fn filled(words: &Words, key: &str, arguments: &Kwargs) -> TeraResult<Option<Value>> {
    let count: Option<u64> = arguments.get("count")?;
    let values = arguments
        .iter()
        .filter_map(|(name, value)| Some((name.as_str()?, written(value, words))));
    let mut values: Vec<(&str, Value)> = values
        .filter(|(name, _)| !matches!(*name, "key" | "count"))
        .collect();
    let text = match count {
        Some(count) => {
            values.push(("count", Value::from(words.number(count))));
            words.form(key, count)
        }
        None => words.text(key),
    };
    let direction = words.language().direction();
    Ok(text.map(|text| composed(text, &values, direction)))
}

/// A value as words hold it: a number as the language writes it.
fn written(value: &Value, words: &Words) -> Value {
    value.as_f64().map_or_else(
        || value.clone(),
        |number| words.numbers().decimal(number).into(),
    )
}

/// The filter `plain`: words where no marks can stand.
pub(super) fn plain_filter(value: &Value, _: Kwargs, _: &State<'_>) -> String {
    plain(value)
}

/// The words of the source language and of each of `languages`; a language that the theme has no words in is told, and so is each word
/// that it lacks.
pub(super) fn spoken<'l>(
    files: &ThemeFiles,
    languages: impl IntoIterator<Item = &'l Language>,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> Vec<Words> {
    let before = told.errors();
    check_names(files, map, told);
    let Some(source) = of_language(files, &Language::source(), map, told) else {
        if told.errors() == before {
            told.say(missing_catalogue(files, &Language::source()));
        }
        return Vec::new();
    };
    let mut spoken = Vec::new();
    for language in languages {
        if language.is_pseudo() {
            spoken.push(source.marked(language, marked));
        } else if let Some(words) = of_language(files, language, map, told) {
            check_all(&source, &words, files, told);
            spoken.push(words);
        } else if !has(files, language) {
            told.say(missing_catalogue(files, language));
        }
    }
    check(files, &source, map, told);
    spoken.insert(0, source);
    spoken
}

fn has(files: &ThemeFiles, language: &Language) -> bool {
    files.words.iter().any(|(tag, _)| tag == language.tag())
}

fn of_language(
    files: &ThemeFiles,
    language: &Language,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> Option<Words> {
    let mut catalogues = files.words.iter();
    let (_, source) = catalogues.find(|(tag, _)| tag == language.tag())?;
    Words::parse(language, *source, map, told)
}

fn check_names(files: &ThemeFiles, map: &SourceMap, told: &mut Diagnostics) {
    for (tag, source) in &files.words {
        if Language::parse(tag).is_none() {
            let message = format!("`{tag}` is not the tag of a language");
            told.say(
                Diagnostic::new(Code::UnknownLanguage, message)
                    .in_path(map.path(*source))
                    .help("name the file `en.po`"),
            );
        }
    }
}

fn missing_catalogue(files: &ThemeFiles, language: &Language) -> Diagnostic {
    let message = format!("the theme has no words in the language `{language}`");
    Diagnostic::new(Code::BadCatalogue, message)
        .in_path(&files.folder)
        .help(format!(
            "add `languages/{language}.po`; `fingerpost translate extract` makes it"
        ))
}

/// Complains about each word that the source language has and another lacks, and about each that has other places for values: no reader
/// shall meet a word of another language, or a place that nothing fills.
fn check_all(source: &Words, words: &Words, files: &ThemeFiles, told: &mut Diagnostics) {
    let path = format!("{}/languages/{}.po", files.folder, words.language());
    let missing: BTreeMap<&str, Place> = words.missing().collect();
    for key in source.keys().filter(|key| !words.has(key)) {
        let message = format!("the catalogue has no word `{key}`");
        let complaint = Diagnostic::new(Code::MissingWord, message);
        let complaint = match missing.get(key) {
            Some(place) => complaint.at(*place).help("give it words"),
            None => complaint
                .in_path(&path)
                .help("`fingerpost translate merge` adds an entry for it; give it words"),
        };
        told.say(complaint);
    }
    for key in words.keys() {
        let (Some(own), Some(other)) = (source.text(key), words.text(key)) else {
            continue;
        };
        if let Some(found) = disagreement(own, other) {
            told.say(different_places(key, &found, &path));
        }
    }
}

fn different_places(key: &str, found: &Disagreement<'_>, path: &str) -> Diagnostic {
    let message = match (found.missing.first(), found.unknown.first()) {
        (Some(name), _) => format!("the word `{key}` lacks the place `{{{name}}}`"),
        (None, Some(name)) => {
            format!("the word `{key}` has a place `{{{name}}}` that nothing fills")
        }
        (None, None) => format!("the word `{key}` has other places than its source"),
    };
    Diagnostic::new(Code::TranslationDiffers, message)
        .in_path(path)
        .help("write what stands in braces exactly as the source has it")
}

/// Complains about each word that a template names and the catalogue does not hold.
fn check(files: &ThemeFiles, words: &Words, map: &SourceMap, told: &mut Diagnostics) {
    const CALL: &str = "word(key=\"";
    for key in WORDS.iter().filter(|key| !words.has(key)) {
        let path = format!("{}/languages/{}.po", files.folder, words.language());
        let message = format!("the catalogue has no word `{key}`");
        let help = "add it; the catalogue of the theme inside the program shows what it says";
        told.say(
            Diagnostic::new(Code::MissingWord, message)
                .in_path(path)
                .help(help),
        );
    }
    for stored in files.written.iter().flat_map(|written| &written.storage) {
        if !words.has(&stored.purpose.value) {
            told.say(missing(&stored.purpose.value, stored.purpose.place, words));
        }
    }
    for (_, source) in &files.templates {
        let text = map.text(*source);
        for (at, _) in text.match_indices(CALL) {
            let start = at + CALL.len();
            let key = text[start..].split('"').next().unwrap_or_default();
            if !words.has(key) {
                let place = Place::new(*source, start..start + key.len());
                told.say(missing(key, place, words));
            }
        }
    }
}

fn missing(key: &str, place: Place, words: &Words) -> Diagnostic {
    let language = words.language();
    let otherwise = format!("add it to `languages/{language}.po`");
    let help = did_you_mean(key, words.keys(), &otherwise);
    let message = format!("the catalogue `{language}.po` has no word `{key}`");
    Diagnostic::new(Code::MissingWord, message)
        .at(place)
        .help(help)
}

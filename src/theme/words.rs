//! Words in templates: the function `word`, and the check that every word asked for is there.

use std::sync::Arc;

use tera::{Error, Kwargs, State, TeraResult, Value};

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, SourceMap, did_you_mean};
use crate::languages::Words;
use crate::read::ThemeFiles;

use super::contract::WORDS;

/// The function that templates call: `word(key="…")`, with `count=` for plural forms and any other value for its place.
pub(super) fn function(
    words: Arc<Words>,
) -> impl Fn(Kwargs, &State<'_>) -> TeraResult<String> + Send + Sync + 'static {
    move |arguments, _| {
        let key: &str = arguments.must_get("key")?;
        let count: Option<u64> = arguments.get("count")?;
        let values: Vec<(String, String)> = arguments
            .iter()
            .map(|(name, value)| (name.to_string(), shown(value)))
            .filter(|(name, _)| name != "key" && name != "count")
            .collect();
        let values: Vec<(&str, &str)> = values
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let found = match count {
            Some(count) => words.count(key, count, &values),
            None => words.get(key, &values),
        };
        found.ok_or_else(|| {
            Error::message(format!(
                "there is no word `{key}` in the catalogue `{}.po`",
                words.language()
            ))
        })
    }
}

fn shown(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// Complains about each word that a template names and the catalogue does not hold.
pub(super) fn check(files: &ThemeFiles, words: &Words, map: &SourceMap, told: &mut Diagnostics) {
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
    for (_, source) in &files.templates {
        let text = map.text(*source);
        for (at, _) in text.match_indices(CALL) {
            let start = at + CALL.len();
            let key = text[start..].split('"').next().unwrap_or_default();
            if !words.has(key) {
                let help = did_you_mean(
                    key,
                    words.keys(),
                    &format!("add it to `languages/{}.po`", words.language()),
                );
                told.say(
                    Diagnostic::new(
                        Code::MissingWord,
                        format!(
                            "the catalogue `{}.po` has no word `{key}`",
                            words.language()
                        ),
                    )
                    .at(Place::new(*source, start..start + key.len()))
                    .help(help),
                );
            }
        }
    }
}

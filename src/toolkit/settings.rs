//! The settings as meant.

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, did_you_mean};
use crate::languages::Language;
use crate::markdown::Phrase;
use crate::read::{OutdatedWritten, SettingsWritten, Text, VERSION};

use super::addresses::BaseAddress;
use super::ids::Id;
use super::publisher::{Accessibility, Publisher};

/// The settings of a guide.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The name of the guide.
    pub title: Phrase,
    /// One sentence about it.
    pub summary: Option<Phrase>,
    /// Who publishes it.
    pub publisher: Publisher,
    /// What is known of how everyone can use it.
    pub accessibility: Option<Accessibility>,
    /// Where it will be published.
    pub base: BaseAddress,
    /// The languages of the national edition, its own first.
    pub languages: Vec<Language>,
    /// What is shown where words were translated from an older text.
    pub outdated: OutdatedWritten,
    /// Whether a plain build makes the national edition.
    pub national: bool,
    /// The areas that a plain build makes; nothing means all.
    pub areas: Option<Vec<Id>>,
    /// The area whose edition a plain build makes alone.
    pub standalone: Option<Id>,
    /// Addresses that are gone on purpose.
    pub retired: Vec<String>,
    /// What others put at the top of the output folder.
    pub keep: Vec<String>,
}

impl Settings {
    /// What the written settings mean; `known` are the ids of all areas. Where they could not be read, which was told, plain ones stand in for the rest of the run.
    pub(super) fn mean(
        written: Option<SettingsWritten>,
        place: Place,
        known: &[&str],
        told: &mut Diagnostics,
    ) -> Self {
        let Some(written) = written else {
            return Self::stand_in();
        };
        let SettingsWritten {
            title,
            summary,
            publisher,
            accessibility,
            base_address,
            languages,
            outdated,
            theme: _,
            engine,
            toolkit: _,
            build,
            retired,
            keep,
        } = written;
        check_engine(&engine, told);
        let base = base(&base_address, told);
        let publisher = Publisher::mean(publisher, told);
        let accessibility = accessibility.map(|written| Accessibility::mean(written, told));
        let (national, areas, standalone) = build.map_or((true, Vec::new(), None), |build| {
            (
                build.national.unwrap_or(true),
                build.areas,
                build.standalone,
            )
        });
        for area in areas.iter().chain(&standalone) {
            check_area(area, known, told);
        }
        let ids: Vec<Id> = areas.iter().map(|area| Id::new(&area.value)).collect();
        Self {
            title: title.into(),
            summary: summary.map(Into::into),
            publisher,
            accessibility,
            base,
            languages: languages_of(&languages, place, told),
            outdated: outdated.unwrap_or(OutdatedWritten::Words),
            national,
            areas: (!ids.is_empty()).then_some(ids),
            standalone: standalone.map(|area| Id::new(&area.value)),
            retired: retired.into_iter().map(|address| address.value).collect(),
            keep: keep.into_iter().map(|name| name.value).collect(),
        }
    }

    fn stand_in() -> Self {
        Self {
            title: Phrase::default(),
            summary: None,
            publisher: Publisher::stand_in(),
            accessibility: None,
            base: BaseAddress::stand_in(),
            languages: vec![Language::source()],
            outdated: OutdatedWritten::Words,
            national: true,
            areas: None,
            standalone: None,
            retired: Vec::new(),
            keep: Vec::new(),
        }
    }
}

/// The written languages as meant; each must be the tag of a language.
pub(super) fn languages_of(
    written: &[Text],
    place: Place,
    told: &mut Diagnostics,
) -> Vec<Language> {
    let mut languages = Vec::new();
    for tag in written {
        match Language::parse(&tag.value) {
            Some(language) if languages.contains(&language) => {
                let message = format!("the language `{language}` is named twice");
                told.say(
                    Diagnostic::new(Code::DuplicateKey, message)
                        .at(tag.place)
                        .help("name it once"),
                );
            }
            Some(language) if language.is_known() || language.is_pseudo() => {
                languages.push(language);
            }
            Some(language) => {
                let message = format!("nothing is known of the language `{language}`");
                told.say(
                    Diagnostic::new(Code::UnknownLanguage, message)
                        .at(tag.place)
                        .help("write a tag such as `en`, `cy` or `ur`"),
                );
            }
            None => {
                let message = format!("`{}` is not the tag of a language", tag.value);
                told.say(
                    Diagnostic::new(Code::UnknownLanguage, message)
                        .at(tag.place)
                        .help("write a tag such as `en`"),
                );
            }
        }
    }
    if written.is_empty() {
        told.say(
            Diagnostic::new(Code::UnknownLanguage, "no language is named")
                .at(place)
                .help("write `languages: [en]`"),
        );
    }
    if languages.is_empty() {
        vec![Language::source()]
    } else {
        languages
    }
}

fn base(written: &Text, told: &mut Diagnostics) -> BaseAddress {
    if written.value.is_empty() {
        return BaseAddress::stand_in();
    }
    BaseAddress::parse(&written.value).unwrap_or_else(|reason| {
        told.say(
            Diagnostic::new(Code::BadBaseAddress, reason)
                .at(written.place)
                .help("write an address such as `https://guide.example.org/`"),
        );
        BaseAddress::stand_in()
    })
}

/// The settings name only areas that there are.
fn check_area(area: &Text, known: &[&str], told: &mut Diagnostics) {
    if !known.contains(&area.value.as_str()) {
        let help = did_you_mean(
            &area.value,
            known.iter().copied(),
            "`fingerpost new area` makes one",
        );
        told.say(
            Diagnostic::new(
                Code::SettingsInvalid,
                format!("there is no area `{}`", area.value),
            )
            .at(area.place)
            .help(help),
        );
    }
}

fn check_engine(engine: &Text, told: &mut Diagnostics) {
    let numbers = |text: &str| -> Option<Vec<u32>> {
        let parts: Vec<u32> = text
            .split('.')
            .map(|part| part.parse().ok())
            .collect::<Option<_>>()?;
        (parts.len() == 3).then_some(parts)
    };
    let message = match numbers(&engine.value) {
        None if engine.value.is_empty() => return,
        None => format!("`{}` is not a version", engine.value),
        Some(wanted) if Some(&wanted) > numbers(VERSION).as_ref() => format!(
            "this is Fingerpost {VERSION}, and the guide needs {}",
            engine.value
        ),
        Some(_) => return,
    };
    told.say(
        Diagnostic::new(Code::WrongEngine, message)
            .at(engine.place)
            .help(format!(
                "install that version, or write `engine: {VERSION}`"
            )),
    );
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::{Located, SourceMap};

    use super::*;

    #[test]
    fn a_language_is_named_once() {
        let place = Place::start_of(SourceMap::default().add("area.yaml", ""));
        let tags = ["en", "en"].map(|tag| Located::new(tag.to_owned(), place));
        let mut told = Diagnostics::default();
        assert_eq!(languages_of(&tags, place, &mut told).len(), 1);
        assert_eq!(told.entries()[0].code, Code::DuplicateKey);
    }
}

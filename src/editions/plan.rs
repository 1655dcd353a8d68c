//! Which editions a build makes, and where each stands.

use crate::diagnostics::{Code, Diagnostic, Diagnostics, did_you_mean};
use crate::languages::Language;
use crate::toolkit::{Area, Id, Settings, Toolkit};

/// What the command line asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Only these areas; none means what the settings say.
    pub areas: Vec<String>,
    /// Only these languages; none means all.
    pub languages: Vec<String>,
    /// Whether the one area's edition stands at the root.
    pub standalone: bool,
}

/// One edition to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its area; nothing for the nation.
    pub area: Option<Id>,
    /// Its language.
    pub language: Language,
    /// Its folder in the site: empty, or ending in `/`.
    pub folder: String,
    /// Whether it is the whole site.
    pub alone: bool,
}

/// The editions of one build, in the order of their folders.
pub(super) fn plan(toolkit: &Toolkit, selection: &Selection, told: &mut Diagnostics) -> Vec<Plan> {
    let standalone = selection.standalone
        || (selection.areas.is_empty() && toolkit.settings.standalone.is_some());
    let areas = wanted_areas(toolkit, selection, told);
    if standalone {
        return match areas[..] {
            [area] => editions(Some(area), &area.languages, selection, true),
            [] if !toolkit.broken_areas.is_empty() => Vec::new(),
            _ => {
                let message = format!("one area stands alone, and {} are asked for", areas.len());
                told.say(
                    Diagnostic::new(Code::UnknownArea, message)
                        .help("name it: `--area saltby --standalone`"),
                );
                Vec::new()
            }
        };
    }
    let mut plans = Vec::new();
    if selection.areas.is_empty() && toolkit.settings.national {
        plans.extend(editions(
            None,
            &toolkit.settings.languages,
            selection,
            false,
        ));
    }
    for area in areas {
        plans.extend(editions(Some(area), &area.languages, selection, false));
    }
    plans.sort_by(|left, right| left.folder.cmp(&right.folder));
    check_languages(toolkit, selection, told);
    plans
}

fn wanted_areas<'t>(
    toolkit: &'t Toolkit,
    selection: &Selection,
    told: &mut Diagnostics,
) -> Vec<&'t Area> {
    let Settings {
        areas, standalone, ..
    } = &toolkit.settings;
    if selection.areas.is_empty() {
        let wanted: Option<Vec<Id>> = standalone
            .clone()
            .map(|area| vec![area])
            .or_else(|| areas.clone());
        return toolkit
            .areas
            .iter()
            .filter(|area| {
                wanted
                    .as_ref()
                    .is_none_or(|wanted| wanted.contains(&area.id))
            })
            .collect();
    }
    for name in &selection.areas {
        if !toolkit.knows_area(&Id::new(name)) {
            let known = toolkit.areas.iter().map(|area| area.id.as_str());
            let help = did_you_mean(name, known, "`fingerpost list areas` shows them all");
            told.say(
                Diagnostic::new(Code::UnknownArea, format!("there is no area `{name}`")).help(help),
            );
        }
    }
    toolkit
        .areas
        .iter()
        .filter(|area| selection.areas.iter().any(|name| name == area.id.as_str()))
        .collect()
}

fn editions(
    area: Option<&Area>,
    languages: &[Language],
    selection: &Selection,
    alone: bool,
) -> Vec<Plan> {
    let base = match area {
        Some(area) if !alone => format!("areas/{}/", area.id),
        _ => String::new(),
    };
    let chosen = |language: &Language| {
        selection.languages.is_empty()
            || selection.languages.iter().any(|tag| tag == language.tag())
    };
    let folder = |position: usize, language: &Language| {
        if position == 0 {
            base.clone()
        } else {
            format!("{base}{language}/")
        }
    };
    languages
        .iter()
        .enumerate()
        .filter(|(_, language)| chosen(language))
        .map(|(position, language)| Plan {
            area: area.map(|area| area.id.clone()),
            language: language.clone(),
            folder: folder(position, language),
            alone,
        })
        .collect()
}

fn check_languages(toolkit: &Toolkit, selection: &Selection, told: &mut Diagnostics) {
    let known: Vec<&Language> = toolkit
        .settings
        .languages
        .iter()
        .chain(toolkit.areas.iter().flat_map(|area| &area.languages))
        .collect();
    for tag in selection
        .languages
        .iter()
        .filter(|tag| !known.iter().any(|language| language.tag() == tag.as_str()))
    {
        let help = did_you_mean(
            tag,
            known.iter().map(|language| language.tag()),
            "no edition is declared in it",
        );
        told.say(
            Diagnostic::new(
                Code::UnknownLanguage,
                format!("no edition is in the language `{tag}`"),
            )
            .help(help),
        );
    }
}

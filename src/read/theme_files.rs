//! Opens a theme: its templates, styles, words and other files.
//!
//! A theme in the project's `themes/` comes before the one inside the program. A file in the project's own `templates/` takes the place
//! of the theme's template of that name.

use std::path::Path;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Reported, SourceMap};

use super::item_reading::File;
use super::settings_file::{SettingsWritten, ThemeWritten};
use super::sources::ThemeFiles;
use super::text::Opened;
use super::walk::Found;
use super::{builtin, item_reading, text, walk};

/// The folder of a project's own templates.
const OWN_TEMPLATES: &str = "templates";

/// A theme's files, opened.
#[derive(Debug)]
pub(super) struct OpenedTheme {
    /// That there is none was told.
    missing: Option<Reported>,
    folder: String,
    files: Vec<File>,
    /// Templates of the project's own.
    own: Vec<File>,
}

impl OpenedTheme {
    /// Every file of it.
    pub(super) fn files(&self) -> impl Iterator<Item = &File> {
        self.files.iter().chain(&self.own)
    }
}

/// Opens the theme that the settings name, or the one inside the program.
pub(super) fn open(
    root: &Path,
    settings: Option<&SettingsWritten>,
    map: &mut SourceMap,
    told: &mut Diagnostics,
) -> OpenedTheme {
    let named = settings.and_then(|settings| settings.theme.as_ref());
    let id = named.map_or(builtin::THEME_ID, |theme| theme.value.as_str());
    let folder = format!("themes/{id}");
    // A theme lies in a folder of its own in `themes/`, and nowhere else.
    let on_disk = if id.starts_with('.') || id.contains(['/', '\\']) {
        Found::new()
    } else {
        walk::disk(root, &folder, told)
    };
    let found = if on_disk.is_empty() && id == builtin::THEME_ID {
        builtin::theme()
    } else {
        on_disk
    };
    let absent = named.filter(|_| found.is_empty());
    let missing = absent.map(|theme| {
        told.say(
            Diagnostic::new(Code::SettingsInvalid, format!("there is no theme `{id}`"))
                .at(theme.place)
                .help(format!(
                    "make the folder `themes/{id}/`, or write `{}`",
                    builtin::THEME_ID
                )),
        )
    });
    if !found.is_empty() && !found.contains_key(&format!("{folder}/theme.yaml")) {
        told.say(
            Diagnostic::new(Code::MissingKey, "the theme has no `theme.yaml`")
                .in_path(&folder)
                .help("write `name:`, `title:` and `styles:` into it"),
        );
    }
    let own = walk::disk(root, OWN_TEMPLATES, told);
    OpenedTheme {
        missing,
        folder,
        files: text::open(&found, map, told),
        own: text::open(&own, map, told),
    }
}

/// Reads an opened theme.
pub(super) fn read(opened: OpenedTheme, map: &SourceMap, told: &mut Diagnostics) -> ThemeFiles {
    let mut theme = ThemeFiles {
        missing: opened.missing,
        ..sorted(opened.folder, opened.files, map, told)
    };
    for (path, opened) in opened.own {
        if let (Some(name), Opened::Text(source)) = (own_template(&path), opened) {
            theme.templates.retain(|(other, _)| other != name);
            theme.templates.push((name.to_owned(), source));
        }
    }
    theme
}

fn own_template(path: &str) -> Option<&str> {
    path.strip_prefix(OWN_TEMPLATES)?.strip_prefix('/')
}

fn sorted(
    folder: String,
    files: Vec<(String, Opened)>,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> ThemeFiles {
    let mut theme = ThemeFiles {
        missing: None,
        written: None,
        folder,
        templates: Vec::new(),
        styles: Vec::new(),
        scripts: Vec::new(),
        words: Vec::new(),
        assets: Vec::new(),
        faces: Vec::new(),
    };
    for (path, opened) in files {
        let inside = path
            .strip_prefix(&theme.folder)
            .unwrap_or(&path)
            .trim_start_matches('/')
            .to_owned();
        match (inside.split_once('/'), opened) {
            (None, Opened::Text(source)) if inside == "theme.yaml" => {
                theme.written = item_reading::document::<ThemeWritten>(source, map, told);
            }
            (Some(("templates", name)), Opened::Text(source)) => {
                theme.templates.push((name.to_owned(), source));
            }
            (Some(("styles", name)), Opened::Text(source)) => {
                theme.styles.push((name.to_owned(), source));
            }
            (Some(("languages", name)), Opened::Text(source)) => theme
                .words
                .push((name.trim_end_matches(".po").to_owned(), source)),
            (Some(("scripts", name)), Opened::Text(source)) => {
                theme.scripts.push((name.to_owned(), source));
            }
            (Some(("drawing", _)), Opened::Bytes(bytes)) => theme.faces.push(bytes),
            (_, Opened::Bytes(bytes)) => theme.assets.push((inside, bytes)),
            (Some(("icons" | "fonts", _)), Opened::Text(source)) => theme
                .assets
                .push((inside, map.text(source).as_bytes().into())),
            (_, Opened::Text(_)) => {}
        }
    }
    theme
}

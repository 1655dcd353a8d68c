//! One stylesheet from the theme's tokens and styles, and one script from its scripts: joined in the order that `theme.yaml` gives.
//!
//! Styles are lightly made smaller; scripts are left as they are written.

use std::borrow::Cow;
use std::sync::Arc;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, SourceId, SourceMap, did_you_mean};
use crate::read::{Entries, Text, ThemeFiles, ThemeWritten};

use super::assets::{Assets, asset, missing};

/// The name by which templates ask for the script of every page.
const SCRIPT: &str = "site.js";

/// The stylesheet; files that it names with `url(…)` get their published names.
pub(super) fn join(
    files: &ThemeFiles,
    assets: &Assets,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> String {
    let Some(written) = &files.written else {
        return String::new();
    };
    let mut joined = tokens(written);
    for source in named(&written.styles, &files.styles, "style", told) {
        joined.push_str(&smaller(&with_published_names(
            source, assets, "", map, told,
        )));
    }
    joined
}

/// Adds the styles that `theme.yaml` does not join: pages that need one load it beside the stylesheet.
pub(super) fn add_loose(
    files: &ThemeFiles,
    map: &SourceMap,
    assets: &mut Assets,
    told: &mut Diagnostics,
) {
    let joined = |name: &str| {
        let mut styles = files.written.iter().flat_map(|written| &written.styles);
        styles.any(|style| style.value == name)
    };
    for (name, source) in files.styles.iter().filter(|(name, _)| !joined(name)) {
        let text = smaller(&with_published_names(*source, assets, "../", map, told));
        let name = format!("styles/{name}");
        let published = asset(&name, text.into_bytes().into());
        assets.insert(name, published);
    }
}

/// Adds the script of every page to the assets, for a theme that has one.
pub(super) fn add_script(
    files: &ThemeFiles,
    map: &SourceMap,
    assets: &mut Assets,
    told: &mut Diagnostics,
) {
    let wanted = files.written.as_ref().map(|written| &written.scripts);
    let Some(wanted) = wanted.filter(|wanted| !wanted.is_empty()) else {
        return;
    };
    let sources = named(wanted, &files.scripts, "script", told);
    let texts: Vec<&str> = sources.into_iter().map(|source| map.text(source)).collect();
    let joined: Arc<[u8]> = texts.concat().into_bytes().into();
    assets.insert(SCRIPT.to_owned(), asset(SCRIPT, joined));
}

/// The files that `theme.yaml` names, or complaints.
fn named(
    names: &[Text],
    files: &[(String, SourceId)],
    kind: &str,
    told: &mut Diagnostics,
) -> Vec<SourceId> {
    let mut found = Vec::new();
    for name in names {
        if let Some((_, source)) = files.iter().find(|(file, _)| *file == name.value) {
            found.push(*source);
            continue;
        }
        let known = files.iter().map(|(file, _)| file.as_str());
        let help = did_you_mean(&name.value, known, &format!("add the file to `{kind}s/`"));
        let message = format!("there is no {kind} `{}`", name.value);
        told.say(
            Diagnostic::new(Code::ThemeFileMissing, message)
                .at(name.place)
                .help(help),
        );
    }
    found
}

/// The tokens as custom properties, and at night those that are others then.
fn tokens(written: &ThemeWritten) -> String {
    let rule = |entries: &Entries<Text>| {
        let lines = entries.0.iter();
        let lines = lines.map(|(name, value)| format!("--{}:{};", name.value, value.value));
        format!(":root{{{}}}\n", lines.collect::<String>())
    };
    let mut text = String::new();
    if !written.tokens.0.is_empty() {
        text.push_str(&rule(&written.tokens));
    }
    if !written.dark_tokens.0.is_empty() {
        let night = rule(&written.dark_tokens);
        text.extend([
            "@media screen and (prefers-color-scheme:dark){",
            &night,
            "}\n",
        ]);
    }
    text
}

/// A style's text with the published names of the files that it names.
fn with_published_names(
    source: SourceId,
    assets: &Assets,
    up: &str,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> String {
    const CALL: &str = "url(";
    let text = map.text(source);
    let mut whole = String::with_capacity(text.len());
    let mut done = 0;
    for (at, _) in text.match_indices(CALL) {
        let start = at + CALL.len();
        let end = text[start..]
            .find(')')
            .map_or(text.len(), |end| start + end);
        let name = text[start..end].trim_matches(['"', '\'', ' ']);
        if name.starts_with(['#', '/']) || name.contains(':') {
            continue;
        }
        whole.push_str(&text[done..start]);
        match assets.get(name) {
            // A style that pages load beside the stylesheet lies one folder deeper.
            Some(asset) => whole.extend([up, &asset.path]),
            None => {
                told.say(missing(name, assets, Place::new(source, start..end)));
            }
        }
        done = end;
    }
    whole.push_str(&text[done..]);
    whole
}

/// Without comments, indents, blank lines and the blanks that only please the eye; lines with strings are left alone, and a comment
/// never begins inside a string in these files.
fn smaller(text: &str) -> String {
    let mut without = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("/*") {
        without.push_str(&rest[..start]);
        rest = rest[start..]
            .find("*/")
            .map_or("", |end| &rest[start + end + 2..]);
    }
    without.push_str(rest);
    let lines = without
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    lines.fold(String::new(), |mut joined, line| {
        joined.push_str(&close(line));
        if !line.ends_with(['{', ';', ',']) {
            joined.push('\n');
        }
        joined
    })
}

/// A line without the blanks around its signs, unless it holds a string.
fn close(line: &str) -> Cow<'_, str> {
    const SIGNS: [(&str, &str); 4] = [(": ", ":"), ("; ", ";"), (" {", "{"), ("{ ", "{")];
    if line.contains(['"', '\'']) {
        return Cow::Borrowed(line);
    }
    let closer = SIGNS
        .iter()
        .fold(line.to_owned(), |line, (from, to)| line.replace(from, to));
    Cow::Owned(closer.replace(" }", "}").replace(";}", "}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indents_go() {
        assert_eq!(
            smaller("/* a */\n:root {\n  --a: 1;\n}\n"),
            ":root{--a:1;}\n"
        );
        assert_eq!(smaller("a{}/* open"), "a{}\n");
    }
}

//! One stylesheet from the theme's styles, lightly made smaller.

use crate::diagnostics::{Code, Diagnostic, Diagnostics, SourceMap, did_you_mean};
use crate::read::ThemeFiles;

/// The styles in the order that `theme.yaml` gives.
pub(super) fn join(files: &ThemeFiles, map: &SourceMap, told: &mut Diagnostics) -> String {
    let mut joined = String::new();
    let named = files
        .written
        .as_ref()
        .map(|written| written.styles.as_slice())
        .unwrap_or_default();
    for style in named {
        match files.styles.iter().find(|(name, _)| *name == style.value) {
            Some((_, source)) => joined.push_str(&smaller(map.text(*source))),
            None => {
                let known = files.styles.iter().map(|(name, _)| name.as_str());
                let help = did_you_mean(&style.value, known, "add the file to `styles/`");
                told.say(
                    Diagnostic::new(
                        Code::LinkToMissingItem,
                        format!("there is no style `{}`", style.value),
                    )
                    .at(style.place)
                    .help(help),
                );
            }
        }
    }
    joined
}

/// Without comments, indents and blank lines; strings are left alone, since a comment never begins inside one in these files.
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
    without
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .fold(String::new(), |mut lines, line| {
            lines.push_str(line);
            lines.push('\n');
            lines
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indents_go() {
        assert_eq!(
            smaller("/* a */\n:root {\n  --a: 1;\n}\n"),
            ":root {\n--a: 1;\n}\n"
        );
        assert_eq!(smaller("a{}/* open"), "a{}\n");
    }
}

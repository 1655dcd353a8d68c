//! Whether words can stand where their source stands: in one paragraph, with the same names and the same links.
//!
//! Words that would break the page are left out, and the source shows in their place. Words that only lack a name or a link are shown.

use std::collections::BTreeMap;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::markdown::{Break, LINE_END, Unit, UnitKind};

/// Whether `words` can stand in the place of `unit`, whose text is `source`; what is wrong with them is told at `place`.
pub(super) fn is_sound(
    unit: &Unit,
    (source, words): (&str, &str),
    place: Option<Place>,
    told: &mut Diagnostics,
) -> bool {
    let fault = structure(unit, words);
    let sound = fault.is_none();
    let missing = fault
        .is_none()
        .then(|| differences(source, words))
        .flatten();
    let Some(place) = place else { return sound };
    if let Some((message, help)) = fault {
        let code = Code::TranslationUnusable;
        told.say(Diagnostic::new(code, message).at(place).help(help));
    }
    if let Some(message) = missing {
        told.say(
            Diagnostic::new(Code::TranslationDiffers, message)
                .at(place)
                .help("write names in double braces and links as the source has them"),
        );
    }
    sound
}

/// What would break the page.
fn structure(unit: &Unit, words: &str) -> Option<(&'static str, &'static str)> {
    let has_line_ends = unit.breaks.iter().any(|Break { hard, .. }| *hard);
    let bare = words.replace(LINE_END, "");
    if bare.contains('\n') || (words.contains(LINE_END) && !has_line_ends) {
        return Some((
            "these words stand on several lines",
            "write them on one line, as the source is",
        ));
    }
    let first = words.trim_start();
    if unit.kind == UnitKind::Attribute {
        return words.contains('"').then_some((
            "these words hold a straight quotation mark, which would end them",
            "write the quotation marks of the language, such as “…”",
        ));
    }
    if unit.kind == UnitKind::Cell && has_bare_bar(words) {
        return Some((
            "these words hold a bar, which would begin another cell",
            "write it as `\\|`",
        ));
    }
    begins_a_block(first, unit.kind).then_some((
        "these words begin like a heading, a list, a quotation or code",
        "write a backslash before the first mark",
    ))
}

fn has_bare_bar(words: &str) -> bool {
    let mut escaped = false;
    words.chars().any(|letter| {
        let bare = letter == '|' && !escaped;
        escaped = letter == '\\' && !escaped;
        bare
    })
}

/// Whether a paragraph of these words would be something else.
fn begins_a_block(first: &str, kind: UnitKind) -> bool {
    if kind != UnitKind::Text {
        return false;
    }
    let marks = ["- ", "* ", "+ ", "> ", ":::", "~~~"];
    first.is_empty()
        || marks.iter().any(|mark| first.starts_with(mark))
        || is_numbered(first)
        || is_heading(first)
        || is_rule(first)
        || is_fence(first)
        || is_definition(first)
}

fn is_numbered(first: &str) -> bool {
    let rest = first.trim_start_matches(|letter: char| letter.is_ascii_digit());
    rest.len() < first.len() && (rest.starts_with(". ") || rest.starts_with(") "))
}

fn is_heading(first: &str) -> bool {
    let rest = first.trim_start_matches('#');
    let level = first.len() - rest.len();
    (1..=6).contains(&level) && (rest.is_empty() || rest.starts_with(' '))
}

/// Three marks or more and nothing else: `***all*** of it` is a paragraph.
fn is_rule(first: &str) -> bool {
    let marks: Vec<char> = first.chars().filter(|letter| *letter != ' ').collect();
    marks.len() > 2
        && ['*', '-', '_']
            .iter()
            .any(|mark| marks.iter().all(|own| own == mark))
}

/// Not code within a line, which ends on it.
fn is_fence(first: &str) -> bool {
    let rest = first.strip_prefix("```");
    rest.is_some_and(|rest| !rest.trim_start_matches('`').contains('`'))
}

/// Where a link of that label leads, or what a footnote says.
fn is_definition(first: &str) -> bool {
    let label = first
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'));
    label.is_some_and(|(_, rest)| rest.starts_with(':'))
}

/// Names and links that one text has and the other lacks, in words.
fn differences(source: &str, words: &str) -> Option<String> {
    let (wanted, given) = (marks(source), marks(words));
    let missing = wanted
        .iter()
        .find(|(mark, count)| given.get(*mark).unwrap_or(&0) < count);
    let added = given.keys().find(|mark| !wanted.contains_key(*mark));
    match (missing, added) {
        (Some((mark, _)), _) => Some(format!("these words lack `{mark}`, which the source has")),
        (None, Some(mark)) => Some(format!("these words have `{mark}`, which the source lacks")),
        (None, None) => None,
    }
}

/// The names of slots, the addresses of links and the marks of footnotes, and how often each stands there.
fn marks(text: &str) -> BTreeMap<String, usize> {
    let mut marks = BTreeMap::new();
    let mut add = |mark: String| *marks.entry(mark).or_insert(0) += 1;
    for (open, close, is_slot) in [("{{", "}}", true), ("](", ")", false), ("[^", "]", false)] {
        for piece in text.split(open).skip(1) {
            let Some((inside, _)) = piece.split_once(close) else {
                continue;
            };
            if is_slot {
                // A language may ask for another form of the name.
                let name = inside.split(':').next().unwrap_or_default().trim();
                add(format!("{{{{ {name} }}}}"));
            } else {
                let address = inside.split_whitespace().next().unwrap_or_default();
                add(format!("{open}{address}{close}")
                    .trim_start_matches(']')
                    .to_owned());
            }
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_may_take_another_form_and_links_other_words() {
        let source = "Ask {{ council }} for [help](action:ask \"a\").[^1]";
        assert_eq!(
            differences(source, "[Pomoc](action:ask) od {{council:genitive}}[^1]"),
            None
        );
        let lacking = differences(source, "Pomoc od {{ council }}[^1]");
        assert!(lacking.is_some_and(|message| message.contains("(action:ask)")));
        assert!(differences("Ask", "Ask {{ area }}").is_some());
    }

    #[test]
    fn words_that_begin_a_block_are_found() {
        for words in [
            "# a", "###### a", "1. a", "- a", "> a", ":::note", "* * *", "```sh", "[a]: b",
            "[^1]: b", "",
        ] {
            assert!(begins_a_block(words, UnitKind::Text), "{words}");
        }
        for words in [
            "a - b",
            "1.5 a",
            "*a* b",
            "***a*** b",
            "2026 oedd",
            "#a",
            "```a``` b",
            "[a] b: c",
        ] {
            assert!(!begins_a_block(words, UnitKind::Text), "{words}");
        }
        assert!(has_bare_bar("a | b") && !has_bare_bar("a \\| b"));
    }
}

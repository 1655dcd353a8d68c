//! Words that readers see stand in the catalogue alone: every word a template asks for is there, and no template holds one itself.

use std::collections::BTreeSet;
use std::fs;

use crate::{html, tree};

/// Attributes that are read out or shown.
const SHOWN: [&str; 5] = ["alt", "aria-label", "placeholder", "title", "label"];

#[test]
fn every_word_that_a_template_asks_for_is_in_the_catalogue() {
    let known = catalogue();
    for (name, text) in templates() {
        for asked in text.split("word(key=").skip(1) {
            let key = asked
                .strip_prefix('"')
                .and_then(|rest| rest.split('"').next());
            let key = key.unwrap_or_else(|| panic!("{name} asks for a word that nobody can check"));
            assert!(known.contains(key), "`{key}` in {name}");
        }
    }
}

#[test]
fn every_word_in_the_catalogue_is_asked_for() {
    let contract = fs::read_to_string(tree::project("src/theme/contract.rs")).unwrap();
    let theme = fs::read_to_string(tree::project("themes/fingerpost/theme.yaml")).unwrap();
    let asked: String = templates().into_iter().map(|(_, text)| text).collect();
    let scripts = scripts();
    for key in catalogue() {
        let quoted = format!("\"{key}\"");
        let used = asked.contains(&format!("word(key={quoted}"))
            || contract.contains(&quoted)
            || theme.contains(&format!("purpose: {key}"))
            || a_script_asks_for(&key, &asked, &scripts);
        assert!(used, "nobody asks for `{key}`");
    }
}

/// Whether a template hands a word to scripts, or the index of the search does, and one of them names it, whole or as the beginning of
/// several.
fn a_script_asks_for(key: &str, templates: &str, scripts: &str) -> bool {
    let handed = templates.split("script_words(prefix=\"").skip(1);
    let prefixes = handed.filter_map(|rest| rest.split('"').next());
    let mut rests = prefixes
        .chain(["search-"])
        .filter_map(|prefix| key.strip_prefix(prefix));
    rests.any(|rest| {
        let mut beginnings = rest.match_indices('-').map(|(at, _)| &rest[..=at]);
        scripts.contains(&format!("\"{rest}\""))
            || scripts.contains(&format!("words.{rest}"))
            || beginnings.any(|beginning| scripts.contains(&format!("`{beginning}${{")))
    })
}

#[test]
fn no_template_holds_a_word_of_its_own() {
    for (name, text) in templates()
        .into_iter()
        .filter(|(name, _)| !name.ends_with(".txt"))
    {
        let bare = without_tera(&without_classes(&text));
        let mut words = vec![html::text(&bare)];
        for attribute in SHOWN {
            words.extend(html::attributes(&bare, attribute));
        }
        for word in words {
            assert!(!word.contains(char::is_alphabetic), "{name} holds {word:?}");
        }
    }
}

/// The templates of the shipped theme.
fn templates() -> Vec<(String, String)> {
    let folder = tree::project("themes/fingerpost/templates");
    let files = tree::files(&folder).into_iter();
    files
        .map(|name| {
            let text = fs::read_to_string(folder.join(&name)).unwrap();
            (name, text)
        })
        .collect()
}

/// All scripts of the shipped theme.
fn scripts() -> String {
    let folder = tree::project("themes/fingerpost/scripts");
    let files = tree::files(&folder).into_iter();
    files
        .map(|name| fs::read_to_string(folder.join(&name)).unwrap())
        .collect()
}

/// The keys of the shipped catalogue.
fn catalogue() -> BTreeSet<String> {
    let file = tree::project("themes/fingerpost/languages/en.po");
    let text = fs::read_to_string(file).unwrap();
    text.lines()
        .filter_map(|line| line.strip_prefix("msgctxt \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .collect()
}

/// The text without blocks that fill a `class` attribute, which nobody reads.
fn without_classes(text: &str) -> String {
    let mut parts = text.split("{% block article_class %}");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(part.split_once("endblock").expect("a block ends").1);
    }
    kept
}

/// The text without expressions, statements and comments of Tera.
fn without_tera(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        kept.push_str(&rest[..start]);
        let here = &rest[start..];
        let ends = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")];
        let end = ends.iter().find(|(open, _)| here.starts_with(open));
        let Some((_, close)) = end else {
            kept.push('{');
            rest = &here[1..];
            continue;
        };
        let after = here.find(close).expect("an expression ends");
        rest = &here[after + close.len()..];
    }
    kept + rest
}

#[test]
fn an_expression_leaves_nothing_behind() {
    let text = "{% if a %}<p title=\"{{ b }}\">{{ <c d={e} /> }}</p>{# f #}{ g";
    assert_eq!(without_tera(text), "<p title=\"\"></p>{ g");
}

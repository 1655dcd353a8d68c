//! Which templates look closer at an edition than to print its facts: what they make of it cannot be shared between editions.
//!
//! A shared page holds marks in place of local facts. A template may print such a fact, hand it to `word`, and ask whether it is there. One
//! that compares it, measures it, keeps it under another name or takes the whole edition apart sees more than a mark can show; its
//! pages are drawn for each edition anew, which is slower and just as right. Judged by the text alone, in doubt against sharing.

use std::collections::{BTreeMap, BTreeSet};

use super::contract::Template;

/// Facts that a template may print, and whose presence it may ask.
const PRINTED: [&str; 20] = [
    "edition.title",
    "edition.short_title",
    "edition.folder",
    "edition.national_href",
    "edition.feed_href",
    "edition.finial",
    "edition.finial_href",
    "edition.manifest_href",
    "edition.icons.tab",
    "edition.icons.touch",
    "edition.icons.small",
    "edition.icons.large",
    "edition.area.name",
    "edition.area.slug",
    "edition.area.partnership.name",
    "publisher.name",
    "publisher.email",
    "publisher.phone",
    "publisher.phone_href",
    "publisher.website",
];
/// What else it may print.
const LOGO: [&str; 4] = [
    "edition.area.logo.src",
    "edition.area.logo.text",
    "edition.area.logo.width",
    "edition.area.logo.height",
];
/// What it may only ask for.
const PRESENT: [&str; 3] = ["edition.area", "edition.area.logo", "edition.icons"];
/// What is the same in all editions that share a page.
const SAME: [&str; 4] = [
    "edition.locale",
    "edition.other_locales",
    "edition.area.sample",
    "edition.area.status",
];
/// What looks into a value.
const LOOKING: [&str; 7] = ["==", "!=", "<", ">", "~", "|", " in "];

/// The templates that look closer, with all that they take in, by their names and texts.
pub(super) fn closer(texts: &BTreeMap<&str, &str>) -> BTreeSet<Template> {
    let close: BTreeSet<&str> = texts
        .iter()
        .filter(|(_, text)| tags(text).any(looks))
        .map(|(name, _)| *name)
        .collect();
    let named = named(texts);
    let templates = Template::ALL.iter().copied();
    templates
        .filter(|template| {
            let shell = [Template::Header, Template::Footer].map(Template::file);
            let roots = shell.into_iter().chain([template.file()]);
            taken_in(roots, texts, &named)
                .iter()
                .any(|name| close.contains(name))
        })
        .collect()
}

/// The names of all templates that `roots` name, and those name; and of all that declare components, which any may use.
fn taken_in<'t>(
    roots: impl Iterator<Item = &'t str>,
    texts: &BTreeMap<&'t str, &'t str>,
    named: &BTreeMap<&'t str, Vec<&'t str>>,
) -> BTreeSet<&'t str> {
    let declares = |(_, text): &(&&str, &&str)| text.contains("{% component");
    let components = texts.iter().filter(declares).map(|(name, _)| *name);
    let mut open: Vec<&str> = roots.chain(components).collect();
    let mut taken = BTreeSet::new();
    while let Some(name) = open.pop() {
        if let Some(others) = named.get(name).filter(|_| taken.insert(name)) {
            open.extend(others);
        }
    }
    taken
}

/// The templates that each template names: what stands there between quotation marks.
fn named<'t>(texts: &BTreeMap<&'t str, &'t str>) -> BTreeMap<&'t str, Vec<&'t str>> {
    let names = |text: &'t str| {
        let quoted = text.split('"');
        quoted.filter(|name| texts.contains_key(name)).collect()
    };
    let texts = texts.iter();
    texts.map(|(name, text)| (*name, names(text))).collect()
}

/// What stands in `{{ … }}` and `{% … %}`, with its first brace or sign.
fn tags(text: &str) -> impl Iterator<Item = &str> {
    text.split('{')
        .filter_map(|rest| match rest.as_bytes().first()? {
            b'%' => rest.split_once("%}").map(|(tag, _)| tag),
            _ => None,
        })
        .chain(
            text.split("{{")
                .skip(1)
                .filter_map(|rest| rest.split_once("}}").map(|(tag, _)| tag)),
        )
}

/// Whether a tag looks closer at an edition or its publisher.
fn looks(tag: &str) -> bool {
    let statement = tag
        .strip_prefix('%')
        .map(|rest| rest.trim_start_matches('-').trim_start());
    let tests = statement.is_some_and(|rest| rest.starts_with("if ") || rest.starts_with("elif "));
    ["edition", "publisher"].iter().any(|root| {
        mentions(tag, root).any(|(path, after)| {
            if SAME.contains(&path) {
                return false;
            }
            let printed = PRINTED.contains(&path) || LOGO.contains(&path);
            match statement {
                Some(_) if tests => {
                    let known = printed || PRESENT.contains(&path);
                    !known || LOOKING.iter().any(|sign| tag.contains(sign))
                }
                Some(_) => true,
                None => !printed || !ends(after),
            }
        })
    })
}

/// Whether a value that is printed ends here, finished HTML or not.
fn ends(after: &str) -> bool {
    let after = after.trim_start();
    let after = after.strip_prefix("| safe").map_or(after, str::trim_start);
    after.is_empty() || after.starts_with([')', ',', '-'])
}

/// Every path that begins with `root`, and what follows it; not the name of an argument.
fn mentions<'t>(tag: &'t str, root: &'t str) -> impl Iterator<Item = (&'t str, &'t str)> {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    tag.match_indices(root).filter_map(move |(at, _)| {
        let before = tag[..at].chars().next_back();
        let rest = &tag[at..];
        let end = rest
            .find(|letter| !is_name(letter) && letter != '.')
            .unwrap_or(rest.len());
        let (path, after) = rest.split_at(end);
        let is_inside = before.is_some_and(|letter| is_name(letter) || "\".-".contains(letter));
        let is_longer = path[root.len()..].starts_with(is_name);
        let is_argument = after.starts_with('=') && !after.starts_with("==");
        (!is_inside && !is_longer && !is_argument).then_some((path, after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_printed_handed_on_and_asked_for() {
        for tag in [
            "{{ edition.title }}",
            "{{ edition.finial | safe }}",
            "{{ word(key=\"page-title\", page=own, edition=edition.title) }}",
            "{%- if edition.area and edition.area.logo %}",
            "{% if publisher.website %}",
            "{% if edition.area.status == \"finished\" %}",
            "{{ page.edition }} {{ editions.title }} {{ word(key=\"work-publisher\") }}",
        ] {
            assert!(!tags(tag).any(looks), "{tag}");
        }
    }

    #[test]
    fn what_measures_compares_keeps_or_hands_on_more_is_closer() {
        for tag in [
            "{{ edition.title | upper }}",
            "{% if edition.title == \"Saltby\" %}",
            "{% if edition.title | length > 60 %}",
            "{% set name = edition.area.name %}",
            "{% for contact in edition.area.contacts %}",
            "{{ <area_box area={edition.area} /> }}",
            "{{ edition.area.summary }}",
            "{{ edition.title ~ \"!\" }}",
            "{{ edition }}",
            "{% if edition.area.contacts %}",
        ] {
            assert!(tags(tag).any(looks), "{tag}");
        }
    }

    #[test]
    fn what_a_template_takes_in_counts_as_its_own() {
        let texts = BTreeMap::from([
            ("layout.html", "{% include \"head.html\" %}"),
            ("head.html", "{{ edition.title | upper }}"),
            ("home.html", "{% extends \"layout.html\" %}"),
            ("page.html", "{{ edition.title }}"),
        ]);
        assert_eq!(closer(&texts), BTreeSet::from([Template::Home]));
    }
}

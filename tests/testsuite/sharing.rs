//! What other machines are told of the shipped guide: search engines, feed readers, phones, servers. And what scripts may keep.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;
use snapbox::{assert_data_eq, str};

use super::html::{self, Piece};
use super::shipped::{EDITIONS, edition_of};
use super::site::Site;

const BASE: &str = "https://guide.example.org/";

#[test]
fn every_page_says_where_it_stands_and_what_it_is() {
    let site = published();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for (path, page) in pages(site) {
        let data = linked_data(&page);
        assert_eq!(data["@context"], "https://schema.org", "{path}");
        let (.., language) = edition_of(&path);
        for thing in data["@graph"].as_array().unwrap() {
            let own = thing.get("inLanguage").unwrap_or(&Value::Null);
            assert!(own.is_null() || own == language, "{path} is in {own}");
            *kinds.entry(word(thing, "@type").to_owned()).or_default() += 1;
            match word(thing, "@type") {
                "BreadcrumbList" => is_a_trail(&path, thing, site),
                "Article" => {
                    assert!(!word(thing, "headline").is_empty(), "{path}");
                    assert_eq!(word(thing, "dateModified").len(), 10, "{path}");
                    assert!(!word(&thing["publisher"], "name").is_empty(), "{path}");
                }
                "DefinedTermSet" => {
                    let ids: BTreeSet<String> = html::attributes(&page, "id").into_iter().collect();
                    let terms = thing["hasDefinedTerm"].as_array().unwrap();
                    assert_eq!(terms.len(), page.matches("<dfn>").count(), "{path}");
                    assert!(terms.len() > 20, "{path}");
                    for term in terms {
                        assert!(ids.contains(word(term, "@id").trim_start_matches('#')));
                    }
                }
                "WebSite" => assert!(path.ends_with("index.html"), "{path}"),
                other => panic!("{path} is a {other}"),
            }
        }
    }
    // One home page for each edition; the areas have a case study each, and all show the nation's four.
    let editions = EDITIONS.len();
    let local = EDITIONS.iter().filter(|(_, area, _)| area.is_some());
    let expected = [
        ("Article", 4 * editions + local.count()),
        ("DefinedTermSet", editions),
        ("WebSite", editions),
    ];
    for (kind, count) in expected {
        assert_eq!(kinds[kind], count, "{kind}");
    }
}

/// Each step has its place and leads to a page of the site; the last is the page that search engines keep.
fn is_a_trail(path: &str, trail: &Value, site: &Site) {
    let steps = trail["itemListElement"].as_array().unwrap();
    assert!(steps.len() > 1, "{path}");
    for (index, step) in steps.iter().enumerate() {
        assert_eq!(step["position"], index + 1, "{path}");
        assert!(!word(step, "name").is_empty(), "{path}");
        let address = word(step, "item").strip_prefix(BASE).unwrap();
        let file = site.path("public").join(address).join("index.html");
        assert!(file.is_file(), "{path}: {address}");
    }
    let canonical = html::attributes(&site.page(path), "href").swap_remove(0);
    assert_eq!(word(steps.last().unwrap(), "item"), canonical, "{path}");
}

#[test]
fn titles_and_descriptions_fit_where_they_are_shown() {
    let site = published();
    let mut titles = BTreeSet::new();
    for (path, page) in pages(site) {
        let head = page.split_once("</head>").unwrap().0;
        let title = head.split_once("<title>").unwrap().1;
        let title = html::text(title.split_once("</title>").unwrap().0);
        let (home, area, language) = edition_of(&path);
        let is_new = titles.insert((home, title.clone()));
        assert!(is_new, "two pages of {home} are called {title}");
        // A page that is hardly translated is not shown by search engines.
        if language != "en" && !is_kept(&page) {
            continue;
        }
        let short = ["Working together", "Saltby", "Harle Quay", "Thornfold"];
        let shortest = short
            .iter()
            .any(|name| title.ends_with(&format!(" – {name}")));
        let alone = area.is_none() && title.chars().count() <= 70;
        let fits = title.chars().count() <= 60 || shortest || alone;
        assert!(fits, "{path}: {title}");
        if area.is_some() {
            continue;
        }
        let description = head
            .split_once("name=\"description\" content=\"")
            .unwrap()
            .1;
        let description = html::text(description.split_once('"').unwrap().0);
        let length = description.chars().count();
        // Other languages say the same in a tenth more letters, or fewer.
        let most = if language == "en" { 70..=155 } else { 63..=171 };
        assert!(most.contains(&length), "{path}: {length} {description}");
    }
}

/// Whether search engines may keep the page.
fn is_kept(page: &str) -> bool {
    !page.contains("<meta name=\"robots\" content=\"noindex\">")
}

#[test]
fn the_languages_of_a_page_name_each_other() {
    let site = published();
    let mut named = BTreeMap::new();
    for (path, page) in pages(site) {
        let alternates = alternates(&page);
        let (home, .., language) = edition_of(&path);
        if !is_kept(&page) {
            assert!(alternates.is_empty(), "{path} is kept by nobody");
            continue;
        }
        let own = format!("{BASE}{}", path.trim_end_matches("index.html"));
        if language != "en" {
            assert_eq!(alternates.get(language), Some(&own), "{path}");
        }
        if let Some(default) = alternates.get("x-default") {
            assert_eq!(Some(default), alternates.get("en"), "{path}");
            assert_eq!(alternates.get(language), Some(&own), "{path}");
        }
        let inside = path.strip_prefix(home).unwrap().to_owned();
        let group = named.entry(inside).or_insert_with(|| alternates.clone());
        assert_eq!(*group, alternates, "{path} names others than its languages");
    }
    let translated = named.values().filter(|alternates| !alternates.is_empty());
    assert!(translated.count() > 10);
}

#[test]
fn every_social_card_has_the_title_in_its_language() {
    let published = published().published();
    let card = |home: &str| &published[&format!("{home}social-card.png")];
    for (home, _, language) in EDITIONS {
        let others = EDITIONS
            .iter()
            .filter(|(other, ..)| home.starts_with(other));
        for (other, ..) in others.filter(|(other, _, tag)| *other != home && *tag != language) {
            assert!(card(home) != card(other), "{home} and {other}");
        }
    }
}

/// The addresses of a page's other languages, by their tags.
fn alternates(page: &str) -> BTreeMap<String, String> {
    let read = |piece: Piece| {
        let Piece::Open(name, attributes) = piece else {
            return None;
        };
        let value = |key: &str| {
            let found = attributes.iter().find(|(own, _)| own == key);
            found.map(|(_, value)| value.clone())
        };
        let is_alternate = name == "link" && value("rel").as_deref() == Some("alternate");
        is_alternate.then_some((value("hreflang")?, value("href")?))
    };
    html::pieces(page).into_iter().filter_map(read).collect()
}

#[test]
fn every_page_leads_to_itself_in_the_other_languages_of_its_guide() {
    let site = published();
    for (path, page) in pages(site) {
        let (home, area, _) = edition_of(&path);
        let inside = path.strip_prefix(home).unwrap();
        let nav = page.split_once("<nav class=\"languages").unwrap().1;
        let nav = nav.split_once("</nav>").unwrap().0;
        let led: BTreeSet<String> = html::attributes(nav, "hreflang").into_iter().collect();
        let guides = EDITIONS.into_iter().filter(|(.., own, _)| *own == area);
        let others = guides.filter(|(other, ..)| *other != home);
        let others: BTreeSet<String> = others
            .map(|(other, _, language)| {
                assert!(site.path("public").join(other).join(inside).is_file());
                language.to_owned()
            })
            .collect();
        assert_eq!(led, others, "{path}");
        for href in html::attributes(nav, "href") {
            let folder = site.path("public").join(&path);
            let file = folder.parent().unwrap().join(href).join("index.html");
            assert!(file.is_file(), "{path}: {}", file.display());
        }
    }
}

#[test]
fn every_page_that_search_engines_keep_is_listed_once() {
    let site = published();
    let mut listed = Vec::new();
    for sitemap in locations(&site.page("sitemap.xml")) {
        let home = sitemap.strip_suffix("sitemap-pages.xml").unwrap();
        let pages = locations(&site.page(sitemap.strip_prefix(BASE).unwrap()));
        assert!(pages.iter().all(|page| page.starts_with(home)), "{sitemap}");
        listed.extend(pages);
    }
    listed.sort();
    let mut kept: Vec<String> = pages(site)
        .into_iter()
        .filter(|(_, page)| is_kept(page))
        .map(|(path, page)| (path, html::attributes(&page, "href").swap_remove(0)))
        .filter(|(path, canonical)| {
            format!("{BASE}{}", path.trim_end_matches("index.html")) == *canonical
        })
        .map(|(_, canonical)| canonical)
        .collect();
    kept.sort();
    assert_eq!(listed, kept);
    assert!(listed.len() > 100);
    // Invented areas are not for search engines.
    assert!(
        !listed
            .iter()
            .any(|address| address.contains("/areas/saltby/"))
    );
}

#[test]
fn the_manifest_names_the_guide_and_its_colours() {
    let site = published();
    assert_data_eq!(
        format!("{:#}", manifest(site, "areas/saltby/")),
        str![[r##"
{
  "background_color": "#FBF7F0",
  "dir": "ltr",
  "display": "minimal-ui",
  "icons": [
    {
      "purpose": "any",
      "sizes": "any",
      "src": "../../assets/icons/icon.dcc4d57867.svg",
      "type": "image/svg+xml"
    },
    {
      "purpose": "any maskable",
      "sizes": "192x192",
      "src": "../../assets/icons/icon-192.5caf9d5c30.png",
      "type": "image/png"
    },
    {
      "purpose": "any maskable",
      "sizes": "512x512",
      "src": "../../assets/icons/icon-512.3fb4a0b07b.png",
      "type": "image/png"
    }
  ],
  "lang": "en",
  "name": "Working together in Saltby",
  "scope": "./",
  "short_name": "Saltby",
  "start_url": "./",
  "theme_color": "#1D5C86"
}
"##]]
    );
    for (home, _, language) in EDITIONS {
        let manifest = manifest(site, home);
        assert_eq!(manifest["lang"], language, "{home}");
        let direction = if language == "ur" { "rtl" } else { "ltr" };
        assert_eq!(manifest["dir"], direction, "{home}");
        for icon in manifest["icons"].as_array().unwrap() {
            let file = site.path("public").join(home).join(word(icon, "src"));
            assert!(file.is_file(), "{home}");
        }
    }
}

#[test]
fn what_is_saved_is_all_that_the_pages_of_the_edition_need() {
    let site = published();
    for (home, ..) in EDITIONS {
        let worker = site.page(&format!("{home}sw.js"));
        let guide = worker.strip_prefix("self.guide=").unwrap();
        let guide: Value = serde_json::from_str(guide.split_once(";\n").unwrap().0).unwrap();
        let files = guide["files"].as_object().unwrap();
        let mut bytes = 0;
        for path in files.keys() {
            let file = site.path("public").join(home).join(path);
            let file = if file.is_dir() {
                file.join("index.html")
            } else {
                file
            };
            bytes += fs::read(&file).unwrap().len();
        }
        assert_eq!(guide["bytes"], bytes, "{home}");
        let own = site.published();
        let own = own.keys().filter(|path| edition_of(path).0 == home);
        let own = own.filter_map(|path| path.strip_prefix(home));
        // Short addresses only lead on.
        let own = own.filter(|path| path.ends_with("index.html") && !path.starts_with("q/"));
        for path in own {
            let folder = path.trim_end_matches("index.html");
            assert!(files.contains_key(folder), "{home}{folder}");
        }
        // What a guide keeps is its own.
        assert!(!files.contains_key("cy/") && !files.contains_key("areas/saltby/"));
    }
}

/// The shipped guide, published.
pub(crate) fn published() -> &'static Site {
    Site::shipped_and_built()
}

/// Every page but those that lead on and the one for addresses that do not exist.
pub(crate) fn pages(site: &Site) -> Vec<(String, String)> {
    let files = site.published().into_iter();
    files
        .filter(|(path, _)| path.ends_with("index.html"))
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .filter(|(_, page)| !page.contains("http-equiv=\"refresh\""))
        .collect()
}

fn linked_data(page: &str) -> Value {
    let data = page
        .split_once("<script type=\"application/ld+json\">")
        .unwrap()
        .1;
    serde_json::from_str(data.split_once("</script>").unwrap().0).unwrap()
}

fn manifest(site: &Site, home: &str) -> Value {
    serde_json::from_str(&site.page(&format!("{home}manifest.webmanifest"))).unwrap()
}

fn locations(sitemap: &str) -> Vec<String> {
    let found = sitemap.split("<loc>").skip(1);
    found
        .map(|rest| rest.split_once("</loc>").unwrap().0.to_owned())
        .collect()
}

fn word<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key]
        .as_str()
        .unwrap_or_else(|| panic!("no {key}: {value}"))
}

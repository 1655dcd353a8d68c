//! What other machines are told of the shipped guide: search engines, feed readers, phones, servers. And what scripts may keep.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;
use snapbox::{assert_data_eq, str};

use super::html;
use super::site::Site;

const BASE: &str = "https://guide.example.org/";

#[test]
fn every_page_says_where_it_stands_and_what_it_is() {
    let site = published();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for (path, page) in pages(&site) {
        let data = linked_data(&page);
        assert_eq!(data["@context"], "https://schema.org", "{path}");
        for thing in data["@graph"].as_array().unwrap() {
            *kinds.entry(word(thing, "@type").to_owned()).or_default() += 1;
            match word(thing, "@type") {
                "BreadcrumbList" => is_a_trail(&path, thing, &site),
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
    // One home page for each edition; the three areas have a case study each, and all show the nation's four.
    let expected = [("Article", 19), ("DefinedTermSet", 4), ("WebSite", 4)];
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
    for (path, page) in pages(&site) {
        let head = page.split_once("</head>").unwrap().0;
        let title = head.split_once("<title>").unwrap().1;
        let title = html::text(title.split_once("</title>").unwrap().0);
        assert!(titles.insert(title.clone()), "two pages are called {title}");
        let short = ["Working together", "Saltby", "Harle Quay", "Thornfold"];
        let shortest = short
            .iter()
            .any(|name| title.ends_with(&format!(" – {name}")));
        let alone = !path.starts_with("areas/") && title.chars().count() <= 70;
        let fits = title.chars().count() <= 60 || shortest || alone;
        assert!(fits, "{path}: {title}");
        if path.starts_with("areas/") {
            continue;
        }
        let description = head
            .split_once("name=\"description\" content=\"")
            .unwrap()
            .1;
        let description = html::text(description.split_once('"').unwrap().0);
        let length = description.chars().count();
        assert!(
            (70..=155).contains(&length),
            "{path}: {length} {description}"
        );
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
    let mut kept: Vec<String> = pages(&site)
        .into_iter()
        .filter(|(_, page)| !page.contains("<meta name=\"robots\" content=\"noindex\">"))
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
        format!("{:#}", manifest(&site, "areas/saltby/")),
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
    for home in ["", "areas/harle-quay/", "areas/thornfold/"] {
        let manifest = manifest(&site, home);
        for icon in manifest["icons"].as_array().unwrap() {
            let file = site.path("public").join(home).join(word(icon, "src"));
            assert!(file.is_file(), "{home}");
        }
    }
}

#[test]
fn what_is_saved_is_all_that_the_pages_of_the_edition_need() {
    let site = published();
    for home in ["", "areas/saltby/"] {
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
        let own = own.keys().filter_map(|path| path.strip_prefix(home));
        let own = own.filter(|path| {
            path.ends_with("index.html") && (home.is_empty() || !path.starts_with("areas/"))
        });
        // Short addresses only lead on.
        let own = own.filter(|path| !path.starts_with("q/"));
        for path in own.filter(|path| !path.starts_with("areas/") || *path == "areas/index.html") {
            let folder = path.trim_end_matches("index.html");
            assert!(files.contains_key(folder), "{home}{folder}");
        }
    }
}

/// The shipped guide, published.
pub(crate) fn published() -> Site {
    let site = Site::shipped();
    site.builds();
    site
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

//! What other machines are told of the shipped guide: search engines, feed readers, phones, servers. And what scripts may keep.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;
use snapbox::{assert_data_eq, str};

use super::site::Site;
use super::{html, tree};

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
        assert!(title.chars().count() <= 60 || shortest, "{path}: {title}");
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
fn the_policy_of_pages_and_servers_is_one_and_allows_nothing_unsafe() {
    let site = published();
    let headers = site.page("_headers");
    let server = headers.split("Content-Security-Policy: ").nth(1).unwrap();
    let server = server.lines().next().unwrap();
    assert!(!server.contains("unsafe") && !server.contains("http"));
    for (path, page) in pages(&site) {
        let policy = page
            .split_once("Content-Security-Policy\" content=\"")
            .unwrap()
            .1;
        let policy = policy.split_once('"').unwrap().0;
        assert_eq!(
            format!("{policy}; frame-ancestors 'none'"),
            server,
            "{path}"
        );
        for piece in html::pieces(&page) {
            if let html::Piece::Open(name, attributes) = piece {
                keeps_the_policy(&path, &name, &attributes);
            }
        }
    }
}

/// Nothing inline that does something: no styles, no handlers, no scripts but data.
fn keeps_the_policy(path: &str, name: &str, attributes: &[(String, String)]) {
    let has = |wanted: &str| attributes.iter().any(|(key, _)| key == wanted);
    for (key, value) in attributes {
        assert!(
            key != "style" && !key.starts_with("on"),
            "{path}: {key}={value}"
        );
        assert!(!value.starts_with("javascript:"), "{path}: {value}");
    }
    assert_ne!(name, "style", "{path}");
    if name == "script" && !has("src") {
        let data = attributes
            .iter()
            .any(|(key, value)| key == "type" && value.ends_with("json"));
        assert!(data, "{path} holds a script");
    }
}

#[test]
fn servers_are_told_in_their_own_words() {
    let site = Site::empty();
    assert_data_eq!(
        site.run("hosting nginx --folder guide").stdout,
        str![[r##"
# Inside the server block. A location does not inherit headers, so they stand twice.
error_page 404 /guide/404.html;
location /guide/ {
  add_header Content-Security-Policy "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'" always;
  add_header X-Content-Type-Options "nosniff" always;
  add_header Referrer-Policy "no-referrer" always;
  add_header Cross-Origin-Opener-Policy "same-origin" always;
  add_header Permissions-Policy "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()" always;
}
location /guide/assets/ {
  add_header Content-Security-Policy "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'" always;
  add_header X-Content-Type-Options "nosniff" always;
  add_header Referrer-Policy "no-referrer" always;
  add_header Cross-Origin-Opener-Policy "same-origin" always;
  add_header Permissions-Policy "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()" always;
  add_header Cache-Control "public, max-age=31536000, immutable" always;
}

"##]]
    );
    assert_data_eq!(
        site.run("hosting apache").stdout,
        str![[r##"
# In the file .htaccess of the site's folder. Needs mod_headers.
ErrorDocument 404 /404.html
AddType application/manifest+json .webmanifest
Header always set Content-Security-Policy "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
Header always set X-Content-Type-Options "nosniff"
Header always set Referrer-Policy "no-referrer"
Header always set Cross-Origin-Opener-Policy "same-origin"
Header always set Permissions-Policy "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()"
<If "%{REQUEST_URI} =~ m#^/assets/#">
  Header set Cache-Control "public, max-age=31536000, immutable"
</If>

"##]]
    );
    assert_data_eq!(
        site.run("hosting caddy").stdout,
        str![[r##"
# Inside the site's block.
header /* {
  Content-Security-Policy "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  X-Content-Type-Options "nosniff"
  Referrer-Policy "no-referrer"
  Cross-Origin-Opener-Policy "same-origin"
  Permissions-Policy "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()"
}
header /assets/* Cache-Control "public, max-age=31536000, immutable"
handle_errors 404 {
  rewrite * /404.html
  file_server
}

"##]]
    );
    assert_eq!(
        site.run("hosting headers").stdout,
        published().page("_headers")
    );
    assert_eq!(site.run("hosting nginx --folder a;b").status, 2);
}

#[test]
fn scripts_keep_only_what_the_privacy_page_names() {
    let site = published();
    let privacy = site.page("privacy/index.html");
    let folder = tree::project("themes/fingerpost/scripts");
    for name in tree::files(&folder) {
        let script = fs::read_to_string(folder.join(&name)).unwrap();
        for other in [
            "sessionStorage",
            "indexedDB",
            "document.cookie",
            "cookieStore",
        ] {
            assert!(!script.contains(other), "{name} uses {other}");
        }
        if name != "core.js" {
            assert!(
                !script.contains("localStorage"),
                "{name} goes round `store`"
            );
        }
        for key in keys_of(&name, &script) {
            assert!(
                privacy.contains(&format!("<code>{key}</code>")),
                "{name}: {key}"
            );
        }
    }
    assert!(privacy.contains("<code>saved</code>"));
}

/// The keys under which a script keeps something: written out, as the value of a constant, or one for each tool on the screen.
fn keys_of(name: &str, script: &str) -> BTreeSet<String> {
    let calls = ["store.get(", "store.set(", "store.remove("];
    let asked = calls.iter().flat_map(|call| script.split(call).skip(1));
    asked
        .flat_map(|asked| match asked.split([',', ')']).next().unwrap() {
            "kind" => ["health-check", "relationship-map", "agreement"]
                .map(str::to_owned)
                .to_vec(),
            constant if !constant.starts_with('"') => {
                let value = script.split(&format!("const {constant} = \"")).nth(1);
                let value = value.unwrap_or_else(|| panic!("{name} keeps what nobody can check"));
                vec![value.split('"').next().unwrap().to_owned()]
            }
            written => vec![written.trim_matches('"').to_owned()],
        })
        .collect()
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
fn published() -> Site {
    let site = Site::shipped();
    site.builds();
    site
}

/// Every page but those that lead on and the one for addresses that do not exist.
fn pages(site: &Site) -> Vec<(String, String)> {
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

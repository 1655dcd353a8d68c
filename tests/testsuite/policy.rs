//! What servers say and what scripts keep: one policy everywhere, and nothing on a reader's device that the privacy page does not name.

use std::collections::BTreeSet;
use std::fs;

use snapbox::{assert_data_eq, str};

use super::sharing::{pages, published};
use super::site::Site;
use super::{html, tree};

#[test]
fn the_policy_of_pages_and_servers_is_one_and_allows_nothing_unsafe() {
    let site = published();
    let headers = site.page("_headers");
    let server = headers.split("Content-Security-Policy: ").nth(1).unwrap();
    let server = server.lines().next().unwrap();
    assert!(!server.contains("unsafe") && !server.contains("http"));
    for (path, page) in pages(site) {
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

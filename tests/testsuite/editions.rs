//! The shipped guide, built in several ways: each gives the same bytes, but for what it was asked to change.

use std::collections::BTreeMap;
use std::fs;
use std::time::SystemTime;

use super::html;
use super::site::Site;
use super::tree::{self, Tree};

const BASE: &str = "https://guide.example.org/";

#[test]
fn a_second_build_gives_the_same_bytes_and_writes_nothing() {
    let site = Site::shipped();
    site.builds();
    let (first, written) = (site.published(), times(&site));
    site.builds();
    assert!(site.published() == first, "the bytes differ");
    assert!(times(&site) == written, "files were written anew");
}

/// When each published file was last written.
fn times(site: &Site) -> BTreeMap<String, SystemTime> {
    let public = site.path("public");
    let time = |path: String| {
        let modified = fs::metadata(public.join(&path)).unwrap().modified();
        (path, modified.unwrap())
    };
    tree::files(&public).into_iter().map(time).collect()
}

#[test]
fn one_thread_and_two_give_the_same_bytes() {
    let site = Site::shipped();
    site.builds_with("build --jobs 1 --out one");
    site.builds_with("build --jobs 2 --out two");
    assert!(tree::read(&site.path("one")) == tree::read(&site.path("two")));
}

#[test]
fn an_area_alone_says_what_it_says_among_the_others() {
    let site = Site::shipped();
    site.builds();
    site.builds_with("build --area saltby --standalone --out alone");
    let (all, alone) = (site.published(), tree::read(&site.path("alone")));
    let mut compared = 0;
    for (path, bytes) in all {
        let Some(inside) = path.strip_prefix("areas/saltby/") else {
            continue;
        };
        // The addresses of a page that stands for many begin at the root of the host.
        if !inside.ends_with(".html") || inside.ends_with("404.html") {
            continue;
        }
        let (page, other) = (text(&bytes), text(&alone[inside]));
        if page.contains("<main") {
            assert_eq!(html::main_of(&page), html::main_of(&other), "{path}");
            compared += 1;
        }
    }
    assert!(compared > 90, "{compared}");
}

#[test]
fn an_area_that_is_not_built_leaves_no_trace() {
    let site = Site::shipped().edited(
        "fingerpost.yaml",
        "theme: fingerpost",
        "theme: fingerpost\nbuild:\n  areas: [saltby, harle-quay]",
    );
    site.builds();
    for (path, bytes) in site.published() {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        assert!(!path.contains("thornfold"), "{path}");
        assert!(!text.contains("thornfold"), "{path} names it");
    }
}

#[test]
fn a_folder_in_the_base_address_changes_only_whole_addresses() {
    let site = Site::shipped();
    site.builds();
    site.builds_with("build --base-url https://example.org/our/guide/ --out sub");
    let (root, sub) = (site.published(), tree::read(&site.path("sub")));
    let paths = |tree: &Tree| tree.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(&root), paths(&sub));
    for (path, bytes) in root {
        // Both hold the hashes of pages, which hold whole addresses.
        if path == ".fingerpost-record" || path.ends_with("sw.js") {
            continue;
        }
        let expected = match path.as_str() {
            path if path.ends_with("404.html") => at_root(&text(&bytes)),
            "_headers" => text(&bytes)
                .replace("\n/assets", "\n/our/guide/assets")
                .replacen('/', "/our/guide/", 1),
            _ if ["html", "xml", "txt", "csv"]
                .iter()
                .any(|end| path.ends_with(end)) =>
            {
                text(&bytes).replace(BASE, "https://example.org/our/guide/")
            }
            _ => {
                assert!(bytes == sub[&path], "{path}");
                continue;
            }
        };
        let short = ("guide.example.org/q/", "example.org/our/guide/q/");
        let expected = without_codes(&expected.replace(short.0, short.1));
        assert_eq!(expected, without_codes(&text(&sub[&path])), "{path}");
    }
}

/// The page without its QR code, which holds a whole address.
fn without_codes(page: &str) -> String {
    let mut parts = page.split("<svg class=\"qr\"");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(part.split_once("</svg>").expect("a drawing ends").1);
    }
    kept
}

/// The page that hosts show at any depth: its addresses begin at the root of the host.
fn at_root(page: &str) -> String {
    page.replace(BASE, "https://example.org/our/guide/")
        .replace("href=\"/", "href=\"/our/guide/")
        .replace("action=\"/", "action=\"/our/guide/")
        .replace("data-engine=\"/", "data-engine=\"/our/guide/")
        .replace("data-site=\"/", "data-site=\"/our/guide/")
        .replace("data-overlay=\"/", "data-overlay=\"/our/guide/")
        .replace("data-root=\"/", "data-root=\"/our/guide/")
        .replace("data-assets=\"/", "data-assets=\"/our/guide/")
        .replace("src=\"/", "src=\"/our/guide/")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

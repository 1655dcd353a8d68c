//! The short addresses that are printed: each leads to its page in its own edition, and goes on doing so.

use std::collections::BTreeMap;
use std::fs;

use super::html;
use super::site::Site;
use super::tree::{self, Tree};

#[test]
fn every_short_address_leads_to_a_page_that_prints_it() {
    let site = Site::shipped();
    site.builds();
    let published = site.published();
    let mut tried = 0;
    for (folder, target) in leading(&published) {
        let page = String::from_utf8_lossy(&published[&format!("{target}index.html")]);
        let printed = format!(">guide.example.org/{folder}</strong>");
        assert!(page.contains(&printed), "{target} does not print {folder}");
        tried += 1;
    }
    assert!(tried > 200, "{tried}");
}

#[test]
fn every_code_leads_on_after_a_page_has_moved_and_none_is_given_again() {
    let site = Site::small();
    site.builds();
    let before = leading(&site.published());
    let code = codes_of(&before, "areas/ashmere/roles/officer/")[0].clone();
    let role = fs::read_to_string(site.path("content/roles/officer.md")).unwrap();
    let moved = role.replacen("---\n", "---\nmoved_from: [roles/officer/]\n", 1);
    fs::remove_file(site.path("content/roles/officer.md")).unwrap();
    fs::write(site.path("content/roles/clerk.md"), moved).unwrap();
    let action = "content/actions/respect/know-residents.md";
    let site = site.edited(action, "roles: [officer]", "roles: [clerk]");
    site.builds();
    let after = leading(&site.published());
    assert_eq!(after[&code], "areas/ashmere/roles/clerk/");
    let own: Vec<&String> = codes_of(&after, "areas/ashmere/roles/clerk/");
    assert_eq!(own.len(), 2, "its old code, and one of its own");
    for (code, target) in &before {
        assert_eq!(after[code], target.replace("officer", "clerk"), "{code}");
    }
}

#[test]
fn a_build_of_one_area_gives_the_codes_of_a_whole_one() {
    let site = Site::small();
    site.builds_with("build --area ashmere --out one");
    let one = leading(&tree::read(&site.path("one")));
    site.builds();
    let whole = leading(&site.published());
    assert!(one.len() > 3, "{one:?}");
    for (code, target) in one {
        assert_eq!(whole[&code], target);
    }
}

/// Every page at a short address, and the folder that it leads to.
fn leading(published: &Tree) -> BTreeMap<String, String> {
    let pages = published.iter().filter(|(path, _)| path.starts_with("q/"));
    pages
        .map(|(path, bytes)| {
            let targets = html::attributes(&String::from_utf8_lossy(bytes), "href");
            let target = targets[0].strip_prefix("../../").unwrap().to_owned();
            (path.trim_end_matches("index.html").to_owned(), target)
        })
        .collect()
}

fn codes_of<'l>(leading: &'l BTreeMap<String, String>, target: &str) -> Vec<&'l String> {
    let found = leading.iter().filter(|(_, to)| *to == target);
    found.map(|(code, _)| code).collect()
}

//! Golden guides: `tests/sites/<what-it-shows>/site/` is built and every published file compared with `expected/`.
//!
//! A file that is missing, too many or stale fails. `SNAPSHOTS=overwrite` writes the expectation anew; read each line of it.

use std::fs;
use std::path::Path;

use snapbox::{Data, assert_data_eq};

use super::site::Site;
use super::tree::{self, Tree};

/// The most bytes of an expected file; more cannot be read with care.
const LARGEST: usize = 20 * 1024;

#[test]
fn the_smallest_guide_has_every_kind_of_page() {
    produces("small");
}

#[test]
fn containers_are_drawn_each_in_its_way() {
    produces("containers");
}

#[test]
fn references_of_every_kind_lead_where_they_say() {
    produces("references");
}

#[test]
fn variables_are_filled_in_text_titles_and_descriptions() {
    produces("variables");
}

#[test]
fn a_term_is_linked_where_it_first_stands() {
    produces("glossary-first-use");
}

#[test]
fn an_areas_edition_is_the_guide_in_its_own_words() {
    produces("area-edition");
}

#[test]
fn old_addresses_lead_to_the_new_ones() {
    produces("moved-from");
}

#[test]
fn an_area_can_stand_alone_at_the_root() {
    produces("standalone");
}

#[test]
fn a_pack_holds_sheets_of_tools_and_lists_of_roles() {
    produces("packs");
}

/// Only the pages that the guide's own words are on, and what leads to them: the rest is told by `languages.rs`.
#[test]
fn a_page_is_in_as_many_words_of_its_language_as_there_are() {
    let of_words = |path: &str| {
        let lists = ["every/", "little/", "local/hall/", "glossary/"];
        path.ends_with("sitemap-pages.xml")
            || lists
                .iter()
                .any(|page| path.ends_with(&format!("{page}index.html")))
    };
    produces_those("languages", of_words);
}

#[test]
fn every_golden_guide_is_built_by_a_test() {
    let source = fs::read_to_string(tree::tests("testsuite/goldens.rs")).unwrap();
    for entry in fs::read_dir(tree::tests("sites")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let built = ["produces", "produces_those"]
            .iter()
            .any(|check| source.contains(&format!("{check}(\"{name}\"")));
        assert!(built || name == "bare-theme", "nothing builds {name}");
    }
}

/// Builds `tests/sites/<name>/site` and compares all that is published with `expected`.
#[track_caller]
fn produces(name: &str) {
    produces_those(name, |_| true);
}

/// The same with the files alone that `is_read` wants.
#[track_caller]
fn produces_those(name: &str, is_read: impl Fn(&str) -> bool) {
    let golden = tree::tests("sites").join(name);
    let site = Site::copied(&golden.join("site"));
    site.builds();
    let mut published = site.published();
    published.retain(|path, _| path != ".fingerpost-record" && is_read(path));
    same(&published, &golden.join("expected"));
}

#[track_caller]
fn same(published: &Tree, expected: &Path) {
    let stale: Vec<String> = tree::files(expected)
        .into_iter()
        .filter(|path| !published.contains_key(path))
        .collect();
    let overwrites = std::env::var("SNAPSHOTS").is_ok_and(|wish| wish == "overwrite");
    if overwrites {
        for path in &stale {
            fs::remove_file(expected.join(path)).unwrap();
        }
    } else {
        assert!(stale.is_empty(), "expected and not published: {stale:#?}");
    }
    for (path, bytes) in published {
        assert!(
            bytes.len() <= LARGEST,
            "{path} is too large to be read with care"
        );
        let expectation = Data::read_from(&expected.join(path), None).raw();
        assert_data_eq!(Data::binary(bytes.clone()), expectation);
    }
}

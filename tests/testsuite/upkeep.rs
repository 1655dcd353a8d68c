//! What translators are given: templates and catalogues, written once and then left alone.

use std::fs;

use super::languages::guide;
use super::site::Site;
use super::tree;

#[test]
fn what_translators_need_is_written_once_and_then_left_as_it_is() {
    for site in [guide(), Site::shipped()] {
        assert_eq!(site.run("translate extract").status, 0);
        assert_eq!(site.run("translate merge").status, 0);
        let once = tree::read(&site.path("."));
        for task in ["translate extract", "translate merge", "translate merge"] {
            let ran = site.run(task);
            assert_eq!(ran.status, 0, "{task}");
            let said: Vec<&str> = ran.stderr.lines().collect();
            let idle = said.iter().all(|line| line.ends_with(": nothing changed"));
            assert!(idle && said.len() > 1, "{task}: {said:#?}");
            assert!(tree::read(&site.path(".")) == once, "{task}");
        }
    }
}

#[test]
fn catalogues_in_the_project_are_in_step_with_its_texts() {
    for site in [guide(), Site::shipped()] {
        let before = tree::read(&site.path("."));
        site.run("translate merge");
        for (path, bytes) in tree::read(&site.path(".")) {
            assert!(before.get(&path) == Some(&bytes), "{path} is out of step");
        }
    }
}

#[test]
fn a_new_language_gets_catalogues_to_begin_with() {
    let site = guide()
        .edited("fingerpost.yaml", "[en, cy, ur]", "[en, cy, ur, pl]")
        .edited("content/areas/birchwood/area.yaml", "[en]", "[en, pl]");
    site.run("translate extract");
    for path in [
        "content/languages/pl.po",
        "content/areas/birchwood/pl.po",
        "themes/bare/languages/pl.po",
    ] {
        let text = fs::read_to_string(site.path(path)).unwrap();
        assert!(text.contains("\"Language: pl\\n\""), "{path}");
        assert!(text.contains("nplurals=3"), "{path}");
    }
    let words = fs::read_to_string(site.path("themes/bare/languages/cy.po")).unwrap();
    let words = words
        .replace("cy: ", "pl: ")
        .replace("Language: cy", "Language: pl");
    fs::write(site.path("themes/bare/languages/pl.po"), words).unwrap();
    site.builds();
    assert!(
        site.page("areas/birchwood/pl/every/index.html")
            .contains("<html lang=\"pl\"")
    );
}

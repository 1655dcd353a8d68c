//! `fingerpost new`: a new guide and a new area can be built at once, and nothing that is there is touched.

use std::fs;

use snapbox::str;

use super::site::Site;
use super::tree;

#[test]
fn a_new_guide_is_a_whole_guide_of_one_area() {
    let site = Site::empty();
    let made = site.run("new my-guide");
    assert_eq!(made.status, 0, "{}", made.stderr);
    let built = site.run("build --root my-guide");
    assert_eq!(built.status, 0, "{}", built.stderr);
    assert!(!built.stderr.contains("error["), "{}", built.stderr);
    let published = tree::read(&site.path("my-guide/public"));
    let count = |start: &str| {
        let pages = published.keys().filter(|path| path.starts_with(start));
        pages.filter(|path| path.matches('/').count() == 2).count()
    };
    assert_eq!((count("principles/"), count("actions/") >= 37), (5, true));
    for path in [
        "index.html",
        "404.html",
        "feed.xml",
        "sitemap.xml",
        "glossary/index.html",
    ] {
        assert!(published.contains_key(path), "{path}");
    }
    assert!(!published.keys().any(|path| path.starts_with("areas/")));
}

#[test]
fn a_new_guide_is_made_only_where_nothing_is() {
    let site = Site::empty().with("-- guide/notes.txt --\nMine.\n");
    let before = tree::read(&site.path("."));
    site.complains(
        "new guide",
        2,
        str![[r#"
error[FP-O15 folder-not-empty]: the folder `guide` is not empty: it holds `notes.txt`
--> guide
 = help: choose a name that is not used yet

1 error

"#]],
    );
    assert_eq!(tree::read(&site.path(".")), before);
}

#[test]
fn a_new_area_can_be_built_and_is_made_once() {
    let site = Site::shipped();
    assert_eq!(site.run("new area long-meadow").status, 0);
    site.builds();
    assert!(site.path("public/areas/long-meadow/index.html").is_file());
    let before = fs::read(site.path("content/areas/long-meadow/area.yaml")).unwrap();
    assert_eq!(site.run("new area long-meadow").status, 2);
    let after = fs::read(site.path("content/areas/long-meadow/area.yaml")).unwrap();
    assert_eq!(before, after);
}

#[test]
fn a_new_area_needs_a_name_that_can_be_an_address() {
    Site::small().complains(
        "new area Long_Meadow",
        1,
        str![[r#"
...
error[FP-Y09 bad-id]: [..]
...
"#]],
    );
}

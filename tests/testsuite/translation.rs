//! What translators and agencies do with a guide: how far its translations have come, and XLIFF out and in.

use std::fs;

use serde_json::{Value, json};
use snapbox::{assert_data_eq, str};

use super::site::Site;
use super::tree;

/// The small guide in English and Welsh, with a catalogue for each that has begun.
fn begun() -> Site {
    let site = Site::small()
        .edited("fingerpost.yaml", "[en]", "[en, cy]")
        .edited("content/areas/ashmere/area.yaml", "[en]", "[en, cy]");
    assert_eq!(site.run("translate extract --quiet").status, 0);
    site
}

/// Gives words to the first entry whose source is `source` in the catalogue at `path`.
#[track_caller]
fn translate(site: &Site, path: &str, source: &str, words: &str) {
    let from = format!("msgid \"{source}\"\nmsgstr \"\"");
    let text = fs::read_to_string(site.path(path)).unwrap();
    assert!(text.contains(&from), "`{source}` in {path}\n{text}");
    let to = format!("msgid \"{source}\"\nmsgstr \"{words}\"");
    fs::write(site.path(path), text.replacen(&from, &to, 1)).unwrap();
}

const GUIDE: &str = "content/languages/cy.po";

#[test]
fn progress_is_counted_by_words_of_the_source_as_it_is_now() {
    let site = begun();
    translate(&site, GUIDE, "The small guide", "Y canllaw bach");
    let area = "content/areas/ashmere/cy.po";
    translate(&site, area, "The market is on Fridays.", "Dydd Gwener");
    let before = fs::read(site.path(GUIDE)).unwrap();
    let site = site.edited(
        "fingerpost.yaml",
        "title: The small guide",
        "title: The very small guide",
    );
    let ran = site.run("translate status");
    assert_data_eq!(
        ran.stdout,
        str![[r#"
language  catalogue     translated  same on purpose  fuzzy   missing  orphaned   done
cy        guide              0 (0)            0 (0)  4 (1)  183 (29)     0 (0)    0 %
cy        area ashmere       5 (1)            0 (0)  0 (0)    47 (8)     0 (0)    9 %
cy        theme [..]
cy        all [..]

Words of the source, with entries in brackets.

"#]]
    );
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
    assert_eq!(fs::read(site.path(GUIDE)).unwrap(), before);
}

#[test]
fn what_is_missing_is_listed_with_its_place() {
    let site = begun();
    let ran = site.run("translate status --missing --lang cy --area ashmere");
    assert_data_eq!(
        ran.stdout,
        str![[r#"
content/areas/ashmere/cy.po: 52 words in 9 entries
  area/ashmere@summary  content/areas/ashmere/area.yaml:3
    A small place with one council, one group and one hall.
  area/ashmere@contacts.role  content/areas/ashmere/area.yaml:11
    Community hub
  area/ashmere@notes.text  content/areas/ashmere/area.yaml:19
    The market is on Fridays.
  area/ashmere/page/hall@title  content/areas/ashmere/pages/hall.md:2
    The hall
  area/ashmere/page/hall@summary  content/areas/ashmere/pages/hall.md:3
    Where the hall is and how to hire it.
  area/ashmere/page/hall  content/areas/ashmere/pages/hall.md:6
    The hall is in the middle.
  area/ashmere/case-study/new-roof@title  content/areas/ashmere/case-studies/new-roof.md:2
    A new roof
  area/ashmere/case-study/new-roof@summary  content/areas/ashmere/case-studies/new-roof.md:3
    How the hall got its new roof.
  area/ashmere/case-study/new-roof  content/areas/ashmere/case-studies/new-roof.md:7
    It rained, and then it did not.

"#]]
    );
}

#[test]
fn machines_are_told_the_same_counts() {
    let site = begun();
    let ran = site.run("translate status --lang cy --area ashmere --format json");
    let said: Value = serde_json::from_str(&ran.stdout).unwrap();
    let none = json!({ "entries": 0, "words": 0 });
    let mut counts = json!({
        "percent": 0,
        "translated": none,
        "same_on_purpose": none,
        "fuzzy": none,
        "missing": { "entries": 9, "words": 52 },
        "orphaned": none,
    });
    let all = counts.clone();
    counts["catalogue"] = "area ashmere".into();
    counts["path"] = "content/areas/ashmere/cy.po".into();
    let welsh = json!({ "language": "cy", "name": "Cymraeg", "all": all, "catalogues": [counts] });
    let expected = json!({ "guide": "The small guide", "languages": [welsh] });
    assert_eq!(said, expected);
    assert_eq!(site.run("translate status --missing").status, 2);
}

#[test]
fn a_page_shows_progress_and_replaces_only_its_like() {
    let site = begun();
    for _ in 0..2 {
        assert_eq!(
            site.run("translate status --html out/status.html").status,
            0
        );
    }
    let page = fs::read_to_string(site.path("out/status.html")).unwrap();
    assert_eq!(page.matches("<table>").count(), 1);
    assert!(
        page.contains(
            "<caption id=\"cy\"><bdi lang=\"cy\" dir=\"ltr\">Cymraeg</bdi> (cy)</caption>"
        )
    );
    fs::write(site.path("out/status.html"), "mine").unwrap();
    site.complains(
        "translate status --html out/status.html",
        1,
        str![[r#"
error[FP-O03 foreign-file]: `out/status.html` is there already, and may hold somebody's work
--> out/status.html
 = help: choose another name, or move the file away

1 error

"#]],
    );
}

#[test]
fn a_language_that_the_guide_does_not_speak_is_told() {
    begun().complains(
        "translate status --lang cz",
        1,
        str![[r#"
error[FP-L01 unknown-language]: the guide is not translated into `cz`
 |
 = help: did you mean `cy`?

1 error

"#]],
    );
}

/// What an agency gets.
fn exported(site: &Site, arguments: &str) -> String {
    let ran = site.run(&format!(
        "translate export --lang cy --out cy.xlf {arguments}"
    ));
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    fs::read_to_string(site.path("cy.xlf")).unwrap()
}

#[test]
fn out_and_in_again_changes_no_byte() {
    let site = begun();
    translate(&site, GUIDE, "The small guide", "Y canllaw bach");
    site.run("translate merge --quiet");
    let before = tree::read(&site.path("content"));
    exported(&site, "--quiet");
    let ran = site.run("translate import cy.xlf");
    assert_data_eq!(
        ran.stderr,
        str![[r#"
content/languages/cy.po: 1 as they were
content/areas/ashmere/cy.po: no words came back
themes/bare/languages/cy.po: [..] as they were

"#]]
    );
    assert_eq!(ran.status, 0);
    assert_eq!(tree::read(&site.path("content")), before);
}

#[test]
fn words_that_come_back_are_put_in_and_nothing_else() {
    let site = begun();
    let file = exported(&site, "--open --area ashmere --quiet");
    let from = "<segment state=\"initial\">\n<source>The market is on Fridays.</source>\n";
    assert_eq!(file.matches(from).count(), 1);
    let to = "<segment state=\"final\">\n<source>The market is on Fridays.</source>\n<target>Dydd Gwener</target>\n";
    fs::write(site.path("cy.xlf"), file.replace(from, to)).unwrap();
    let before = tree::read(&site.path("content"));
    let ran = site.run("translate import cy.xlf");
    assert_data_eq!(
        ran.stderr,
        str![[r#"
content/areas/ashmere/cy.po: 1 put in

"#]]
    );
    let after = tree::read(&site.path("content"));
    let changed: Vec<&String> = after
        .keys()
        .filter(|path| before.get(*path) != after.get(*path))
        .collect();
    assert_eq!(changed, ["areas/ashmere/cy.po"]);
    let area = fs::read_to_string(site.path("content/areas/ashmere/cy.po")).unwrap();
    assert_eq!(
        area.matches("msgid \"The market is on Fridays.\"\nmsgstr \"Dydd Gwener\"\n")
            .count(),
        1
    );
}

#[test]
fn an_exported_file_is_never_written_over() {
    let site = begun();
    exported(&site, "--quiet");
    site.complains(
        "translate export --lang cy --out cy.xlf",
        1,
        str![[r#"
error[FP-O03 foreign-file]: `cy.xlf` is there already, and may hold somebody's work
--> cy.xlf
 = help: choose another name, or move the file away

1 error

"#]],
    );
    let ran = site.run("translate export --lang cy --area nowhere --out b.xlf");
    assert_eq!(ran.status, 2);
    assert!(!site.path("b.xlf").exists());
}

#[test]
fn a_file_that_is_no_xliff_is_told_and_not_read() {
    let site = begun();
    fs::write(site.path("huge.xlf"), vec![b' '; 16 * 1024 * 1024 + 1]).unwrap();
    fs::write(site.path("back.zip"), [0, 1, 2]).unwrap();
    for (file, code) in [
        ("huge.xlf", "FP-R01"),
        ("back.zip", "FP-L07"),
        ("none.xlf", "FP-P12"),
    ] {
        let ran = site.run(&format!("translate import {file}"));
        assert!(ran.stderr.contains(code), "{}", ran.stderr);
        assert_ne!(ran.status, 0);
    }
}

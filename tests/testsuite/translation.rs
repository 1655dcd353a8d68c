//! What translators and agencies do with a guide: how far its translations have come, and XLIFF out and in.

use std::fs;

use snapbox::{assert_data_eq, str};

use super::site::Site;

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
language  catalogue     translated  same on purpose  fuzzy    missing  orphaned  done
cy        guide              0 (0)            0 (0)  4 (1)   183 (29)     0 (0)   0 %
cy        area ashmere       5 (1)            0 (0)  0 (0)     47 (8)     0 (0)   9 %
cy        theme              0 (0)            0 (0)  0 (0)   237 (73)     0 (0)   0 %
cy        all                5 (1)            0 (0)  4 (1)  467 (110)     0 (0)   1 %

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
    let ran = site.run("translate status --lang cy --area ashmere --format json");
    assert_data_eq!(
        ran.stdout,
        str![[r#"
{
  "guide": "The small guide",
  "languages": [
    {
      "all": {
        "fuzzy": {
          "entries": 0,
          "words": 0
        },
        "missing": {
          "entries": 9,
          "words": 52
        },
        "orphaned": {
          "entries": 0,
          "words": 0
        },
        "percent": 0,
        "same_on_purpose": {
          "entries": 0,
          "words": 0
        },
        "translated": {
          "entries": 0,
          "words": 0
        }
      },
      "catalogues": [
        {
          "catalogue": "area ashmere",
          "fuzzy": {
            "entries": 0,
            "words": 0
          },
          "missing": {
            "entries": 9,
            "words": 52
          },
          "orphaned": {
            "entries": 0,
            "words": 0
          },
          "path": "content/areas/ashmere/cy.po",
          "percent": 0,
          "same_on_purpose": {
            "entries": 0,
            "words": 0
          },
          "translated": {
            "entries": 0,
            "words": 0
          }
        }
      ],
      "language": "cy",
      "name": "Cymraeg"
    }
  ]
}

"#]]
    );
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

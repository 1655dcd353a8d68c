//! A guide in several languages, from its catalogues to its pages: what each reader gets, and what is told of words that do not fit.

use snapbox::str;

use super::html;
use super::site::Site;
use super::tree::{self, Tree};

/// A national guide in English, Welsh and Urdu; an area in English and Urdu, and one in English alone.
pub(crate) fn guide() -> Site {
    Site::copied(&tree::tests("sites/languages/site"))
}

#[test]
fn a_language_that_an_area_does_not_declare_leaves_no_trace_in_it() {
    let site = guide();
    site.builds();
    let editions = site.run("list editions --now 2026-11-21").stdout;
    assert_eq!(editions.lines().count(), 6, "{editions}");
    for (path, bytes) in site.published() {
        let text = String::from_utf8_lossy(&bytes);
        for undeclared in ["ashmere/cy/", "birchwood/cy/", "birchwood/ur/"] {
            assert!(!path.contains(undeclared), "{path}");
            assert!(!text.contains(undeclared), "{path} names {undeclared}");
        }
        if path.starts_with("areas/birchwood/") {
            assert!(!text.contains("hreflang"), "{path}");
        }
    }
}

#[test]
fn every_language_has_the_same_pages_and_every_page_the_same_headings() {
    let site = guide();
    site.builds();
    let published = site.published();
    for (home, other) in [
        ("", "cy/"),
        ("", "ur/"),
        ("areas/ashmere/", "areas/ashmere/ur/"),
    ] {
        let (own, translated) = (pages_of(&published, home), pages_of(&published, other));
        let paths = |pages: &Tree| pages.keys().cloned().collect::<Vec<_>>();
        assert_eq!(paths(&own), paths(&translated), "{other}");
        for (path, page) in own {
            let ids = |bytes: &[u8]| html::attributes(&String::from_utf8_lossy(bytes), "id");
            assert_eq!(ids(&page), ids(&translated[&path]), "{other}{path}");
        }
    }
}

/// The pages of the edition in the folder `home`, by their paths in it.
fn pages_of(published: &Tree, home: &str) -> Tree {
    let is_own = |path: &str| {
        let elsewhere = ["areas/", "cy/", "ur/", "q/", "assets/"];
        let elsewhere = elsewhere.iter().any(|folder| path.starts_with(folder));
        path.ends_with("index.html") && (!elsewhere || path == "areas/index.html")
    };
    published
        .iter()
        .filter_map(|(path, bytes)| Some((path.strip_prefix(home)?.to_owned(), bytes.clone())))
        .filter(|(path, _)| is_own(path))
        .collect()
}

#[test]
fn what_was_made_from_older_words_can_be_shown_in_the_source_s() {
    let site = guide();
    site.builds();
    let every = site.page("cy/every/index.html");
    assert!(every.contains("<p class=\"outdated\">Geiriau a newidiodd. <small"));
    let site = site.edited(
        "fingerpost.yaml",
        "theme: bare",
        "theme: bare\noutdated: source",
    );
    site.builds();
    let every = site.page("cy/every/index.html");
    assert!(every.contains("<p lang=\"en\" dir=\"ltr\">Words that changed since.</p>"));
    assert!(!every.contains("Geiriau a newidiodd"));
}

#[test]
fn a_form_that_nobody_gave_is_told_and_the_name_stands_as_it_is() {
    let site = guide().edited(
        "content/languages/cy.po",
        "msgstr \"gyngor eich ardal\"",
        "msgstr \"\"",
    );
    site.complains("build --quiet", 0, str![[r#"
warning[FP-L06 form-missing]: nobody gave the form `soft` of the name `council`: “Dechreuwch gyda phob bloc, a gofynnwch i {{ council:soft }}.”
--> content/languages/cy.po
 = help: `fingerpost translate merge` adds an entry for it; give it words

1 warning

"#]]);
    assert!(
        site.page("cy/every/index.html")
            .contains("<summary>Mwy am <bdi>cyngor eich ardal</bdi></summary>")
    );
}

#[test]
fn a_name_that_is_not_there_is_underlined_in_the_catalogue() {
    let site = guide().edited(
        "content/languages/cy.po",
        "Mae’n perthyn i {{ council:soft }}.",
        "Mae’n perthyn i {{ cyngor }}.",
    );
    site.complains(
        "build --quiet",
        1,
        str![[r#"
warning[FP-L05 translation-differs]: these words lack `{{ council }}`, which the source has
   --> content/languages/cy.po:124:8
    |
124 | msgstr "Mae’n perthyn i {{ cyngor }}."
    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |
    = help: write names in double braces and links as the source has them

error[FP-M30 unknown-variable]: there is no local name `cyngor`
   --> content/languages/cy.po:124:8
    |
124 | msgstr "Mae’n perthyn i {{ cyngor }}."
    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |
    = help: use `area` or `council`

1 error and 1 warning

"#]],
    );
}

#[test]
fn a_link_that_leads_nowhere_is_underlined_in_the_catalogue() {
    let site = guide().edited(
        "content/languages/cy.po",
        "[dolen](page:little)",
        "[dolen](page:ychydig)",
    );
    site.complains(
        "build --quiet",
        1,
        str![[r#"
warning[FP-L05 translation-differs]: these words lack `(page:little)`, which the source has
   --> content/languages/cy.po:157:8
    |
157 | msgstr "Nodyn isod, gyda [dolen](page:ychydig)."
    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |
    = help: write names in double braces and links as the source has them

error[FP-M10 link-to-missing-item]: there is no page `ychydig`
   --> content/languages/cy.po:157:8
    |
157 | msgstr "Nodyn isod, gyda [dolen](page:ychydig)."
    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |
    = help: use `every` or `little`

1 error and 1 warning

"#]],
    );
}

#[test]
fn a_word_of_the_theme_that_was_left_empty_is_told_at_its_place() {
    let site = guide().edited(
        "themes/bare/languages/cy.po",
        "msgstr \"cy: Note\"",
        "msgstr \"\"",
    );
    site.complains(
        "build --quiet",
        1,
        str![[r#"
error[FP-L02 missing-word]: the catalogue has no word `note-label`
 --> themes/bare/languages/cy.po:7:7
  |
7 | msgid "Note"
  |       ^^^^^^
  |
  = help: give it words

1 error

"#]],
    );
}

#[test]
fn a_word_of_the_theme_with_another_place_is_told() {
    let site = guide().edited(
        "themes/bare/languages/cy.po",
        "msgstr \"cy: Back to {number}\"",
        "msgstr \"cy: Back to {rhif}\"",
    );
    site.complains(
        "build --quiet",
        0,
        str![[r#"
warning[FP-L05 translation-differs]: the word `footnote-back` lacks the place `{number}`
--> themes/bare/languages/cy.po
 = help: write what stands in braces exactly as the source has it

1 warning

"#]],
    );
}

#[test]
fn words_that_would_break_the_page_stop_the_build_at_their_line() {
    let site = guide().edited(
        "content/languages/cy.po",
        "msgstr \"Dydd Gwener\"",
        "msgstr \"Dydd | Gwener\"",
    );
    site.complains(
        "build --quiet",
        1,
        str![[r#"
error[FP-L04 translation-unusable]: these words hold a bar, which would begin another cell
   --> content/languages/cy.po:109:8
    |
109 | msgstr "Dydd | Gwener"
    |        ^^^^^^^^^^^^^^^
    |
    = help: write it as `/|`

1 error

"#]],
    );
}

#[test]
fn a_language_is_a_draft_until_somebody_is_named_who_checked_it() {
    let site = guide();
    site.builds();
    assert!(site.page("cy/index.html").contains("100 of 100, draft"));
    let site = site.edited(
        "content/languages/cy.po",
        "X-Reviewed-By: ",
        "X-Reviewed-By: Somebody, November 2026",
    );
    site.builds();
    assert!(!site.page("cy/index.html").contains("<aside>"));
}

#[test]
fn one_language_can_be_built_alone() {
    let site = guide();
    site.builds_with("build --lang ur --out ur-only");
    let built = tree::read(&site.path("ur-only"));
    assert!(built.contains_key("ur/every/index.html"));
    assert!(built.contains_key("areas/ashmere/ur/every/index.html"));
    assert!(!built.contains_key("every/index.html"));
    for (path, bytes) in built
        .iter()
        .filter(|(path, _)| path.ends_with("index.html"))
    {
        let page = String::from_utf8_lossy(bytes);
        assert!(!page.contains("hreflang"), "{path}");
    }
}

//! An area whose facts are awkward and right: apostrophes, ampersands, angle brackets, Welsh and Urdu, a very long name, no website.
//!
//! Every value stands in the pages as it was typed, whatever HTML and XML make of its letters.

use std::fs;

use super::html;
use super::site::Site;
use super::tree;

const AREA: &str = r#"
name: "St David's & Llanrhïan <North>"
status: active
summary: "Tŷ'r Gymuned & \"friends\": a place < 5 miles wide, between the hills & the sea, where نئی آبادی stands."
partnership:
  name: "Pobl O'r Bryn & <Sons>"
  kind: "residents' \"group\""
  trusted_organisation: نئی آبادی ٹرسٹ
councils:
  - name: Cyngor Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch
    tier: parish-or-town
    covers: "bins & 'bits' <and> more"
  - name: "O'Brien & Siân's <Borough> Council"
    tier: unitary
    main: true
agencies:
  - agency: police
    name: "Heddlu \"Dyfed\" & Powys"
    note: "Ring < 9 o'clock & ask."
contacts:
  - kind: role
    role: "Swyddog <Cymuned> & 'chair'"
    organisation: "Siân & Co"
    email: o'brien+hub@example.org
    phone: "+44 (0)1632 960001"
languages: [en]
notes:
  - action: know-residents
    text: "Ask for \"Siân\" & co. at < 9 o'clock; {{ council }} stays as it is typed."
dates:
  - title: "Eisteddfod & cawl <free>"
    date: 2027-03-01
    time: "19:00 & later"
    place: "Neuadd \"Fawr\""
"#;

/// A page of the area's own, so that its names stand in a title, a summary, a description and the feed.
const PAGE: &str = r#"
-- content/areas/st-davids/pages/hall.md --
---
title: "{{ council }} & the <hall>"
summary: "What {{ council:possessive }} hall is \"for\"."
reviewed: 2026-11-22
---

![The hall of {{ council }}](hall.png "A \"title\" & more")
"#;

/// What the area's home page shows of it.
const ON_THE_HOME_PAGE: [&str; 15] = [
    "St David's & Llanrhïan <North>",
    "Tŷ'r Gymuned & \"friends\": a place < 5 miles wide, between the hills & the sea, where نئی آبادی stands.",
    "Pobl O'r Bryn & <Sons>",
    "residents' \"group\"",
    "نئی آبادی ٹرسٹ",
    "Cyngor Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "bins & 'bits' <and> more",
    "O'Brien & Siân's <Borough> Council",
    "Heddlu \"Dyfed\" & Powys",
    "Ring < 9 o'clock & ask.",
    "Swyddog <Cymuned> & 'chair'",
    "Siân & Co",
    "+44 (0)1632 960001",
    "Eisteddfod & cawl <free>",
    "Neuadd \"Fawr\"",
];

#[test]
fn every_value_of_an_awkward_area_stands_in_its_pages_as_typed() {
    let site = awkward();
    let home = site.page("areas/st-davids/index.html");
    let text = html::text(&home);
    for value in ON_THE_HOME_PAGE {
        assert!(text.contains(value), "{value}");
    }
    let addresses = html::attributes(&home, "href");
    for address in ["mailto:o'brien+hub@example.org", "tel:+4401632960001"] {
        assert!(addresses.iter().any(|href| href == address), "{address}");
    }
    let note = "Ask for \"Siân\" & co. at < 9 o'clock; {{ council }} stays as it is typed.";
    let action = site.page("areas/st-davids/actions/know-residents/index.html");
    assert!(html::text(&action).contains(note));
    let agency = site.page("areas/st-davids/agencies/police/index.html");
    assert!(html::text(&agency).contains("Heddlu \"Dyfed\" & Powys"));
    let directory = site.page("areas/index.html");
    assert!(html::text(&directory).contains("St David's & Llanrhïan <North>"));
}

#[test]
fn its_names_fill_the_guide_in_text_titles_and_attributes() {
    let site = awkward();
    let council = "O'Brien & Siân's <Borough> Council";
    let pages: Vec<String> = site
        .published()
        .into_iter()
        .filter(|(path, _)| path.starts_with("areas/st-davids/") && path.ends_with(".html"))
        .map(|(_, bytes)| String::from_utf8(bytes).unwrap())
        .collect();
    let in_text = pages
        .iter()
        .filter(|page| html::text(page).contains(council));
    assert!(in_text.count() > 20, "the guide speaks of the council");
    for page in &pages {
        let title = html::attributes(page, "title").concat();
        assert!(title.contains("St David's & Llanrhïan <North>"), "{title}");
        let unknown = ["<North", "<Sons", "<Borough", "<Cymuned", "<and", "<free"];
        assert!(!unknown.iter().any(|tag| page.contains(tag)));
        assert!(!html::text(page).contains("&amp;"), "escaped twice");
    }
    let page = site.page("areas/st-davids/local/hall/index.html");
    let first = |name: &str| html::attributes(html::main_of(&page), name).swap_remove(0);
    assert_eq!(first("alt"), format!("The hall of {council}"));
    assert_eq!(first("title"), "A \"title\" & more");
    let described = html::attributes(&page, "content");
    let summary = "What O'Brien & Siân's <Borough> Council’s hall is \"for\".";
    assert!(described.iter().any(|content| content == summary));
    assert!(html::text(&page).contains(&format!("{council} & the <hall>")));
}

#[test]
fn its_feed_and_the_sitemap_are_well_formed() {
    let site = awkward();
    let feed = site.page("areas/st-davids/feed.xml");
    assert!(html::text(&feed).contains("St David's & Llanrhïan <North>"));
    assert!(html::text(&feed).contains("O'Brien & Siân's <Borough> Council"));
    assert!(feed.contains("O&#39;Brien &amp; Siân&#39;s &lt;Borough&gt; Council"));
    let sitemap = site.page("areas/st-davids/sitemap-pages.xml");
    assert!(sitemap.contains("<loc>https://guide.example.org/areas/st-davids/</loc>"));
}

/// The shipped guide with the awkward area in it, published.
pub(crate) fn awkward() -> Site {
    let site = Site::shipped();
    assert_eq!(site.run("new area st-davids").status, 0);
    let file = site.path("content/areas/st-davids/area.yaml");
    assert!(file.is_file(), "`new area` made it");
    fs::write(file, AREA).unwrap();
    let picture = "sites/area-edition/site/content/areas/ashmere/logo.png";
    fs::copy(
        tree::tests(picture),
        site.path("content/areas/st-davids/hall.png"),
    )
    .unwrap();
    let site = site.with(PAGE);
    site.builds();
    site
}

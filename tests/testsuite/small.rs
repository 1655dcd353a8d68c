//! Small guides, each in one string: what one fact changes, and nothing else.

use snapbox::str;

use super::site::Site;

#[test]
fn robots_are_told_where_the_sitemap_is() {
    let site = Site::small();
    site.builds().makes(
        "robots.txt",
        str![[r#"
Sitemap: https://guide.example/sitemap.xml

"#]],
    );
}

#[test]
fn a_draft_is_not_published() {
    let site = Site::small().with(
        "
-- content/pages/later.md --
---
title: Later
summary: Not yet.
draft: true
---

Soon.
",
    );
    site.builds();
    assert!(!site.published().contains_key("later/index.html"));
    assert!(!site.page("sitemap-pages.xml").contains("later"));
}

#[test]
fn an_unlisted_page_is_published_and_not_in_the_sitemap() {
    let site = Site::small().with(
        "
-- content/pages/quiet.md --
---
title: Quiet
summary: Here all the same.
unlisted: true
---

Hello.
",
    );
    site.builds().makes(
        "quiet/index.html",
        str![[r#"
<html lang="en" dir="ltr">
<title>Quiet</title>
<nav><a href="../">The small guide</a></nav>
<main>
<h1>Quiet</h1>
<p>Here all the same.</p>
<p>Hello.</p>
</main>

</html>

"#]],
    );
    assert!(!site.page("sitemap-pages.xml").contains("quiet"));
}

#[test]
fn a_person_whose_consent_ran_out_is_left_out_with_a_warning() {
    let site = Site::small().edited(
        "content/areas/ashmere/area.yaml",
        "  - kind: role\n    role: Community hub\n",
        "  - kind: person\n    name: Sam Example\n    consent: {given_on: 2025-10-20, covers: [web], review_by: 2026-11-20}\n",
    );
    site.complains(
        "build --quiet",
        0,
        str![[r#"
warning[FP-D02 consent-ran-out]: this consent was to be looked at again by 2026-11-20; the person is left out
  --> content/areas/ashmere/area.yaml:12:63
   |
12 |     consent: {given_on: 2025-10-20, covers: [web], review_by: 2026-11-20}
   |                                                               ^^^^^^^^^^
   |
   = help: ask the person again, then change the dates

1 warning

"#]],
    );
    let home = site.page("areas/ashmere/index.html");
    assert!(!home.contains("Sam Example") && !home.contains("hub@ashmere.example"));
}

#[test]
fn advice_stops_a_strict_build() {
    let site = Site::small().edited(
        "content/areas/ashmere/area.yaml",
        "  - kind: role\n    role: Community hub\n",
        "  - kind: person\n    name: Sam Example\n    consent: {given_on: 2025-10-20, covers: [web], review_by: 2026-11-20}\n",
    );
    let ran = site.run("build --strict");
    assert_eq!(ran.status, 1);
    assert!(site.published().is_empty());
}

#[test]
fn an_address_that_would_vanish_stops_the_build() {
    let site = Site::small();
    site.builds();
    let before = site.published();
    std::fs::rename(
        site.path("content/pages/about.md"),
        site.path("content/pages/who-we-are.md"),
    )
    .unwrap();
    let action = "content/actions/respect/know-residents.md";
    let site = site.edited(action, "page:about", "page:who-we-are");
    site.complains(
        "build",
        1,
        str![[r#"
error[FP-O13 address-dropped]: `about/` was published once and would lead nowhere
--> addresses.lock
 = help: write `moved_from: ["about/"]` on the page that has its content now, or list `about/` under `retired` in the settings

1 error

"#]],
    );
    assert!(site.published() == before);
    let site = site.edited(
        "content/pages/who-we-are.md",
        "title: About",
        "title: About\nmoved_from: [about/]",
    );
    site.builds().makes(
        "about/index.html",
        str![[r#"
<html lang="en" dir="ltr">
<title>About</title>
<a href="../who-we-are/">About</a>
</html>

"#]],
    );
}

#[test]
fn a_complaint_can_be_read_by_machines() {
    let site = Site::small().edited("fingerpost.yaml", "engine: 0.1.0", "engine: 9.0.0");
    let ran = site.run("check --format json");
    snapbox::assert_data_eq!(
        ran.stdout,
        str![[r#"
{
  "diagnostics": [
    {
      "code": "FP-C11",
      "help": "install that version, or write `engine: 0.1.0`",
      "label": null,
      "message": "this is Fingerpost 0.1.0, and the guide needs 9.0.0",
      "notes": [],
      "path": null,
      "place": {
        "column": 9,
        "end_byte": 129,
        "file": "fingerpost.yaml",
        "line": 7,
        "start_byte": 124
      },
      "severity": "error",
      "slug": "wrong-engine"
    }
  ],
  "errors": 1,
  "warnings": 0
}

"#]]
    );
    assert_eq!((ran.status, ran.stderr.as_str()), (3, ""));
}

#[test]
fn a_template_of_the_project_takes_the_place_of_the_theme_s() {
    let site = Site::small().with(
        "
-- templates/robots.txt --
# Ours: {{ sitemap_url }}
",
    );
    site.builds().makes(
        "robots.txt",
        str![[r#"
# Ours: https://guide.example/sitemap.xml

"#]],
    );
}

#[test]
fn an_action_shows_the_nearest_of_many_siblings() {
    let action = |number: usize| {
        format!(
            "-- content/actions/respect/step-{number:02}.md --
---
title: Step {number:02}
summary: One of many.
order: {number}
principle: respect
audience: communities
roles: [officer]
effort: ongoing
moment: any
---

Go on.
"
        )
    };
    let actions: String = (1..=40).map(action).collect();
    let template = "-- themes/bare/templates/action.html --
{% for card in action.siblings %}{{ card.title }}; {% endfor %}
";
    let site = Site::small().with(&(actions + template));
    site.builds();
    let shown = |number: usize| site.page(&format!("actions/step-{number:02}/index.html"));
    let listed = |numbers: &[usize]| {
        let steps = numbers.iter().map(|number| format!("Step {number:02}; "));
        steps.collect::<String>()
    };
    let around: Vec<usize> = (8..=19).chain(21..=32).collect();
    assert_eq!(shown(20).trim_end(), listed(&around).trim_end());
    let after: Vec<usize> = (2..=13).collect();
    assert_eq!(shown(1).trim_end(), listed(&after).trim_end());
}

//! The accessibility statement says what was written down, in the words that the law asks of some publishers, and claims no more.

use snapbox::{assert_data_eq, str};

use super::html;
use super::site::Site;

const FACTS: &str = "
accessibility:
  prepared_on: 2026-02-01
  reviewed_on: 2026-11-01
  tested_on: 2026-10-30
  tools: [A checker]
  reply_within_days: 5
  human_audit: {by: A. Tester, on: 2026-10-01, result: partially-compliant}
  known_issues:
    - what: The map has no words.
      reason: non-compliance
      instead: ask us for the list of stops.
      mended_by: 2027-01-31
    - {what: Old minutes are pictures., reason: out-of-scope}
base_address";

#[test]
fn a_public_body_says_what_the_regulations_ask() {
    let site = shipped("  kind: public-body\n  email: web@council.example\n", FACTS);
    assert_data_eq!(
        statement(&site),
        str![[r#"
How far everyone can use this guide
This statement is about the guide “Working together”. The Fingerpost project runs it.
The Fingerpost project is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the non-compliances listed below.
A. Tester checked it by hand on 1 October 2026.
Non-accessible content
The content listed below is non-accessible for the following reasons.
Non-compliance with the accessibility regulations
The map has no words. Instead: ask us for the list of stops. We plan to mend it by 31 January 2027.
Content that’s not within the scope of the accessibility regulations
Old minutes are pictures.
Report a problem, or ask for another form
Tell us if something does not work for you, or if you need it in another form, such as large print or read aloud. Say which page it was and what you use.
Write to web@council.example
We answer within 5 days.
Enforcement procedure
The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you’re not happy with how we respond to your complaint, contact the Equality Advisory and Support Service (EASS).
How it was tested
The pages were last tested on 30 October 2026, with:
A checker
Tools find only some kinds of problem. They cannot say if words are clear or if a picture is well described.
This statement was prepared on 1 February 2026. It was last reviewed on 1 November 2026.

"#]]
    );
}

#[test]
fn a_group_says_it_more_simply() {
    let site = shipped(
        "  kind: community-group\n  phone: \"01632 960001\"\n  email: a@group.example\n",
        FACTS,
    );
    assert_data_eq!(
        statement(&site),
        str![[r#"
How far everyone can use this guide
This statement is about the guide “Working together”. The Fingerpost project runs it.
This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the non-compliances listed below.
A. Tester checked it by hand on 1 October 2026.
What not everyone can use
We know of these problems, and want to mend them:
The map has no words. Instead: ask us for the list of stops. We plan to mend it by 31 January 2027.
These come from others, or are older than the rules:
Old minutes are pictures.
Report a problem, or ask for another form
Tell us if something does not work for you, or if you need it in another form, such as large print or read aloud. Say which page it was and what you use.
Write to a@group.example
Call 01632 960001
We answer within 5 days.
How it was tested
The pages were last tested on 30 October 2026, with:
A checker
Tools find only some kinds of problem. They cannot say if words are clear or if a picture is well described.
This statement was prepared on 1 February 2026. It was last reviewed on 1 November 2026.

"#]]
    );
}

#[test]
fn without_a_check_by_a_person_nothing_is_claimed() {
    for kind in ["public-body", "community-group"] {
        let facts = "\naccessibility:\n  prepared_on: 2026-11-01\nbase_address";
        let site = shipped(
            &format!("  kind: {kind}\n  email: web@council.example\n"),
            facts,
        );
        let text = statement(&site);
        assert!(text.contains("Nobody has checked the whole guide by hand yet."));
        assert!(!text.contains("compliant with"), "{text}");
    }
}

#[test]
fn an_area_that_publishes_itself_answers_for_its_guide() {
    let site = Site::shipped().edited(
        "content/areas/saltby/area.yaml",
        "contacts:\n  - kind: role\n    role: Community hub\n",
        "publisher: {name: Saltby Town Council, kind: public-body, email: web@saltbytown.example}\ncontacts:\n  - kind: role\n    role: Community hub\n",
    );
    site.builds();
    let own = html::text(&site.page("areas/saltby/accessibility/index.html"));
    assert!(own.contains("Saltby Town Council is committed to making its website accessible"));
    let national = html::text(&site.page("accessibility/index.html"));
    assert!(!national.contains("Saltby Town Council"));
}

/// The shipped guide with other facts of its publisher, published.
fn shipped(publisher: &str, facts: &str) -> Site {
    let site = Site::shipped();
    let settings = std::fs::read_to_string(site.path("fingerpost.yaml")).unwrap();
    let (before, rest) = settings.split_once("  kind: community-group\n").unwrap();
    let (_, after) = rest.split_once("base_address").unwrap();
    let settings = format!("{before}{publisher}{}{after}", facts.trim_start());
    std::fs::write(site.path("fingerpost.yaml"), settings).unwrap();
    site.builds();
    site
}

/// The text of the statement, one line for each part.
fn statement(site: &Site) -> String {
    let page = site.page("accessibility/index.html");
    let (_, rest) = page.split_once("<section class=\"statement\">").unwrap();
    let (part, _) = rest.split_once("</section>").unwrap();
    let text = html::text(part);
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

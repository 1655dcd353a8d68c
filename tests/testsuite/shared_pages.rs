//! Pages that areas share are those that each of them would have drawn alone.
//!
//! A template that keeps a local fact under a name of its own looks closer than a shared page allows, so with one word too many in the
//! layout every edition draws all of its pages itself. Both ways must give the same bytes.

use std::fs;

use super::awkward::awkward;
use super::site::Site;
use super::tree::{self, Tree};

/// Areas with everything that can differ: names, hidden actions, notes, contacts, stories, languages, and none of that.
fn guide() -> Site {
    awkward().with(
        r#"
-- content/areas/plain/area.yaml --
name: Plain
status: active
summary: An area with nothing of its own.
partnership:
  name: Plain Partnership
councils:
  - name: Plain Council
    tier: unitary
    main: true
languages: [en]
sample: true
-- content/areas/picky/area.yaml --
name: Picky
status: finished
summary: An area that leaves out and notes.
partnership:
  name: Picky People
councils:
  - name: Picky Council
    tier: unitary
    main: true
languages: [en, cy]
hide:
  - action: know-residents

notes:
  - action: agree-timeline
    text: "Ask {{ council }} first."
"#,
    )
}

fn drawn_alone(site: Site) -> Site {
    let layout = fs::read_to_string(tree::project("themes/fingerpost/templates/layout.html"));
    let layout = format!("{{% set kept = edition.title %}}{}", layout.unwrap());
    fs::create_dir_all(site.path("templates")).unwrap();
    fs::write(site.path("templates/layout.html"), layout).unwrap();
    site
}

#[test]
fn shared_pages_are_those_that_every_area_draws_alone() {
    let shared = guide();
    shared.builds();
    let alone = drawn_alone(guide());
    alone.builds();
    let published = |site: &Site| {
        let mut files = site.published();
        // It says what each was made of, and their layouts are not the same.
        files.remove(".fingerpost-record");
        files
    };
    let (shared, alone) = (published(&shared), published(&alone));
    let paths = |pages: &Tree| pages.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(&shared), paths(&alone));
    let differ = |path: &&String| shared[*path] != alone[*path];
    let different: Vec<&String> = shared.keys().filter(differ).collect();
    assert_eq!(different, [""; 0]);
}

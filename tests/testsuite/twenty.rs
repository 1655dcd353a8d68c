//! Many mistakes at once, in settings, front matter, Markdown, area files and templates: one run tells them all.

use std::collections::BTreeSet;

use fingerpost::diagnostics::Code;
use snapbox::{assert_data_eq, str};

use super::site::{Ran, Site};

/// Mistakes in everything but the settings.
const MISTAKES: &str = r#"
-- content/pages/about.md --
---
title: About
summary: Who made this guide, {{ counsil }}?
sumary: Twice is not better.
reviewed: 2026-02-30
---

# About

See [nobody](action:know-resident), [nowhere](page:about#hwo) and [here](javascript:alert).

![](hall.png)

:::notes
Text.
:::

Ask {{ council.

## Empty
-- content/actions/respect/know-residents.md --
---
title: Get to know residents
summary: Go there.
order: 1
principle: respct
audience: councils
roles: []
effort: for ever
moment: any
---

<script>alert(1)</script>

A claim.[^nowhere]
-- content/pages/open.md --
---
title: Never closed
-- content/pages/About-us.md --
Text.
-- content/glossary.yaml --
- id: hub
  term: Hub
  meaning: A place where people meet.
  forms: [hub, hubs]
  local: homes
-- content/areas/ashmere/area.yaml --
name: Ashmere
name: Ashmoor
status: active
summary: A small place.
partnership:
  name: Ashmere Together
  website: ashmere.example
councils:
  - name: Ashmere Council
    tier: unitary
contacts:
  - kind: person
    name: Sam Example
  - kind: role
    role: Hub
    email: hub at ashmere
    phone: after six
languages: [en]
brand:
  colour: green
hide:
  - action: be-sen
-- content/areas/oakley/area.yaml --
name: Oakley
staus: active
partnership: {}
councils: none
languages: [english]
-- content/areas/ashmere/pages/hall.md --
---
title: The hall
summary: Where it is.
---

The <b>hall.

:::details{summary="More"}
Text.
:::
-- themes/bare/templates/page.html --
{% extends "bare.html" %}
{% block more %}{{ word(key="nowhere") }}{{ page.title | shout }}{% endblock %}
-- themes/bare/templates/tool.html --
{% extends "bare.html" %}
{% block more %}{{ page.title }{% endblock %}
-- themes/bare/templates/gather.html --
{% block more %}{% if %}
-- themes/bare/languages/cymraeg.po --
msgid ""
msgstr "Language: cy\n"
"#;

const SETTINGS: &str = "
-- fingerpost.yaml --
title: The small guide
publisher:
  name: Somebody
  website: somebody
base_address: guide.example
languages: [en, englisch]
theme: bare
engine: 99.0.0
toolkit: content/
build:
  areas: [ashmere, ashmoor]
";

#[test]
fn one_run_tells_every_mistake_and_publishes_nothing() {
    let site = Site::small();
    site.builds();
    let before = site.published();
    let site = site.with(MISTAKES);
    let ran = site.run("build");
    assert_eq!(ran.status, 1, "{}", ran.stderr);
    assert!(site.published() == before, "the published folder changed");
    assert_data_eq!(
        heads(&ran),
        str![[r#"
FP-Y07 content/actions/respect/know-residents.md:8:9
FP-Y09 content/pages/About-us.md
FP-F02 content/pages/About-us.md:1:1
FP-Y08 content/pages/about.md:5:11
FP-Y04 content/pages/about.md:4:1
FP-F01 content/pages/open.md:1:1
FP-Y03 content/areas/ashmere/area.yaml:2:1
FP-Y05 content/areas/oakley/area.yaml:3:14
FP-Y06 content/areas/oakley/area.yaml:4:11
FP-Y05 content/areas/oakley/area.yaml:1:1
FP-Y04 content/areas/oakley/area.yaml:2:1
FP-M02 content/actions/respect/know-residents.md:12:1
FP-M02 content/actions/respect/know-residents.md:12:17
FP-M14 content/actions/respect/know-residents.md:14:9
FP-M20 content/pages/about.md:10:74
FP-M23 content/pages/about.md:12:1
FP-M40 content/pages/about.md:14:1
FP-M31 content/pages/about.md:18:5
FP-A02 content/pages/about.md:8:1
FP-A03 content/pages/about.md:20:1
FP-F10 content/actions/respect/know-residents.md:2:8
FP-M10 content/actions/respect/know-residents.md:5:12
FP-M30 content/pages/about.md:3:31
FP-M10 content/pages/about.md:10:14
FP-M11 content/pages/about.md:10:47
FP-M10 content/pages/about.md:12:5
FP-M30 content/glossary.yaml:5:10
FP-M01 content/areas/ashmere/pages/hall.md:6:5
FP-M03 content/areas/ashmere/pages/hall.md:8:1
FP-Y26 content/areas/ashmere/area.yaml:20:11
FP-Y23 content/areas/ashmere/area.yaml:7:12
FP-D01 content/areas/ashmere/area.yaml:13:11
FP-Y22 content/areas/ashmere/area.yaml:16:12
FP-Y25 content/areas/ashmere/area.yaml:17:12
FP-M10 content/areas/ashmere/area.yaml:22:13
FP-L01 themes/bare/languages/cymraeg.po
FP-L02 themes/bare/templates/page.html:2:30
FP-T04 themes/bare/templates/gather.html:1:23
FP-T04 themes/bare/templates/tool.html:2:31
FP-T03 themes/bare/templates/page.html:2:58

"#]]
    );
}

#[test]
fn mistakes_in_the_settings_do_not_hide_the_others() {
    let site = Site::small();
    site.builds();
    let before = site.published();
    let site = site.with(MISTAKES);
    let others = heads(&site.run("build"));
    let site = site.with(SETTINGS);
    let ran = site.run("build");
    assert_eq!(ran.status, 3, "{}", ran.stderr);
    assert!(site.published() == before, "the published folder changed");
    let all = heads(&ran);
    for line in others.lines() {
        assert!(all.contains(line), "{line}");
    }
    let added: Vec<&str> = all.lines().filter(|line| !others.contains(line)).collect();
    assert_data_eq!(
        added.join("\n"),
        str![[r#"
FP-C11 fingerpost.yaml:8:9
FP-C05 fingerpost.yaml:5:15
FP-Y23 fingerpost.yaml:4:12
FP-C02 fingerpost.yaml:11:20
FP-L01 fingerpost.yaml:6:17
"#]]
    );
}

/// The code and the place of each complaint. Each has an underline and says what to do.
#[track_caller]
fn heads(ran: &Ran) -> String {
    let mut heads = String::new();
    let mut codes = BTreeSet::new();
    for entry in ran.stderr.split("\n\n").filter(|entry| entry.contains('[')) {
        let number = &entry[entry.find("FP-").expect(entry)..][..6];
        let place = entry
            .lines()
            .find_map(|line| line.trim_start().strip_prefix("--> "));
        let place = place.expect(entry);
        assert!(Code::find(number).is_some(), "{entry}");
        assert!(entry.contains("= help: "), "{entry}");
        assert!(entry.contains('^') || !place.contains(':'), "{entry}");
        heads.extend([number, " ", place, "\n"]);
        codes.insert(number);
    }
    assert!(
        codes.len() >= 20,
        "only {} kinds\n{}",
        codes.len(),
        ran.stderr
    );
    heads
}

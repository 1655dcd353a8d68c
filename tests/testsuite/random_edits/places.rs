//! The places of the guide that are edited with care: each with all that may stand there. And the files that are added to it.
//!
//! Most of it builds, some of it does not.

/// A place in a file: one of these texts stands there.
pub(super) struct Place {
    pub(super) path: &'static str,
    pub(super) texts: &'static [&'static str],
}

const fn place(path: &'static str, texts: &'static [&'static str]) -> Place {
    Place { path, texts }
}

const SETTINGS: &str = "fingerpost.yaml";
const ASHMERE: &str = "content/areas/ashmere/area.yaml";
const BIRCHWOOD: &str = "content/areas/birchwood/area.yaml";
const CARROW: &str = "content/areas/carrow/area.yaml";

/// In areas' folders.
pub(super) const AREAS: [Place; 27] = [
    place(
        ASHMERE,
        &[
            "name: Ashmere\n",
            "name: \"Ash & Mere\"\n",
            "name: [Ashmere]\n",
        ],
    ),
    place(
        ASHMERE,
        &["status: active", "status: finished", "status: asleep"],
    ),
    place(ASHMERE, &["one hall.", "two halls."]),
    place(
        ASHMERE,
        &["- name: Ashmere Council", "- name: Mere Borough Council"],
    ),
    place(
        ASHMERE,
        &["tier: unitary\n", "tier: unitary\n    main: true\n"],
    ),
    place(ASHMERE, &["960001\"", "960077\"", "96\""]),
    place(
        ASHMERE,
        &["roles: [officer]", "roles: []", "roles: [clerk]"],
    ),
    place(
        ASHMERE,
        &[
            "languages: [en]",
            "languages: [en, cy]",
            "languages: [en, ur, cy]",
            "languages: [en, tlh-x]",
        ],
    ),
    place(
        ASHMERE,
        &["\"#1F5B45\"", "\"#7A1F5B\"", "\"#FFFF00\"", "green"],
    ),
    place(
        ASHMERE,
        &[
            "\nhide: []",
            "\nhide:\n  - action: listen",
            "\nhide:\n  - action: nothing",
        ],
    ),
    place(ASHMERE, &["on Fridays", "on Mondays, {{ council }} says"]),
    place(
        ASHMERE,
        &[
            "- action: know-residents\n    text: The",
            "- action: listen\n    text: The",
        ],
    ),
    place(
        ASHMERE,
        &[
            "agencies: []",
            "agencies:\n  - agency: police\n    name: Mere Police",
        ],
    ),
    place(
        "content/areas/ashmere/pages/hall.md",
        &["in the middle", "in the [middle](page:about)"],
    ),
    place(
        "content/areas/ashmere/case-studies/new-roof.md",
        &["title: A new roof", "title: The newest roof"],
    ),
    place(
        "content/areas/ashmere/case-studies/new-roof.md",
        &["[respect]", "[share]", "[nothing]"],
    ),
    place(BIRCHWOOD, &["name: Birchwood\n", "name: Birch Wood\n"]),
    place(BIRCHWOOD, &["name: Sam Example", "name: Kim Example"]),
    place(
        BIRCHWOOD,
        &[
            "review_by: 2026-12-24",
            "review_by: 2027-04-01",
            "review_by: 2026-12-24, withdrawn_on: 2026-05-01",
        ],
    ),
    place(
        BIRCHWOOD,
        &[
            "languages: [en, cy]",
            "languages: [en]",
            "languages: [cy, en]",
        ],
    ),
    place(
        BIRCHWOOD,
        &["date: 2026-11-22", "date: 2026-11-20", "date: 2026-13-01"],
    ),
    place(
        "content/areas/birchwood/cy.po",
        &["Coed Bedw", "Y Goedwig", "\" \""],
    ),
    place(
        CARROW,
        &[
            "summary: A place with a colour",
            "summary: Somewhere with a colour",
        ],
    ),
    place(CARROW, &["logo: logo.png", "logo: absent.png"]),
    place(CARROW, &["\"#7A1F5B\"", "\"#1F5B7A\""]),
    place(
        CARROW,
        &[
            "{text: Carrow Homes}",
            "{text: Homes & Co, start: The Homes}",
        ],
    ),
    place(CARROW, &["sample: true\nlanguages", "languages"]),
];

/// In the settings and the toolkit.
pub(super) const TOOLKIT: [Place; 24] = [
    place(
        SETTINGS,
        &["title: The edited guide", "title: Another guide"],
    ),
    place(SETTINGS, &["name: Somebody", "name: Somebody else"]),
    place(
        SETTINGS,
        &[
            "https://guide.example/",
            "https://guide.example/sub/",
            "guide.example",
        ],
    ),
    place(
        SETTINGS,
        &[
            "languages: [en, cy, ur]",
            "languages: [en, cy]",
            "languages: [en, ur, cy]",
            "languages: [en]",
        ],
    ),
    place(
        SETTINGS,
        &[
            "national: true",
            "national: false",
            "national: true\n  areas: [ashmere, carrow]",
        ],
    ),
    place(SETTINGS, &["keep: []", "keep: [guest.html]"]),
    place(
        SETTINGS,
        &[
            "retired: []",
            "retired: [/cy/, /ur/, /areas/birchwood/cy/, /areas/carrow/ur/, /areas/ashmere/cy/, /areas/ashmere/ur/]",
        ],
    ),
    place(
        SETTINGS,
        &[
            "engine: 0.1.0\n",
            "engine: 0.1.0\noutdated: source\n",
            "engine: 9.9.9\n",
        ],
    ),
    place(
        "content/index.md",
        &[
            "Begin with",
            "Start with",
            "Begin with [nothing](page:nothing) and",
        ],
    ),
    place(
        "content/index.md",
        &["{{ area }}", "{{ council }}", "{{ nowhere }}"],
    ),
    place(
        "content/variables.yaml",
        &["national: your area", "national: your place"],
    ),
    place(
        "content/variables.yaml",
        &[
            "national: your landlord",
            "national: your landlord\n  forms:\n    start: The landlord",
        ],
    ),
    place(
        "content/glossary.yaml",
        &["where people meet.", "where people and {{ council }} meet."],
    ),
    place(
        "content/glossary.yaml",
        &[
            "forms: [hub, hubs]",
            "forms: [hub, hubs, desk]",
            "forms: [hall]",
        ],
    ),
    place(
        "content/figures/halls.yaml",
        &["value: 3", "value: 4", "value: many"],
    ),
    place(
        "content/sources.yaml",
        &["date: \"2024\"", "date: \"2025\""],
    ),
    place(
        "content/principles/share.md",
        &["number: 2", "number: 3", "number: 1"],
    ),
    place(
        "content/actions/respect/listen.md",
        &["order: 2", "order: 1"],
    ),
    place(
        "content/actions/respect/listen.md",
        &["stages: [start]", "stages: []"],
    ),
    place(
        "content/tools/map.md",
        &["Draw it.", "Draw it twice.", "Draw it, {{ council }}."],
    ),
    place(
        "content/tools/map.md",
        &["### Next time", "### Another time"],
    ),
    place(
        "content/roles/officer.md",
        &["Your door is open.", "Your door is open in {{ area }}."],
    ),
    place(
        "content/languages/cy.po",
        &["Tynnwch lun.", "Gwnewch lun.", "Tynnwch {{ lun }}."],
    ),
    place(
        "content/languages/cy.po",
        &[
            "msgstr \"Y canllaw\"",
            "#, fuzzy\nmsgstr \"Y canllaw\"",
            "msgstr \"\"",
        ],
    ),
];

/// In themes; each guide has some of them.
pub(super) const THEME: [Place; 14] = [
    place("templates/bare.html", &["<h1>", "<h1 class=\"one\">"]),
    place(
        "templates/bare.html",
        &[
            "{{ page.title }} – ",
            "{{ page.title }} ({{ lang }}) – ",
            "{{ page.nothing.at.all }} – ",
        ],
    ),
    place(
        "themes/bare/templates/header.html",
        &["<nav>", "<nav id=\"top\">"],
    ),
    place(
        "themes/bare/templates/page.html",
        &[
            "{% extends \"bare.html\" %}",
            "{% extends \"bare.html\" %}{% block more %}<hr>{% endblock %}",
        ],
    ),
    place(
        "themes/bare/theme.yaml",
        &[
            "styles: [bare.css]",
            "styles: [bare.css]\ntokens: {ink: black}",
            "styles: [absent.css]",
        ],
    ),
    place("themes/bare/styles/bare.css", &["40em", "30em"]),
    place(
        "themes/bare/languages/en.po",
        &[
            "msgid \"{guide} in {area}\"",
            "msgid \"{area}: {guide}\"",
            "msgid \"{nothing}\"",
        ],
    ),
    place("themes/bare/languages/cy.po", &["cy: Note", "cy: Nodyn"]),
    place(
        "themes/fingerpost/templates/layout.html",
        &["<main", "<main data-edited"],
    ),
    place(
        "themes/fingerpost/templates/layout.html",
        &["</body>", "{{ edition.title }}</body>"],
    ),
    place(
        "themes/fingerpost/templates/footer.html",
        &["<p", "<p data-edited"],
    ),
    place(
        "themes/fingerpost/styles/base.css",
        &["body {", "body, .edited {"],
    ),
    place(
        "themes/fingerpost/languages/cy.po",
        &["Nodyn lleol", "Sylw lleol"],
    ),
    place(
        "themes/fingerpost/theme.yaml",
        &["title:", "# edited\ntitle:"],
    ),
];

/// Files that are not there at first.
pub(super) const NEW: [(&str, &str); 10] = [
    (
        "content/pages/more.md",
        "---\ntitle: More\nsummary: A page that was not there at first, and that says a little more about all that stands here.\nreviewed: 2026-11-01\n---\n\nMore, for {{ council }}.\n",
    ),
    (
        "content/case-studies/later.md",
        "---\ntitle: Later\nsummary: What happened later in another place, and why nobody there had thought of it before it came about.\nprinciples: [share]\nreviewed: 2026-11-01\n---\n\nLater.\n",
    ),
    (
        "content/roles/clerk.md",
        "---\ntitle: Clerk\nsummary: You keep the papers of a small council, and people ask you first because they know where you are found.\naudience: councils\nreviewed: 2026-11-01\n---\n\nAsk.\n",
    ),
    (
        "content/areas/ashmere/pages/garden.md",
        "---\ntitle: The garden\nsummary: Where the garden is.\n---\n\nBehind [the hall](hall.md).\n",
    ),
    (
        "content/areas/birchwood/pages/pond.md",
        "---\ntitle: The pond\nsummary: Where the pond is.\n---\n\n{{ council }} looks after it.\n",
    ),
    (
        "content/areas/carrow/case-studies/bus.md",
        "---\ntitle: The bus\nsummary: How the bus came back.\nprinciples: [respect]\n---\n\nIt came.\n",
    ),
    (
        "content/areas/carrow/ur.po",
        "msgid \"\"\nmsgstr \"\"\n\"Language: ur\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\nmsgctxt \"area/carrow@name\"\nmsgid \"Carrow\"\nmsgstr \"کیرو\"\n",
    ),
    (
        "content/areas/dale/area.yaml",
        "name: Dale\nstatus: active\nsummary: A place that came later.\npartnership:\n  name: Dale Together\ncouncils:\n  - name: Dale Council\n    tier: unitary\nlanguages: [en]\n",
    ),
    (
        "content/areas/eastwick/area.yaml",
        "name: Eastwick\nstatus: active\nsummary: A place that came last.\nsample: true\npartnership:\n  name: Eastwick Together\ncouncils:\n  - name: Eastwick Council\n    tier: unitary\nlanguages: [en, cy]\n",
    ),
    ("content/stray.txt", "Nothing is known of this.\n"),
];

//! Invented areas, each different and the same in every run: names, councils, agencies, contacts, notes and dates of its own.

use crate::places;

/// Colours of areas; every fourth has none.
const COLOURS: [&str; 6] = ["1D5C86", "0B6E6E", "6C2E5B", "7A4A12", "2F5D34", "8A1F3D"];
/// Actions that areas write notes on.
const NOTED: [&str; 4] = [
    "know-residents",
    "council-is-many",
    "share-credit",
    "handover-system",
];
/// Actions that some areas leave out.
const HIDDEN: [&str; 2] = ["parish-allies", "blank-sheet"];

/// An invented area.
pub(crate) struct Invented {
    pub(crate) id: String,
    pub(crate) name: String,
    /// What its file says.
    pub(crate) file: String,
}

/// The area of that number, which speaks `languages`.
pub(crate) fn area(index: usize, languages: &str) -> Invented {
    let name = places::name(index);
    let id = places::id(&name);
    let parts = [
        facts(&name, &id, languages),
        councils(&name, &id, index),
        agencies(&name),
        contacts(&name, &id, index),
        extras(&name, index),
    ];
    Invented {
        file: parts.concat(),
        id,
        name,
    }
}

fn pick<'a>(list: &[&'a str], index: usize) -> &'a str {
    list[index % list.len()]
}

fn facts(name: &str, id: &str, languages: &str) -> String {
    format!(
        "name: {name}
status: active
summary: An invented neighbourhood called {name}, which is here to measure how fast many guides are made.
partnership:
  name: {name} Together
  kind: residents' partnership
  trusted_organisation: {name} Community Trust
  website: https://{id}.example
languages: [{languages}]
"
    )
}

fn councils(name: &str, id: &str, index: usize) -> String {
    let county = places::beginning(index * 7 + 3);
    format!(
        "councils:
  - name: {name} District Council
    tier: district
    main: true
    website: https://{id}district.example
    covers: bins, planning, parks, housing advice and licences
  - name: {county}shire County Council
    tier: county
    covers: roads, schools, libraries and social care
"
    )
}

fn agencies(name: &str) -> String {
    format!(
        "agencies:
  - agency: housing-association
    name: {name} Homes
    relationship: powerful-allies
    note: Lets most of the homes in {name} and shares its meeting room with residents.
  - agency: police
    name: {name} neighbourhood policing team
    relationship: friends-and-acquaintances
"
    )
}

fn contacts(name: &str, id: &str, index: usize) -> String {
    let number = 960_000 + index;
    format!(
        "contacts:
  - kind: role
    role: Community hub
    organisation: {name} Community Trust
    email: hub@{id}.example
    phone: \"01632 {number}\"
    checked: 2026-10-01
  - kind: role
    role: Parks and open spaces team
    organisation: {name} District Council
    email: parks@{id}district.example
    checked: 2026-09-14
"
    )
}

/// Notes and dates for all, a colour for most, an action left out by one in three.
fn extras(name: &str, index: usize) -> String {
    let (first, second) = (pick(&NOTED, index), pick(&NOTED, index + 1));
    let mut text = format!(
        "notes:
  - action: {first}
    text: The hub in {name} keeps a list of who to ask. Call in on a Friday morning.
  - action: {second}
    text: Three groups in {name} share the work, so ask which one to write to.
dates:
  - title: Open meeting in {name}
    date: 2027-03-13
    time: \"19:00\"
    place: {name} village hall
"
    );
    if index % 4 != 3 {
        let colour = pick(&COLOURS, index);
        text += &["brand:\n  colour: \"#", colour, "\"\n"].concat();
    }
    if index.is_multiple_of(3) {
        let hidden = pick(&HIDDEN, index / 3);
        text += &["hide:\n  - action: ", hidden, "\n"].concat();
    }
    text
}

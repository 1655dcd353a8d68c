//! Whether a catalogue counts as its language does: the forms of its words, and what its header says of them.
//!
//! Other tools go by the header. If it were wrong, they would show other words than we do.

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, SourceId};

use super::super::language::Language;
use super::super::plurals::Plurals;
use super::entry::{Catalogue, Header};
use super::formula::value;

/// The formulas that languages have, with the number of their forms; from the manual of gettext, and CLDR's rules.
const FORMULAS: [(usize, &str); 17] = [
    (1, "0"),
    (2, "n != 1"),
    (2, "n > 1"),
    (3, "n==1 ? 0 : n==2 ? 1 : 2"),
    (3, "n==1 ? 0 : n>=2 && n<=4 ? 1 : 2"),
    (3, "n==1 ? 0 : n==0 || (n%100>0 && n%100<20) ? 1 : 2"),
    (
        3,
        "n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2",
    ),
    (
        3,
        "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2",
    ),
    (
        3,
        "n%10==1 && (n%100<11 || n%100>19) ? 0 : n%10>=2 && (n%100<11 || n%100>19) ? 1 : 2",
    ),
    (
        3,
        "n%10==0 || (n%100>=11 && n%100<=19) ? 0 : n%10==1 && n%100!=11 ? 1 : 2",
    ),
    (3, "n==0 || n==1 ? 0 : n%1000000==0 ? 1 : 2"),
    (3, "n==1 ? 0 : n!=0 && n%1000000==0 ? 1 : 2"),
    (
        4,
        "n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3",
    ),
    (
        4,
        "n==1 || n==11 ? 0 : n==2 || n==12 ? 1 : n>=3 && n<=19 ? 2 : 3",
    ),
    (
        5,
        "n==1 ? 0 : n==2 ? 1 : n>=3 && n<=6 ? 2 : n>=7 && n<=10 ? 3 : 4",
    ),
    (
        6,
        "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5",
    ),
    (
        6,
        "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5",
    ),
];

impl Header {
    /// The header of a new catalogue of `project` in `language`, whose forms are in it if there is a formula for them.
    pub fn of(project: &str, language: &Language) -> Self {
        let mut header = Self::new();
        header.set("Project-Id-Version", project);
        header.set("Language", language.tag());
        header.set("MIME-Version", "1.0");
        header.set("Content-Type", "text/plain; charset=UTF-8");
        header.set("Content-Transfer-Encoding", "8bit");
        if let Some(forms) = plural_forms(language) {
            header.set("Plural-Forms", &forms);
        }
        header
    }
}

/// What `Plural-Forms` should say in a catalogue of `language`; nothing if none of the formulas that we know is right.
pub fn plural_forms(language: &Language) -> Option<String> {
    let plurals = Plurals::new(language);
    let fits = |formula: &str| wrong_number(&plurals, formula, 1000).is_none();
    let own = plurals.names().len();
    let mut known = FORMULAS.iter().filter(|(forms, _)| *forms == own);
    let (forms, formula) = known.find(|(_, formula)| fits(formula))?;
    Some(format!("nplurals={forms}; plural=({formula});"))
}

/// Tells where the forms of `catalogue`, which was read from `source`, are not those of `language`.
pub fn check_forms(
    catalogue: &Catalogue,
    language: &Language,
    source: SourceId,
    told: &mut Diagnostics,
) {
    let counting = |entry: &&super::Entry| entry.source_plural.is_some();
    let mut entries = catalogue.entries.iter().filter(counting).peekable();
    if entries.peek().is_none() {
        return;
    }
    let plurals = Plurals::new(language);
    let own = plurals.names().len();
    if let Some(message) = wrong_header(&catalogue.header, language, &plurals) {
        let place = catalogue.header.entry.places.words;
        let help = match plural_forms(language) {
            Some(forms) => format!("write the line `\"Plural-Forms: {forms}\\n\"` there"),
            None => format!("the forms are: {}", plurals.names().join(", ")),
        };
        told.say(
            Diagnostic::new(Code::BadCatalogue, message)
                .at(place.unwrap_or(Place::start_of(source)))
                .help(help),
        );
    }
    for entry in entries.filter(|entry| entry.has_words() && entry.words.len() != own) {
        let message = format!("these words do not have the {own} forms of `{language}`");
        told.say(
            Diagnostic::new(Code::BadCatalogue, message)
                .at(entry.places.words.unwrap_or(Place::start_of(source)))
                .help(format!(
                    "write one each for: {}",
                    plurals.names().join(", ")
                )),
        );
    }
}

/// What is wrong with what a header says of forms.
fn wrong_header(header: &Header, language: &Language, plurals: &Plurals) -> Option<String> {
    let own = plurals.names().len();
    let Some(forms) = header.forms() else {
        return Some("the header does not say how many forms words have".to_owned());
    };
    if forms != own {
        return Some(format!(
            "the header says that words have {forms} forms, but `{language}` has {own}"
        ));
    }
    let line = header.field("Plural-Forms").unwrap_or_default();
    let (_, formula) = line.split_once("plural=").unwrap_or_default();
    let number = wrong_number(plurals, formula.split(';').next()?, 200)?;
    Some(format!(
        "the formula in the header does not give {number} the form `{}`",
        plurals.category(number)
    ))
}

/// The first number up to `last` that a formula counts otherwise than the language does.
fn wrong_number(plurals: &Plurals, formula: &str, last: u64) -> Option<u64> {
    let is_right = |count: u64| {
        let form = value(formula, count).and_then(|form| usize::try_from(form).ok());
        form == Some(plurals.form_for(count))
    };
    (0..=last)
        .chain([1_000_000])
        .find(|count| !is_right(*count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::SourceMap;
    use crate::languages::catalogue::read;

    fn language(tag: &str) -> Language {
        Language::parse(tag).expect("a tag")
    }

    fn told(forms: &str, words: &str) -> Vec<String> {
        let text = format!(
            "msgid \"\"\nmsgstr \"Language: pl\\n{forms}\\n\"\n\nmsgid \"a\"\nmsgid_plural \"b\"\n{words}"
        );
        let mut map = SourceMap::default();
        let source = map.add("pl.po", text);
        let mut told = Diagnostics::default();
        let catalogue = read(source, &map, &mut told).expect("it is well-formed");
        check_forms(&catalogue, &language("pl"), source, &mut told);
        let entries = told.entries().iter();
        entries.map(|entry| entry.message.clone()).collect()
    }

    #[test]
    fn each_language_of_these_islands_and_its_neighbours_has_a_formula() {
        let tags = "en cy pl ur ar bn ro ga gd br pa gu hi so fa ps ku tr hu cs sk lt lv bg uk ru es fr it pt de nl el sq he ja zh vi th yo ti am sl";
        let without = |tag: &&str| plural_forms(&language(tag)).is_none();
        let none: Vec<&str> = tags.split(' ').filter(without).collect();
        assert_eq!(none, ["br"]);
        let header = Header::of("a guide", &language("cy"));
        assert_eq!(header.forms(), Some(6));
        assert_eq!(header.field("Language"), Some("cy"));
    }

    #[test]
    fn forms_that_are_not_those_of_the_language_are_told() {
        let right = format!("Plural-Forms: {}", plural_forms(&language("pl")).unwrap());
        let three = "msgstr[0] \"1\"\nmsgstr[1] \"2\"\nmsgstr[2] \"3\"\n";
        assert_eq!(told(&right, three), [""; 0]);
        assert_eq!(told(&right, "msgstr[0] \"\"\n"), [""; 0]);
        assert_eq!(
            told(&right, "msgstr[0] \"1\"\n"),
            ["these words do not have the 3 forms of `pl`"]
        );
        assert_eq!(
            told("", three),
            ["the header does not say how many forms words have"]
        );
        assert_eq!(
            told("Plural-Forms: nplurals=2; plural=(n != 1);", three),
            ["the header says that words have 2 forms, but `pl` has 3"]
        );
        assert_eq!(
            told("Plural-Forms: nplurals=3; plural=(n != 1);", three),
            ["the formula in the header does not give 0 the form `many`"]
        );
        assert_eq!(
            told("Plural-Forms: nplurals=3; plural=n /;", three),
            ["the formula in the header does not give 0 the form `many`"]
        );
    }
}

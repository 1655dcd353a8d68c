//! An area's local names: those that follow from its facts, and over them those that its file sets.

use std::collections::BTreeMap;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Located, Place};
use crate::read::{AreaWritten, CouncilWritten, Entries, Forms, LocalName};

use super::entries::unknown_variable;
use super::names::{Name, Variables};
use super::texts::Reader;

/// The local names: those that follow from the facts, and over them those that the file sets.
pub(super) fn names(
    written: &AreaWritten,
    id: &Located<String>,
    variables: &Variables,
    reader: &Reader<'_>,
    told: &mut Diagnostics,
) -> BTreeMap<String, Name> {
    let main = main_council(&written.councils.0, told);
    let facts = [
        ("area", Some(&written.name)),
        ("partnership", Some(&written.partnership.name)),
        ("council", main.map(|council| &council.name)),
        (
            "trusted-organisation",
            written.partnership.trusted_organisation.as_ref(),
        ),
    ];
    let follows = facts.into_iter().filter_map(|(name, fact)| {
        Some((
            name.to_owned(),
            Name::new(&fact?.0.value, &Forms::default(), reader.language),
        ))
    });
    let mut names: BTreeMap<String, Name> = follows
        .filter(|(name, _)| variables.contains_key(name))
        .collect();
    let Entries(set) = &written.variables;
    for (variable, LocalName { text, forms }) in set {
        if variables.contains_key(&variable.value) {
            let name = Name::new(&text.0.value, forms, reader.language);
            names.insert(variable.value.clone(), name);
        } else {
            unknown_variable(variable, reader, told);
        }
    }
    check_required(&names, id.place, variables, told);
    names
}

/// The council that text calls "your council": the one that is marked, or else the first.
fn main_council<'a>(
    councils: &'a [CouncilWritten],
    told: &mut Diagnostics,
) -> Option<&'a CouncilWritten> {
    let mut marked = councils.iter().filter(|council| council.main == Some(true));
    let Some(main) = marked.next() else {
        return councils.first();
    };
    for second in marked {
        let message = "two councils are marked `main: true`";
        told.say(
            Diagnostic::new(Code::DuplicateKey, message)
                .at(second.name.0.place)
                .note(main.name.0.place, "the first of them")
                .help("keep `main: true` at the one that text shall call “your council”"),
        );
    }
    Some(main)
}

fn check_required(
    names: &BTreeMap<String, Name>,
    place: Place,
    variables: &Variables,
    told: &mut Diagnostics,
) {
    for (name, variable) in variables
        .iter()
        .filter(|(name, variable)| variable.required && !names.contains_key(*name))
    {
        told.say(
            Diagnostic::new(
                Code::MissingVariable,
                format!("the local name `{name}` is missing"),
            )
            .at(place)
            .note(variable.place, "it is asked for here")
            .help(format!("add `{name}:` under `variables:`")),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::SourceMap;
    use crate::read::{ProperName, Tier};

    use super::*;

    #[test]
    fn only_one_council_is_the_main_one() {
        let place = Place::start_of(SourceMap::default().add("area.yaml", ""));
        let council = |main| CouncilWritten {
            name: ProperName(Located::new("Saltby".to_owned(), place).into()),
            tier: Tier::District,
            main,
            website: None,
            covers: None,
        };
        let mut told = Diagnostics::default();
        main_council(&[council(None), council(Some(true))], &mut told);
        assert!(told.entries().is_empty());
        main_council(&[council(Some(true)), council(Some(true))], &mut told);
        assert_eq!(told.entries()[0].code, Code::DuplicateKey);
    }
}

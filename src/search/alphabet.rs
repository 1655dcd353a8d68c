//! The index on paper: titles, terms and their other names, by first letter, as readers of the language look them up.

use rayon::prelude::*;

use crate::editions::Route;
use crate::languages::Order;
use crate::markdown::Phrase;
use crate::toolkit::{Key, Kind};

use super::entry::{Entry, EntryKind};

/// The names that begin with a letter.
#[derive(Debug)]
pub struct Letter {
    /// The letter, as a capital.
    pub letter: String,
    /// The names, in order.
    pub names: Vec<Listed>,
}

/// A name, and what it is a name of.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The name.
    pub name: Phrase,
    /// The title of its page, where that is another.
    pub of: Option<Phrase>,
    /// What it is.
    pub kind: EntryKind,
    /// The item, if it is one.
    pub key: Option<Key>,
    /// Where it lives.
    pub route: Route,
}

/// Every page and term of `entries` under all its names; `plain` gives a phrase as words, to sort by.
pub fn alphabet(
    entries: &[Entry],
    order: &Order,
    plain: impl Fn(&Phrase) -> String,
) -> Vec<Letter> {
    let mut names: Vec<(String, Listed)> = entries
        .iter()
        .filter(|entry| is_listed(entry))
        .flat_map(names)
        .map(|listed| (plain(&listed.name), listed))
        .collect();
    names.par_sort_by(|(left, _), (right, _)| order.compare(left, right));
    names.dedup_by(|(left, one), (right, other)| left == right && one.route == other.route);
    let mut letters: Vec<Letter> = Vec::new();
    for (name, listed) in names {
        let letter = order.letter(&name);
        match letters.last_mut() {
            Some(last) if order.is_same_letter(&last.letter, &letter) => last.names.push(listed),
            _ => letters.push(Letter {
                letter,
                names: vec![listed],
            }),
        }
    }
    letters
}

/// What stands on a list in full, apart from terms, is found there.
fn is_listed(entry: &Entry) -> bool {
    let on_list = [Kind::Example, Kind::Figure, Kind::Source].map(EntryKind::Item);
    !on_list.contains(&entry.kind)
}

fn names(entry: &Entry) -> impl Iterator<Item = Listed> {
    let own = Listed::of(entry);
    let others: Vec<Listed> = entry
        .synonyms
        .iter()
        .map(|name| Listed {
            name: name.clone(),
            of: Some(entry.title.clone()),
            ..own.clone()
        })
        .collect();
    std::iter::once(own).chain(others)
}

impl Listed {
    /// An entry under its title.
    pub fn of(entry: &Entry) -> Self {
        Self {
            name: entry.title.clone(),
            of: None,
            kind: entry.kind,
            key: entry.key.clone(),
            route: entry.route.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::editions::List;
    use crate::languages::Language;

    use super::super::entry::Draft;
    use super::*;

    /// The letters of an index of `titles`, each with its names.
    fn index(tag: &str, titles: &[&str]) -> Vec<String> {
        let entry = |title: &&str| Draft::of_list(List::Glossary, title, "").entry;
        let entries: Vec<Entry> = titles.iter().map(entry).collect();
        let order = Order::new(&Language::parse(tag).expect("a tag"));
        let plain = |phrase: &Phrase| phrase.plain(&|_| String::new());
        let letters = alphabet(&entries, &order, plain).into_iter();
        letters
            .map(|letter| {
                let names: Vec<String> = letter.names.iter().map(|one| plain(&one.name)).collect();
                format!("{}: {}", letter.letter, names.join(", "))
            })
            .collect()
    }

    #[test]
    fn welsh_letters_of_two_signs_stand_for_themselves() {
        let titles = [
            "Rhan",
            "Rôl",
            "Llais",
            "“Lwc”",
            "Chwarae",
            "Cyngor",
            "Ŵyl",
            "Gwaith",
            "Ngwynedd",
            "Chwe",
        ];
        let expected = [
            "C: Cyngor",
            "Ch: Chwarae, Chwe",
            "G: Gwaith",
            "Ng: Ngwynedd",
            "L: “Lwc”",
            "Ll: Llais",
            "R: Rôl",
            "Rh: Rhan",
            "W: Ŵyl",
        ];
        assert_eq!(index("cy", &titles), expected);
    }

    #[test]
    fn each_letter_stands_once() {
        let titles = ["Étape", "Eden", "Łódź", "Luty", "Ćma", "Cel", "Chór"];
        let polish = [
            "C: Cel, Chór",
            "Ć: Ćma",
            "E: Eden, Étape",
            "L: Luty",
            "Ł: Łódź",
        ];
        assert_eq!(index("pl", &titles), polish);
        let urdu = ["ٹیم", "آواز", "اعتماد", "پڑوس", "ٹیکس"];
        assert_eq!(
            index("ur", &urdu),
            ["ا: اعتماد", "آ: آواز", "پ: پڑوس", "ٹ: ٹیکس, ٹیم"]
        );
    }
}

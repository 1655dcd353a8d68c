//! How a language counts: which form of its words goes with a whole number.
//!
//! The categories are CLDR's, in its order: zero, one, two, few, many, other. A language has the forms that whole numbers reach: Polish has
//! one, few and many, for only fractions take `other`. That is what other tools for catalogues expect.

use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};

use super::language::Language;

/// The categories in CLDR's order, by name.
const NAMES: [(PluralCategory, &str); 6] = [
    (PluralCategory::Zero, "zero"),
    (PluralCategory::One, "one"),
    (PluralCategory::Two, "two"),
    (PluralCategory::Few, "few"),
    (PluralCategory::Many, "many"),
    (PluralCategory::Other, "other"),
];

/// How one language counts.
#[derive(Debug)]
pub struct Plurals {
    rules: Option<PluralRules>,
    names: Vec<&'static str>,
}

impl Plurals {
    /// For `language`; one form for all numbers where it has no rules.
    pub fn new(language: &Language) -> Self {
        let locale = language.locale();
        let kind = PluralRuleType::Cardinal.into();
        let rules = PluralRules::try_new((&locale).into(), kind).ok();
        // No language has a rule that looks further than the last three digits, but for whole millions.
        let reached: Vec<&str> = (0..=1000)
            .chain([1_000_000])
            .map(|count| category(rules.as_ref(), count))
            .collect();
        let names = NAMES.iter().map(|(_, name)| *name);
        Self {
            names: names.filter(|name| reached.contains(name)).collect(),
            rules,
        }
    }

    /// The names of its forms, in their order.
    pub fn names(&self) -> &[&'static str] {
        &self.names
    }

    /// The form that goes with `count`.
    pub fn form_for(&self, count: u64) -> usize {
        let name = self.category(count);
        let form = self.names.iter().position(|own| *own == name);
        form.unwrap_or(self.names.len() - 1)
    }

    /// The name of the form that goes with `count`.
    pub fn category(&self, count: u64) -> &'static str {
        category(self.rules.as_ref(), count)
    }
}

fn category(rules: Option<&PluralRules>, count: u64) -> &'static str {
    let category = rules.map_or(PluralCategory::Other, |rules| rules.category_for(count));
    let found = NAMES.iter().find(|(own, _)| *own == category);
    found.map_or("other", |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// CLDR's own samples of whole numbers: the `@integer` lists of `common/supplemental/plurals.xml`, CLDR 48.2, Unicode License v3.
    const SAMPLES: [(&str, &[(&str, &str)]); 7] = [
        (
            "en",
            &[
                ("one", "1"),
                ("other", "0, 2~16, 100, 1000, 10000, 100000, 1000000"),
            ],
        ),
        (
            "cy",
            &[
                ("zero", "0"),
                ("one", "1"),
                ("two", "2"),
                ("few", "3"),
                ("many", "6"),
                ("other", "4, 5, 7~20, 100, 1000, 10000, 100000, 1000000"),
            ],
        ),
        (
            "pl",
            &[
                ("one", "1"),
                ("few", "2~4, 22~24, 32~34, 42~44, 52~54, 62, 102, 1002"),
                ("many", "0, 5~19, 100, 1000, 10000, 100000, 1000000"),
            ],
        ),
        (
            "ur",
            &[
                ("one", "1"),
                ("other", "0, 2~16, 100, 1000, 10000, 100000, 1000000"),
            ],
        ),
        (
            "ar",
            &[
                ("zero", "0"),
                ("one", "1"),
                ("two", "2"),
                ("few", "3~10, 103~110, 1003"),
                ("many", "11~26, 111, 1011"),
                (
                    "other",
                    "100~102, 200~202, 300~302, 400~402, 500~502, 600, 1000, 10000, 100000, 1000000",
                ),
            ],
        ),
        (
            "bn",
            &[
                ("one", "0, 1"),
                ("other", "2~17, 100, 1000, 10000, 100000, 1000000"),
            ],
        ),
        (
            "ro",
            &[
                ("one", "1"),
                ("few", "0, 2~16, 101, 1001"),
                ("other", "20~35, 100, 1000, 10000, 100000, 1000000"),
            ],
        ),
    ];

    fn plurals(tag: &str) -> Plurals {
        Plurals::new(&Language::parse(tag).expect("a tag"))
    }

    /// The numbers of a list such as `0, 2~16`.
    fn numbers(list: &str) -> Vec<u64> {
        let bounds = list.split(", ").map(|part| {
            let (from, to) = part.split_once('~').unwrap_or((part, part));
            [from, to].map(|bound| bound.parse::<u64>().expect("a number"))
        });
        bounds.flat_map(|[from, to]| from..=to).collect()
    }

    #[test]
    fn languages_count_as_cldr_s_samples_do() {
        for (tag, samples) in SAMPLES {
            let plurals = plurals(tag);
            let names: Vec<&str> = samples.iter().map(|(name, _)| *name).collect();
            assert_eq!(plurals.names(), names, "{tag}");
            for (form, (name, list)) in samples.iter().enumerate() {
                for number in numbers(list) {
                    assert_eq!(plurals.category(number), *name, "{tag} {number}");
                    assert_eq!(plurals.form_for(number), form, "{tag} {number}");
                }
            }
        }
    }

    #[test]
    fn a_language_without_rules_has_one_form() {
        assert_eq!(plurals("ja").names(), ["other"]);
        assert_eq!(plurals("faq").form_for(7), 0);
    }
}

//! Names in a row as readers of a language expect them: "a, b and c".
//!
//! The words and marks are CLDR's, through ICU4X (version 49). Welsh has commas alone: CLDR's word is "a(c)", which stands for `a` or `ac` by
//! the sound that follows, and `a` changes the first letter of the next word (Powys, a Phowys). Commas are right before every name.
//! So have languages that CLDR does not know; where it has no word for "or", a stroke is it.

use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale::Locale;

use super::language::Language;

/// Where a name goes while a pattern is found out: no list has these letters.
const MARKS: [&str; 4] = ["{0}", "{1}", "{2}", "{3}"];

/// Joins names in one language.
#[derive(Debug)]
pub struct Lists {
    and: Option<ListFormatter>,
    or: Option<ListFormatter>,
}

/// What stands between the names of a list, for scripts: a list is `first`, then `between` and `last`, then `end`.
#[derive(Debug, PartialEq, Eq)]
pub struct ListMarks {
    /// Between two names that are all.
    pub pair: String,
    /// After the first name of several.
    pub first: String,
    /// Between others.
    pub between: String,
    /// Before the last.
    pub last: String,
    /// After the last name, of two or more.
    pub end: String,
}

impl Lists {
    /// For `language`.
    pub fn new(language: &Language) -> Self {
        let locale = language.formats();
        let options = ListFormatterOptions::default();
        let and = if locale.id.language.as_str() == "cy" {
            ListFormatter::try_new_unit((&locale).into(), options)
        } else {
            ListFormatter::try_new_and((&locale).into(), options)
        };
        Self {
            and: and.ok(),
            or: or(&locale),
        }
    }

    /// All of the names.
    pub fn and(&self, names: &[&str]) -> String {
        joined(self.and.as_ref(), names, ", ")
    }

    /// One of the names.
    pub fn or(&self, names: &[&str]) -> String {
        joined(self.or.as_ref(), names, " / ")
    }

    /// What stands between names that are all meant.
    pub fn marks(&self) -> ListMarks {
        let pair = self.and(&MARKS[..2]);
        let four = self.and(&MARKS);
        let after = |text: &str, name: usize| {
            let start = text
                .find(MARKS[name])
                .map_or(0, |at| at + MARKS[name].len());
            let rest = &text[start..];
            let end = MARKS.get(name + 1).and_then(|next| rest.find(next));
            rest[..end.unwrap_or(rest.len())].to_owned()
        };
        ListMarks {
            pair: after(&pair, 0),
            first: after(&four, 0),
            between: after(&four, 1),
            last: after(&four, 2),
            end: after(&four, 3),
        }
    }
}

/// CLDR's root has an English "or": no word of a language that only has that.
fn or(locale: &Locale) -> Option<ListFormatter> {
    let made = |locale: &Locale| {
        ListFormatter::try_new_or(locale.into(), ListFormatterOptions::default()).ok()
    };
    let shown = |formatter: &ListFormatter| formatter.format(MARKS.iter()).to_string();
    let own = made(locale)?;
    let is_english = locale.id.language.as_str() == "en";
    let is_root = made(&Locale::UNKNOWN).is_some_and(|root| shown(&root) == shown(&own));
    (is_english || !is_root).then_some(own)
}

fn joined(formatter: Option<&ListFormatter>, names: &[&str], between: &str) -> String {
    match formatter {
        Some(formatter) => formatter.format(names.iter()).to_string(),
        None => names.join(between),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(tag: &str) -> Lists {
        Lists::new(&Language::parse(tag).expect("a tag"))
    }

    #[test]
    fn names_are_joined_as_the_language_joins_them() {
        let expected = [
            ("en", "A and B", "A, B and C", "A, B or C"),
            ("cy", "A, B", "A, B, C", "A, B neu C"),
            ("pl", "A i B", "A, B i C", "A, B lub C"),
            ("ur", "A اور B", "A، B، اور C", "A، B، یا C"),
            ("ar", "A وB", "A وB وC", "A أو B أو C"),
            ("bn", "A এবং B", "A, B এবং C", "A, B, বা C"),
            ("ro", "A și B", "A, B și C", "A, B sau C"),
            ("kw", "A, B", "A, B, C", "A / B / C"),
        ];
        for (tag, pair, all, any) in expected {
            let lists = lists(tag);
            assert_eq!(lists.and(&["A", "B"]), pair, "{tag}");
            assert_eq!(lists.and(&["A", "B", "C"]), all, "{tag}");
            assert_eq!(lists.or(&["A", "B", "C"]), any, "{tag}");
        }
    }

    #[test]
    fn a_short_list_needs_no_mark() {
        assert_eq!(lists("en").and(&["A"]), "A");
        assert_eq!(lists("en").and(&[]), "");
    }

    #[test]
    fn scripts_join_with_the_same_marks() {
        for tag in ["en", "cy", "pl", "ur", "ar", "bn", "ro", "ti", "kw"] {
            let lists = lists(tag);
            let ListMarks {
                pair,
                first,
                between,
                last,
                end,
            } = lists.marks();
            assert_eq!(format!("A{pair}B{end}"), lists.and(&["A", "B"]), "{tag}");
            assert_eq!(
                format!("A{first}B{last}C{end}"),
                lists.and(&["A", "B", "C"]),
                "{tag}"
            );
            assert_eq!(
                format!("A{first}B{between}C{between}D{last}E{end}"),
                lists.and(&["A", "B", "C", "D", "E"]),
                "{tag}"
            );
        }
    }
}

//! The order in which readers of a language look things up, and the letters under which they do.
//!
//! Case and accents do not count where the language does not count them: É stands under E in English, Ł after L in Polish. A letter may be
//! of two or three signs: Welsh has Ch after C and Ng after G. All of it is CLDR's, through ICU4X (version 49).

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_normalizer::DecomposingNormalizerBorrowed;

use super::language::Language;

/// The most signs that a letter has: Hungarian's Dzs.
const LONGEST_LETTER: usize = 3;

/// The alphabet of one language; that of Unicode's root where the language has none known.
#[derive(Debug)]
pub struct Order {
    whole: Option<CollatorBorrowed<'static>>,
    letters: Option<CollatorBorrowed<'static>>,
}

impl Order {
    /// For `language`.
    pub fn new(language: &Language) -> Self {
        let collator = |strength: Strength| {
            let mut options = CollatorOptions::default();
            options.strength = Some(strength);
            Collator::try_new((&language.locale()).into(), options).ok()
        };
        Self {
            whole: collator(Strength::Tertiary),
            letters: collator(Strength::Primary),
        }
    }

    /// Which of two names comes first. Quotation marks and other signs before a name do not count.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        let order = self
            .whole
            .as_ref()
            .map(|whole| whole.compare(from_letter(left), from_letter(right)));
        order
            .unwrap_or(Ordering::Equal)
            .then_with(|| left.cmp(right))
    }

    /// The letter under which `name` is looked up, as a heading: its first, without the accents that the language does not count;
    /// nothing for a name without letters and digits.
    pub fn letter(&self, name: &str) -> String {
        let name = from_letter(name);
        let Some(first) = name.chars().next() else {
            return String::new();
        };
        for signs in (2..=LONGEST_LETTER).rev() {
            let joined: String = name
                .chars()
                .take(signs)
                .flat_map(char::to_lowercase)
                .collect();
            if first.is_lowercase() != first.is_uppercase() && self.is_one_letter(&joined) {
                return capital(&joined);
            }
        }
        let letter = capital(&first.to_string());
        let plain = DecomposingNormalizerBorrowed::new_nfd()
            .normalize(&letter)
            .chars()
            .next();
        let plain = plain
            .map(String::from)
            .filter(|plain| self.is_same_letter(plain, &letter));
        plain.unwrap_or(letter)
    }

    /// Whether the language has several signs as one letter: then they do not stand among the words that begin with its first signs, all
    /// of which come before those signs with the highest there is, U+FFFF. Welsh Ng stands apart from N; in Eng, only its end does.
    fn is_one_letter(&self, signs: &str) -> bool {
        let Some(letters) = &self.letters else {
            return false;
        };
        let stands_apart = |first: &str| {
            let is_before = letters.compare(signs, first) == Ordering::Less;
            let highest = format!("{first}\u{FFFF}");
            is_before || letters.compare(signs, &highest) == Ordering::Greater
        };
        let mut firsts = signs.char_indices().skip(1).map(|(end, _)| &signs[..end]);
        signs.chars().all(char::is_alphabetic) && firsts.all(stands_apart)
    }

    /// Whether two letters share a place in the alphabet.
    pub fn is_same_letter(&self, left: &str, right: &str) -> bool {
        match &self.letters {
            Some(letters) => letters.compare(left, right) == Ordering::Equal,
            None => left == right,
        }
    }
}

/// A name from its first letter or digit.
fn from_letter(name: &str) -> &str {
    name.trim_start_matches(|sign: char| !sign.is_alphanumeric())
}

/// A letter as a heading has it: of several signs, the first is large.
fn capital(letter: &str) -> String {
    let mut signs = letter.chars();
    let first: String = signs
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    first + signs.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(tag: &str) -> Order {
        Order::new(&Language::parse(tag).expect("a tag"))
    }

    fn sorted<'n>(tag: &str, mut names: Vec<&'n str>) -> Vec<&'n str> {
        let order = order(tag);
        names.sort_by(|left, right| order.compare(left, right));
        names
    }

    #[test]
    fn signs_before_a_name_do_not_count() {
        assert_eq!(
            sorted("en", vec!["Zoo", "“Fish”", "apple"]),
            ["apple", "“Fish”", "Zoo"]
        );
    }

    #[test]
    fn case_and_accents_count_as_the_language_counts_them() {
        assert_eq!(
            sorted("en", vec!["Zoo", "étage", "apple", "Fish"]),
            ["apple", "étage", "Fish", "Zoo"]
        );
        assert_eq!(
            sorted("pl", vec!["łódka", "luz", "mama"]),
            ["luz", "łódka", "mama"]
        );
    }

    #[test]
    fn alphabets_are_those_of_the_languages() {
        let welsh = "a b c ch d dd e f ff g ng h i j l ll m n o p ph r rh s t th u w y";
        let polish = "a ą b c ć d e ę f g h i j k l ł m n ń o ó p r s ś t u w y z ź ż";
        let romanian = "a ă â b c d e f g h i î j k l m n o p q r s ș t ț u v w x y z";
        let urdu = "ا ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ہ ء ی ے";
        let arabic = "ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي";
        let bengali =
            "অ আ ই ঈ উ ঊ ঋ এ ঐ ও ঔ ক খ গ ঘ ঙ চ ছ জ ঝ ঞ ট ঠ ড ঢ ণ ত থ দ ধ ন প ফ ব ভ ম য র ল শ ষ স হ";
        let english = "a b c d e f g h i j k l m n o p q r s t u v w x y z";
        let alphabets = [
            ("cy", welsh),
            ("pl", polish),
            ("ro", romanian),
            ("ur", urdu),
            ("ar", arabic),
            ("bn", bengali),
            ("en", english),
        ];
        for (tag, alphabet) in alphabets {
            let letters: Vec<&str> = alphabet.split(' ').collect();
            let order = order(tag);
            let mut mixed: Vec<&str> = letters.iter().rev().copied().collect();
            mixed.sort_by(|left, right| order.compare(left, right));
            assert_eq!(mixed, letters, "{tag}");
            for letter in letters {
                assert_eq!(
                    order.letter(&format!("{letter}a")),
                    capital(letter),
                    "{tag}"
                );
            }
        }
    }

    #[test]
    fn a_letter_of_two_signs_within_a_word_is_not_its_first() {
        let firsts = ["Enghreifftiau", "Ychwanegwch", "Ngwynedd", "Edrychwch"];
        let letters = firsts.map(|name| order("cy").letter(name));
        assert_eq!(letters, ["E", "Y", "Ng", "E"]);
        assert_eq!(order("hu").letter("dzsungel"), "Dzs");
    }

    #[test]
    fn words_follow_the_alphabet() {
        let welsh = [
            "Cyngor", "Chwarae", "Dysgu", "Ddoe", "Gwaith", "Ngwynedd", "Haf", "Lwc", "Llais",
        ];
        let polish = [
            "Cel",
            "Cisza",
            "Ćma",
            "Lokator",
            "Łódź",
            "Zasada",
            "Źródło",
            "Żłobek",
        ];
        for (tag, words) in [("cy", welsh.as_slice()), ("pl", &polish)] {
            let mixed: Vec<&str> = words.iter().rev().copied().collect();
            assert_eq!(sorted(tag, mixed), words, "{tag}");
        }
    }

    #[test]
    fn a_name_stands_under_its_letter() {
        let letter = |tag, name| order(tag).letter(name);
        assert_eq!(letter("en", "“Élan” and others"), "E");
        assert_eq!(letter("en", "church"), "C");
        assert_eq!(letter("cy", "chwarae"), "Ch");
        assert_eq!(letter("cy", "LLAIS"), "Ll");
        assert_eq!(letter("cy", "ŵyl"), "W");
        assert_eq!(letter("pl", "Chór"), "C");
        assert_eq!(letter("pl", "łąka"), "Ł");
        assert_eq!(letter("hu", "dzsungel"), "Dzs");
        assert_eq!(letter("cs", "chalupa"), "Ch");
        assert_eq!(letter("ur", "کونسل"), "ک");
        assert_eq!(letter("ar", "أسئلة"), "ا");
        assert_eq!(letter("en", "3 steps"), "3");
        assert_eq!(letter("en", "…"), "");
    }
}

//! A language: its BCP 47 tag, the direction of its script and its own name for itself.
//!
//! All of it is CLDR's, through ICU4X (version 49). Of names of languages, CLDR's small set is in the program: each language's own, and
//! English in each. What one language calls another is for catalogues to say.

use std::fmt;
use std::sync::Arc;

use icu_locale::names::{LanguageIdentifierDisplayName, LanguageIdentifierDisplayNameOptions};
use icu_locale::{Locale, LocaleDirectionality, LocaleExpander, TransformResult};

/// The tag of the language that nobody speaks. BCP 47 leaves tags that begin with `x-` to private agreement.
const PSEUDO: &str = "x-pseudo";

/// A language that an edition can have.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language {
    tag: Arc<str>,
    /// Found once, for every page asks for it many times.
    direction: Direction,
}

/// Which way a script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// The value of HTML's `dir`.
    pub fn word(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

impl Language {
    /// The language that the toolkit is written in.
    pub fn source() -> Self {
        Self {
            tag: Arc::from("en"),
            direction: Direction::LeftToRight,
        }
    }

    /// Reads a tag such as `en`, `cy` or `zh-Hant`; nothing if it is not well-formed, of more than three letters, or not as CLDR
    /// writes it.
    pub fn parse(tag: &str) -> Option<Self> {
        if tag == PSEUDO {
            return Some(Self {
                tag: Arc::from(tag),
                ..Self::source()
            });
        }
        let locale: Locale = tag.parse().ok()?;
        let primary = tag.split('-').next().unwrap_or_default();
        (locale.to_string() == tag && (2..=3).contains(&primary.len())).then(|| Self {
            tag: Arc::from(tag),
            direction: direction(&locale),
        })
    }

    /// Whether the toolkit's own words are words of this language: English, or the English of a region such as `en-GB`.
    pub fn reads_source(&self) -> bool {
        self.locale().id.language == Self::source().locale().id.language
    }

    /// The tag.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Its first part: `zh` of `zh-Hant`.
    pub fn primary(&self) -> &str {
        self.tag.split('-').next().unwrap_or_default()
    }

    /// Whether nobody speaks it: its words are made to find what cannot be translated.
    pub fn is_pseudo(&self) -> bool {
        self.tag() == PSEUDO
    }

    /// Whether CLDR knows the language: `ur` is one, `faq` is only well-formed.
    pub fn is_known(&self) -> bool {
        let mut id = self.locale().id;
        LocaleExpander::new_extended().maximize(&mut id) == TransformResult::Modified
    }

    /// The direction of its script, from CLDR's likely subtags.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// The language with its likeliest country, as Open Graph writes it: `en_GB`, `ur_PK`. The toolkit's English is British.
    pub fn open_graph(&self) -> String {
        let mut id = self.locale().id;
        if self.tag() == "en" {
            return "en_GB".to_owned();
        }
        LocaleExpander::new_extended().maximize(&mut id);
        match id.region {
            Some(region) => format!("{}_{region}", id.language),
            None => id.language.to_string(),
        }
    }

    /// Its name in its own language, as it stands alone on a page: "Cymraeg", "Polski"; the tag where CLDR has none.
    pub fn own_name(&self) -> String {
        let locale = self.locale();
        let id = locale.id.clone();
        let name = LanguageIdentifierDisplayName::try_new_tiny(
            (&locale).into(),
            id,
            LanguageIdentifierDisplayNameOptions::default(),
        );
        let name = name.map_or_else(|_| self.to_string(), |name| name.as_borrowed().to_string());
        if name == self.tag() {
            name
        } else {
            with_capital(&name)
        }
    }

    pub(super) fn locale(&self) -> Locale {
        self.tag.parse().unwrap_or(Locale::UNKNOWN)
    }

    /// The locale that numbers, dates and lists are written in: English as in Britain, days of the Gregorian calendar, Urdu with
    /// Western digits. A tag that says otherwise is right.
    pub(super) fn formats(&self) -> Locale {
        let tag = match self.tag() {
            "en" => "en-GB",
            tag => tag,
        };
        let digits = if tag == "ur" { "-nu-latn" } else { "" };
        let own: Option<Locale> = format!("{tag}-u-ca-gregory{digits}").parse().ok();
        own.filter(|_| !tag.contains("-u-"))
            .unwrap_or_else(|| self.locale())
    }
}

fn direction(locale: &Locale) -> Direction {
    if LocaleDirectionality::new_extended().is_right_to_left(&locale.id) {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    }
}

/// Many languages write their names small in a sentence. Georgian has large letters, but no word begins with one.
fn with_capital(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if !('\u{10D0}'..='\u{10FF}').contains(&first) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_strictly() {
        assert!(Language::parse("en").is_some());
        assert!(Language::parse("zh-Hant").is_some());
        assert_eq!(Language::parse("en_GB"), None);
        assert_eq!(Language::parse("english"), None);
        assert_eq!(Language::parse(""), None);
    }

    #[test]
    fn open_graph_names_a_country() {
        let of = |tag| Language::parse(tag).expect("a tag").open_graph();
        assert_eq!(
            ["en", "ur", "cy", "en-US"].map(of),
            ["en_GB", "ur_PK", "cy_GB", "en_US"]
        );
    }

    #[test]
    fn a_well_formed_tag_need_not_be_a_language() {
        let known = |tag| Language::parse(tag).is_some_and(|language| language.is_known());
        assert!(known("cy") && known("ur") && known("ckb"));
        assert!(!known("faq"));
    }

    #[test]
    fn the_english_of_a_region_reads_the_toolkit_s_words() {
        let reads = |tag| Language::parse(tag).is_some_and(|language| language.reads_source());
        assert!(reads("en") && reads("en-GB"));
        assert!(!reads("cy"));
    }

    #[test]
    fn a_language_is_called_as_it_calls_itself() {
        let expected = [
            ("en", "English"),
            ("cy", "Cymraeg"),
            ("pl", "Polski"),
            ("ur", "اردو"),
            ("ar", "العربية"),
            ("bn", "বাংলা"),
            ("ro", "Română"),
            ("gd", "Gàidhlig"),
            ("ga", "Gaeilge"),
            ("pa", "ਪੰਜਾਬੀ"),
            ("ka", "ქართული"),
            ("kw", "kw"),
        ];
        for (tag, name) in expected {
            let language = Language::parse(tag).expect("a tag");
            assert_eq!(language.own_name(), name, "{tag}");
        }
    }

    #[test]
    fn formats_may_be_asked_for_in_the_tag() {
        let formats = |tag| {
            let language = Language::parse(tag).expect("a tag");
            language.formats().to_string()
        };
        assert_eq!(formats("en"), "en-GB-u-ca-gregory");
        assert_eq!(formats("ur"), "ur-u-ca-gregory-nu-latn");
        assert_eq!(formats("ur-u-nu-arabext"), "ur-u-nu-arabext");
    }

    #[test]
    fn the_script_gives_the_direction() {
        assert_eq!(
            Language::parse("ur").map(|language| language.direction()),
            Some(Direction::RightToLeft)
        );
        assert_eq!(Language::source().direction(), Direction::LeftToRight);
    }
}

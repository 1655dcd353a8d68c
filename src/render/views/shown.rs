//! Words as templates show them: plain text, or finished HTML where some of it is not in the page's own words or direction.
//!
//! A template writes `{{ title }}` for both. Where no marks can stand, in an attribute or the page's title, it writes
//! `{{ title | plain }}`.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::LazyLock;

use serde::Serialize;
use tera::Value;

use crate::languages::{Direction, Language};
use crate::markdown::{Phrase, PhrasePart, Rendition, Slot};

use super::super::escape::escape_text;

/// Words for readers.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub(in crate::render) struct Shown(Value);

impl Shown {
    /// A phrase on a page that runs in `direction`, its slots filled by `fill`.
    pub(in crate::render) fn of<'f>(
        phrase: &Phrase,
        direction: Direction,
        fill: &dyn Fn(&Slot) -> Cow<'f, str>,
    ) -> Self {
        let isolates = direction == Direction::RightToLeft && phrase.has_slots();
        if phrase.rendition == Rendition::Own && !isolates {
            return Self::from(phrase.plain(&|slot| fill(slot).into_owned()));
        }
        let mut html = start_tag(phrase.rendition);
        for part in &phrase.parts {
            match part {
                PhrasePart::Literal(words) => escape_text(&mut html, words),
                PhrasePart::Slot(slot) => {
                    html.push_str("<bdi>");
                    escape_text(&mut html, &fill(slot));
                    html.push_str("</bdi>");
                }
            }
        }
        if phrase.rendition != Rendition::Own {
            html.push_str("</span>");
        }
        Self(Value::safe_string(&html))
    }

    /// A phrase without slots.
    pub(in crate::render) fn literal(phrase: &Phrase) -> Self {
        Self::of(phrase, Direction::LeftToRight, &|_| Cow::Borrowed(""))
    }

    /// A name alone, which runs in its own direction.
    pub(in crate::render) fn isolated(name: &str) -> Self {
        let mut html = "<bdi>".to_owned();
        escape_text(&mut html, name);
        html.push_str("</bdi>");
        Self(Value::safe_string(&html))
    }

    /// A name that leads to another language, and what that language calls itself.
    pub(in crate::render) fn isolated_in(name: &str, language: &Language) -> Self {
        let mut html = Self::isolated(name).0.to_string();
        let (tag, dir) = (language.tag(), language.direction().word());
        let _ = write!(html, " <span lang=\"{tag}\" dir=\"{dir}\">(");
        escape_text(&mut html, &language.own_name());
        html.push_str(")</span>");
        Self(Value::safe_string(&html))
    }

    /// Interface words with `names` in their places.
    pub(in crate::render) fn composed(
        text: &str,
        names: &[(&str, Self)],
        direction: Direction,
    ) -> Self {
        let names: Vec<(&str, Value)> = names
            .iter()
            .map(|(name, shown)| (*name, shown.0.clone()))
            .collect();
        Self(crate::theme::composed(text, &names, direction))
    }

    /// It without marks.
    pub(in crate::render) fn plain(&self) -> String {
        crate::theme::plain(&self.0)
    }
}

impl Default for Shown {
    fn default() -> Self {
        Self::from("")
    }
}

impl From<String> for Shown {
    fn from(words: String) -> Self {
        Self(Value::from(words))
    }
}

impl From<&str> for Shown {
    fn from(words: &str) -> Self {
        Self(Value::from(words))
    }
}

fn start_tag(rendition: Rendition) -> String {
    match rendition {
        Rendition::Own => String::new(),
        other => ["<span", marks(other), ">"].concat(),
    }
}

/// The attributes of words in the source language, which stand on every page that is partly translated.
static OF_SOURCE: LazyLock<String> = LazyLock::new(|| {
    let source = Language::source();
    format!(" lang=\"{source}\" dir=\"{}\"", source.direction().word())
});

/// The attributes of an element whose words stand in such a rendition.
pub(in crate::render) fn marks(rendition: Rendition) -> &'static str {
    match rendition {
        Rendition::Own => "",
        Rendition::Outdated => " class=\"outdated\"",
        Rendition::Source => &OF_SOURCE,
    }
}

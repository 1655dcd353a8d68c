//! The opening line of a container becomes the container, if its name and attributes are those of the table in `kinds.rs`.

use std::collections::BTreeSet;
use std::ops::Range;

use super::body::{Container, PairKind};
use super::destination::Destination;
use super::directive::{Attribute, Directive};
use super::gathered::Gathered;
use super::input::Dialect;
use super::kinds::{KINDS, Kind};
use super::phrase::Phrase;
use super::reading::Reading;
use super::reference::{ReferenceId, Use};
use super::rendition::Rendition;
use super::unit::{Line, UnitKind};
use crate::diagnostics::{Code, did_you_mean};

/// The kind that `directive`, which stands at `range`, opens; told if there is none, or if this text may not use it.
pub(super) fn kind(
    directive: &Directive<'_>,
    range: &Range<usize>,
    reading: &mut Reading<'_>,
) -> Option<&'static Kind> {
    let name = directive.name.unwrap_or_default();
    let Some(kind) = Kind::named(name) else {
        let names = KINDS.iter().map(|kind| kind.name);
        let help = did_you_mean(name, names, "write the name right after the colons");
        let message = format!("there is no container `{name}`");
        reading.refuse(range, Code::UnknownContainer, message, help);
        return None;
    };
    if reading.dialect() == Dialect::Area && !kind.in_area {
        let message = format!("`{name}` cannot be used in an area's text");
        let names = KINDS
            .iter()
            .filter(|kind| kind.in_area)
            .map(|kind| kind.name);
        let help = did_you_mean("", names, "");
        reading.refuse(range, Code::NotInAreaText, message, help);
        return None;
    }
    Some(kind)
}

/// The container of that kind; none, and told, if an attribute is not as it should be.
pub(super) fn container(
    kind: &'static Kind,
    directive: &Directive<'_>,
    range: &Range<usize>,
    reading: &mut Reading<'_>,
    gathered: &mut Gathered,
) -> Option<Container> {
    let mut opening = Opening {
        kind,
        directive,
        range,
        reading,
        gathered,
    };
    opening.check().then(|| opening.build()).flatten()
}

struct Opening<'r, 'a> {
    kind: &'static Kind,
    directive: &'r Directive<'r>,
    range: &'r Range<usize>,
    reading: &'r mut Reading<'a>,
    gathered: &'r mut Gathered,
}

impl<'r> Opening<'r, '_> {
    /// Whether all that is needed is there, once, and nothing else.
    fn check(&mut self) -> bool {
        if let Some(unreadable) = &self.directive.unreadable {
            let range = self.within(unreadable);
            self.refuse(&range, "this line cannot be read to its end".to_owned());
            return false;
        }
        // Each is looked at, so that all that is wrong is told at once.
        let mut fine = true;
        let mut keys = BTreeSet::new();
        for attribute in &self.directive.attributes {
            let is_new = keys.insert(attribute.key);
            fine &= self.is_right(attribute, is_new);
        }
        for key in self.kind.needs {
            fine &= self.has(key);
        }
        fine
    }

    fn is_right(&mut self, attribute: &Attribute<'_>, is_new: bool) -> bool {
        let Attribute { key, value, .. } = attribute;
        let fault = if self.kind.attributes().all(|known| known != *key) {
            format!("`{}` has no attribute `{key}`", self.kind.name)
        } else if !is_new {
            format!("`{key}` stands twice")
        } else if value.trim().is_empty() {
            format!("`{key}` is empty")
        } else if value.contains("{{") && !matches!(*key, "summary" | "title") {
            format!("a local name cannot stand in `{key}`")
        } else {
            return true;
        };
        let range = self.within(&attribute.key_range);
        self.refuse(&range, fault);
        false
    }

    fn has(&mut self, key: &str) -> bool {
        let found = self.attribute(key).is_some();
        if !found {
            let message = format!("`{}` needs `{key}`", self.kind.name);
            self.refuse(&self.range.clone(), message);
        }
        found
    }

    fn build(&mut self) -> Option<Container> {
        Some(match self.kind.name {
            "note" => Container::Note,
            "steps" => Container::Steps,
            "checklist" => Container::Checklist,
            "details" => Container::Details {
                summary: self.phrase("summary")?,
            },
            "quote" => Container::Quote {
                role: self.phrase("role")?,
                source: self.item("source", "source", Use::Source)?,
                section: self.kept("section"),
            },
            "pair" => Container::Pair { kind: self.pair()? },
            "figure" => Container::Figure {
                figure: self.item("figure", "id", Use::Figure)?,
            },
            "sheet" => self.sheet()?,
            "lines" => Container::Lines {
                count: self.count()?,
            },
            _ => return None,
        })
    }

    fn sheet(&mut self) -> Option<Container> {
        let title = self.phrase("title")?;
        let place = self.reading.place(&self.value_range("title")?);
        let heading = self.gathered.head(2, title, None, place);
        Some(Container::Sheet { heading })
    }

    fn pair(&mut self) -> Option<PairKind> {
        let written = self.attribute("kind")?.value;
        let kinds = PairKind::ALL;
        let kind = kinds.into_iter().find(|kind| kind.word() == written);
        if kind.is_none() {
            let range = self.value_range("kind")?;
            let message = format!("there is no pair of the kind `{written}`");
            let help = did_you_mean(written, kinds.map(PairKind::word), "");
            let code = Code::ContainerAttribute;
            self.reading.refuse(&range, code, message, help);
        }
        kind
    }

    fn count(&mut self) -> Option<u8> {
        let written = self.attribute("count")?.value;
        let count = written
            .parse()
            .ok()
            .filter(|count| (1..=30).contains(count));
        if count.is_none() {
            let range = self.value_range("count")?;
            let message = format!("`{written}` is not a number of lines from 1 to 30");
            self.refuse(&range, message);
        }
        count
    }

    /// Words for readers, which are a unit of translation.
    fn phrase(&mut self, key: &str) -> Option<Phrase> {
        let range = self.value_range(key)?;
        let mut line = Line::default();
        line.see(&range);
        let heading = self.gathered.last_heading();
        let unit = line.finish(UnitKind::Attribute, heading);
        let start = self.reading.input.body.start;
        let unit = unit.map(|unit| unit.shifted(start));
        self.gathered.units.extend(unit);
        Some(self.reading.phrase(self.attribute(key)?.value, &range))
    }

    /// The name of a part of a work, which stays as it is in every language.
    fn kept(&self, key: &str) -> Option<Phrase> {
        let mut phrase = Phrase::literal(self.attribute(key)?.value);
        if self.reading.input.translation.is_some() {
            phrase.rendition = Rendition::Source;
        }
        Some(phrase)
    }

    fn item(&mut self, kind: &str, key: &str, r#use: Use) -> Option<ReferenceId> {
        let destination = Destination::Item {
            kind: kind.to_owned(),
            id: self.attribute(key)?.value.to_owned(),
            fragment: None,
        };
        let place = self.reading.place(&self.value_range(key)?);
        Some(self.gathered.refer(destination, place, r#use))
    }

    fn attribute(&self, key: &str) -> Option<&'r Attribute<'r>> {
        let mut attributes = self.directive.attributes.iter();
        attributes.find(|attribute| attribute.key == key)
    }

    fn value_range(&self, key: &str) -> Option<Range<usize>> {
        Some(self.within(&self.attribute(key)?.value_range))
    }

    /// A range of the line as a range of the body.
    fn within(&self, range: &Range<usize>) -> Range<usize> {
        self.range.start + range.start..self.range.start + range.end
    }

    fn refuse(&mut self, range: &Range<usize>, message: String) {
        let help = format!("write it like this: `{}`", self.kind.example);
        self.reading
            .refuse(range, Code::ContainerAttribute, message, help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::directive::read;

    /// The table and what is built from it are two lists that must agree.
    #[test]
    fn every_kind_has_an_example_with_all_it_needs() {
        for kind in &KINDS {
            let directive = read(kind.example);
            assert_eq!(directive.name, Some(kind.name));
            let keys: Vec<&str> = directive
                .attributes
                .iter()
                .map(|attribute| attribute.key)
                .collect();
            assert_eq!(keys, kind.needs);
        }
    }
}

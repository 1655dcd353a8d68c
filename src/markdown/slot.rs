//! A slot: the place in a text where an edition puts a local name, written `{{ council }}` or `{{ council:start }}`.
//!
//! Finds slots in a text and checks their names. Nothing is filled here.

use std::collections::BTreeSet;
use std::ops::Range;

use super::rendition::Rendition;
use crate::diagnostics::{Code, Diagnostic, did_you_mean};

/// A local name, or a counted phrase of the catalogue (`{{ message:areas-count }}`), that an edition fills in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// The variable, or `message`.
    pub name: String,
    /// The named form of the variable, or the id of the message.
    pub form: Option<String>,
    /// In whose words it is filled: those of the text around it.
    pub rendition: Rendition,
}

/// How the two ends of a slot are written.
#[derive(Clone, Copy)]
pub(super) struct Braces {
    /// Its beginning.
    pub(super) open: &'static str,
    /// Its end.
    pub(super) close: &'static str,
}

/// As authors write them.
pub(super) const WRITTEN: Braces = Braces {
    open: "{{",
    close: "}}",
};

/// A piece of a text that may hold slots; ranges are bytes of that text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Words.
    Literal(Range<usize>),
    /// A slot, whole.
    Slot { whole: Range<usize>, slot: Slot },
    /// An opening without its end.
    Unclosed(Range<usize>),
}

/// The pieces of `text`, in order and without gaps.
pub(super) fn split(text: &str, braces: Braces) -> Vec<Part> {
    if !text.as_bytes().contains(&braces.open.as_bytes()[0]) {
        return match text {
            "" => Vec::new(),
            text => vec![Part::Literal(0..text.len())],
        };
    }
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(braces.open) {
        let open = at + found;
        let inside = open + braces.open.len();
        parts.push(Part::Literal(at..open));
        let Some(length) = end_of(&text[inside..], braces) else {
            parts.push(Part::Unclosed(open..inside));
            at = inside;
            continue;
        };
        at = inside + length + braces.close.len();
        parts.push(Part::Slot {
            whole: open..at,
            slot: Slot::read(&text[inside..inside + length]),
        });
    }
    parts.push(Part::Literal(at..text.len()));
    parts.retain(|part| !matches!(part, Part::Literal(range) if range.is_empty()));
    parts
}

/// How far it is to the end of a slot: before another opens, and on the same line.
fn end_of(text: &str, braces: Braces) -> Option<usize> {
    let close = text.find(braces.close)?;
    let inside = &text[..close];
    let is_cut = inside.contains(['\n', '\r']) || inside.contains(braces.open);
    (!is_cut).then_some(close)
}

impl Slot {
    /// What stands between the braces, split at its first colon. Its spaces may be hidden (`mask.rs`).
    fn read(inside: &str) -> Self {
        let trimmed = |text: &str| text.replace('\u{7f}', " ").trim().to_owned();
        match inside.split_once(':') {
            Some((name, form)) => Self {
                name: trimmed(name),
                form: Some(trimmed(form)),
                rendition: Rendition::Own,
            },
            None => Self {
                name: trimmed(inside),
                form: None,
                rendition: Rendition::Own,
            },
        }
    }

    /// The slot in a text in such words.
    pub(super) fn in_words(self, rendition: Rendition) -> Self {
        Self { rendition, ..self }
    }

    /// Why it cannot be filled, if its name or form is not declared.
    pub(super) fn fault(&self, declared: &Declared) -> Option<Diagnostic> {
        if !declared.names.contains(&self.name) {
            let names = declared.names.iter().map(String::as_str);
            let help = did_you_mean(&self.name, names, "declare it in `variables.yaml`");
            let message = format!("there is no local name `{}`", self.name);
            return Some(Diagnostic::new(Code::UnknownVariable, message).help(help));
        }
        let form = self.form.as_deref()?;
        if declared.forms.contains(form) {
            return None;
        }
        let help = did_you_mean(form, declared.forms.iter().copied(), "use the name alone");
        let message = format!("the local name `{}` has no form `{form}`", self.name);
        Some(Diagnostic::new(Code::UnknownVariable, message).help(help))
    }
}

/// The local names that texts may use, and the grammatical forms that each of them has.
#[derive(Clone, Debug, Default)]
pub struct Declared {
    /// The names.
    pub names: BTreeSet<String>,
    /// The forms.
    pub forms: BTreeSet<&'static str>,
}

/// The complaint about an opening without its end.
pub(super) fn unclosed() -> Diagnostic {
    Diagnostic::new(
        Code::UnclosedVariable,
        "a local name begins here and does not end on this line",
    )
    .help(
        "close it with two braces: `{{ council }}`; to show braces as they are, write them as code",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(name: &str, form: Option<&str>) -> Slot {
        Slot {
            name: name.to_owned(),
            form: form.map(str::to_owned),
            rendition: Rendition::Own,
        }
    }

    #[test]
    fn a_text_is_split_at_its_slots() {
        let text = "Ask {{ council:start }}!";
        let expected = vec![
            Part::Literal(0..4),
            Part::Slot {
                whole: 4..23,
                slot: slot("council", Some("start")),
            },
            Part::Literal(23..24),
        ];
        assert_eq!(split(text, WRITTEN), expected);
    }

    #[test]
    fn an_opening_without_an_end_is_found_before_the_next() {
        let parts = split("{{ a {{ b }}", WRITTEN);
        assert_eq!(parts[0], Part::Unclosed(0..2));
        assert!(matches!(&parts[2], Part::Slot { slot, .. } if slot.name == "b"));
        assert_eq!(split("{{ a\n}}", WRITTEN)[0], Part::Unclosed(0..2));
    }

    #[test]
    fn an_unknown_name_is_told_with_the_nearest() {
        let declared = Declared {
            names: BTreeSet::from(["council".to_owned()]),
            forms: BTreeSet::from(["start"]),
        };
        let fault = slot("counsil", None).fault(&declared).unwrap();
        assert_eq!(fault.help.as_deref(), Some("did you mean `council`?"));
        assert!(slot("council", Some("start")).fault(&declared).is_none());
        assert!(slot("council", Some("stat")).fault(&declared).is_some());
        assert!(slot("message", Some("x")).fault(&declared).is_some());
    }
}

//! The text as the Markdown parser gets it: our own marks hidden behind others of the same length, so that every place stays exact.
//!
//! - A line `:::…` becomes `<?…?>`: a complete HTML block on one line wherever a block can stand, even right after a paragraph.
//! - `{{` and `}}` become U+0091 and U+0092, and the spaces of a well-formed slot U+007F: letters to the parser, so that neither
//!   emphasis nor smart punctuation nor a table's cells cut a slot. The text comes without these three, and where an entity writes
//!   one, it is taken out before slots are looked for (`characters.rs`). So each of them that is found was put there here.

use std::borrow::Cow;
use std::ops::Range;

use super::slot::Braces;
use crate::diagnostics::is_plain;

/// How the ends of a slot look while they are hidden.
pub(super) const HIDDEN: Braces = Braces {
    open: "\u{91}",
    close: "\u{92}",
};

const HIDDEN_SPACE: &str = "\u{7f}";

/// A text with our marks hidden.
pub(super) struct Masked<'a> {
    /// The text as it is written.
    original: &'a str,
    /// Whether nothing was hidden, so that the text keeps its own control characters.
    bare: bool,
    /// The same length in bytes.
    pub(super) text: String,
    /// Where each `:::…` stood, in order.
    directives: Vec<Range<usize>>,
}

impl<'a> Masked<'a> {
    /// Hides our marks in `original`, which holds no hidden characters.
    pub(super) fn new(original: &'a str) -> Self {
        let mut masked = Self {
            original,
            bare: false,
            text: String::with_capacity(original.len()),
            directives: Vec::new(),
        };
        if !original.contains(":::") {
            masked.hide_slots(original);
            return masked;
        }
        for line in original.split_inclusive(['\n', '\r']) {
            match directive(line) {
                Some(range) => masked.hide_directive(line, range),
                None => masked.hide_slots(line),
            }
        }
        masked
    }

    /// Hides nothing.
    pub(super) fn bare(original: &'a str) -> Self {
        Self {
            original,
            bare: true,
            text: original.to_owned(),
            directives: Vec::new(),
        }
    }

    /// The `:::…` that begins at or within `range`, if there is one.
    pub(super) fn directive_in(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let index = self
            .directives
            .partition_point(|directive| directive.start < range.start);
        let directive = self.directives.get(index)?;
        (directive.start < range.end).then(|| directive.clone())
    }

    /// `text`, which the parser found at `range`, with braces and directives as they are written.
    pub(super) fn restored(&self, text: &str, range: &Range<usize>) -> String {
        if self.text.get(range.clone()) == Some(text)
            && let Some(original) = self.original.get(range.clone())
        {
            return original.to_owned();
        }
        self.with_directives(&self.shown(text), range)
    }

    /// `text`, found at `range`, with the directives that stand in it.
    fn with_directives(&self, text: &str, range: &Range<usize>) -> String {
        let mut restored = String::with_capacity(text.len());
        let (mut rest, mut from) = (text, range.start);
        while let Some(directive) = self.directive_in(&(from..range.end))
            && let Some((before, after)) = rest.split_once(&self.text[directive.clone()])
        {
            restored.push_str(before);
            restored.push_str(&self.original[directive.clone()]);
            (rest, from) = (after, directive.end);
        }
        restored + rest
    }

    /// `text` with braces as they are written.
    pub(super) fn shown<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.bare || is_plain(text) {
            return Cow::Borrowed(text);
        }
        let shown = text.replace(HIDDEN.open, "{{");
        let shown = shown.replace(HIDDEN.close, "}}");
        Cow::Owned(shown.replace(HIDDEN_SPACE, " "))
    }

    fn hide_directive(&mut self, line: &str, range: Range<usize>) {
        let start = self.text.len();
        self.text.push_str(&line[..range.start]);
        let length = range.len();
        self.text.push_str("<?");
        self.text
            .extend(std::iter::repeat_n('x', length.saturating_sub(4)));
        self.text.push_str(if length == 3 { ">" } else { "?>" });
        self.text.push_str(&line[range.end..]);
        self.directives.push(start + range.start..start + range.end);
    }

    fn hide_slots(&mut self, line: &str) {
        let mut rest = line;
        while let Some(found) = next_braces(rest) {
            self.text.push_str(&rest[..found]);
            let braces = &rest[found..found + 2];
            rest = &rest[found + 2..];
            self.text.push_str(if braces == "{{" {
                HIDDEN.open
            } else {
                HIDDEN.close
            });
            if braces == "{{" {
                let name = well_formed(rest);
                self.text.push_str(&rest[..name].replace(' ', HIDDEN_SPACE));
                rest = &rest[name..];
            }
        }
        self.text.push_str(rest);
    }
}

/// Where on `line` a `:::…` stands: at its start, or after the marks of lists and quotations.
fn directive(line: &str) -> Option<Range<usize>> {
    let start = line.find(":::")?;
    let marks = |character: char| " \t>-*+.)".contains(character) || character.is_ascii_digit();
    let ends = line.trim_end().len();
    line[..start].chars().all(marks).then_some(start..ends)
}

/// Where two braces of one kind stand first.
fn next_braces(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    loop {
        let is_brace = |byte: &u8| matches!(byte, b'{' | b'}');
        at += bytes[at..].iter().position(is_brace)?;
        if bytes.get(at + 1) == Some(&bytes[at]) {
            return Some(at);
        }
        at += 1;
    }
}

/// The length of the name, form and spaces that begin `text`, if a slot of them ends there.
fn well_formed(text: &str) -> usize {
    let allowed = |character: char| {
        character == ' '
            || character == ':'
            || character == '-'
            || character.is_ascii_alphanumeric()
    };
    let length = text
        .find(|character| !allowed(character))
        .unwrap_or(text.len());
    if text[length..].starts_with("}}") {
        length
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, hidden: &str) {
        let masked = Masked::new(written);
        assert_eq!(masked.text, hidden);
        assert_eq!(masked.text.len(), written.len());
        assert_eq!(masked.restored(hidden, &(0..written.len())), written);
    }

    #[test]
    fn directives_are_hidden_at_the_same_length() {
        check(":::\n", "<?>\n");
        check("> - ::::note{a=\"ŷ\"} \r\n", "> - <?xxxxxxxxxxxx?> \r\n");
        check("text :::\n", "text :::\n");
    }

    #[test]
    fn slots_are_hidden_at_the_same_length() {
        check(
            "a {{ council:start }}.",
            "a \u{91}\u{7f}council:start\u{7f}\u{92}.",
        );
        check("{{ a`b }} }}", "\u{91} a`b \u{92} \u{92}");
        check("{{{ x }}}", "\u{91}{ x \u{92}}");
    }

    #[test]
    fn a_directive_is_found_by_its_place() {
        let masked = Masked::new("a\n  :::note\n:::\n");
        assert_eq!(masked.directive_in(&(2..12)), Some(4..11));
        assert_eq!(masked.directive_in(&(12..16)), Some(12..15));
        assert_eq!(masked.directive_in(&(0..2)), None);
    }
}

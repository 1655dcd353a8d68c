//! Takes a Markdown file apart: the block of facts at its top, and the body under it.
//!
//! Neither part is read here.

use std::ops::Range;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, SourceId};

/// The two parts of a file, as bytes of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// The facts, without the lines of hyphens.
    pub(super) facts: Range<usize>,
    /// All that follows.
    pub(super) body: Range<usize>,
}

/// Finds both parts, or complains that there are not two.
pub(super) fn split(source: SourceId, text: &str, told: &mut Diagnostics) -> Option<Parts> {
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    if first.trim_end() != "---" {
        told.say(
            Diagnostic::new(Code::NoFrontMatter, "the file does not begin with a block of facts")
                .at(Place::new(source, 0..first.trim_end().len()))
                .help("begin the very first line with `---`, then `title:` and the other facts, then `---` again"),
        );
        return None;
    }
    let mut offset = first.len();
    for line in text[first.len()..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some(Parts {
                facts: first.len()..offset,
                body: offset + line.len()..text.len(),
            });
        }
        offset += line.len();
    }
    told.say(
        Diagnostic::new(
            Code::UnclosedFrontMatter,
            "the block of facts opens here and never closes",
        )
        .at(Place::new(source, 0..3))
        .help("write `---` on a line of its own under the last fact"),
    );
    None
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::SourceMap;

    use super::*;

    fn parts(text: &str) -> Option<(String, String)> {
        let source = SourceMap::default().add("a.md", text);
        split(source, text, &mut Diagnostics::default())
            .map(|parts| (text[parts.facts].to_owned(), text[parts.body].to_owned()))
    }

    #[test]
    fn facts_and_body_are_taken_apart() {
        assert_eq!(
            parts("---\na: 1\n---\nbody\n---\n"),
            Some(("a: 1\n".into(), "body\n---\n".into()))
        );
        assert_eq!(parts("---\n---"), Some((String::new(), String::new())));
    }

    #[test]
    fn a_missing_or_unclosed_block_is_refused() {
        assert_eq!(parts("+++\na = 1\n+++"), None);
        assert_eq!(parts("---\na: 1\nbody"), None);
        assert_eq!(parts(""), None);
    }
}

//! What an author can do about YAML that cannot be read: the parser's words, and the lines about the fault, turned into advice.
//!
//! The parser says where it stopped; the slip is often on the line before.

use std::ops::Range;

use crate::diagnostics::Code;

/// What is wrong, and where in the text.
pub(super) struct Fault {
    pub(super) code: Code,
    pub(super) message: String,
    pub(super) help: &'static str,
    pub(super) span: Range<usize>,
}

impl Fault {
    fn new(code: Code, message: &str, help: &'static str, span: Range<usize>) -> Self {
        Self {
            code,
            message: message.to_owned(),
            help,
            span,
        }
    }
}

/// What is wrong with `text`, at whose byte `at` the parser stopped and said `said`.
pub(super) fn fault(text: &str, said: &str, at: usize) -> Fault {
    let width = text[at..]
        .chars()
        .next()
        .filter(|character| *character != '\n');
    let here = at..at + width.map_or(0, char::len_utf8);
    conflict(text)
        .or_else(|| unclosed_quotation(said, here.clone()))
        .or_else(|| missing_space(text, said, at))
        .unwrap_or_else(|| explained(said, here))
}

/// The marks that a version control program leaves where two people changed the same lines.
fn conflict(text: &str) -> Option<Fault> {
    let (start, line) = lines(text).find(|(_, line)| line.starts_with("<<<<<<<"))?;
    Some(Fault::new(
        Code::YamlSyntax,
        "two people's changes were not joined",
        "keep one version and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`",
        start..start + line.len(),
    ))
}

fn unclosed_quotation(said: &str, here: Range<usize>) -> Option<Fault> {
    let signs = [
        "invalid indentation in quoted scalar",
        "found unexpected end of stream",
        "found unexpected document indicator",
    ];
    let unclosed = signs.iter().any(|words| said.contains(words));
    unclosed.then(|| {
        Fault::new(
            Code::YamlSyntax,
            "the quotation mark opened here never closes",
            "write the same mark at the end of the text",
            here,
        )
    })
}

/// `status:active`: on the line where the parser stopped, or else on the last one above it that is not empty.
fn missing_space(text: &str, said: &str, at: usize) -> Option<Fault> {
    if !said.contains("simple key") && !said.contains("mapping values") {
        return None;
    }
    let (above, line): (Vec<_>, Vec<_>) = lines(text)
        .take_while(|(start, _)| *start <= at)
        .filter(|(_, line)| !line.trim().is_empty())
        .partition(|(start, line)| start + line.len() < at);
    let colon = line
        .last()
        .into_iter()
        .chain(above.last())
        .find_map(|(start, line)| Some(start + colon_without_space(line)?))?;
    Some(Fault::new(
        Code::YamlSyntax,
        "there is no space after this colon",
        "put a space after the colon",
        colon..colon + 1,
    ))
}

/// Where the colon stands of a line such as `status:active` or `- name:Saltby`; the colon of a web address is none.
fn colon_without_space(line: &str) -> Option<usize> {
    let indent = line.len() - line.trim_start_matches([' ', '-']).len();
    let (key, value) = line[indent..].split_once(':')?;
    let is_key = !key.is_empty()
        && key
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    let touches = !value.is_empty() && !value.starts_with([' ', '\t', '/']);
    (is_key && touches).then_some(indent + key.len())
}

/// The lines of a text with the bytes that they begin at.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut next = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = next;
        next += line.len();
        (start, line.trim_end_matches('\n'))
    })
}

/// The parser's own words, turned into what an author can do.
fn explained(said: &str, here: Range<usize>) -> Fault {
    let has = |words: &[&str]| words.iter().any(|word| said.contains(word));
    let (code, help) = if has(&["recursion limit"]) {
        (Code::TooDeep, "at most 16 levels can be read")
    } else if has(&["anchor", "alias"]) {
        (
            Code::YamlAlias,
            "a leading `*` or `&` has a meaning of its own: put the text in quotes",
        )
    } else if has(&["tab"]) {
        (Code::YamlSyntax, "indent with spaces, two for each level")
    } else if has(&["expected key", "'-' indicator", "<document start>"]) {
        (
            Code::YamlSyntax,
            "check that the lines of one group begin in one column",
        )
    } else if has(&["directive", "document"]) {
        (
            Code::YamlDocuments,
            "keep one document in a file, without `%` lines",
        )
    } else if has(&["mapping values", "simple key"]) {
        (
            Code::YamlSyntax,
            "if the text holds a colon, put it in quotes; check that the lines of one group begin in one column",
        )
    } else {
        (
            Code::YamlSyntax,
            "check quotation marks, brackets and indents just before this place; when in doubt put the text in quotes",
        )
    };
    let message = match code {
        Code::YamlSyntax => format!("this is not well-formed YAML: {said}"),
        Code::TooDeep => "lists and groups stand too deep in each other".to_owned(),
        Code::YamlAlias => "`*` and `&` at the start of a value are not text".to_owned(),
        _ => said.to_owned(),
    };
    Fault::new(code, &message, help, here)
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::{Diagnostics, SourceMap};
    use crate::read::yaml;

    /// What is underlined, and the help.
    fn advice(text: &str) -> (String, String) {
        let source = SourceMap::default().add("a.yaml", text);
        let mut told = Diagnostics::default();
        assert!(yaml::parse(source, text, 0..text.len(), &mut told).is_none());
        let entry = &told.entries()[0];
        let place = entry.place.expect("a fault has a place");
        let help = entry.help.clone().expect("a fault has a help");
        (text[place.range()].to_owned(), help)
    }

    #[test]
    fn a_colon_without_a_space_is_found_on_either_line() {
        for text in [
            "name: A\nstatus:active\nsummary: x\n",
            "name: A\nstatus:active\n",
            "status:active\n\nname: A\n",
            "councils:\n  - name: a\n    tier:b\n",
        ] {
            let (underlined, help) = advice(text);
            assert_eq!(underlined, ":", "{text}");
            assert_eq!(help, "put a space after the colon", "{text}");
        }
        assert_eq!(super::colon_without_space("website: https://a.org"), None);
        assert_eq!(super::colon_without_space("https://a.org"), None);
    }

    #[test]
    fn changes_that_were_not_joined_are_seen() {
        let text = "name: A\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n";
        let (underlined, help) = advice(text);
        assert_eq!(underlined, "<<<<<<< HEAD");
        assert!(help.starts_with("keep one version and delete"));
    }

    #[test]
    fn an_unclosed_quotation_is_shown_where_it_opens() {
        for text in [
            "a: 1\nb: \"A\nc: 2\n",
            "a: 1\nb: \"A\n",
            "b: \"A\nc: \"d\"\n",
        ] {
            let (underlined, help) = advice(text);
            assert_eq!(underlined, "\"", "{text}");
            assert_eq!(help, "write the same mark at the end of the text");
        }
    }

    #[test]
    fn wrong_indents_are_said_to_be_that() {
        for text in [
            "p:\n   a: 1\n  b: 2\n",
            "c:\n  - a: 1\n   b: 2\n",
            "  a: 1\nb: 2\n",
        ] {
            let (_, help) = advice(text);
            assert_eq!(
                help,
                "check that the lines of one group begin in one column"
            );
        }
    }
}

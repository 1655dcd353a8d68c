//! The lines of a gettext PO file, checked before polib reads them.
//!
//! polib trusts that every text is quoted and panics where one is not; it passes over lines that it does not know, and joins entries
//! that no empty line divides. Here each such line is found, with its place.

use std::ops::Range;

/// What is wrong with a line.
pub(super) struct Fault {
    /// The line, as bytes of the text.
    pub(super) range: Range<usize>,
    /// What is wrong with it.
    pub(super) message: &'static str,
    /// What to do about it.
    pub(super) help: &'static str,
}

/// What a line can begin with, beside a quotation mark.
const KEYWORDS: [&str; 4] = ["msgctxt", "msgid", "msgid_plural", "msgstr"];

/// Every line that is not as it should be.
pub(super) fn faults(text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut seen = Vec::new();
    let mut start = 0;
    for whole in text.split_inclusive('\n') {
        let line = whole.trim();
        if let Err((message, help)) = check(line, &mut seen) {
            let begin = start + whole.len() - whole.trim_start().len();
            faults.push(Fault {
                range: begin..begin + line.len(),
                message,
                help,
            });
        }
        start += whole.len();
    }
    faults
}

/// The text as polib wants it: one blank between keyword and text, no comments.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for line in text.lines().map(str::trim) {
        if line.starts_with('#') {
            continue;
        }
        match parts(line) {
            ("", quoted) => plain.push_str(quoted),
            (keyword, quoted) => plain.extend([keyword, " ", quoted]),
        }
        plain.push('\n');
    }
    plain
}

/// Checks one line; `seen` holds the keywords of its entry so far.
fn check<'t>(line: &'t str, seen: &mut Vec<&'t str>) -> Result<(), (&'static str, &'static str)> {
    if line.is_empty() {
        seen.clear();
        return Ok(());
    }
    let (keyword, quoted) = parts(line);
    if line.starts_with('#') {
        return Ok(());
    }
    if !is_quoted(quoted) {
        return Err((
            "this is not a text in quotation marks",
            "write `msgid \"…\"`; a quotation mark inside is written `\\\"`",
        ));
    }
    if keyword.is_empty() && seen.is_empty() {
        return Err((
            "this continues nothing",
            "begin the entry with `msgctxt`, `msgid` and `msgstr`",
        ));
    }
    if !keyword.is_empty() && !is_known(keyword) {
        return Err((
            "this line begins with a word that catalogues do not have",
            "use `msgctxt`, `msgid`, `msgid_plural`, `msgstr` or `msgstr[0]`",
        ));
    }
    if !keyword.is_empty() && seen.contains(&keyword) {
        return Err((
            "this stands twice in one entry",
            "put an empty line between two entries",
        ));
    }
    seen.push(keyword);
    Ok(())
}

/// The keyword, which may be empty, and what follows it.
fn parts(line: &str) -> (&str, &str) {
    let end = line.find([' ', '\t', '"']).unwrap_or(line.len());
    (&line[..end], line[end..].trim_start())
}

fn is_known(keyword: &str) -> bool {
    let number = keyword
        .strip_prefix("msgstr[")
        .and_then(|rest| rest.strip_suffix(']'));
    KEYWORDS.contains(&keyword)
        || number.is_some_and(|number| {
            number.len() == 1 && number.bytes().all(|digit| digit.is_ascii_digit())
        })
}

/// Whether `text` begins and ends with quotation marks that nothing between them closes.
fn is_quoted(text: &str) -> bool {
    let inside = text
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    inside.is_some_and(|inside| {
        let mut escaped = false;
        let closes = inside.chars().any(|letter| {
            let closes = letter == '"' && !escaped;
            escaped = letter == '\\' && !escaped;
            closes
        });
        !closes && !escaped
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(text: &str) -> Vec<&'static str> {
        faults(text).iter().map(|fault| fault.message).collect()
    }

    #[test]
    fn well_formed_lines_are_left_alone() {
        let text = "#\n# note\nmsgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\nmsgid  \"a \\\" b\"\nmsgstr[0] \"\"\n";
        assert_eq!(messages(text), [""; 0]);
        assert!(plain(text).starts_with("msgid \"\"\nmsgstr \"\"\n\"Language"));
        assert!(plain(text).contains("\nmsgid \"a"));
    }

    #[test]
    fn each_line_that_polib_would_stumble_over_is_found() {
        for text in [
            "msgid \"",
            "msgid",
            "msgid \"a\\\"",
            "msgid é",
            "\"",
            "msgid \"a\" b",
        ] {
            assert_eq!(
                messages(text),
                ["this is not a text in quotation marks"],
                "{text}"
            );
        }
        assert_eq!(messages("\"a\""), ["this continues nothing"]);
        assert_eq!(messages("msgi \"a\"").len(), 1);
        assert_eq!(
            messages("msgid \"a\"\nmsgid \"b\""),
            ["this stands twice in one entry"]
        );
    }

    #[test]
    fn a_fault_has_its_place() {
        let text = "msgid \"\"\n  msgstr x\n";
        assert_eq!(&text[faults(text)[0].range.clone()], "msgstr x");
    }
}

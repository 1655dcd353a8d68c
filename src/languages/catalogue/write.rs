//! A catalogue becomes text in the form that GNU's own tools write, so that they and we change nothing in each other's files.
//!
//! It writes what the catalogue holds, in its order; it judges nothing and opens no file.

use super::entry::{Catalogue, Entry, Previous};
use super::wrap;

/// The PO file of `catalogue`.
pub fn write(catalogue: &Catalogue) -> String {
    let mut out = String::new();
    entry(&mut out, &catalogue.header.entry, false);
    for current in &catalogue.entries {
        out.push('\n');
        entry(&mut out, current, false);
    }
    for gone in &catalogue.obsolete {
        out.push('\n');
        entry(&mut out, gone, true);
    }
    if !catalogue.closing.is_empty() {
        out.push('\n');
        comments(&mut out, "#", &catalogue.closing);
    }
    out
}

fn entry(out: &mut String, entry: &Entry, obsolete: bool) {
    comments(out, "#", &entry.comments);
    comments(out, "#.", &entry.notes);
    let references: Vec<String> = entry.references.iter().map(|path| isolated(path)).collect();
    wrap::words(out, "#:", references.iter().map(String::as_str));
    if !entry.flags.is_empty() {
        out.extend(["#, ", &entry.flags.join(", "), "\n"]);
    }
    if let Some(previous) = &entry.previous {
        was(out, if obsolete { "#~| " } else { "#| " }, previous);
    }
    let prefix = if obsolete { "#~ " } else { "" };
    if let Some(context) = &entry.context {
        wrap::text(out, prefix, "msgctxt", context);
    }
    wrap::text(out, prefix, "msgid", &entry.source);
    let Some(plural) = &entry.source_plural else {
        let words = entry.words.first().map_or("", String::as_str);
        return wrap::text(out, prefix, "msgstr", words);
    };
    wrap::text(out, prefix, "msgid_plural", plural);
    for (number, form) in entry.words.iter().enumerate() {
        wrap::text(out, prefix, &format!("msgstr[{number}]"), form);
    }
}

fn was(out: &mut String, prefix: &str, previous: &Previous) {
    if let Some(context) = &previous.context {
        wrap::text(out, prefix, "msgctxt", context);
    }
    wrap::text(out, prefix, "msgid", &previous.source);
    if let Some(plural) = &previous.source_plural {
        wrap::text(out, prefix, "msgid_plural", plural);
    }
}

fn comments(out: &mut String, mark: &str, texts: &[String]) {
    for text in texts {
        // A text without any line is still a line.
        for line in text.split('\n') {
            out.push_str(mark);
            if !line.is_empty() {
                out.extend([" ", line]);
            }
            out.push('\n');
        }
    }
}

/// A path that holds blanks stands between the marks of isolated text, so that it is read as one.
fn isolated(reference: &str) -> String {
    if !reference.contains(char::is_whitespace) {
        return reference.to_owned();
    }
    let is_line = |rest: &str| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
    match reference.rsplit_once(':') {
        Some((path, line)) if is_line(line) => format!("\u{2068}{path}\u{2069}:{line}"),
        _ => format!("\u{2068}{reference}\u{2069}"),
    }
}

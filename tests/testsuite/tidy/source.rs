//! Our code as the house rules see it: each file of `src/` without comments, without texts in quotation marks, without its tests.

use std::collections::BTreeSet;
use std::fs;

use crate::tree;

/// A file of `src/`.
pub(super) struct Source {
    /// Its path in `src/`.
    pub(super) path: String,
    /// All of it.
    pub(super) whole: String,
    /// Its code.
    pub(super) code: String,
}

impl Source {
    /// The first folder of its path, or the file itself at the top.
    pub(super) fn folder(&self) -> &str {
        self.path.split('/').next().unwrap_or_default()
    }

    /// Its name without the ending.
    pub(super) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.trim_end_matches(".rs")
    }

    /// Every word that follows `before` in the code, such as the folders after `crate::`.
    pub(super) fn words_after<'a>(&'a self, before: &str) -> BTreeSet<&'a str> {
        let starts = self.code.match_indices(before);
        let free = starts.filter(|(at, _)| !ends_in_letter(&self.code[..*at]));
        free.flat_map(|(at, _)| names(&self.code[at + before.len()..]))
            .collect()
    }

    /// Whether the code names the crate or module `path`.
    pub(super) fn names(&self, path: &str) -> bool {
        self.code.match_indices(path).any(|(at, _)| {
            let after = &self.code[at + path.len()..];
            !ends_in_letter(&self.code[..at])
                && (after.starts_with("::") || after.starts_with('!') || after.starts_with(';'))
        })
    }
}

/// Runs before the program is compiled, and is a program of its own.
const BUILD_SCRIPT: &str = "program.rs";

/// Every file of `src/` but those that are tests alone.
pub(super) fn sources() -> Vec<Source> {
    let all: Vec<(String, String)> = tree::files(&tree::project("src"))
        .into_iter()
        .filter(|path| path.ends_with(".rs") && path != BUILD_SCRIPT)
        .map(|path| {
            let text = fs::read_to_string(tree::project("src").join(&path)).unwrap();
            (path, text)
        })
        .collect();
    let tests = test_files(&all);
    all.into_iter()
        .filter(|(path, _)| !tests.contains(path))
        .map(|(path, whole)| Source {
            code: code(&whole),
            path,
            whole,
        })
        .collect()
}

/// Files whose `mod` line stands under `#[cfg(test)]`.
fn test_files(all: &[(String, String)]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (path, text) in all {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        for pair in lines.windows(2) {
            let name = pair[1]
                .strip_prefix("mod ")
                .and_then(|rest| rest.strip_suffix(';'));
            if let ("#[cfg(test)]", Some(name)) = (pair[0], name) {
                found.insert(format!("{folder}/{name}.rs"));
            }
        }
    }
    found
}

/// The text without comments, texts in quotation marks and what stands under `#[cfg(test)]`.
fn code(text: &str) -> String {
    let plain = without_texts(text);
    let mut parts = plain.split("#[cfg(test)]");
    let mut code = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        code.push_str(after_item(part));
    }
    code
}

/// What follows the item that `text` begins with.
fn after_item(text: &str) -> &str {
    let mut depth = 0;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 1 => return &text[at + 1..],
            '}' => depth -= 1,
            ';' if depth == 0 => return &text[at + 1..],
            _ => {}
        }
    }
    ""
}

fn without_texts(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['"', '/', '\'']) {
        kept.push_str(&rest[..at]);
        let here = &rest[at..];
        let length = if here.starts_with("//") {
            here.find('\n').unwrap_or(here.len())
        } else if here.starts_with('"') {
            text_length(here, raw_marks(&rest[..at]))
        } else if here.starts_with('\'') {
            letter_length(here)
        } else {
            kept.push('/');
            1
        };
        rest = &here[length..];
    }
    kept + rest
}

/// How many `#` open a raw text before the quotation mark, if it is raw.
fn raw_marks(before: &str) -> Option<usize> {
    let bare = before.trim_end_matches('#');
    let is_raw = bare.ends_with('r') && !ends_in_letter(&bare[..bare.len() - 1]);
    is_raw.then(|| before.len() - bare.len())
}

fn text_length(here: &str, raw: Option<usize>) -> usize {
    if let Some(marks) = raw {
        let end = format!("\"{}", "#".repeat(marks));
        return here[1..]
            .find(&end)
            .map_or(here.len(), |at| at + 1 + end.len());
    }
    let mut escaped = false;
    for (at, letter) in here.char_indices().skip(1) {
        match letter {
            '"' if !escaped => return at + 1,
            _ => escaped = letter == '\\' && !escaped,
        }
    }
    here.len()
}

/// A letter such as `'"'`; a lifetime is one mark long.
fn letter_length(here: &str) -> usize {
    let mut letters = here.char_indices().skip(1);
    let (Some((_, first)), Some((second_at, second))) = (letters.next(), letters.next()) else {
        return 1;
    };
    match (first, second) {
        ('\\', _) => here[second_at + 1..]
            .find('\'')
            .map_or(1, |at| second_at + 2 + at),
        (_, '\'') => second_at + 1,
        _ => 1,
    }
}

/// The name that `text` begins with, or each name of a group in braces.
fn names(text: &str) -> Vec<&str> {
    let word = |text: &str| {
        let end = text.find(|letter| !is_letter(letter));
        end.unwrap_or(text.len())
    };
    let Some(group) = text.strip_prefix('{') else {
        return vec![&text[..word(text)]];
    };
    let mut depth = 0;
    let mut names = Vec::new();
    let mut start = Some(0);
    for (at, letter) in group.char_indices() {
        match letter {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => start = Some(at + 1),
            _ if is_letter(letter) && start.is_some() && depth == 0 => {
                names.push(&group[at..at + word(&group[at..])]);
                start = None;
            }
            _ => {}
        }
    }
    names
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

fn ends_in_letter(text: &str) -> bool {
    text.chars()
        .next_back()
        .is_some_and(|last| is_letter(last) || last == ':')
}

#[test]
fn only_code_is_left_of_a_file() {
    let text = "use a::{b, c::d}; // crate::x\nlet s = \"crate::y \\\" z\"; let l = '\"'; f::<'a>();\n#[cfg(test)]\nmod tests { use crate::z; }\nfn g() { r#\"crate::\"w\"#; }\n";
    let source = Source {
        path: "read/date.rs".to_owned(),
        whole: text.to_owned(),
        code: code(text),
    };
    assert!(!source.code.contains("crate"), "{}", source.code);
    assert!(source.code.contains("fn g()"), "{}", source.code);
    assert_eq!(source.words_after("a::"), BTreeSet::from(["b", "c"]));
    assert!(source.names("a") && !source.names("b"));
    assert_eq!((source.folder(), source.stem()), ("read", "date"));
}

//! Reads `addresses.lock`, complains about lines that cannot be read, and compares it with a build.
//!
//! The order of lines does not matter, and a line may stand twice: so a merge of two histories is read as well.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Reported, SourceId};

use super::addresses::{Addresses, Covered, HOME, Missing, Pages};

/// Every address and fragment that was ever published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    ever: Addresses,
}

impl Ledger {
    /// Reads the ledger's text, telling of every line that is not one of its.
    pub fn parse(text: &str, source: SourceId, told: &mut Diagnostics) -> Result<Self, Reported> {
        let mut ledger = Self::default();
        let mut result = Ok(());
        for (range, line) in lines(text) {
            if ledger.take_line(line).is_none() {
                result = Err(told.say(damaged(Place::new(source, range))));
            }
        }
        for range in given_twice(text) {
            result = Err(told.say(twice(Place::new(source, range))));
        }
        result.map(|()| ledger)
    }

    /// Every half of a short code that was ever given, by what it stands for.
    pub fn codes(&self) -> &BTreeMap<String, String> {
        &self.ever.codes
    }

    /// The text of the ledger once `current` is published too.
    pub fn merged(&self, current: &Addresses) -> String {
        let mut all = self.ever.clone();
        all.join(current);
        all.text()
    }

    /// What was published once, is not in `current`, and nothing accounts for.
    pub fn missing(&self, current: &Addresses, covered: Covered<'_>) -> Vec<Missing> {
        self.ever.missing_from(current, covered)
    }

    fn take_line(&mut self, line: &str) -> Option<()> {
        let mut words = line.split_whitespace();
        match words.next() {
            None => Some(()),
            Some(word) if word.starts_with('#') => Some(()),
            Some("edition") => {
                self.ever.editions.insert(edition(words.next()?)?);
                words.next().is_none().then_some(())
            }
            Some("address") => take_page(&mut self.ever.shared, words),
            Some("local") => {
                let edition = edition(words.next()?)?;
                take_page(self.ever.local.entry(edition).or_default(), words)
            }
            Some("code") => self.take_code(words),
            Some(_) => None,
        }
    }

    fn take_code<'a>(&mut self, mut words: impl Iterator<Item = &'a str>) -> Option<()> {
        let (code, word) = (words.next()?, words.next()?);
        let is_code = code
            .bytes()
            .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit());
        let address = if word == HOME { "" } else { word };
        let stands = self.ever.codes.insert(address.to_owned(), code.to_owned());
        let is_same = stands.is_none_or(|before| before == code);
        (is_code && is_same && words.next().is_none()).then_some(())
    }
}

/// The lines of `text` with their places, without their ends.
fn lines(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |whole| {
        let line = whole.trim_end();
        let range = start..start + line.len();
        start += whole.len();
        (range, line)
    })
}

fn edition(word: &str) -> Option<String> {
    (word.starts_with('/') && word.ends_with('/')).then(|| word.to_owned())
}

fn take_page<'a>(pages: &mut Pages, mut words: impl Iterator<Item = &'a str>) -> Option<()> {
    let word = words.next()?;
    if word.starts_with(['/', '#']) {
        return None;
    }
    let address = if word == HOME { "" } else { word };
    let fragments = pages.entry(address.to_owned()).or_default();
    for word in words {
        let fragment = word.strip_prefix('#').filter(|name| !name.is_empty())?;
        fragments.insert(fragment.to_owned());
    }
    Some(())
}

fn damaged(place: Place) -> Diagnostic {
    Diagnostic::new(Code::LockDamaged, "this line of the list of addresses cannot be read")
        .at(place)
        .help("take the last good version of the file from your history; if two versions were merged, keep the lines of both")
}

/// The lines whose code an earlier line gives to something else, as may be after two histories were merged.
fn given_twice(text: &str) -> Vec<Range<usize>> {
    let mut given: BTreeMap<(bool, &str), &str> = BTreeMap::new();
    let mut twice = Vec::new();
    for (range, line) in lines(text) {
        let mut words = line.split_whitespace();
        if let (Some("code"), Some(code), Some(address)) =
            (words.next(), words.next(), words.next())
        {
            let of_edition = address.starts_with('/');
            let first = given.entry((of_edition, code)).or_insert(address);
            if *first != address {
                twice.push(range);
            }
        }
    }
    twice
}

fn twice(place: Place) -> Diagnostic {
    Diagnostic::new(
        Code::LockDamaged,
        "this short code stands for something else too",
    )
    .at(place)
    .help("take away the line that was published last; the next build gives its page another code")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::diagnostics::SourceMap;

    use super::*;

    const TEXT: &str = "\
# Every address that this guide has ever published. `fingerpost build` writes this file; keep it with your guide.
# A build that would drop one of these lines stops, so that no link and no printed sheet leads nowhere.
edition /
edition /areas/saltby/
address ./
address about/ #who #why
address glossary/ #lto
local /areas/saltby/ local/welcome/ #hall
code bk ./
code k7 /
code k8 /areas/saltby/
";

    fn parse(text: &str) -> Result<Ledger, Diagnostics> {
        let source = SourceMap::default().add("addresses.lock", text);
        let mut told = Diagnostics::default();
        Ledger::parse(text, source, &mut told).map_err(|_| told)
    }

    fn missing(current: &str, moved: &[&str], retired: &[&str]) -> Vec<String> {
        let moved: BTreeMap<_, _> = moved
            .iter()
            .map(|old| ((*old).into(), "new/".into()))
            .collect();
        let retired: BTreeSet<_> = retired.iter().map(|old| (*old).into()).collect();
        let covered = Covered {
            moved: &moved,
            retired: &retired,
        };
        let current = parse(current).expect("readable").ever;
        let before = parse(TEXT).expect("readable");
        let missing = before.missing(&current, covered);
        missing.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_ledger_is_read_as_it_was_written() {
        let ledger = parse(TEXT).expect("readable");
        assert_eq!(ledger.merged(&Addresses::default()), TEXT);
        assert_eq!(Ledger::default().merged(&ledger.ever), TEXT);
    }

    #[test]
    fn merging_keeps_what_was_and_adds_what_is() {
        let now = parse("address about/ #how\naddress tools/\r\n").expect("readable");
        let merged = parse(TEXT).expect("readable").merged(&now.ever);
        assert!(merged.contains("\naddress about/ #how #who #why\n"));
        assert!(merged.contains("\naddress tools/\n"));
        assert!(merged.contains("\nlocal /areas/saltby/ local/welcome/ #hall\n"));
    }

    #[test]
    fn every_line_that_cannot_be_read_is_told_with_its_place() {
        let text =
            "edition /\n<<<<<<< HEAD\naddress /about/\nlocal x y\naddress a/ b\nedition / /\n";
        let told = parse(text).expect_err("damaged");
        assert_eq!(told.errors(), 5);
        let place = told.entries()[0].place.expect("a place");
        assert_eq!(&text[place.range()], "<<<<<<< HEAD");
        assert_eq!(told.entries()[0].code, Code::LockDamaged);
    }

    #[test]
    fn a_code_that_stands_for_two_pages_is_told() {
        let told = parse("code k7 /\ncode k7 roles/a/\ncode k7 roles/b/\n").expect_err("twice");
        assert_eq!(told.errors(), 1);
        let told = parse("code k7 roles/a/\ncode k8 roles/a/\n").expect_err("two codes");
        assert_eq!(told.errors(), 1);
    }

    #[test]
    fn nothing_is_missing_from_the_same_addresses() {
        assert_eq!(missing(TEXT, &[], &[]), [""; 0]);
    }

    #[test]
    fn dropped_editions_addresses_and_fragments_are_missing() {
        let current = "edition /\naddress ./\naddress about/ #who\n";
        let expected = ["/areas/saltby/", "about/#why", "glossary/"];
        assert_eq!(missing(current, &[], &[]), expected);
    }

    #[test]
    fn an_areas_own_page_is_missing_while_its_edition_is_there() {
        let current = TEXT.replace("local/welcome/", "local/hello/");
        let expected = ["/areas/saltby/local/welcome/"];
        assert_eq!(missing(&current, &[], &[]), expected);
        assert_eq!(missing(&current, &["local/welcome/"], &[]), [""; 0]);
        assert_eq!(missing(&current, &[], &expected), [""; 0]);
    }

    #[test]
    fn what_moved_or_was_retired_is_not_missing() {
        let current = "edition /\naddress ./\naddress about/\n";
        let moved = ["glossary/", "about/#why"];
        let retired = ["/areas/saltby/", "about/#who"];
        assert_eq!(missing(current, &moved, &retired), [""; 0]);
    }

    #[test]
    fn a_missing_address_says_what_to_write() {
        let missing = Missing::Shared {
            address: "about/".to_owned(),
            fragment: None,
        };
        let told = missing.diagnostic();
        assert_eq!(
            told.message,
            "`about/` was published once and would lead nowhere"
        );
        assert!(
            told.help
                .expect("help")
                .starts_with("write `moved_from: [\"about/\"]`")
        );
    }
}

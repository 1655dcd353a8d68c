//! A destination: what the address of a link says, read as a browser would read it.
//!
//! Only what is listed here can be a destination. Whether it exists is for a later stage.

use std::fmt;

use super::web::web_fault;
use crate::diagnostics::{Code, Diagnostic, did_you_mean};

/// The kinds of item that a text can point at.
pub const ITEM_KINDS: [&str; 13] = [
    "principle",
    "action",
    "case-study",
    "example",
    "role",
    "stage",
    "agency",
    "tool",
    "pack",
    "term",
    "figure",
    "source",
    "page",
];

/// What the address of a link or picture says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// An item of the toolkit.
    Item {
        /// Its kind, such as `action`.
        kind: String,
        /// Its id.
        id: String,
        /// The heading on its page.
        fragment: Option<String>,
    },
    /// A file, by its path from the file that points at it.
    File {
        /// The path as it is written.
        path: String,
        /// The heading on its page.
        fragment: Option<String>,
    },
    /// A heading on the same page.
    Fragment(String),
    /// A page on the web.
    Web(String),
    /// An e-mail address.
    Mail(String),
    /// A telephone number.
    Telephone(String),
}

impl Destination {
    /// Reads an address that is written in a text.
    pub fn read(written: &str) -> Result<Self, Box<Diagnostic>> {
        let address = cleaned(written);
        match scheme(&address) {
            _ if address.is_empty() || address == "#" => Err(nowhere()),
            _ if looks_like_a_host(&address) => Err(no_scheme(&address)),
            None => Ok(relative(&address)),
            Some((scheme, rest)) => Self::with_scheme(&scheme, rest, &address),
        }
    }

    fn with_scheme(scheme: &str, rest: &str, address: &str) -> Result<Self, Box<Diagnostic>> {
        match scheme {
            "https" | "http" => web(address),
            "mailto" => mail(rest),
            "tel" => telephone(rest),
            kind if ITEM_KINDS.contains(&kind) => item(kind, rest),
            other => Err(unknown_scheme(other)),
        }
    }
}

impl fmt::Display for Destination {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let with_fragment = |out: &mut fmt::Formatter<'_>, fragment: &Option<String>| match fragment
        {
            Some(fragment) => write!(out, "#{fragment}"),
            None => Ok(()),
        };
        match self {
            Self::Item { kind, id, fragment } => {
                write!(out, "{kind}:{id}")?;
                with_fragment(out, fragment)
            }
            Self::File { path, fragment } => {
                out.write_str(path)?;
                with_fragment(out, fragment)
            }
            Self::Fragment(fragment) => write!(out, "#{fragment}"),
            Self::Web(address) => out.write_str(address),
            Self::Mail(address) => write!(out, "mailto:{address}"),
            Self::Telephone(number) => write!(out, "tel:{number}"),
        }
    }
}

/// What a browser makes of an address before it reads it: no tabs or line ends anywhere, no controls or spaces around it.
fn cleaned(written: &str) -> String {
    let kept: String = written
        .chars()
        .filter(|character| !matches!(character, '\t' | '\n' | '\r'))
        .collect();
    kept.trim_matches(|character: char| character <= ' ')
        .to_owned()
}

/// The scheme in small letters and what follows its colon.
fn scheme(address: &str) -> Option<(String, &str)> {
    let (scheme, rest) = address.split_once(':')?;
    let begins = scheme.starts_with(|first: char| first.is_ascii_alphabetic());
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || "+-.".contains(letter);
    (begins && scheme.chars().all(allowed)).then(|| (scheme.to_ascii_lowercase(), rest))
}

/// Browsers read `//host`, and `\` for `/`, as the name of another site.
fn looks_like_a_host(address: &str) -> bool {
    address.starts_with("//") || (scheme(address).is_none() && address.contains('\\'))
}

fn relative(address: &str) -> Destination {
    let (path, fragment) = at_fragment(address);
    match fragment {
        Some(fragment) if path.is_empty() => Destination::Fragment(fragment),
        fragment => Destination::File {
            path: path.to_owned(),
            fragment,
        },
    }
}

fn at_fragment(text: &str) -> (&str, Option<String>) {
    match text.split_once('#') {
        Some((before, fragment)) => (before, Some(fragment.to_owned())),
        None => (text, None),
    }
}

fn item(kind: &str, rest: &str) -> Result<Destination, Box<Diagnostic>> {
    let (id, fragment) = at_fragment(rest);
    if id.is_empty() {
        let message = format!("this link names no {kind}");
        let help = format!("write the {kind}'s id after the colon");
        return Err(fault(Code::LinkScheme, message, help));
    }
    Ok(Destination::Item {
        kind: kind.to_owned(),
        id: id.to_owned(),
        fragment,
    })
}

fn web(address: &str) -> Result<Destination, Box<Diagnostic>> {
    match web_fault(address) {
        None => Ok(Destination::Web(address.to_owned())),
        Some(what) => Err(fault(
            Code::BadWebAddress,
            format!("`{address}` {what}"),
            "write the whole address, such as `https://example.org/page`, without a user name",
        )),
    }
}

fn mail(address: &str) -> Result<Destination, Box<Diagnostic>> {
    let plain = |part: &str| {
        let allowed =
            |letter: char| letter.is_alphanumeric() || ".!#$&'*+/=^_`{|}~-".contains(letter);
        !part.is_empty() && part.chars().all(allowed)
    };
    match address.split_once('@') {
        Some((name, host)) if plain(name) && plain(host) => {
            Ok(Destination::Mail(address.to_owned()))
        }
        _ => Err(fault(
            Code::BadEmail,
            format!("`{address}` is not one e-mail address"),
            "write one address and nothing more, such as `mailto:hub@example.org`",
        )),
    }
}

fn telephone(number: &str) -> Result<Destination, Box<Diagnostic>> {
    let allowed = |letter: char| letter.is_ascii_digit() || "+-() ".contains(letter);
    if number.chars().all(allowed) && number.contains(|letter: char| letter.is_ascii_digit()) {
        return Ok(Destination::Telephone(number.to_owned()));
    }
    let message = format!("`{number}` is not a telephone number");
    Err(fault(
        Code::BadPhone,
        message,
        "write digits, such as `tel:+441632960123`",
    ))
}

fn nowhere() -> Box<Diagnostic> {
    fault(
        Code::LinkScheme,
        "this link leads nowhere",
        "write an address, or a kind and an id such as `action:know-residents`",
    )
}

fn no_scheme(address: &str) -> Box<Diagnostic> {
    let host = address.trim_start_matches(['/', '\\']);
    let help = format!("write the whole address: `https://{host}`");
    fault(
        Code::LinkScheme,
        "this address does not say how to reach its site",
        help,
    )
}

fn unknown_scheme(scheme: &str) -> Box<Diagnostic> {
    let known = ITEM_KINDS
        .iter()
        .copied()
        .chain(["https", "http", "mailto", "tel"]);
    let otherwise = "use `https:`, `mailto:`, `tel:`, a path, or a kind and an id such as `action:know-residents`";
    let help = did_you_mean(scheme, known, otherwise);
    fault(
        Code::LinkScheme,
        format!("links cannot begin with `{scheme}:`"),
        help,
    )
}

fn fault(code: Code, message: impl AsRef<str>, help: impl AsRef<str>) -> Box<Diagnostic> {
    Box::new(Diagnostic::new(code, message).help(help))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(address: &str, code: Code) {
        assert_eq!(
            Destination::read(address).unwrap_err().code,
            code,
            "{address}"
        );
    }

    #[track_caller]
    fn reads(address: &str, destination: &Destination) {
        assert_eq!(
            &Destination::read(address).unwrap(),
            destination,
            "{address}"
        );
    }

    #[test]
    fn items_files_and_fragments_are_told_apart() {
        reads(
            "action:know-residents#why",
            &Destination::Item {
                kind: "action".to_owned(),
                id: "know-residents".to_owned(),
                fragment: Some("why".to_owned()),
            },
        );
        reads(
            "../pages/about.md#us",
            &Destination::File {
                path: "../pages/about.md".to_owned(),
                fragment: Some("us".to_owned()),
            },
        );
        reads("#us", &Destination::Fragment("us".to_owned()));
        reads(
            "HTTPS://example.org",
            &Destination::Web("HTTPS://example.org".to_owned()),
        );
        reads(
            "mailto:hub@example.org",
            &Destination::Mail("hub@example.org".to_owned()),
        );
        reads(
            "tel:+44-1632",
            &Destination::Telephone("+44-1632".to_owned()),
        );
    }

    #[test]
    fn a_scheme_cannot_hide() {
        for hidden in [
            "javascript:x",
            "JAVAscript:x",
            "java\tscript:x",
            "\u{1}javascript:x",
            " java\nscript:x",
            "data:image/svg+xml;base64,x",
            "file:///etc/hosts",
            "C:\\x",
            "vbscript:x",
            "blob:x",
        ] {
            refused(hidden, Code::LinkScheme);
        }
    }

    #[test]
    fn another_site_cannot_hide_in_a_path() {
        for hidden in ["//evil.example", "\\\\host\\x", "/\\host", "/\t/host"] {
            refused(hidden, Code::LinkScheme);
        }
    }

    #[test]
    fn addresses_of_one_kind_are_checked_by_its_rules() {
        refused("https:example.org", Code::BadWebAddress);
        refused("https://user:pass@example.org", Code::BadWebAddress);
        refused("mailto:a@b.c,d@e.f", Code::BadEmail);
        refused("mailto:a@b.c?subject=x", Code::BadEmail);
        refused("tel:evil", Code::BadPhone);
        refused("https://good.org%40evil.example", Code::BadWebAddress);
        refused("http://2130706433", Code::BadWebAddress);
        refused("action:", Code::LinkScheme);
        refused("", Code::LinkScheme);
    }

    #[test]
    fn an_area_is_no_item() {
        let fault = Destination::read("area:saltby").unwrap_err();
        assert_eq!(fault.code, Code::LinkScheme);
        assert!(
            fault
                .help
                .is_some_and(|help| help.starts_with("use `https:`"))
        );
    }

    #[test]
    fn a_mistyped_kind_brings_its_nearest() {
        let fault = Destination::read("acton:x").unwrap_err();
        assert_eq!(fault.help.as_deref(), Some("did you mean `action`?"));
    }
}

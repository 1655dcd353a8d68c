//! Addresses that authors write: the guide's own, other sites', e-mail, telephone, colours. Each is parsed once and then trusted.

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Located};
use crate::markdown::web_fault;

/// Where a guide is published: scheme, host and folder, ending in `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseAddress(String);

impl BaseAddress {
    /// Reads a whole web address; the error says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        check_web(text)?;
        if text.contains(['?', '#']) {
            return Err(format!(
                "`{text}` has a `?` or `#`, which an address of a guide cannot have"
            ));
        }
        if text
            .split('/')
            .skip(3)
            .any(|part| part == ".." || part == ".")
        {
            return Err(format!("`{text}` goes up a folder"));
        }
        Ok(Self(format!("{}/", text.trim_end_matches('/'))))
    }

    /// What is used when the written one cannot be read.
    pub(super) fn stand_in() -> Self {
        Self("https://example.org/".to_owned())
    }

    /// The whole address of `path` (without a leading `/`).
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The folder on its host, with `/` at both ends.
    pub fn folder(&self) -> &str {
        let host_start = self.0.find("://").map_or(0, |at| at + 3);
        self.0[host_start..]
            .find('/')
            .map_or("/", |at| &self.0[host_start + at..])
    }
}

/// What is wrong with a web address, if anything is.
fn check_web(text: &str) -> Result<(), String> {
    let Some(rest) = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
    else {
        return Err(format!("`{text}` does not begin with `https://`"));
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.contains('@') {
        return Err(format!("`{text}` holds a user name or password"));
    }
    let name = host.split(':').next().unwrap_or_default();
    let is_name = |part: &str| {
        !part.is_empty()
            && !part.starts_with('-')
            && part
                .chars()
                .all(|character| character.is_alphanumeric() || character == '-')
    };
    if !name.split('.').all(is_name)
        || text.chars().any(|character| {
            character.is_whitespace() || character.is_control() || "<>\"\\^`{}|".contains(character)
        })
    {
        return Err(format!("`{text}` is not a web address"));
    }
    Ok(())
}

/// A checked web address, or a complaint.
pub(super) fn web_address(text: &Located<String>, told: &mut Diagnostics) -> Option<String> {
    let checked = check_web(&text.value).and_then(|()| match web_fault(&text.value) {
        Some(fault) => Err(format!("`{}` {fault}", text.value)),
        None => Ok(()),
    });
    match checked {
        Ok(()) => Some(text.value.clone()),
        Err(reason) => {
            let help = if text.value.contains("://") {
                "write the address as it stands in a browser".to_owned()
            } else {
                format!("write `https://{}`", text.value)
            };
            told.say(
                Diagnostic::new(Code::BadWebAddress, reason)
                    .at(text.place)
                    .help(help),
            );
            None
        }
    }
}

/// A checked e-mail address, or a complaint.
pub(super) fn email(text: &Located<String>, told: &mut Diagnostics) -> Option<String> {
    let good = text.value.split_once('@').is_some_and(|(name, host)| {
        let plain = |part: &str, marks: &str| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|character| character.is_alphanumeric() || marks.contains(character))
        };
        plain(name, ".-_+'") && host.contains('.') && host.split('.').all(|part| plain(part, "-"))
    });
    if !good {
        let message = format!("`{}` is not an e-mail address", text.value);
        told.say(
            Diagnostic::new(Code::BadEmail, message)
                .at(text.place)
                .help("write one address, such as `hub@example.org`"),
        );
    }
    good.then(|| text.value.clone())
}

/// A telephone number as written and as a `tel:` address, or a complaint.
pub(super) fn phone(text: &Located<String>, told: &mut Diagnostics) -> Option<(String, String)> {
    let digits: String = text
        .value
        .chars()
        .filter(|character| character.is_ascii_digit() || *character == '+')
        .collect();
    let good = (5..=16).contains(&digits.len())
        && !digits[1..].contains('+')
        && text
            .value
            .chars()
            .all(|character| character.is_ascii_digit() || "+ ()-".contains(character));
    if !good {
        let message = format!("`{}` is not a telephone number", text.value);
        told.say(
            Diagnostic::new(Code::BadPhone, message)
                .at(text.place)
                .help("write digits and spaces in quotes: `\"01632 960001\"`"),
        );
    }
    good.then(|| (text.value.clone(), format!("tel:{digits}")))
}

/// A colour as red, green and blue, or a complaint.
pub(super) fn colour(text: &Located<String>, told: &mut Diagnostics) -> Option<[u8; 3]> {
    let digits = text
        .value
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let Some(digits) = digits else {
        let message = format!("`{}` is not a colour", text.value);
        told.say(
            Diagnostic::new(Code::BadColour, message)
                .at(text.place)
                .help("write `#` and six digits, in quotes: `\"#1F5B45\"`"),
        );
        return None;
    };
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).unwrap_or(0);
    Some([part(0), part(2), part(4)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_address_ends_in_a_slash_and_knows_its_folder() {
        let base = BaseAddress::parse("https://example.org/guide").expect("it is an address");
        assert_eq!(base.join("roles/"), "https://example.org/guide/roles/");
        assert_eq!(base.folder(), "/guide/");
        assert_eq!(
            BaseAddress::parse("https://example.org")
                .expect("it is an address")
                .folder(),
            "/"
        );
        for bad in [
            "example.org",
            "ftp://example.org",
            "https://",
            "https://a b",
            "https://example.org/?a",
            "https://u:p@example.org/",
            "https://example.org/../x",
        ] {
            assert!(BaseAddress::parse(bad).is_err(), "{bad}");
        }
    }
}

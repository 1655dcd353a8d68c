//! A web address: which of those that a browser would follow may be written as a link.
//!
//! Whoever reads the address must see which site it leads to: so no user name before it, no number in place of a name, no letters of
//! two scripts in one word, no port of another service.

/// What is wrong with `address` as a link to another site, if anything is; it continues "`address` …".
pub fn web_fault(address: &str) -> Option<&'static str> {
    let Some(authority) = authority(address) else {
        return Some("is not a web address");
    };
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    if address.contains(is_bad) {
        Some("is not a web address")
    } else if authority.contains('@') || authority.to_ascii_lowercase().contains("%40") {
        Some("holds a user name")
    } else if is_number(host) {
        Some("names its site by a number")
    } else if !host.split('.').all(is_label) {
        Some("is not a web address")
    } else if host.split('.').any(mixes_scripts) {
        Some("mixes letters that look alike from different scripts")
    } else if !port.is_none_or(is_port) {
        Some("names a port that web pages do not come from")
    } else {
        None
    }
}

/// The scheme and the site of `address`, such as `https://example.org:8080`; nothing if it has none.
pub(super) fn site(address: &str) -> &str {
    let scheme = address.find("://").map_or(0, |colon| colon + 3);
    let site = authority(address).map_or(0, |authority| scheme + authority.len());
    &address[..site]
}

fn authority(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("://")?;
    let is_web = ["https", "http"]
        .iter()
        .any(|web| scheme.eq_ignore_ascii_case(web));
    is_web.then(|| rest.split(['/', '?', '#']).next()).flatten()
}

fn is_bad(character: char) -> bool {
    character.is_control() || character.is_whitespace() || "\\<>\"".contains(character)
}

/// Browsers take a host for a number if its last part looks like one: `127.0.0.1`, `2130706433`, `0x7f.1`; or in brackets: `[::1]`.
fn is_number(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or_default();
    let hex = last.strip_prefix("0x").or_else(|| last.strip_prefix("0X"));
    let is_hex = hex.is_some_and(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let is_decimal = !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit());
    host.starts_with('[') || is_hex || is_decimal
}

fn is_label(label: &str) -> bool {
    let allowed = |letter: char| {
        letter == '-' || letter.is_ascii_digit() || letter.is_alphabetic() && !is_changed(letter)
    };
    !label.is_empty() && !label.starts_with('-') && label.chars().all(allowed)
}

/// Letters in circles, full width or mathematical style, of which browsers make others.
fn is_changed(letter: char) -> bool {
    matches!(letter, '\u{2460}'..='\u{24FF}' | '\u{FF00}'..='\u{FFEF}' | '\u{1D400}'..='\u{1D7FF}')
}

fn mixes_scripts(label: &str) -> bool {
    let is_ascii = |letter: char| letter.is_ascii_alphabetic();
    let is_latin = |letter| is_ascii(letter) || matches!(letter, 'À'..='ɏ' | 'Ḁ'..='ỿ');
    let is_other = |letter: char| letter.is_alphabetic() && !is_latin(letter);
    label.contains(is_ascii) && label.contains(is_other)
}

/// The two ports of the web, and those that are no other service's own.
fn is_port(port: &str) -> bool {
    let number = port.bytes().all(|byte| byte.is_ascii_digit());
    let number = number.then(|| port.parse::<u16>().ok()).flatten();
    number.is_some_and(|port| port == 80 || port == 443 || port >= 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(words: &str, addresses: &[&str]) {
        for address in addresses {
            let fault = web_fault(address);
            let told = fault.is_some_and(|fault| fault.contains(words));
            assert!(told, "{address}: {fault:?}");
        }
    }

    #[test]
    fn addresses_of_sites_are_fine() {
        for address in [
            "https://example.org",
            "HTTP://Example.org:8080/a?b=c@d.e:1#f",
            "https://example.org:443/127.0.0.1",
            "https://tŷ-bach.cymru/%40",
            "https://пример.example.org",
            "https://4.example.org/a%20b",
            "https://xn--t-lja.cymru",
        ] {
            assert_eq!(web_fault(address), None, "{address}");
        }
    }

    #[test]
    fn a_site_has_a_name_and_not_a_number() {
        refused(
            "number",
            &[
                "https://127.0.0.1",
                "https://[::1]/",
                "http://2130706433",
                "http://0x7f.1:8080/",
                "http://0X7F000001",
            ],
        );
    }

    #[test]
    fn no_other_name_stands_before_the_site() {
        refused(
            "user name",
            &[
                "https://good.org@evil.example",
                "https://a:b@evil.example",
                "https://good.org%40evil.example",
            ],
        );
    }

    #[test]
    fn letters_that_look_like_others_are_refused() {
        refused("scripts", &["https://ex\u{430}mple.org"]);
        refused(
            "not a web",
            &[
                "https://\u{FF45}xample.org",
                "https://1.1.1.\u{FF11}",
                "https://example\u{3002}org",
            ],
        );
    }

    #[test]
    fn ports_are_those_of_web_pages() {
        refused(
            "port",
            &[
                "https://a.org:22",
                "https://a.org:65536",
                "https://a.org:",
                "https://a.org:+80",
                "https://a.org:80:80",
                "https://a.org:1023/",
            ],
        );
    }

    #[test]
    fn what_browsers_would_mend_is_refused() {
        refused(
            "not a web",
            &[
                "https:example.org",
                "https:///a",
                "https://a b",
                "https://a\\@b",
                "https://-a.org",
                "https://a..org",
                "https://a%2eorg",
                "ftp://a.org",
            ],
        );
    }

    #[test]
    fn the_site_is_the_beginning_of_the_address() {
        assert_eq!(
            site("https://example.org:8080/a://b"),
            "https://example.org:8080"
        );
        assert_eq!(site("mailto:a"), "");
    }
}

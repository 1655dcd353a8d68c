//! Text made safe for the place in HTML where it stands.

use std::fmt::Write as _;

/// How many bytes are looked at together.
const AT_ONCE: usize = 32;

/// Adds `text` to `html`, safe between tags and within double quotation marks.
pub fn escape_text(html: &mut String, text: &str) {
    let mut rest = text;
    let special = |byte: u8| matches!(byte, b'&' | b'<' | b'>' | b'"');
    while let Some(at) = find(rest.as_bytes(), special) {
        html.push_str(&rest[..at]);
        html.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    html.push_str(rest);
}

/// Adds `address` to `html` as the value of `href` or `src`: what an address cannot hold as percent signs and digits.
pub fn escape_address(html: &mut String, address: &str) {
    for byte in address.bytes() {
        match byte {
            b'&' => html.push_str("&amp;"),
            b'\'' => html.push_str("&#x27;"),
            _ if byte.is_ascii_alphanumeric() || b"-_.+!*(),%#@?=;:/$~".contains(&byte) => {
                html.push(char::from(byte));
            }
            // Writing to a string cannot fail.
            _ => drop(write!(html, "%{byte:02X}")),
        }
    }
}

/// Adds `text` to `json` as the inside of a string that may stand in a data block of a page: no `<` could end the block.
pub(super) fn json_text(json: &mut String, text: &str) {
    let special = |byte: u8| byte < b' ' || matches!(byte, b'"' | b'\\' | b'<');
    let mut rest = text;
    while let Some(at) = find(rest.as_bytes(), special) {
        json.push_str(&rest[..at]);
        match rest.as_bytes()[at] {
            b'"' => json.push_str("\\\""),
            b'\\' => json.push_str("\\\\"),
            // Writing to a string cannot fail.
            other => drop(write!(json, "\\u{other:04x}")),
        }
        rest = &rest[at + 1..];
    }
    json.push_str(rest);
}

/// Where the first byte is that is `special`. Few are, so many are passed at once: where nothing is decided between them, the compiler
/// looks at all of them together.
fn find(bytes: &[u8], special: impl Fn(u8) -> bool) -> Option<usize> {
    let has_any = |some: &[u8]| some.iter().fold(false, |any, byte| any | special(*byte));
    let plain = bytes
        .chunks_exact(AT_ONCE)
        .take_while(|some| !has_any(some));
    let passed = plain.count() * AT_ONCE;
    let found = bytes[passed..].iter().position(|byte| special(*byte))?;
    Some(passed + found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_leave_its_place() {
        let mut html = String::new();
        escape_text(&mut html, "<a title=\"ŷ & it's\">");
        assert_eq!(html, "&lt;a title=&quot;ŷ &amp; it's&quot;&gt;");
    }

    proptest::proptest! {
        #[test]
        fn a_sign_is_found_wherever_it_stands(text in "[a-d&]{0,100}") {
            let special = |byte| byte == b'&';
            assert_eq!(find(text.as_bytes(), special), text.find('&'));
        }
    }

    #[test]
    fn addresses_keep_what_is_escaped_already() {
        let mut html = String::new();
        escape_address(&mut html, "/a%20b c?d=ŷ&e=[\"'\\");
        assert_eq!(html, "/a%20b%20c?d=%C5%B7&amp;e=%5B%22&#x27;%5C");
    }

    #[test]
    fn a_text_in_json_is_read_as_it_was_written() {
        let text = "a \"b\" \\ </script> \u{1}\n – é";
        let mut json = "\"".to_owned();
        json_text(&mut json, text);
        json.push('"');
        assert!(!json.contains('<'));
        assert_eq!(serde_json::from_str::<String>(&json).expect("JSON"), text);
    }
}

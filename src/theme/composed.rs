//! Interface words with values in their places, where a value may be finished HTML: words of another language, marked as such.
//!
//! In a script that runs from right to left every value is isolated, so that a name, a number or an address cannot turn what stands
//! around it: in HTML by `<bdi>`, elsewhere by the characters that Unicode has for it (UAX #9, FSI and PDI).

use std::borrow::Cow;

use tera::Value;

use crate::languages::Direction;

/// Begins a text whose direction is its own.
const ISOLATE: char = '\u{2068}';
/// Ends it.
const POP: char = '\u{2069}';

/// `text` with `values` in its places, for a page that runs in `direction`: HTML, if any of them is.
pub fn composed(text: &str, values: &[(&str, Value)], direction: Direction) -> Value {
    let marks = values.iter().any(|(_, value)| is_html(value));
    let isolates = direction == Direction::RightToLeft;
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, name, after)) = place(rest) {
        let found = values.iter().find(|(known, _)| *known == name);
        push(&mut whole, before, marks);
        match found {
            Some((_, value)) if marks => push_html(&mut whole, value, isolates),
            Some((_, value)) => push_isolated(&mut whole, &shown(value), isolates),
            None => {
                whole.push('{');
                push(&mut whole, name, marks);
                whole.push('}');
            }
        }
        rest = after;
    }
    push(&mut whole, rest, marks);
    if marks {
        Value::safe_string(&whole)
    } else {
        Value::from(whole)
    }
}

/// What stands before the first `{name}`, its name, and what stands after it.
fn place(text: &str) -> Option<(&str, &str, &str)> {
    let (before, after) = text.split_once('{')?;
    let (name, after) = after.split_once('}')?;
    Some((before, name, after))
}

/// Words without the marks of HTML; what it isolated is isolated by characters.
pub fn plain(value: &Value) -> String {
    if !is_html(value) {
        return shown(value).into_owned();
    }
    let html = shown(value);
    let mut words = String::with_capacity(html.len());
    let mut rest = &*html;
    while let Some((before, after)) = rest.split_once('<') {
        words.push_str(before);
        let Some((tag, after)) = after.split_once('>') else {
            break;
        };
        match tag {
            "bdi" => words.push(ISOLATE),
            "/bdi" => words.push(POP),
            _ => {}
        }
        rest = after;
    }
    words.push_str(rest);
    unescaped(&words)
}

/// The characters that `push` escapes, as they were; `&` last, so that nothing is read twice.
fn unescaped(text: &str) -> String {
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ];
    entities
        .iter()
        .fold(text.to_owned(), |text, (entity, character)| {
            text.replace(entity, character)
        })
}

fn is_html(value: &Value) -> bool {
    value.as_str().is_some() && value.is_safe()
}

fn push_html(whole: &mut String, value: &Value, isolates: bool) {
    let words = shown(value);
    let html = is_html(value);
    if isolates && !html {
        whole.push_str("<bdi>");
    }
    push(whole, &words, !html);
    if isolates && !html {
        whole.push_str("</bdi>");
    }
}

fn push_isolated(whole: &mut String, words: &str, isolates: bool) {
    if isolates {
        whole.push(ISOLATE);
    }
    whole.push_str(words);
    if isolates {
        whole.push(POP);
    }
}

fn push(whole: &mut String, text: &str, escaped: bool) {
    if !escaped {
        return whole.push_str(text);
    }
    for letter in text.chars() {
        match letter {
            '<' => whole.push_str("&lt;"),
            '>' => whole.push_str("&gt;"),
            '&' => whole.push_str("&amp;"),
            '"' => whole.push_str("&quot;"),
            letter => whole.push(letter),
        }
    }
}

fn shown(value: &Value) -> Cow<'_, str> {
    value
        .as_str()
        .map_or_else(|| Cow::Owned(value.to_string()), Cow::Borrowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LTR: Direction = Direction::LeftToRight;
    const RTL: Direction = Direction::RightToLeft;

    fn of(text: &str, value: Value, direction: Direction) -> (String, bool) {
        let value = composed(text, &[("name", value)], direction);
        (
            value.as_str().unwrap_or_default().to_owned(),
            is_html(&value),
        )
    }

    #[test]
    fn plain_values_stay_plain_and_braces_in_them_are_only_braces() {
        let value = Value::from("{name} & <b>");
        let expected = ("A {name} & <b> {other}".to_owned(), false);
        assert_eq!(of("A {name} {other}", value, LTR), expected);
    }

    #[test]
    fn html_makes_all_of_it_html() {
        let value = Value::safe_string("<span lang=\"en\">Ask &amp; tell</span>");
        let (html, is_html) = of("A < {name}", value, LTR);
        assert!(is_html);
        assert_eq!(html, "A &lt; <span lang=\"en\">Ask &amp; tell</span>");
        assert_eq!(plain(&Value::safe_string(&html)), "A < Ask & tell");
    }

    #[test]
    fn values_are_isolated_where_the_page_runs_from_right_to_left() {
        let expected = ("\u{2068}Saltby\u{2069} ہے".to_owned(), false);
        assert_eq!(of("{name} ہے", Value::from("Saltby"), RTL), expected);
        let html = Value::safe_string("<bdi>Saltby</bdi>");
        assert_eq!(plain(&html), "\u{2068}Saltby\u{2069}");
    }
}

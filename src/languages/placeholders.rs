//! Whether the words of two languages have the same places for values, such as `{area}`.
//!
//! Variables of the guide, `{{ council }}`, are not such places.

/// How the places in words differ from those of their source; each place as often as it differs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Disagreement<'t> {
    /// In the source alone.
    pub missing: Vec<&'t str>,
    /// In the words alone.
    pub unknown: Vec<&'t str>,
}

/// How the places of `words` differ from those of `source`; nothing if they agree.
pub fn disagreement<'t>(source: &'t str, words: &'t str) -> Option<Disagreement<'t>> {
    let mut missing = placeholders(source);
    let mut unknown = Vec::new();
    for name in placeholders(words) {
        match missing.iter().position(|own| *own == name) {
            Some(at) => {
                missing.remove(at);
            }
            None => unknown.push(name),
        }
    }
    let differs = !missing.is_empty() || !unknown.is_empty();
    differs.then_some(Disagreement { missing, unknown })
}

/// The names of the places in `text`, in order.
fn placeholders(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let inside = &rest[open + 1..];
        if let Some(variable) = inside.strip_prefix('{') {
            rest = variable;
            continue;
        }
        let end = inside.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
        let (name, after) = inside.split_at(end.unwrap_or(inside.len()));
        rest = inside;
        if !name.is_empty() && after.starts_with('}') {
            found.push(name);
            rest = after;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_agree_in_any_order() {
        assert_eq!(disagreement("{page} – {area}", "{area}: {page}"), None);
        assert_eq!(disagreement("Ask {{ council }} {", "Zapytaj } {{x}}"), None);
        let differs = Disagreement {
            missing: vec!["area"],
            unknown: vec!["obszar"],
        };
        assert_eq!(
            disagreement("{area}, {area}", "{area}, {obszar}"),
            Some(differs)
        );
    }
}

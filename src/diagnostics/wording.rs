//! Words that many complaints share: lists, nearest names, safe quotation.

/// `a`, `a or b`, `a, b or c`: each in backquotes.
pub fn list_of<'a>(items: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = items.into_iter().map(|item| format!("`{item}`")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    }
}

/// The most letters of a word for which a near one is sought.
const LONGEST: usize = 100;

/// The candidate nearest to `word`, if one is near enough to be meant.
///
/// Near enough is at most a third of the word's letters (and at least two) in Damerau–Levenshtein steps. The steps between long words
/// take long to count, so nothing is near a word of more than 100 letters, and words whose lengths differ by more are not compared.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    if length > LONGEST {
        return None;
    }
    let limit = (length / 3).max(2);
    candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= limit)
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// A help line: the nearest candidate, or else the whole list (up to twelve), or else `otherwise`.
pub fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    otherwise: &str,
) -> String {
    let all: Vec<&str> = candidates.into_iter().collect();
    match nearest(word, all.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if !all.is_empty() && all.len() <= 12 => format!("use {}", list_of(all)),
        None => otherwise.to_owned(),
    }
}

/// `text` in one line, with control and direction characters shown as `\n` or `\u{…}`.
///
/// No complaint can drive a terminal, or begin a line of a log, where build services look for commands.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' => safe.push_str("\\n"),
            character if is_unsafe(character) => safe.extend(character.escape_unicode()),
            character => safe.push(character),
        }
    }
    safe
}

/// Drawn lines without `##[`, which GitHub's runner takes for a command wherever it stands in a line.
pub(super) fn without_commands(drawn: &str) -> String {
    drawn.replace("##[", "## [")
}

fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_english() {
        assert_eq!(list_of(["a"]), "`a`");
        assert_eq!(list_of(["a", "b", "c"]), "`a`, `b` or `c`");
    }

    #[test]
    fn only_a_near_name_is_suggested() {
        assert_eq!(nearest("adress", ["name", "address"]), Some("address"));
        assert_eq!(nearest("zebra", ["name", "address"]), None);
        let long = "a".repeat(500_000);
        assert_eq!(nearest(&long, [long.as_str()]), None);
    }

    #[test]
    fn direction_marks_are_shown() {
        assert_eq!(escaped("Ash\u{202E}mere\u{1b}"), "Ash\\u{202e}mere\\u{1b}");
    }

    #[test]
    fn a_line_break_never_begins_a_line() {
        assert_eq!(escaped("x\n::error::boo\r"), "x\\n::error::boo\\u{d}");
    }
}

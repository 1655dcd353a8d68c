//! Takes finished pages apart, as a reader's browser would see them. Only as much of HTML as our own pages use.

/// A part of a page.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// `<name …>`, with its attributes decoded.
    Open(String, Vec<(String, String)>),
    /// `</name>`.
    Close(String),
    /// Text, decoded.
    Text(String),
}

/// The parts of `html` in their order; comments and the doctype are left out.
pub(crate) fn pieces(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let (text, tag) = rest.split_once('<').unwrap_or((rest, ""));
        if !text.is_empty() {
            pieces.push(Piece::Text(decoded(text)));
        }
        if tag.is_empty() {
            break;
        }
        let (inside, after) = split_tag(tag);
        pieces.extend(piece(inside));
        rest = after;
    }
    pieces
}

/// All text of a page, decoded.
pub(crate) fn text(html: &str) -> String {
    let pieces = pieces(html).into_iter();
    pieces
        .filter_map(|piece| match piece {
            Piece::Text(text) => Some(text),
            _ => None,
        })
        .collect()
}

/// The text that the element with that id leads: of a heading, up to the next one of its level or above; else its own.
pub(crate) fn text_at(html: &str, id: &str) -> Option<String> {
    let mut pieces = pieces(html).into_iter();
    let is_it = |(key, value): &(String, String)| key == "id" && value == id;
    let name = pieces.find_map(|piece| match piece {
        Piece::Open(name, attributes) if attributes.iter().any(is_it) => Some(name),
        _ => None,
    })?;
    let mut text = String::new();
    let mut depth = 1;
    for piece in pieces {
        match piece {
            Piece::Open(next, _) if is_heading(&name) && is_heading(&next) && next <= name => break,
            Piece::Open(next, _) if next == name => depth += 1,
            Piece::Close(next) if next == name && !is_heading(&name) => depth -= 1,
            Piece::Text(more) => text.push_str(&more),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    Some(text)
}

/// Whether it is `h1` to `h6`.
pub(crate) fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// The values of every attribute of that name, decoded.
pub(crate) fn attributes(html: &str, name: &str) -> Vec<String> {
    let mut values = Vec::new();
    for piece in pieces(html) {
        if let Piece::Open(_, attributes) = piece {
            let of_name = attributes.into_iter().filter(|(key, _)| key == name);
            values.extend(of_name.map(|(_, value)| value));
        }
    }
    values
}

/// The page's `<main>`, as it is written.
#[track_caller]
pub(crate) fn main_of(html: &str) -> &str {
    let start = html.find("<main").expect("a page has a main part");
    let end = html.find("</main>").expect("it ends");
    &html[start..end]
}

/// The page without what stands in `<code>`.
pub(crate) fn without_code(html: &str) -> String {
    let mut parts = html.split("<code>");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(part.split_once("</code>").expect("code ends").1);
    }
    kept
}

/// What stands in a tag and what follows it; a `>` between quotation marks does not end it.
fn split_tag(tag: &str) -> (&str, &str) {
    let mut quoted = false;
    for (at, letter) in tag.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return (&tag[..at], &tag[at + 1..]),
            _ => {}
        }
    }
    panic!("a tag does not end: {tag:.80}")
}

fn piece(inside: &str) -> Option<Piece> {
    if inside.starts_with(['!', '?']) {
        return None;
    }
    if let Some(name) = inside.strip_prefix('/') {
        return Some(Piece::Close(name.trim().to_owned()));
    }
    let inside = inside.trim_end_matches('/');
    let end = inside.find(char::is_whitespace).unwrap_or(inside.len());
    Some(Piece::Open(
        inside[..end].to_owned(),
        attributes_in(&inside[end..]),
    ))
}

fn attributes_in(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let end = rest.find(['=', ' ', '\n']).unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        let value = rest[end..].strip_prefix("=\"");
        let (value, after) = match value {
            Some(value) => value.split_once('"').expect("a value ends"),
            None => ("", &rest[end..]),
        };
        found.push((name, decoded(value)));
        rest = after.trim_start();
    }
    found
}

fn decoded(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (entity, letter)| {
        text.replace(entity, letter)
    })
}

#[test]
fn a_page_is_taken_apart() {
    let html = "<!doctype html>\n<p title=\"a &gt; b\" hidden>x &amp;lt; <br/></p>";
    assert_eq!(text(html), "\nx &lt; ");
    assert_eq!(attributes(html, "title"), ["a > b"]);
    let last = pieces(html).pop();
    assert_eq!(last, Some(Piece::Close("p".to_owned())));
}

#[test]
fn a_heading_leads_up_to_the_next_of_its_level_and_an_element_holds_its_own() {
    let html = "<h2 id=\"a\">A</h2> b <h3>c</h3> d <h2>e</h2><div id=\"f\">g<div>h</div>i</div>j";
    assert_eq!(text_at(html, "a").unwrap(), "A b c d ");
    assert_eq!(text_at(html, "f").unwrap(), "ghi");
    assert_eq!(text_at(html, "k"), None);
}

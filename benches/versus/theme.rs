//! The theme that every tool is given: one skeleton, with marks such as `[title]` where each tool writes its own words for the same thing.

use crate::guide::{Guide, LISTS};

/// Styles; nothing more, because no tool is asked to do anything with them.
pub(crate) const STYLE: &str = include_str!("theme/style.css");
const PAGE: &str = include_str!("theme/page.html");
const HEADER: &str = include_str!("theme/header.html");
const FOOTER: &str = include_str!("theme/footer.html");
const ENTRY: &str = "<li><a href=\"[root][list]/\">[words]</a></li>";
const NOTE: &str = "[if]<aside class=\"note\"><p>[partnership]: [words]</p></aside>[end]";
const LEAD: &str = "<p class=\"summary\">[summary]</p>";

/// How a tool says what stands on a page, by the marks of it. One that cannot say `lead` or `note` in a template leaves them out.
pub(crate) type Terms = [(&'static str, &'static str)];

/// A whole page in a tool's words.
pub(crate) fn page(terms: &Terms) -> String {
    let page = fill(&fill(PAGE, terms), &[("lead", LEAD), ("note", NOTE)]);
    fill(&page, terms)
}

/// The first paragraph of a page.
pub(crate) fn lead(summary: &str) -> String {
    fill(LEAD, &[("summary", summary)])
}

/// The note of a partnership on a page.
pub(crate) fn note(partnership: &str, words: &str) -> String {
    let marks = [("partnership", partnership), ("words", words)];
    fill(NOTE, &[&marks[..], &[("if", ""), ("end", "")]].concat())
}

/// The top of every page, in a tool's words for the way to the root, for the edition's name and for the name of a list.
pub(crate) fn header(root: &str, edition: &str, words: impl Fn(&str) -> String) -> String {
    let entries = LISTS.map(|list| {
        let words = words(&format!("list-{list}-title"));
        fill(ENTRY, &[("root", root), ("list", list), ("words", &words)])
    });
    let entries = entries.join("\n");
    fill(
        HEADER,
        &[("root", root), ("edition", edition), ("entries", &entries)],
    )
}

/// The foot of every page.
pub(crate) fn footer(guide: &Guide, edition: &str) -> String {
    fill(FOOTER, &[("edition", edition), ("version", &mark(guide))])
}

/// The words by which the version of a theme is known.
pub(crate) fn mark(guide: &Guide) -> String {
    format!("Version {} of this theme.", guide.version)
}

/// `piece` with its marks replaced, without the line that ends the file.
fn fill(piece: &str, marks: &[(&str, &str)]) -> String {
    let mut filled = piece.trim_end().to_owned();
    for (mark, words) in marks {
        filled = filled.replace(&format!("[{mark}]"), words);
    }
    filled
}

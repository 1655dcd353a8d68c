//! Every page that has its own permanent address: as a list on a page, and as a file for spreadsheets and learning systems.
//!
//! Comma-separated values as RFC 4180 describes them; a value that a spreadsheet could take for a formula begins with an apostrophe.

use crate::editions::{List, Route};
use crate::toolkit::Article;

use super::pen::Pen;
use super::views::{LinkView, PartView, Shown};

/// The file inside an edition.
pub(super) const LINKS_FILE: &str = "downloads/permanent-links.csv";

/// The links as a page in `folder` shows them: those of each part of the guide together.
pub(super) fn permanent_links(pen: &Pen<'_>, folder: &str) -> Vec<PartView> {
    let mut parts: Vec<PartView> = Vec::new();
    for (article, route) in linked(pen) {
        let title = Shown::from(part(pen, article));
        let link = LinkView {
            title: pen.show(&article.title),
            href: pen.desk.relative(folder, &route),
        };
        match parts.iter_mut().find(|part| part.title == title) {
            Some(part) => part.links.push(link),
            None => parts.push(PartView {
                title,
                links: vec![link],
            }),
        }
    }
    parts
}

/// The file: title, part, whole address and summary.
pub(super) fn file(pen: &Pen<'_>) -> String {
    let head = ["title", "part", "address", "summary"].map(|key| pen.word(&format!("links-{key}")));
    let mut file = String::new();
    push_row(&mut file, &head);
    let home = pen.site.base.join(&pen.edition.folder);
    for (article, route) in linked(pen) {
        let address = format!("{home}{}", route.folder);
        let (title, summary) = (pen.words(&article.title), pen.words(&article.summary));
        push_row(&mut file, &[title, part(pen, article), address, summary]);
    }
    file
}

/// Articles with a page of their own, and where it is.
fn linked<'p>(pen: &'p Pen<'_>) -> impl Iterator<Item = (&'p Article, Route)> {
    let routed = pen
        .articles()
        .map(|article| (article, pen.route(&article.key)));
    routed.filter(|(_, route)| route.fragment.is_none())
}

/// The part of the guide that an article stands in.
fn part(pen: &Pen<'_>, article: &Article) -> String {
    match List::of(article.key.kind) {
        Some(list) => pen.word(&format!("list-{}-title", list.key())),
        None => pen.word("links-other"),
    }
}

fn push_row(file: &mut String, values: &[String; 4]) {
    for (place, value) in values.iter().enumerate() {
        file.push_str(if place == 0 { "\"" } else { ",\"" });
        push_quoted(file, value);
        file.push('"');
    }
    file.push_str("\r\n");
}

fn push_quoted(file: &mut String, value: &str) {
    if value.starts_with(['=', '+', '-', '@', '\t']) {
        file.push('\'');
    }
    for (place, part) in value.split('"').enumerate() {
        if place > 0 {
            file.push_str("\"\"");
        }
        file.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_cannot_leave_their_cell_or_become_formulas() {
        let values = ["a \"b\", c", "=1+1", "", "x"].map(str::to_owned);
        let mut file = String::new();
        push_row(&mut file, &values);
        assert_eq!(file, "\"a \"\"b\"\", c\",\"'=1+1\",\"\",\"x\"\r\n");
    }
}

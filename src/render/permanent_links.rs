//! Every page that has its own permanent address: as a list on a page, and as a file for spreadsheets and learning systems.
//!
//! Comma-separated values as RFC 4180 describes them; a value that a spreadsheet could take for a formula begins with an apostrophe.

use crate::editions::List;
use crate::toolkit::Article;

use super::pen::Pen;
use super::views::{LinkView, PartView, Shown};

/// The file inside an edition.
pub(super) const LINKS_FILE: &str = "downloads/permanent-links.csv";

/// The links as a page in `folder` shows them: those of each part of the guide together.
pub(super) fn permanent_links(pen: &Pen<'_>, folder: &str) -> Vec<PartView> {
    let mut parts: Vec<PartView> = Vec::new();
    for article in linked(pen) {
        let title = Shown::from(part(pen, article));
        let link = LinkView {
            title: pen.show(&article.title),
            href: pen.desk.relative(folder, &pen.route(&article.key)),
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
    let mut file = row(&head);
    for article in linked(pen) {
        let folder = pen.route(&article.key).folder;
        let address = pen
            .site
            .base
            .join(&format!("{}{folder}", pen.edition.folder));
        let (title, summary) = (pen.words(&article.title), pen.words(&article.summary));
        file.push_str(&row(&[title, part(pen, article), address, summary]));
    }
    file
}

/// Articles with a page of their own.
fn linked<'p>(pen: &'p Pen<'_>) -> impl Iterator<Item = &'p Article> {
    pen.articles()
        .filter(|article| pen.route(&article.key).fragment.is_none())
}

/// The part of the guide that an article stands in.
fn part(pen: &Pen<'_>, article: &Article) -> String {
    match List::of(article.key.kind) {
        Some(list) => pen.word(&format!("list-{}-title", list.key())),
        None => pen.word("links-other"),
    }
}

fn row(values: &[String; 4]) -> String {
    values.each_ref().map(|value| quoted(value)).join(",") + "\r\n"
}

fn quoted(value: &str) -> String {
    let mark = if value.starts_with(['=', '+', '-', '@', '\t']) {
        "'"
    } else {
        ""
    };
    format!("\"{mark}{}\"", value.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_cannot_leave_their_cell_or_become_formulas() {
        let values = ["a \"b\", c", "=1+1", "", "x"].map(str::to_owned);
        assert_eq!(row(&values), "\"a \"\"b\"\", c\",\"'=1+1\",\"\",\"x\"\r\n");
    }
}

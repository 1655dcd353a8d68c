//! A page for translators and maintainers that shows how far translations have come. It stands alone: nothing in a guide leads to it.
//!
//! Its words are not in the theme's catalogues, because no reader of a guide meets them, and whoever reads them works in English, the
//! source. The page is beside this file as it is, with `[title]` and `[tables]` where something is put in.

use std::fmt::Write as _;

use crate::render::escape_text;
use crate::translate::{Amount, Progress};

use super::desk::Subject;
use super::standing::{Counted, Spoken, Standing};

/// How the page begins: a file that begins otherwise is somebody's own.
pub(super) const OPENING: &str = "<!DOCTYPE html>\n<!-- Made by fingerpost translate status. -->";

const PAGE: &str = include_str!("progress_page.html");

const HEADINGS: [&str; 7] = [
    "Catalogue",
    "Translated",
    "Same on purpose",
    "Fuzzy",
    "Missing",
    "Orphaned",
    "Done",
];

/// The page.
pub(super) fn page(standing: &Standing) -> String {
    let title = safe(&format!("Translations of {}", standing.guide));
    let tables: String = standing.languages.iter().map(table).collect();
    // The tables come first: a title could hold the mark for them.
    let (before, after) = PAGE.split_once("[tables]").unwrap_or((PAGE, ""));
    [&before.replace("[title]", &title), &*tables, after].concat()
}

fn table(spoken: &Spoken) -> String {
    let tag = safe(&spoken.tag);
    let (name, direction) = (safe(&spoken.name), spoken.direction.word());
    let mut html = format!(
        "<section class=\"wide\" tabindex=\"0\" aria-labelledby=\"{tag}\">\n<table>\n<caption id=\"{tag}\"><bdi lang=\"{tag}\" dir=\"{direction}\">{name}</bdi> ({tag})</caption>\n<thead>\n<tr>"
    );
    for heading in HEADINGS {
        html.extend(["<th scope=\"col\">", heading, "</th>"]);
    }
    html.push_str("</tr>\n</thead>\n<tbody>\n");
    for counted in &spoken.catalogues {
        row(&mut html, &subject(counted), &spoken.tag, &counted.progress);
    }
    html.push_str("</tbody>\n<tfoot>\n");
    row(&mut html, "All", &spoken.tag, &spoken.whole());
    html.push_str("</tfoot>\n</table>\n</section>\n");
    html
}

fn subject(counted: &Counted) -> String {
    match &counted.subject {
        Subject::Guide => "Guide".to_owned(),
        Subject::Area(id) => format!("Area {id}"),
        Subject::Theme => "Theme".to_owned(),
    }
}

fn row(html: &mut String, name: &str, tag: &str, progress: &Progress) {
    let (name, tag) = (safe(name), safe(tag));
    html.extend(["<tr><th scope=\"row\">", &name, "</th>"]);
    for Amount { entries, words } in [
        progress.translated,
        progress.same_on_purpose,
        progress.fuzzy,
        progress.missing,
        progress.orphaned,
    ] {
        // Writing to a string cannot fail.
        let _ = write!(html, "<td>{words} ({entries})</td>");
    }
    let percent = progress.percent();
    let _ = writeln!(
        html,
        "<td>{percent} % <meter min=\"0\" max=\"100\" value=\"{percent}\" aria-label=\"{name}, {tag}: done\">{percent} %</meter></td></tr>"
    );
}

fn safe(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape_text(&mut html, text);
    html
}

#[cfg(test)]
mod tests {
    use crate::languages::Direction;

    use super::*;

    #[test]
    fn a_page_shows_each_catalogue_and_all_together() {
        let progress = Progress {
            translated: Amount {
                entries: 2,
                words: 30,
            },
            missing: Amount {
                entries: 1,
                words: 10,
            },
            ..Progress::default()
        };
        let counted = |subject| Counted {
            subject,
            path: String::new(),
            progress,
            missing: Vec::new(),
        };
        let standing = Standing {
            guide: "Ours & <theirs> [tables]".to_owned(),
            languages: vec![Spoken {
                tag: "ur".to_owned(),
                name: "اردو".to_owned(),
                direction: Direction::RightToLeft,
                catalogues: vec![
                    counted(Subject::Guide),
                    counted(Subject::Area("saltby".to_owned())),
                ],
            }],
        };
        let page = page(&standing);
        assert!(page.starts_with(OPENING));
        let title = "<h1>Translations of Ours &amp; &lt;theirs&gt; [tables]</h1>";
        assert_eq!(page.matches(title).count(), 1);
        assert_eq!(page.matches("<table>").count(), 1);
        assert!(page.contains("<bdi lang=\"ur\" dir=\"rtl\">اردو</bdi>"));
        let row = "<tr><th scope=\"row\">Area saltby</th><td>30 (2)</td><td>0 (0)</td><td>0 (0)</td><td>10 (1)</td><td>0 (0)</td><td>75 % <meter min=\"0\" max=\"100\" value=\"75\" aria-label=\"Area saltby, ur: done\">75 %</meter></td></tr>\n";
        assert!(page.contains(row), "{page}");
        assert!(page.contains("<th scope=\"row\">All</th><td>60 (4)</td>"));
    }
}

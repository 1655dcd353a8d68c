//! Whether tools did equal work: as many pages of as many bytes, with the facts and edits of the day in them.
//!
//! A tool that does less would win; one that does other work proves nothing. So any doubt stops the benchmark.

use std::fs;
use std::path::{Path, PathBuf};

use crate::contest::Contestant;
use crate::guide::{Article, FACTS, Guide};
use crate::measuring::Size;
use crate::theme;
use crate::tools::Tool;

/// By how much of a hundred pages and bytes may differ.
const TOLERANCE: u64 = 5;

/// What a tool built. Pages that only lead on to others, at short addresses under `q/`, are Fingerpost's own and do not count.
pub(crate) fn size(out: &Path) -> Size {
    Size::of(out, |path| {
        path.ends_with("index.html") && !path.to_string_lossy().contains("/public/q/")
    })
}

/// Stops if two tools built sites of another size.
pub(crate) fn compare(one: &Contestant, two: &Contestant) {
    let [pages, others] = [one, two].map(|tool| u64::try_from(tool.size.pages).unwrap());
    let [bytes, other_bytes] = [one, two].map(|tool| tool.size.page_bytes);
    for (what, count, other) in [("pages", pages, others), ("bytes", bytes, other_bytes)] {
        let names = [one, two].map(|tool| tool.tool.name);
        assert!(
            count.abs_diff(other) * 100 <= other * TOLERANCE,
            "{names:?} made {count} and {other} {what}"
        );
    }
}

/// Stops if two tools do not say the same words on some page. Of home pages only the way there is the same: Fingerpost calls them by the
/// name of the guide.
pub(crate) fn compare_words(guide: &Guide, sites: &[(&Tool, PathBuf); 2]) {
    for edition in guide.editions() {
        for page in edition.pages().iter().skip(1) {
            let [one, other] = sites.each_ref().map(|(tool, out)| {
                let place = out.join(tool.place(&edition, &page.folder));
                words(&read(&place))
            });
            let names = sites.each_ref().map(|(tool, _)| tool.name);
            let (key, folder) = (edition.key(), &page.folder);
            assert!(one == other, "{names:?} differ in {folder} of {key}");
        }
    }
}

/// The words of an article, without tags and with one space between them.
fn words(html: &str) -> String {
    let start = html.find("<article>").unwrap_or_default();
    let end = html.rfind("</article>").unwrap_or(html.len());
    let mut inside = false;
    let text = html[start..end].chars().filter(|sign| {
        let was_inside = inside;
        inside = *sign == '<' || (inside && *sign != '>');
        !inside && !was_inside
    });
    let text: String = text.collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Stops if what a tool built in `out` does not say what the guide says now.
pub(crate) fn check(tool: &Tool, guide: &Guide, out: &Path) {
    let edition = guide.sample();
    let text = |article: &Article| read(&out.join(tool.place(&edition, &article.folder())));
    let holds = |article: &Article, words: &str, expected: bool| {
        let (tool, id) = (tool.name, &article.id);
        let found = text(article).contains(words);
        assert!(found == expected, "{tool}: “{words}” on {id}: {found}");
    };
    let edited = guide.edited_article();
    let facts = FACTS.map(|fact| edition.fact(fact));
    for words in facts.into_iter().chain([edited.mark(), theme::mark(guide)]) {
        holds(edited, &words, true);
    }
    if let Some(area) = edition.area {
        holds(&guide.articles[area.noted], &area.note(), true);
        holds(&guide.articles[area.noted - 1], &area.note(), false);
    }
}

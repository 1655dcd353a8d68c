//! What came of a workload, in Markdown: what was built, what each piece of work cost, and each tool against each other.

use std::fmt::Write as _;

use crate::contest::{Contest, Contestant, Work};
use crate::measuring::{PROCESSOR, Table, WALL};

/// The part of a report that tells of one workload.
pub(crate) fn report(title: &str, contest: &Contest, missing: &[String]) -> String {
    let mut text = format!("### {title}\n\n{}\n{}", built(contest), costs(contest));
    if contest.contestants.len() > 1 {
        let _ = write!(text, "\nClean builds, row by column:\n\n{}", pairs(contest));
    }
    for without in missing {
        let _ = write!(text, "\n{without}\n");
    }
    text
}

/// How each tool is used.
pub(crate) fn idioms(contest: &Contest) -> String {
    let line = |Contestant { tool, .. }: &Contestant| {
        let (name, version, idiom) = (tool.name, &tool.version, tool.idiom);
        format!("- **{name}** {version}: {idiom}.\n")
    };
    contest.contestants.iter().map(line).collect()
}

fn built(contest: &Contest) -> Table {
    let headings = ["tool", "pages", "MB of pages", "files", "MB of files"];
    let mut table = Table::new(1, &headings);
    for Contestant { tool, size, .. } in &contest.contestants {
        table.push(vec![
            tool.name.to_owned(),
            size.pages.to_string(),
            (size.page_bytes / 1_000_000).to_string(),
            size.files.to_string(),
            (size.bytes / 1_000_000).to_string(),
        ]);
    }
    table
}

fn costs(contest: &Contest) -> Table {
    let mut table = Table::new(
        3,
        &[
            "work",
            "tool",
            "makes",
            "wall ms",
            "min",
            "max",
            "CPU ms",
            "CPU µs a page",
            "peak MiB",
            "÷ own `cp -r`",
            "÷ first tool",
        ],
    );
    for work in contest.works() {
        for contestant in &contest.contestants {
            table.push(cost(work, contestant, &contest.contestants[0]));
        }
    }
    table
}

fn cost(work: Work, contestant: &Contestant, first: &Contestant) -> Vec<String> {
    let series = contestant.series(work);
    let [least, middle, most] = series.spread(WALL);
    let [_, processor, _] = series.spread(PROCESSOR);
    let pages = f64::from(u32::try_from(contestant.size.pages).unwrap());
    let peak = series.peak();
    vec![
        words(work).to_owned(),
        contestant.tool.name.to_owned(),
        makes(work, contestant).to_owned(),
        format!("{middle:.0}"),
        format!("{least:.0}"),
        format!("{most:.0}"),
        format!("{processor:.0}"),
        format!("{:.0}", processor * 1000.0 / pages),
        peak.map_or_else(String::new, |peak| peak.to_string()),
        ratio(series.ratio(contestant.series(Work::Copy), WALL)),
        ratio(series.ratio(first.series(work), WALL)),
    ]
}

fn pairs(contest: &Contest) -> Table {
    let names = contest.contestants.iter().map(|one| one.tool.name);
    let headings: Vec<&str> = std::iter::once("").chain(names).collect();
    let mut table = Table::new(1, &headings);
    for row in &contest.contestants {
        let series = row.series(Work::Clean);
        let against = |column: &Contestant| ratio(series.ratio(column.series(Work::Clean), WALL));
        let cells = contest.contestants.iter().map(against);
        let name = std::iter::once(row.tool.name.to_owned());
        table.push(name.chain(cells).collect());
    }
    table
}

fn words(work: Work) -> &'static str {
    match work {
        Work::Clean => "clean build",
        Work::Copy => "`cp -r` of it",
        Work::Unchanged => "nothing changed",
        Work::Page => "a page edited",
        Work::Area => "an area edited",
        Work::Template => "a template edited",
    }
}

fn makes(work: Work, contestant: &Contestant) -> &'static str {
    match work {
        Work::Copy => "",
        Work::Clean => "everything",
        again => contestant.tool.again(again.asked()),
    }
}

fn ratio(number: f64) -> String {
    format!("{number:.2}")
}

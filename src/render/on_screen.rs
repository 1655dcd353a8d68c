//! What the script of a tool works with, in the edition's words: statements, advice and clauses, with links to what helps.
//!
//! It is JSON for a data block of the page, because a script that asked for a file could not work from a stick.

use serde::Serialize;

use crate::languages::Language;
use crate::markdown::{Phrase, Rendition};
use crate::toolkit::{Agreement, Band, Clause, HealthCheck, Id, Key, Kind, Mark, OnScreen};

use super::facts::Fact;
use super::locality::Locality;
use super::pen::Pen;

/// What every script gets, and the parts of its own tool.
#[derive(Serialize)]
struct ScreenView {
    /// The name of the area's partnership.
    partnership: Option<String>,
    #[serde(flatten)]
    tool: ToolParts,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ToolParts {
    HealthCheck {
        answers: Vec<Said>,
        bands: Vec<BandView>,
        marks: Vec<MarkView>,
    },
    RelationshipMap {},
    Agreement {
        parties: [Said; 2],
        clauses: Vec<ClauseView>,
    },
}

#[derive(Serialize)]
struct BandView {
    from: u32,
    advice: Said,
}

#[derive(Serialize)]
struct MarkView {
    id: String,
    name: Said,
    statement: Said,
    /// The link to the principle, then those to actions.
    links: Vec<LinkSaid>,
}

#[derive(Serialize)]
struct ClauseView {
    id: String,
    title: Said,
    hint: Option<Said>,
    shape: &'static str,
    rows: Vec<Said>,
}

#[derive(Serialize)]
struct LinkSaid {
    title: Said,
    href: String,
}

/// Words for a script: plain, or with their language where that is not the page's.
#[derive(Serialize)]
#[serde(untagged)]
enum Said {
    Own(String),
    Foreign {
        text: String,
        lang: String,
        dir: &'static str,
    },
}

/// The data of a tool on a page in `folder`, as JSON without `<`, so that it can end no block of the page.
pub(super) fn screen_data(pen: &Pen<'_>, on_screen: &OnScreen, folder: &str) -> String {
    let view = ScreenView {
        partnership: pen.area.map(|_| pen.says(&Fact::Partnership)),
        tool: match on_screen {
            OnScreen::HealthCheck(check) => health_check(pen, check, folder),
            OnScreen::RelationshipMap => ToolParts::RelationshipMap {},
            OnScreen::Agreement(paper) => agreement(pen, paper),
        },
    };
    // Strings, numbers and lists of them cannot fail to be written.
    let json = serde_json::to_string(&view).unwrap_or_default();
    json.replace('<', "\\u003c")
}

fn said(pen: &Pen<'_>, phrase: &Phrase) -> Said {
    let text = pen.words(phrase);
    if phrase.rendition != Rendition::Source {
        return Said::Own(text);
    }
    let source = Language::source();
    Said::Foreign {
        text,
        lang: source.tag().to_owned(),
        dir: source.direction().word(),
    }
}

fn health_check(pen: &Pen<'_>, check: &HealthCheck, folder: &str) -> ToolParts {
    let band = |band: &Band| BandView {
        from: band.from,
        advice: said(pen, &band.advice),
    };
    let mark = |mark: &Mark| MarkView {
        id: mark.id.to_string(),
        name: said(pen, &mark.name),
        statement: said(pen, &mark.statement),
        links: links(pen, mark, folder),
    };
    ToolParts::HealthCheck {
        answers: check.answers.iter().map(|one| said(pen, one)).collect(),
        bands: check.bands.iter().map(band).collect(),
        marks: check.marks.iter().map(mark).collect(),
    }
}

/// Links to what helps with a mark; without actions that the area leaves out.
fn links(pen: &Pen<'_>, mark: &Mark, folder: &str) -> Vec<LinkSaid> {
    let shown = |id: &&Id| pen.shows(&Key::new(Kind::Action, id.as_str()));
    let shown = mark.actions.iter().filter(shown);
    let principle = pen.named(Kind::Principle, &mark.principle);
    let actions = shown.filter_map(|id| pen.named(Kind::Action, id));
    let articles = principle.into_iter().chain(actions);
    articles
        .map(|article| LinkSaid {
            title: said(pen, &article.title),
            href: pen.link(article, folder).href,
        })
        .collect()
}

fn agreement(pen: &Pen<'_>, paper: &Agreement) -> ToolParts {
    let clause = |clause: &Clause| ClauseView {
        id: clause.id.to_string(),
        title: said(pen, &clause.title),
        hint: clause.hint.as_ref().map(|hint| said(pen, hint)),
        shape: clause.shape.word(),
        rows: clause.rows.iter().map(|row| said(pen, row)).collect(),
    };
    ToolParts::Agreement {
        parties: [said(pen, &paper.parties[0]), said(pen, &paper.parties[1])],
        clauses: paper.clauses.iter().map(clause).collect(),
    }
}

//! What the script of a tool works with, in the edition's words: statements, advice and clauses, with links to what helps.
//!
//! It is JSON for a data block of the page, because a script that asked for a file could not work from a stick.

use serde::Serialize;
use tera::Value;

use crate::toolkit::{Agreement, Band, Clause, HealthCheck, Id, Kind, Mark, OnScreen};

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
        answers: Vec<String>,
        bands: Vec<BandView>,
        marks: Vec<MarkView>,
    },
    RelationshipMap {},
    Agreement {
        parties: [String; 2],
        clauses: Vec<ClauseView>,
    },
}

#[derive(Serialize)]
struct BandView {
    from: u32,
    advice: String,
}

#[derive(Serialize)]
struct MarkView {
    id: String,
    name: String,
    statement: String,
    /// The link to the principle, then those to actions.
    links: Vec<Value>,
}

#[derive(Serialize)]
struct ClauseView {
    id: String,
    title: String,
    hint: Option<String>,
    shape: &'static str,
    rows: Vec<String>,
}

/// The data of a tool on a page in `folder`, as JSON without `<`, so that it can end no block of the page.
pub(super) fn screen_data(pen: &Pen<'_>, on_screen: &OnScreen, folder: &str) -> String {
    let view = ScreenView {
        partnership: pen.area.map(|area| area.partnership.name.clone()),
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

fn health_check(pen: &Pen<'_>, check: &HealthCheck, folder: &str) -> ToolParts {
    let band = |band: &Band| BandView {
        from: band.from,
        advice: pen.words(&band.advice),
    };
    let mark = |mark: &Mark| MarkView {
        id: mark.id.to_string(),
        name: pen.words(&mark.name),
        statement: pen.words(&mark.statement),
        links: links(pen, mark, folder),
    };
    ToolParts::HealthCheck {
        answers: check.answers.iter().map(|one| pen.words(one)).collect(),
        bands: check.bands.iter().map(band).collect(),
        marks: check.marks.iter().map(mark).collect(),
    }
}

/// Links to what helps with a mark; without actions that the area leaves out.
fn links(pen: &Pen<'_>, mark: &Mark, folder: &str) -> Vec<Value> {
    let shown = |id: &&Id| pen.edition.shows_action(id);
    let actions: Vec<Id> = mark.actions.iter().filter(shown).cloned().collect();
    let mut links = pen.links(
        Kind::Principle,
        std::slice::from_ref(&mark.principle),
        folder,
    );
    links.extend(pen.links(Kind::Action, &actions, folder));
    links
}

fn agreement(pen: &Pen<'_>, paper: &Agreement) -> ToolParts {
    let clause = |clause: &Clause| ClauseView {
        id: clause.id.to_string(),
        title: pen.words(&clause.title),
        hint: clause.hint.as_ref().map(|hint| pen.words(hint)),
        shape: clause.shape.word(),
        rows: clause.rows.iter().map(|row| pen.words(row)).collect(),
    };
    ToolParts::Agreement {
        parties: [pen.words(&paper.parties[0]), pen.words(&paper.parties[1])],
        clauses: paper.clauses.iter().map(clause).collect(),
    }
}

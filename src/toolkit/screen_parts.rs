//! Makes what a tool becomes on the screen from what was written: each kind of tool has the parts that it needs and no others, and
//! every mark leads to a principle and actions that are there.

use std::collections::BTreeSet;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::markdown::Phrase;
use crate::read::{
    BandWritten, ClauseShape, ClauseWritten, Interactive, MarkWritten, Text, Wording,
};

use super::ids::{Id, Kind};
use super::on_screen::{Agreement, Band, Clause, HealthCheck, Mark, OnScreen};
use super::settle::Settler;
use super::texts::Reader;

/// The parts of a tool that only a tool on the screen has.
pub(super) struct ScreenParts {
    pub(super) answers: Vec<Wording>,
    pub(super) bands: Vec<BandWritten>,
    pub(super) marks: Vec<MarkWritten>,
    pub(super) parties: Vec<Wording>,
    pub(super) clauses: Vec<ClauseWritten>,
}

/// Makes the parts of one tool.
pub(super) struct ScreenMaker<'a> {
    pub(super) settler: Settler<'a>,
    pub(super) reader: &'a Reader<'a>,
    /// Where a missing part is told.
    pub(super) place: Place,
}

impl ScreenMaker<'_> {
    /// What the tool becomes; nothing for one that stays on paper, or one whose parts are wrong, which is told.
    pub(super) fn make(
        &self,
        kind: Option<Interactive>,
        parts: ScreenParts,
        told: &mut Diagnostics,
    ) -> Option<OnScreen> {
        refuse_strangers(kind, &parts, told);
        match kind? {
            Interactive::HealthCheck => self.health_check(parts, told).map(OnScreen::HealthCheck),
            Interactive::RelationshipMap => Some(OnScreen::RelationshipMap),
            Interactive::Agreement => self.agreement(parts, told).map(OnScreen::Agreement),
        }
    }

    fn health_check(&self, parts: ScreenParts, told: &mut Diagnostics) -> Option<HealthCheck> {
        let ScreenParts {
            answers,
            bands,
            marks,
            ..
        } = parts;
        let needed = [
            ("answers", answers.len() >= 2),
            ("bands", !bands.is_empty()),
            ("marks", !marks.is_empty()),
        ];
        self.need("a health check", &needed, told)?;
        refuse_twice(marks.iter().map(|mark| &mark.id), told);
        check_order(&bands, marks.len(), told);
        let bands = bands.into_iter().map(|BandWritten { from, advice }| Band {
            from: from.value,
            advice: self.phrase(&advice, told),
        });
        let bands = bands.collect();
        Some(HealthCheck {
            bands,
            answers: self.phrases(&answers, told),
            marks: marks
                .into_iter()
                .filter_map(|mark| self.mark(mark, told))
                .collect(),
        })
    }

    fn mark(&self, written: MarkWritten, told: &mut Diagnostics) -> Option<Mark> {
        let MarkWritten {
            id,
            name,
            statement,
            principle,
            actions,
        } = written;
        let principle = self.settler.id(Kind::Principle, &principle, told);
        let actions = self.settler.ids(Kind::Action, &actions, told);
        Some(Mark {
            id: Id::new(&id.value),
            name: self.phrase(&name, told),
            statement: self.phrase(&statement, told),
            principle: principle?,
            actions,
        })
    }

    fn agreement(&self, parts: ScreenParts, told: &mut Diagnostics) -> Option<Agreement> {
        let ScreenParts {
            parties, clauses, ..
        } = parts;
        let needed = [
            ("parties", parties.len() == 2),
            ("clauses", !clauses.is_empty()),
        ];
        self.need("an agreement, which has two parties,", &needed, told)?;
        refuse_twice(clauses.iter().map(|clause| &clause.id), told);
        let parties = self.phrases(&parties, told);
        Some(Agreement {
            parties: parties.try_into().ok()?,
            clauses: clauses
                .into_iter()
                .map(|clause| self.clause(clause, told))
                .collect(),
        })
    }

    fn clause(&self, written: ClauseWritten, told: &mut Diagnostics) -> Clause {
        let ClauseWritten {
            id,
            title,
            hint,
            shape,
            rows,
        } = written;
        let wants_rows = !matches!(shape.value, ClauseShape::Text | ClauseShape::Each);
        if wants_rows && rows.is_empty() {
            let message = format!("a clause of the shape `{}` has rows", shape.value.word());
            told.say(
                Diagnostic::new(Code::MissingKey, message)
                    .at(shape.place)
                    .help("add `rows:` with one line for each"),
            );
        }
        if let Some(row) = rows.first().filter(|_| !wants_rows) {
            let message = format!("a clause of the shape `{}` has no rows", shape.value.word());
            told.say(
                Diagnostic::new(Code::UnknownKey, message)
                    .at(row.place)
                    .help("delete `rows:`, or choose `choice`, `ticks` or `lines`"),
            );
        }
        Clause {
            id: Id::new(&id.value),
            title: self.phrase(&title, told),
            hint: hint.map(|hint| self.phrase(&hint, told)),
            shape: shape.value,
            rows: self.phrases(&rows, told),
        }
    }

    /// Nothing, and a complaint, where a part that `whose` needs is not there.
    fn need(&self, whose: &str, parts: &[(&str, bool)], told: &mut Diagnostics) -> Option<()> {
        let missing: Vec<&str> = parts
            .iter()
            .filter(|(_, there)| !there)
            .map(|(key, _)| *key)
            .collect();
        let Some(first) = missing.first() else {
            return Some(());
        };
        let list: Vec<String> = missing.iter().map(|key| format!("`{key}`")).collect();
        let message = format!("{whose} needs {}", list.join(" and "));
        told.say(
            Diagnostic::new(Code::MissingKey, message)
                .at(self.place)
                .help(format!(
                    "add `{first}:`; `fingerpost schema tool` says what it holds"
                )),
        );
        None
    }

    fn phrase(&self, wording: &Wording, told: &mut Diagnostics) -> Phrase {
        self.reader.phrase(wording, told)
    }

    fn phrases(&self, wordings: &[Wording], told: &mut Diagnostics) -> Vec<Phrase> {
        wordings
            .iter()
            .map(|wording| self.phrase(wording, told))
            .collect()
    }
}

/// Complains about an id that stands twice: saved answers could not be told apart.
fn refuse_twice<'a>(ids: impl Iterator<Item = &'a Text>, told: &mut Diagnostics) {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(&id.value) {
            let message = format!("the id `{}` stands here twice", id.value);
            told.say(
                Diagnostic::new(Code::DuplicateKey, message)
                    .at(id.place)
                    .help("give each its own id"),
            );
        }
    }
}

/// Complains about parts that belong to another kind of tool.
fn refuse_strangers(kind: Option<Interactive>, parts: &ScreenParts, told: &mut Diagnostics) {
    let (check, agreement) = (Interactive::HealthCheck, Interactive::Agreement);
    let given = [
        (
            "answers",
            parts.answers.first().map(|text| text.place),
            check,
        ),
        (
            "bands",
            parts.bands.first().map(|band| band.from.place),
            check,
        ),
        (
            "marks",
            parts.marks.first().map(|mark| mark.id.place),
            check,
        ),
        (
            "parties",
            parts.parties.first().map(|text| text.place),
            agreement,
        ),
        (
            "clauses",
            parts.clauses.first().map(|clause| clause.id.place),
            agreement,
        ),
    ];
    for (key, place, wanted) in given {
        let Some(place) = place.filter(|_| kind != Some(wanted)) else {
            continue;
        };
        let message = format!("`{key}` has no use in this tool");
        told.say(
            Diagnostic::new(Code::UnknownKey, message)
                .at(place)
                .help(format!(
                    "write `interactive: {}`, or delete it",
                    wanted.word()
                )),
        );
    }
}

/// Complains about a total that no band speaks of, and about bands that go down.
fn check_order(bands: &[BandWritten], marks: usize, told: &mut Diagnostics) {
    let lowest = u32::try_from(marks).unwrap_or(u32::MAX);
    let mut least = lowest;
    for (index, band) in bands.iter().enumerate() {
        let fits = if index == 0 {
            band.from.value == lowest
        } else {
            band.from.value > least
        };
        if !fits {
            let (message, help) = if index == 0 {
                (
                    format!(
                        "the first band begins at {}, and the lowest total is {lowest}",
                        band.from.value
                    ),
                    format!("write `from: {lowest}`: each of the {lowest} marks counts at least 1"),
                )
            } else {
                (
                    format!(
                        "this band begins at {}, and the one before at {least}",
                        band.from.value
                    ),
                    "begin each band above the one before".to_owned(),
                )
            };
            told.say(
                Diagnostic::new(Code::BandsOutOfOrder, message)
                    .at(band.from.place)
                    .help(help),
            );
        }
        least = band.from.value;
    }
}

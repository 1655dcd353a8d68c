//! Entries for what stands on a list and has no page of its own: terms, figures, works.

use crate::markdown::Phrase;
use crate::toolkit::{Figure, Key, Kind, Term, Toolkit, Work};

use super::entry::Draft;
use super::field::Field;

pub(super) fn term(toolkit: &Toolkit, term: &Term) -> Draft {
    let key = Key {
        kind: Kind::Term,
        id: term.id.clone(),
    };
    Draft::of_item(
        toolkit,
        &key,
        [Phrase::literal(&term.name), term.meaning.clone()],
    )
    .also_called(&term.also_called)
    .with_all(Field::Name, &term.forms)
    .with_all(Field::Beside, &term.superseded_by)
}

pub(super) fn figure(toolkit: &Toolkit, figure: &Figure) -> Draft {
    let key = Key {
        kind: Kind::Figure,
        id: figure.id.clone(),
    };
    let phrases = [&figure.title, &figure.summary].map(Phrase::literal);
    Draft::of_item(toolkit, &key, phrases)
        .with_all(Field::Text, [&figure.unit, &figure.base])
        .with_all(Field::Text, figure.rows.iter().map(|row| &row.label))
        .with_all(Field::Text, &figure.note)
}

/// A work; whoever wrote and published it is its summary.
pub(super) fn work(toolkit: &Toolkit, work: &Work) -> Draft {
    let key = Key {
        kind: Kind::Source,
        id: work.id.clone(),
    };
    let mut makers = work.authors.clone();
    makers.push(work.publisher.clone());
    let makers = Phrase::literal(makers.join(", "));
    Draft::of_item(toolkit, &key, [Phrase::literal(&work.title), makers])
        .with(Field::Text, &work.date)
        .with_all(Field::Text, &work.note)
}

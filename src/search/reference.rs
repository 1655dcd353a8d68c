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
    Draft::of_item(toolkit, &key, [term.name.clone(), term.meaning.clone()])
        .also_called(&term.also_called)
        .with_forms(&term.forms)
        .with_all(Field::Beside, &term.superseded_by)
}

pub(super) fn figure(toolkit: &Toolkit, figure: &Figure) -> Draft {
    let key = Key {
        kind: Kind::Figure,
        id: figure.id.clone(),
    };
    let phrases = [&figure.title, &figure.summary].map(Phrase::clone);
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
    let makers = work.authors.iter().chain([&work.publisher]);
    let makers: Vec<String> = makers.map(Phrase::bare).collect();
    let makers = Phrase {
        rendition: work.publisher.rendition,
        ..Phrase::literal(makers.join(", "))
    };
    Draft::of_item(toolkit, &key, [work.title.clone(), makers])
        .with_all(Field::Text, [&work.date])
        .with_all(Field::Text, &work.note)
}

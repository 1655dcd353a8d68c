//! The small things of data files as meant: figures, terms, works, names.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::languages::Language;
use crate::read::{
    FigureWritten, ItemFile, RowWritten, SourceWritten, Spellings, TermWritten, Text,
    VariableWritten, VariablesWritten,
};

use super::addresses::web_address;
use super::ids::{Id, Key, Kind};
use super::index::{Announced, Index, State};
use super::items::{Figure, Row, Term, Work};
use super::names::{Name, Variable, Variables};
use super::settle::Settler;
use super::texts::Reader;

/// The most words of a glossary meaning (model: term).
const MEANING_WORDS: usize = 40;

/// What was written, without its place.
pub(super) fn plain<W: Into<M>, M>(written: Option<W>) -> Option<M> {
    written.map(Into::into)
}

/// All that was written, without its places.
pub(super) fn plains<W: Into<M>, M>(written: Vec<W>) -> Vec<M> {
    written.into_iter().map(Into::into).collect()
}

/// A figure as meant; nothing for one that could not be read or is a draft.
pub(super) fn figure(
    file: ItemFile<FigureWritten>,
    settler: &Settler<'_>,
    told: &mut Diagnostics,
) -> Option<Figure> {
    let FigureWritten {
        title,
        summary,
        order,
        unit,
        base,
        rows,
        note,
        caveat,
        chart,
        sources,
        reviewed,
        facts_as_of,
        draft,
        moved_from: _,
    } = file.written?;
    let citations = settler.citations(sources, told);
    let row = |RowWritten { label, value, note }: RowWritten| Row {
        label: label.into(),
        value: value.value,
        note: plain(note),
    };
    (draft != Some(true)).then(|| Figure {
        id: Id::new(&file.id.value),
        title: title.into(),
        summary: summary.into(),
        order: order.map(|order| order.value),
        unit: unit.into(),
        base: base.into(),
        rows: rows.into_iter().map(row).collect(),
        note: plain(note),
        caveat: plain(caveat),
        chart,
        citations,
        reviewed: reviewed.map(|date| date.value),
        facts_as_of: facts_as_of.map(|date| date.value),
    })
}

/// A glossary entry as meant.
pub(super) fn term(
    written: TermWritten,
    settler: &Settler<'_>,
    reader: &Reader<'_>,
    told: &mut Diagnostics,
) -> Term {
    let TermWritten {
        id,
        term,
        meaning,
        also_called,
        forms,
        superseded_by,
        local,
        sources,
        ours,
    } = written;
    let words = meaning.value.split_whitespace().count();
    // Other languages may need more words for the same.
    if reader.language.reads_source() && words > MEANING_WORDS {
        let message = format!(
            "the meaning of `{}` has {words} words, and at most {MEANING_WORDS} are allowed",
            term.value
        );
        told.say(
            Diagnostic::new(Code::TooManyWords, message)
                .at(meaning.place)
                .help("say it shorter, and link to a page for the rest"),
        );
    }
    if let Some(local) = &local
        && !reader.variables.names.contains(&local.value)
    {
        unknown_variable(local, reader, told);
    }
    Term {
        id: Id::new(&id.value),
        name: term.into(),
        meaning: reader.phrase(&meaning, told),
        also_called: plains(also_called),
        forms: forms
            .iter()
            .flat_map(Spellings::words)
            .map(str::to_owned)
            .collect(),
        superseded_by: plain(superseded_by),
        local: local.map(|local| local.value),
        citations: settler.citations(sources, told),
        ours: ours == Some(true),
    }
}

/// Complains that a text names a local name that is not declared.
pub(super) fn unknown_variable(name: &Text, reader: &Reader<'_>, told: &mut Diagnostics) {
    let help = crate::diagnostics::did_you_mean(
        &name.value,
        reader.variables.names.iter().map(String::as_str),
        "declare it in `variables.yaml`",
    );
    told.say(
        Diagnostic::new(
            Code::UnknownVariable,
            format!("there is no local name `{}`", name.value),
        )
        .at(name.place)
        .help(help),
    );
}

/// A work as meant.
pub(super) fn work(written: SourceWritten, told: &mut Diagnostics) -> Work {
    let SourceWritten {
        id,
        title,
        authors,
        publisher,
        date,
        url,
        note,
    } = written;
    Work {
        url: url.as_ref().and_then(|url| web_address(url, told)),
        place: id.place,
        id: Id::new(&id.value),
        title: title.into(),
        authors: plains(authors),
        publisher: publisher.into(),
        date: date.into(),
        note: plain(note),
    }
}

/// The names as meant.
pub(super) fn variables(written: VariablesWritten, language: &Language) -> Variables {
    let mean = |VariableWritten {
                    meaning,
                    national,
                    forms,
                    required,
                }: VariableWritten| {
        Variable {
            place: national.place,
            meaning: meaning.value,
            national: Name::new(&national.value, &forms, language),
            required: required == Some(true),
        }
    };
    written
        .0
        .into_iter()
        .map(|(id, variable)| (id.value, mean(variable)))
        .collect()
}

/// Adds the entries of data files to the index.
pub(super) fn announce(
    content: &crate::read::ContentFiles,
    index: &mut Index,
    told: &mut Diagnostics,
) {
    for file in &content.figures {
        let state = match &file.written {
            None => State::Broken,
            Some(figure) if figure.draft == Some(true) => State::Draft,
            Some(_) => State::Published,
        };
        let announced = Announced {
            key: Key::new(Kind::Figure, &file.id.value),
            path: &file.path,
            place: file.id.place,
            state,
        };
        index.add(announced, told);
    }
    for term in &content.glossary {
        index.add_entry(Kind::Term, &term.id, told);
    }
    for work in &content.works {
        index.add_entry(Kind::Source, &work.id, told);
    }
}

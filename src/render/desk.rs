//! The toolkit and the templates of one language: what texts are made ready with, and figures and works as templates see them.

use tera::{Context, Value};

use crate::diagnostics::Diagnostic;

use crate::editions::{Links, Route, route};
use crate::markdown::Phrase;
use crate::read::Date;
use crate::theme::{Template, Templates};
use crate::toolkit::{Citation, Figure, Id, Key, Kind, Row, Toolkit, Work};

use super::chart::chart;
use super::views::{FigureView, RowView, Shown, SourceView, WorkView};

/// The toolkit in one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Desk<'a> {
    pub(super) toolkit: &'a Toolkit,
    pub(super) templates: &'a Templates,
    pub(super) links: Links,
}

impl Desk<'_> {
    /// A number as the language writes it.
    pub(super) fn number(&self, number: usize) -> String {
        let number = u64::try_from(number).unwrap_or(u64::MAX);
        self.templates.words.number(number)
    }

    /// The address of `to` as written on a page in `from`.
    pub(super) fn relative(&self, from: &str, to: &Route) -> String {
        self.links.relative(from, to)
    }

    /// `address` of a folder as a link to the page in it.
    pub(super) fn page(&self, address: String) -> String {
        self.links.page(address)
    }

    /// Where an item lives.
    pub(super) fn route(&self, key: &Key) -> Route {
        route(self.toolkit, key)
    }

    /// Figures as they stand on a page in `folder`.
    pub(super) fn figures<'f>(
        &self,
        figures: impl IntoIterator<Item = &'f Figure>,
        folder: &str,
    ) -> Value {
        let figures = figures.into_iter();
        let views: Vec<FigureView> = figures.map(|figure| self.figure(figure, folder)).collect();
        Value::from_serializable(&views)
    }

    /// All works, for the page of works.
    pub(super) fn works(&self) -> Value {
        let views: Vec<WorkView> = self.toolkit.works.iter().map(work).collect();
        Value::from_serializable(&views)
    }

    /// The works that something rests on, on a page in `folder`.
    pub(super) fn sources(&self, citations: &[Citation], folder: &str) -> Vec<SourceView> {
        let view = |citation: &Citation| SourceView {
            title: Shown::literal(&self.work_title(&citation.work)),
            section: citation.section.as_ref().map(Shown::literal),
            href: self.relative(
                folder,
                &self.route(&Key {
                    kind: Kind::Source,
                    id: citation.work.clone(),
                }),
            ),
        };
        citations.iter().map(view).collect()
    }

    /// The title of a work.
    pub(super) fn work_title(&self, work: &Id) -> Phrase {
        let found = self.toolkit.work(work);
        found.map_or_else(|| Phrase::literal(work.as_str()), |work| work.title.clone())
    }

    /// The title of a work without its subtitle; whole, where a work before it in the list has the same short one.
    pub(super) fn short_title(&self, work: &Id) -> Shown {
        let title = self.work_title(work);
        let whole = title.bare();
        let name = short(&whole);
        let earlier = self
            .toolkit
            .works
            .iter()
            .take_while(|other| other.id != *work);
        let taken = earlier
            .map(|other| short(&other.title.bare()).to_lowercase())
            .any(|other| other == name.to_lowercase());
        let shown = if taken { whole.as_str() } else { name };
        Shown::literal(&Phrase {
            rendition: title.rendition,
            ..Phrase::literal(shown)
        })
    }

    /// A figure inside a text on a page in `folder`, as HTML.
    pub(super) fn figure_html(&self, id: &Id, folder: &str) -> Result<String, Box<Diagnostic>> {
        let Some(figure) = self.toolkit.figure(id) else {
            return Ok(String::new());
        };
        let mut context = Context::new();
        context.insert("figure", &self.figure(figure, folder));
        context.insert("level", &3);
        self.templates.render(Template::Figure, &context)
    }

    fn figure(&self, figure: &Figure, folder: &str) -> FigureView {
        let numbers = self.templates.words.numbers();
        let row = |row: &Row| RowView {
            label: Shown::literal(&row.label),
            value: numbers.decimal(row.value),
            note: row.note.as_ref().map(Shown::literal),
        };
        let day = |date: Option<Date>| date.map(|date| self.templates.dates.long(date));
        FigureView {
            id: figure.id.to_string(),
            title: Shown::literal(&figure.title),
            summary: Shown::literal(&figure.summary),
            unit: Shown::literal(&figure.unit),
            base: Shown::literal(&figure.base),
            note: figure.note.as_ref().map(Shown::literal),
            caveat: figure.caveat.as_ref().map(Shown::literal),
            rows: figure.rows.iter().map(row).collect(),
            sources: self.sources(&figure.citations, folder),
            reviewed: day(figure.reviewed),
            facts_as_of: day(figure.facts_as_of),
            chart: chart(figure, numbers),
        }
    }
}

fn work(work: &Work) -> WorkView {
    WorkView {
        id: work.id.to_string(),
        title: Shown::literal(&work.title),
        authors: work.authors.iter().map(Shown::literal).collect(),
        publisher: Shown::literal(&work.publisher),
        date: Shown::literal(&work.date),
        url: work.url.clone(),
        note: work.note.as_ref().map(Shown::literal),
    }
}

/// A title without what follows a colon or stands in brackets.
fn short(title: &str) -> &str {
    let end = title.find([':', '(']).unwrap_or(title.len());
    match title[..end].trim_end() {
        "" => title,
        short => short,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_titles_end_before_the_subtitle() {
        assert_eq!(short("Small towns: a survey"), "Small towns");
        assert_eq!(short("Small towns (third of a series)"), "Small towns");
        assert_eq!(short("Small towns"), "Small towns");
        assert_eq!(short("(Untitled)"), "(Untitled)");
    }
}

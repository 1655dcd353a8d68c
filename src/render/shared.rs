//! Texts as HTML with slots, made once for a language and shared by every edition.
//!
//! Addresses inside an edition are relative and the same in every edition, so only local names and links to items that an area leaves
//! out differ; those stay open here and are filled by each edition.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::editions::{Edition, relative, route};
use crate::markdown::{Phrase, ReferenceId, Slot};
use crate::theme::{Template, Templates};
use crate::toolkit::{Article, Id, Key, Kind, Prose, Target, Toolkit};

use super::chart::chart;
use super::escape::escape_text;
use super::html::pieces;
use super::pictures::picture_address;
use super::pieces::{Piece, Sink};
use super::surroundings::{PictureView, Surroundings};
use super::views::{FigureView, RowView, SourceView};

/// A text ready to be filled.
#[derive(Debug)]
pub(super) struct Compiled {
    segments: Vec<Segment>,
    /// Its second-level headings.
    pub(super) contents: Vec<(String, Phrase)>,
}

#[derive(Debug)]
enum Segment {
    /// The same in every edition.
    Html(String),
    /// A local name.
    Slot(Slot, Sink),
    /// The start of a link to an item that an area may leave out.
    Open(Key, String),
    /// The end of the link that was opened last.
    Close(Key),
}

impl Compiled {
    /// The HTML in an edition's words.
    pub(super) fn fill(&self, edition: &Edition) -> String {
        let mut html = String::with_capacity(self.segments.iter().map(Segment::length).sum());
        for segment in &self.segments {
            match segment {
                Segment::Html(text) => html.push_str(text),
                Segment::Slot(slot, Sink::Text) => {
                    html.push_str("<bdi>");
                    escape_text(&mut html, edition.fill(slot));
                    html.push_str("</bdi>");
                }
                Segment::Slot(slot, Sink::Attribute) => escape_text(&mut html, edition.fill(slot)),
                Segment::Open(key, start) if edition.shows(key) => html.push_str(start),
                Segment::Close(key) if edition.shows(key) => html.push_str("</a>"),
                Segment::Open(..) | Segment::Close(_) => {}
            }
        }
        html
    }
}

impl Segment {
    fn length(&self) -> usize {
        match self {
            Self::Html(text) | Self::Open(_, text) => text.len(),
            Self::Slot(..) => 48,
            Self::Close(_) => 4,
        }
    }
}

/// Makes texts ready for one language.
#[derive(Clone, Copy)]
pub(super) struct Compiler<'a> {
    pub(super) toolkit: &'a Toolkit,
    pub(super) templates: &'a Templates,
}

impl Compiler<'_> {
    /// The text of `article` as it stands on a page in `folder`.
    pub(super) fn compile(
        &self,
        article: &Article,
        folder: &str,
        told: &mut Diagnostics,
    ) -> Compiled {
        let standing = Standing {
            compiler: *self,
            prose: &article.prose,
            folder,
            seen: RefCell::default(),
            told: RefCell::default(),
        };
        let made = pieces(&article.prose.body, &standing);
        told.extend(standing.told.into_inner());
        let mut segments: Vec<Segment> = Vec::with_capacity(made.len());
        for piece in made {
            add(&mut segments, segment(piece, &article.prose));
        }
        let headings = article
            .prose
            .body
            .headings
            .iter()
            .filter(|heading| heading.level == 2);
        Compiled {
            segments,
            contents: headings
                .map(|heading| (heading.id.clone(), heading.title.clone()))
                .collect(),
        }
    }

    /// A figure as templates see it, on a page in `folder`.
    pub(super) fn figure(&self, figure: &crate::toolkit::Figure, folder: &str) -> FigureView {
        let row = |row: &crate::toolkit::Row| RowView {
            label: row.label.clone(),
            value: super::chart::number(row.value),
            note: row.note.clone(),
        };
        FigureView {
            id: figure.id.to_string(),
            title: figure.title.clone(),
            summary: figure.summary.clone(),
            unit: figure.unit.clone(),
            base: figure.base.clone(),
            note: figure.note.clone(),
            caveat: figure.caveat.clone(),
            rows: figure.rows.iter().map(row).collect(),
            sources: self.sources(&figure.citations, folder),
            chart: chart(figure),
        }
    }

    /// The works that something rests on.
    pub(super) fn sources(
        &self,
        citations: &[crate::toolkit::Citation],
        folder: &str,
    ) -> Vec<SourceView> {
        let view = |citation: &crate::toolkit::Citation| SourceView {
            title: self.work_title(&citation.work),
            section: citation.section.clone(),
            href: relative(
                folder,
                &route(&Key {
                    kind: Kind::Source,
                    id: citation.work.clone(),
                }),
            ),
        };
        citations.iter().map(view).collect()
    }

    pub(super) fn work_title(&self, work: &Id) -> String {
        self.toolkit
            .work(work)
            .map_or_else(|| work.to_string(), |work| work.title.clone())
    }

    fn figure_html(&self, id: &Id, folder: &str) -> Result<String, Box<Diagnostic>> {
        let Some(figure) = self.toolkit.figures.iter().find(|figure| figure.id == *id) else {
            return Ok(String::new());
        };
        let mut context = tera::Context::new();
        context.insert("figure", &self.figure(figure, folder));
        context.insert("level", &3);
        self.templates.render(Template::Figure, &context)
    }
}

/// Joins segments that are the same in every edition.
fn add(segments: &mut Vec<Segment>, segment: Segment) {
    match (segments.last_mut(), segment) {
        (Some(Segment::Html(text)), Segment::Html(more)) => text.push_str(&more),
        (_, segment) => segments.push(segment),
    }
}

/// Links stay open only where an area may leave out what they lead to.
fn segment(piece: Piece, prose: &Prose) -> Segment {
    let hideable = |reference: ReferenceId| match prose.target(reference) {
        Target::Item(key, _) if key.kind == Kind::Action => Some(key.clone()),
        _ => None,
    };
    match piece {
        Piece::Html(html) => Segment::Html(html),
        Piece::Slot { slot, sink } => Segment::Slot(slot, sink),
        Piece::LinkStart { reference, html } => match hideable(reference) {
            Some(key) => Segment::Open(key, html),
            None => Segment::Html(html),
        },
        Piece::LinkEnd { reference } => match hideable(reference) {
            Some(key) => Segment::Close(key),
            None => Segment::Html("</a>".to_owned()),
        },
    }
}

/// What a text needs from the page that it stands on.
struct Standing<'a> {
    compiler: Compiler<'a>,
    prose: &'a Prose,
    folder: &'a str,
    /// Terms that have been linked on this page.
    seen: RefCell<BTreeSet<String>>,
    told: RefCell<Diagnostics>,
}

impl Surroundings for Standing<'_> {
    fn href(&self, reference: ReferenceId) -> String {
        match self.prose.target(reference) {
            Target::Item(key, fragment) => {
                let mut route = route(key);
                if fragment.is_some() {
                    route.fragment.clone_from(fragment);
                }
                relative(self.folder, &route)
            }
            Target::Heading(id) => format!("#{id}"),
            Target::Web(address) | Target::Direct(address) => address.clone(),
            Target::Picture(_) | Target::Broken => String::new(),
        }
    }

    fn picture(&self, reference: ReferenceId) -> PictureView {
        match self.prose.target(reference) {
            Target::Picture(picture) => PictureView {
                src: format!(
                    "{}{}",
                    "../".repeat(self.folder.matches('/').count()),
                    picture_address(picture)
                ),
                width: picture.width,
                height: picture.height,
            },
            _ => PictureView {
                src: String::new(),
                width: 0,
                height: 0,
            },
        }
    }

    fn figure(&self, reference: ReferenceId) -> String {
        let Target::Item(key, _) = self.prose.target(reference) else {
            return String::new();
        };
        self.compiler
            .figure_html(&key.id, self.folder)
            .unwrap_or_else(|diagnostic| {
                self.told.borrow_mut().say(*diagnostic);
                String::new()
            })
    }

    fn term_href(&self, term: &str) -> Option<String> {
        let first = self.seen.borrow_mut().insert(term.to_owned());
        first.then(|| relative(self.folder, &route(&Key::new(Kind::Term, term))))
    }

    fn quote_source(&self, reference: ReferenceId) -> String {
        match self.prose.target(reference) {
            Target::Item(key, _) => self.compiler.work_title(&key.id),
            _ => String::new(),
        }
    }

    fn word(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        self.compiler
            .templates
            .words
            .get(key, arguments)
            .unwrap_or_default()
    }
}

/// Every text of the toolkit in one language, by item and by the depth of the page that it stands on.
#[derive(Debug, Default)]
pub(super) struct Shared {
    texts: BTreeMap<(Key, usize), Compiled>,
}

impl Shared {
    /// Makes every text ready. Examples also stand on the pages that gather them, two folders deep.
    pub(super) fn make(compiler: Compiler<'_>, told: &mut Diagnostics) -> Self {
        let mut texts = BTreeMap::new();
        for article in compiler.toolkit.articles() {
            let own = route(&article.key).folder;
            let mut keep = |folder: &str, told: &mut Diagnostics| {
                texts.insert(
                    (article.key.clone(), folder.matches('/').count()),
                    compiler.compile(article, folder, told),
                );
            };
            keep(&own, told);
            if article.key.kind == Kind::Example {
                keep("roles/example/", told);
            }
        }
        Self { texts }
    }

    /// The text of an item on a page of that depth.
    pub(super) fn text(&self, key: &Key, depth: usize) -> Option<&Compiled> {
        self.texts.get(&(key.clone(), depth))
    }
}

//! The pages of one edition, one after another: filled into a pattern where there is one, else drawn, and kept as a pattern for others.

use std::cell::{OnceCell, RefCell};
use std::sync::Arc;

use tracing::{Span, instrument};

use crate::diagnostics::Diagnostic;
use crate::theme::Template;

use super::draw_page::render;
use super::facts::{Fact, Table};
use super::pages::{Sketch, short_page};
use super::patterns::{Found, Made, Pattern, Stencil};
use super::pen::Pen;
use super::questions::{Answer, Question};
use super::short_addresses;

/// A place for one page at a time.
pub(super) struct Filling<'p, 'a> {
    pen: &'p Pen<'a>,
    marking: OnceCell<Box<Pen<'a>>>,
    table: Table<'p>,
    /// What the edition answered, by the numbers of the questions.
    answers: RefCell<Vec<Option<Answer>>>,
    /// The page drawn last.
    pub(super) page: Vec<u8>,
    /// The page at its short address, and the folder of that address.
    pub(super) short: Vec<u8>,
    pub(super) short_folder: Option<String>,
}

impl<'p, 'a> Filling<'p, 'a> {
    /// A place for the pages of the edition of `pen`; `value` knows its facts.
    pub(super) fn new(pen: &'p Pen<'a>, value: &'p dyn Fn(&Fact) -> String) -> Self {
        Self {
            pen,
            marking: OnceCell::new(),
            table: Table::new(&pen.shared.facts, value),
            answers: RefCell::default(),
            page: Vec::new(),
            short: Vec::new(),
            short_folder: None,
        }
    }

    /// Draws a page.
    #[inline(never)]
    #[instrument(name = "page", skip_all, fields(edition = &*self.pen.edition.folder, folder = &*sketch.folder, drawn = false))]
    pub(super) fn draw(&mut self, sketch: &Sketch<'a>) -> Result<Made, Box<Diagnostic>> {
        self.page.clear();
        self.short.clear();
        self.short_folder = None;
        match self.pattern(sketch)? {
            Some(pattern) => Ok(self.fill(&pattern)),
            None => self.draw_alone(sketch),
        }
    }

    /// What the edition answers to the question of that number; asked of it once.
    fn answer(&self, number: usize) -> Answer {
        let mut answers = self.answers.borrow_mut();
        if answers.len() <= number {
            answers.resize(number + 1, None);
        }
        *answers[number].get_or_insert_with(|| {
            let question = self.pen.shared.questions.numbered(number);
            question.map_or(0, |question| self.pen.answer(&question))
        })
    }

    /// A pattern that fits the edition; a new one, if there is none yet.
    fn pattern(&self, sketch: &Sketch<'a>) -> Result<Option<Arc<Pattern>>, Box<Diagnostic>> {
        if sketch.own || !self.pen.shared.several_areas || self.pen.area.is_none() {
            return Ok(None);
        }
        let patterns = &self.pen.shared.patterns;
        let answer = |question: usize| self.answer(question);
        match patterns.find(&sketch.folder, &answer) {
            Found::Fits(pattern) => return Ok(Some(pattern)),
            Found::Closed => return Ok(None),
            Found::Open => {}
        }
        let Some(pattern) = self.new_pattern(sketch)? else {
            patterns.close(&sketch.folder);
            return Ok(None);
        };
        let pattern = Arc::new(pattern);
        let whole = self.pen.shared.questions.number(&Question::Whole);
        if pattern
            .answers
            .iter()
            .all(|(question, _)| *question != whole)
        {
            patterns.keep(&sketch.folder, &pattern);
        }
        Ok(Some(pattern))
    }

    fn new_pattern(&self, sketch: &Sketch<'a>) -> Result<Option<Pattern>, Box<Diagnostic>> {
        let pen = self.marking.get_or_init(|| Box::new(self.pen.marking()));
        let Some(asked) = &pen.asked else {
            return Ok(None);
        };
        note_drawn();
        let (drawn, questions) = asked.listen(|| {
            let leaf = sketch.leaf(pen);
            let short = short_page(pen, &leaf);
            let mut page = Vec::new();
            let made = render(pen, leaf, &mut page)?;
            let short =
                short.map(|(_, context)| pen.templates.render(Template::Redirect, &context));
            Ok::<_, Box<Diagnostic>>((made, page, short.transpose()?))
        });
        let (made, page, short) = drawn?;
        if self.pen.site.theme.looks_closer(made.template) {
            return Ok(None);
        }
        let short = match (short, pen.short.page_code(&sketch.folder)) {
            (Some(short), Some(code)) => {
                Stencil::cut(short.as_bytes()).map(|short| Some((code.to_owned(), short)))
            }
            _ => Some(None),
        };
        let (Some(page), Some(short)) = (Stencil::cut(&page), short) else {
            return Ok(None);
        };
        let answers = questions.into_iter().map(|question| {
            let number = self.pen.shared.questions.number(&question);
            (number, self.answer(number))
        });
        Ok(Some(Pattern {
            answers: answers.collect(),
            page,
            short,
            made,
        }))
    }

    fn fill(&mut self, pattern: &Pattern) -> Made {
        pattern.page.fill(&mut self.table, &mut self.page);
        if let (Some((page, stencil)), Some(edition)) =
            (&pattern.short, self.pen.short.edition_code())
        {
            stencil.fill(&mut self.table, &mut self.short);
            self.short_folder = Some(short_addresses::folder(&format!("{edition}{page}")));
        }
        pattern.made
    }

    fn draw_alone(&mut self, sketch: &Sketch<'a>) -> Result<Made, Box<Diagnostic>> {
        note_drawn();
        let leaf = sketch.leaf(self.pen);
        if let Some((folder, context)) = short_page(self.pen, &leaf) {
            self.pen
                .templates
                .render_to(Template::Redirect, &context, &mut self.short)?;
            self.short_folder = Some(folder);
        }
        render(self.pen, leaf, &mut self.page)
    }
}

/// Notes that the page which is being made is drawn, and not only filled.
fn note_drawn() {
    Span::current().record("drawn", true);
}

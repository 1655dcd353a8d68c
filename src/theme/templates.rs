//! Compiled templates of one language. The door to Tera, with `words.rs` and `render`'s contexts.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tera::{Context, ErrorKind, Tera};

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, SourceId, SourceMap};
use crate::languages::{Dates, Lists, Order, Words};
use crate::read::ThemeFiles;

use super::assets::{self, Assets};
use super::contract::Template;
use super::formats;
use super::words;

/// Templates that speak one language.
#[derive(Debug)]
pub struct Templates {
    tera: Tera,
    sources: BTreeMap<String, (SourceId, Arc<str>)>,
    /// The words of the language.
    pub words: Arc<Words>,
    /// The dates of the language.
    pub dates: Dates,
    /// The alphabet of the language.
    pub order: Order,
}

/// Compiles all templates, or complains.
pub(super) fn compile(
    files: &ThemeFiles,
    assets: &Assets,
    words: Arc<Words>,
    map: &SourceMap,
    told: &mut Diagnostics,
) -> Option<Templates> {
    let mut tera = Tera::new();
    tera.register_function("word", words::function(Arc::clone(&words)));
    tera.register_function("script_words", words::script_function(Arc::clone(&words)));
    tera.register_filter("plain", words::plain_filter);
    tera.register_function("asset", assets::function(assets));
    let dates = Dates::new(words.language());
    register_formats(&mut tera, &words, &dates);
    tera.autoescape_on(vec![".html", ".xml"]);
    let sources: BTreeMap<String, (SourceId, Arc<str>)> = files
        .templates
        .iter()
        .map(|(name, source)| (name.clone(), (*source, map.shared_text(*source))))
        .collect();
    let mut templates = Templates {
        tera,
        sources,
        dates,
        order: Order::new(words.language()),
        words,
    };
    let before = told.errors();
    templates.add(told);
    (told.errors() == before).then_some(templates)
}

fn register_formats(tera: &mut Tera, words: &Arc<Words>, dates: &Dates) {
    let lists = Lists::new(words.language());
    tera.register_function("script_formats", formats::script_formats(dates, &lists));
    tera.register_function("list", formats::list(lists));
    tera.register_function("number", formats::number(Arc::clone(words)));
    tera.register_function("percent", formats::percent(Arc::clone(words)));
}

impl Templates {
    /// Adds every template. Tera stops at the first that cannot be read; here each such gives way to an empty one and the rest is
    /// tried again, so that one run tells all.
    fn add(&mut self, told: &mut Diagnostics) {
        let mut unreadable: BTreeSet<String> = BTreeSet::new();
        loop {
            let texts = self.sources.iter().map(|(name, (_, text))| {
                let text = if unreadable.contains(name) { "" } else { text };
                (name.as_str(), text)
            });
            let Err(error) = self.tera.add_raw_templates(texts) else {
                return;
            };
            let mut complaints = self.complaints(&error, Code::TemplateSyntax);
            let begins_anew = matches!(error.kind(), ErrorKind::SyntaxError(report)
                if unreadable.insert(report.filename().to_owned()));
            if !begins_anew && !unreadable.is_empty() {
                complaints.retain(|complaint| !may_follow(complaint));
            }
            for complaint in complaints {
                told.say(complaint);
            }
            if !begins_anew {
                return;
            }
        }
    }

    /// Renders a template; the complaint is about the theme.
    pub fn render(&self, template: Template, context: &Context) -> Result<String, Box<Diagnostic>> {
        let rendered = self.tera.render(template.file(), context);
        rendered.map_err(|error| self.complaint(&error))
    }

    /// Renders a template to the end of `page`, likewise.
    pub fn render_to(
        &self,
        template: Template,
        context: &Context,
        page: &mut Vec<u8>,
    ) -> Result<(), Box<Diagnostic>> {
        let rendered = self.tera.render_to(template.file(), context, page);
        rendered.map_err(|error| self.complaint(&error))
    }

    /// Why a template cannot be rendered.
    fn complaint(&self, error: &tera::Error) -> Box<Diagnostic> {
        let mut complaints = self.complaints(error, Code::TemplateFails).into_iter();
        let unknown = || Diagnostic::new(Code::TemplateFails, error.to_string());
        Box::new(complaints.next().unwrap_or_else(unknown))
    }

    /// Tera's errors as ours: those with a span at their place, link-time reports read from their printed lines.
    fn complaints(&self, error: &tera::Error, code: Code) -> Vec<Diagnostic> {
        let help = "mend the template; `ARCHITECTURE.md` says where the values come from";
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let place = self.place(
                    report.filename(),
                    report.span().start_line,
                    report.span().start_col,
                    report.span().range.len(),
                );
                let diagnostic = Diagnostic::new(code, plain(report.message())).help(help);
                vec![match place {
                    Some(place) => diagnostic.at(place),
                    None => diagnostic.in_path(report.filename()),
                }]
            }
            ErrorKind::Msg(printed) if printed.contains(" --> ") => self.printed(printed),
            _ => vec![
                Diagnostic::new(Code::TemplateName, plain(&error.to_string()))
                    .help("name a template, filter, function or component that exists"),
            ],
        }
    }

    /// Reports that Tera prints when names do not link: `error: words`, then ` --> file:line:column`.
    fn printed(&self, printed: &str) -> Vec<Diagnostic> {
        let mut complaints = Vec::new();
        let mut message = "a name in this template means nothing".to_owned();
        for line in printed.lines() {
            if let Some(words) = line.trim_start().strip_prefix("error: ") {
                plain(words).clone_into(&mut message);
            } else if let Some(place) = line
                .split_once("--> ")
                .and_then(|(_, place)| self.printed_place(place.trim()))
            {
                let help = "name a filter, function, component or template that exists";
                complaints.push(
                    Diagnostic::new(Code::TemplateName, message.as_str())
                        .at(place)
                        .help(help),
                );
            }
        }
        complaints
    }

    fn printed_place(&self, text: &str) -> Option<Place> {
        let mut parts = text.rsplitn(3, ':');
        let column: usize = parts.next()?.parse().ok()?;
        let line: usize = parts.next()?.parse().ok()?;
        self.place(parts.next()?, line, column.saturating_sub(1), 1)
    }

    fn place(&self, file: &str, line: usize, column: usize, length: usize) -> Option<Place> {
        let (source, text) = self.sources.get(file)?;
        let line_start: usize = text
            .split_inclusive('\n')
            .take(line.saturating_sub(1))
            .map(str::len)
            .sum();
        let in_line = text[line_start..]
            .char_indices()
            .nth(column)
            .map_or(0, |(offset, _)| offset);
        Some(Place::new(
            *source,
            line_start + in_line..line_start + in_line + length.max(1),
        ))
    }
}

/// Whether a complaint may be there only because another template could not be read: what that one defines is missing.
fn may_follow(complaint: &Diagnostic) -> bool {
    !["unknown filter", "unknown function", "unknown test"]
        .iter()
        .any(|own| complaint.message.starts_with(own))
}

/// One phrase without a full stop, in lower case at the start, as our complaints are.
fn plain(words: &str) -> String {
    let words = words.trim().trim_end_matches('.');
    let mut characters = words.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(characters).collect()
    })
}

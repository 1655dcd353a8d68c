//! Where containers begin and end: the lines `:::name` and `:::`, in step with lists and quotations.
//!
//! Such a line reaches us as HTML (`mask.rs`), alone or among lines of HTML that the author wrote.

use std::ops::Range;

use super::builder::Builder;
use super::directive::{self, Directive};
use super::frame::Frame;
use super::opening;
use super::run::Run;
use crate::diagnostics::{Code, Diagnostic};

/// The lines of one block of HTML, as they come.
#[derive(Default)]
pub(super) struct HtmlLines {
    begun: bool,
    run: Run,
    end: usize,
    in_comment: bool,
}

impl HtmlLines {
    /// The beginning of a block.
    pub(super) fn begin(&mut self, builder: &mut Builder<'_>) {
        builder.end_line();
        self.begun = true;
    }

    /// Whether a block has begun and not ended.
    pub(super) fn has_begun(&self) -> bool {
        self.begun
    }

    /// A line; one of ours ends the HTML before it, unless it stands in a comment.
    pub(super) fn line(&mut self, html: &str, range: Range<usize>, builder: &mut Builder<'_>) {
        let masked = builder.reading.masked;
        match masked.directive_in(&range) {
            Some(ours) if !self.in_comment => {
                self.put(builder);
                directive_line(&ours, builder);
            }
            _ => {
                self.end = range.end;
                self.in_comment = is_in_comment_after(html, self.in_comment);
                self.run.push(html, range);
            }
        }
    }

    /// The end of the block.
    pub(super) fn end(&mut self, builder: &mut Builder<'_>) {
        self.put(builder);
        (self.begun, self.in_comment) = (false, false);
    }

    fn put(&mut self, builder: &mut Builder<'_>) {
        let run = std::mem::take(&mut self.run);
        if !run.is_empty() {
            builder.block_html(&run, self.end);
        }
    }
}

/// Whether a comment is open after `line`. The end of one can share its hyphens with its beginning: `<!-->`.
fn is_in_comment_after(line: &str, before: bool) -> bool {
    let mut rest = line;
    let mut inside = before;
    while let Some(at) = rest.find(if inside { "-->" } else { "<!--" }) {
        rest = &rest[at + if inside { 3 } else { 2 }..];
        inside = !inside;
    }
    inside
}

/// A tag within a line; one of ours cannot stand there.
pub(super) fn line_html(html: &str, range: Range<usize>, builder: &mut Builder<'_>) {
    let masked = builder.reading.masked;
    if masked.directive_in(&range).is_none() {
        return builder.line_html(html, range);
    }
    let message = "this is within a paragraph, so it neither opens nor closes a container";
    let help = "put it at the start of a line, or as far in as the list that it stands in";
    builder
        .reading
        .refuse(&range, Code::UnclosedContainer, message, help);
    builder.text(&masked.restored(html, &range), range);
}

/// A line `:::…` at `range`.
fn directive_line(range: &Range<usize>, builder: &mut Builder<'_>) {
    builder.end_line();
    let directive = directive::read(builder.reading.written(range.clone()));
    if directive.name.is_some() {
        begin(&directive, range, builder);
    } else {
        end(directive.colons, range, builder);
    }
}

fn begin(directive: &Directive<'_>, range: &Range<usize>, builder: &mut Builder<'_>) {
    let Builder {
        reading, gathered, ..
    } = builder;
    let kind = opening::kind(directive, range, reading);
    let container =
        kind.and_then(|kind| opening::container(kind, directive, range, reading, gathered));
    let frame = Frame::Container {
        colons: directive.colons,
        kind,
        container,
    };
    builder.push(frame, range.clone());
}

/// Ends the innermost container that was opened with as many colons; those within it were left open.
fn end(colons: usize, range: &Range<usize>, builder: &mut Builder<'_>) {
    let within_reach = builder
        .stack
        .iter()
        .rev()
        .map_while(|open| match open.frame {
            Frame::Container { colons, .. } => Some(colons),
            _ => None,
        });
    let Some(left_open) = within_reach.into_iter().position(|opened| opened == colons) else {
        return tell_closes_nothing(range, builder);
    };
    for _ in 0..left_open {
        builder.tell_left_open();
        builder.pop();
    }
    builder.pop();
}

fn tell_closes_nothing(range: &Range<usize>, builder: &mut Builder<'_>) {
    let complaint = Diagnostic::new(Code::UnclosedContainer, "this closes no container").help(
        "a container closes with as many colons as it opened with, at the same depth of lists and quotations",
    );
    let is_container = |frame: &Frame| matches!(frame, Frame::Container { .. });
    let open = builder
        .stack
        .iter()
        .rev()
        .find(|open| is_container(&open.frame));
    let complaint = match open {
        Some(open) => complaint.note(builder.reading.place(&open.range), "this one is open"),
        None => complaint,
    };
    builder.reading.say(range, complaint);
}

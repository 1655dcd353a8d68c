//! Links and pictures: the address is read, and refused where it leads nowhere safe; the words stay in any case.

use std::ops::Range;

use super::destination::Destination;
use super::frame::{Open, Target};
use super::gathered::Gathered;
use super::inline::{Inline, plain};
use super::mask::HIDDEN;
use super::reading::Reading;
use super::reference::{ReferenceId, Use};
use crate::diagnostics::{Code, Diagnostic};

/// The link that `open` was.
pub(super) fn link(
    target: &Target,
    open: Open,
    reading: &mut Reading<'_>,
    gathered: &mut Gathered,
) -> Vec<Inline> {
    let range = address_range(target, &open, reading);
    let title = title(target, &open.range, reading);
    match reference(target, Use::Link, &range, reading, gathered) {
        Some(reference) => vec![Inline::Link {
            reference,
            title,
            inlines: open.inlines,
        }],
        None => open.inlines,
    }
}

/// The picture that `open` was.
pub(super) fn picture(
    target: &Target,
    open: &Open,
    reading: &mut Reading<'_>,
    gathered: &mut Gathered,
) -> Vec<Inline> {
    let range = address_range(target, open, reading);
    let title = title(target, &open.range, reading);
    let alternative = plain(&open.inlines);
    if alternative.is_blank() && !reading.is_plain() {
        let help = "say what it shows: `![What it shows](picture.png)`";
        let message = "this picture has no words";
        reading.refuse(&open.range, Code::PictureWithoutWords, message, help);
    }
    match reference(target, Use::Picture, &range, reading, gathered) {
        Some(reference) => vec![Inline::Picture {
            reference,
            title,
            alternative,
        }],
        None => Vec::new(),
    }
}

fn reference(
    target: &Target,
    r#use: Use,
    range: &Range<usize>,
    reading: &mut Reading<'_>,
    gathered: &mut Gathered,
) -> Option<ReferenceId> {
    match destination(&target.address, r#use, reading) {
        Ok(destination) => Some(gathered.refer(destination, reading.place(range), r#use)),
        Err(fault) => {
            reading.say(range, *fault);
            None
        }
    }
}

fn destination(
    address: &str,
    r#use: Use,
    reading: &Reading<'_>,
) -> Result<Destination, Box<Diagnostic>> {
    if reading.is_plain() {
        return Ok(Destination::Web(address.to_owned()));
    }
    if has_slot(address) {
        return Err(slot_refused("an address"));
    }
    let destination = Destination::read(address)?;
    match (&destination, r#use) {
        (Destination::File { .. }, _) | (_, Use::Link) => Ok(destination),
        (Destination::Web(_), _) => Err(Box::new(
            Diagnostic::new(
                Code::PictureFromElsewhere,
                "this picture would be fetched from another site",
            )
            .help("save the picture beside this file and write its name here"),
        )),
        _ => Err(Box::new(
            Diagnostic::new(Code::LinkScheme, "this is not the name of a picture")
                .help("write the name of a picture file; a figure is written `:::figure{id=…}`"),
        )),
    }
}

/// Titles are attributes, which an edition does not fill.
fn title(target: &Target, range: &Range<usize>, reading: &mut Reading<'_>) -> String {
    if !reading.is_plain() && has_slot(&target.title) {
        reading.say(range, *slot_refused("the title of a link or picture"));
    }
    reading.masked.shown(&target.title)
}

fn has_slot(text: &str) -> bool {
    text.contains(HIDDEN.open) || text.contains(HIDDEN.close)
}

fn slot_refused(where_it_stands: &str) -> Box<Diagnostic> {
    let message = format!("a local name cannot stand in {where_it_stands}");
    let help = "put the local name in the words of the link";
    Box::new(Diagnostic::new(Code::VariableInAddress, message).help(help))
}

/// Where the address is written: behind the words, or the whole link if it is written elsewhere.
fn address_range(target: &Target, open: &Open, reading: &Reading<'_>) -> Range<usize> {
    let address = reading.masked.shown(&target.address);
    let from = if reading.written(open.range.clone()).starts_with('<') {
        open.range.start
    } else {
        open.last
    };
    let behind = reading.written(from..open.range.end);
    if let Some(found) = behind.find(&address).filter(|_| !address.is_empty()) {
        return from + found..from + found + address.len();
    }
    match behind.find("](") {
        Some(found) if open.range.end > from + found + 2 => from + found + 2..open.range.end - 1,
        _ => open.range.clone(),
    }
}

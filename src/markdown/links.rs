//! Links and pictures: the address is read, and refused where it leads nowhere safe; the words stay in any case.

use std::ops::Range;

use super::characters::tell_decoded;
use super::destination::Destination;
use super::frame::{Open, Target};
use super::gathered::Gathered;
use super::inline::{Inline, plain};
use super::input::Dialect;
use super::mask::HIDDEN;
use super::reading::Reading;
use super::reference::{ReferenceId, Use};
use super::web::site;
use crate::diagnostics::{Code, Diagnostic};

/// The link that `open` was.
pub(super) fn link(
    target: &Target,
    open: Open,
    reading: &mut Reading<'_>,
    gathered: &mut Gathered,
) -> Vec<Inline> {
    let pointer = Pointer::new(target, Use::Link, &open, reading);
    let title = pointer.title(reading);
    match pointer.reference(reading, gathered) {
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
    let pointer = Pointer::new(target, Use::Picture, open, reading);
    let title = pointer.title(reading);
    let alternative = plain(&open.inlines);
    if alternative.is_blank() && !reading.is_plain() {
        let help = "say what it shows: `![What it shows](picture.png)`";
        let message = "this picture has no words";
        reading.refuse(&open.range, Code::PictureWithoutWords, message, help);
    }
    match pointer.reference(reading, gathered) {
        Some(reference) => vec![Inline::Picture {
            reference,
            title,
            alternative,
        }],
        None => Vec::new(),
    }
}

/// Where a link or picture points, and where that is written.
struct Pointer<'t> {
    target: &'t Target,
    r#use: Use,
    /// The whole link or picture.
    whole: Range<usize>,
    /// What holds the address and the title.
    written: Range<usize>,
    /// The address, as near as can be known.
    address: Range<usize>,
}

impl<'t> Pointer<'t> {
    fn new(target: &'t Target, r#use: Use, open: &Open, reading: &Reading<'_>) -> Self {
        let is_bare = reading.written(open.range.clone()).starts_with('<');
        let from = if is_bare { open.range.start } else { open.last };
        let behind = from..open.range.end;
        Self {
            target,
            r#use,
            whole: open.range.clone(),
            address: address_range(target, &behind, &open.range, reading),
            written: target.definition.clone().unwrap_or(behind),
        }
    }

    fn reference(&self, reading: &mut Reading<'_>, gathered: &mut Gathered) -> Option<ReferenceId> {
        if tell_decoded(&self.target.address, &self.written, reading) {
            return None;
        }
        match self.destination(reading) {
            Ok(destination) => {
                Some(gathered.refer(destination, reading.place(&self.address), self.r#use))
            }
            Err(fault) => {
                reading.say(&self.address, *fault);
                None
            }
        }
    }

    fn destination(&self, reading: &Reading<'_>) -> Result<Destination, Box<Diagnostic>> {
        let address = &self.target.address;
        if reading.is_plain() {
            return Ok(Destination::Web(address.clone()));
        }
        if self.has_slot(address, reading) {
            return Err(slot_refused("an address"));
        }
        let destination = Destination::read(address)?;
        if let Destination::Web(address) = &destination
            && self.is_site_in_entities(address, reading)
        {
            return Err(site_in_entities(address));
        }
        match (&destination, self.r#use) {
            (Destination::File { .. }, _) | (_, Use::Link) => Ok(destination),
            (Destination::Web(_), _) => Err(Box::new(
                Diagnostic::new(
                    Code::PictureFromElsewhere,
                    "this picture would be fetched from another site",
                )
                .help("save the picture beside this file and write its name here"),
            )),
            _ => Err(Box::new(
                Diagnostic::new(Code::LinkScheme, "this is not the name of a picture").help(
                    "write the name of a picture file; a figure is written `:::figure{id=…}`",
                ),
            )),
        }
    }

    /// Whether the site is written otherwise than as it is, so that who reviews the text does not see where the link leads.
    fn is_site_in_entities(&self, address: &str, reading: &Reading<'_>) -> bool {
        let written = reading.written(self.written.clone());
        written.contains('&') && !written.contains(site(address))
    }

    /// Titles are attributes, which an edition does not fill. In an area's own text a link has none, so that only its words say where
    /// it leads.
    fn title(&self, reading: &mut Reading<'_>) -> String {
        let title = &self.target.title;
        if tell_decoded(title, &self.written, reading) {
            return String::new();
        }
        if self.has_slot(title, reading) {
            reading.say(&self.whole, *slot_refused("the title of a link or picture"));
        }
        match (reading.dialect(), self.r#use) {
            (Dialect::Area, Use::Link) => String::new(),
            _ => reading.masked.shown(title).into_owned(),
        }
    }

    /// Whether our mark stands in `text` and in what is written; an entity can write the same character.
    fn has_slot(&self, text: &str, reading: &Reading<'_>) -> bool {
        let masked = reading.masked.text.get(self.written.clone());
        let masked = masked.unwrap_or_default();
        let is_mark = |mark: &str| text.contains(mark) && masked.contains(mark);
        !reading.is_plain() && (is_mark(HIDDEN.open) || is_mark(HIDDEN.close))
    }
}

fn slot_refused(where_it_stands: &str) -> Box<Diagnostic> {
    let message = format!("a local name cannot stand in {where_it_stands}");
    let help = "put the local name in the words of the link";
    Box::new(Diagnostic::new(Code::VariableInAddress, message).help(help))
}

fn site_in_entities(address: &str) -> Box<Diagnostic> {
    let site = site(address);
    let message = "the name of this site is written with entities";
    let help = format!("write it as it is: `{site}`");
    Box::new(Diagnostic::new(Code::BadWebAddress, message).help(help))
}

/// Where the address is written `behind` the words, or the `whole` link if it is written elsewhere.
fn address_range(
    target: &Target,
    behind: &Range<usize>,
    whole: &Range<usize>,
    reading: &Reading<'_>,
) -> Range<usize> {
    let address = reading.masked.shown(&target.address);
    let text = reading.written(behind.clone());
    if let Some(found) = text.find(&*address).filter(|_| !address.is_empty()) {
        return behind.start + found..behind.start + found + address.len();
    }
    match text.find("](") {
        Some(found) if behind.end > behind.start + found + 2 => {
            behind.start + found + 2..behind.end - 1
        }
        _ => whole.clone(),
    }
}

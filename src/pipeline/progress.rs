//! How far each translation has come, counted on catalogues that are merged in memory with the source as it is now.

use std::path::Path;

use crate::languages::catalogue::{Catalogue, Entry, merge};
use crate::translate::{missing, progress};
use crate::write::save_result;

use super::desk::{Desk, Part};
use super::outcome::Outcome;
use super::progress_page::{OPENING, page};
use super::request::Request;
use super::standing::{Counted, Spoken, Standing, Untranslated};

/// Counts what is asked for; a page of it is written at `html`, if that is asked for too.
pub fn status(request: &Request, html: Option<&Path>) -> Outcome<Standing> {
    Outcome::of(|map, told| {
        let desk = Desk::open(request, map, told)?;
        let mut languages: Vec<Spoken> = Vec::new();
        for part in desk.parts(request) {
            match languages
                .last_mut()
                .filter(|last| last.tag == part.language.tag())
            {
                Some(last) => last.catalogues.push(counted(&part)),
                None => languages.push(spoken(&part)),
            }
        }
        let standing = Standing {
            guide: desk.title(),
            languages,
        };
        if let Some(path) = html {
            save_result(path, &page(&standing), Some(OPENING), told)?;
        }
        Ok(standing)
    })
}

fn spoken(part: &Part<'_>) -> Spoken {
    Spoken {
        tag: part.language.tag().to_owned(),
        name: part.language.own_name(),
        direction: part.language.direction(),
        catalogues: vec![counted(part)],
    }
}

fn counted(part: &Part<'_>) -> Counted {
    let nothing = Catalogue::default();
    let merged = merge(part.old.unwrap_or(&nothing), part.units).catalogue;
    Counted {
        subject: part.subject.clone(),
        path: part.path.clone(),
        progress: progress(&merged),
        missing: missing(&merged).map(untranslated).collect(),
    }
}

fn untranslated(entry: &Entry) -> Untranslated {
    Untranslated {
        context: entry.context.clone().unwrap_or_default(),
        source: entry.source.clone(),
        reference: entry.references.first().cloned(),
    }
}

//! Whether every grammatical form that texts ask for was given: where one was not, the name stands there as it is.
//!
//! Told once for each name and form of an edition, at a text that asks for it, so that a translator sees the sentence.

use std::collections::BTreeMap;

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::markdown::{Phrase, PhrasePart, Rendition, Slot, lines};
use crate::toolkit::{Article, Toolkit};

use super::edition::Edition;

/// Each form of a name that texts ask for, with one text that does.
pub(super) type Asked = BTreeMap<(String, String), String>;

/// What the texts of `toolkit` ask for.
pub(super) fn asked(toolkit: &Toolkit) -> Asked {
    let mut asked = Asked::new();
    for article in toolkit.articles() {
        look(article, &mut asked);
    }
    asked
}

/// Complains about forms that `edition` was not given, of those that the toolkit's texts and its area's own ask for.
pub(super) fn check(edition: &Edition, asked: &Asked, toolkit: &Toolkit, told: &mut Diagnostics) {
    let area = edition.area.as_ref().and_then(|id| toolkit.area(id));
    let mut own = Asked::new();
    let articles = area.into_iter().flat_map(crate::toolkit::Area::articles);
    articles.for_each(|article| look(article, &mut own));
    for ((name, form), sentence) in asked.iter().chain(&own) {
        let given = edition.names.get(name);
        if given.is_none_or(|given| given.form(Some(form)).is_some()) {
            continue;
        }
        let folder = match &edition.area {
            Some(area) => format!("areas/{area}"),
            None => "languages".to_owned(),
        };
        let message = format!("nobody gave the form `{form}` of the name `{name}`: “{sentence}”");
        told.say(
            Diagnostic::new(Code::FormMissing, message)
                .in_path(format!("content/{folder}/{}.po", edition.language))
                .help("`fingerpost translate merge` adds an entry for it; give it words"),
        );
    }
}

fn look(article: &Article, asked: &mut Asked) {
    let body = &article.prose.body;
    let headings = body.headings.iter().map(|heading| heading.title.clone());
    let phrases = [article.title.clone(), article.summary.clone()];
    for phrase in phrases.into_iter().chain(headings).chain(lines(body)) {
        for part in &phrase.parts {
            let PhrasePart::Slot(Slot {
                name,
                form: Some(form),
                rendition: Rendition::Own | Rendition::Outdated,
            }) = part
            else {
                continue;
            };
            let key = (name.clone(), form.clone());
            asked.entry(key).or_insert_with(|| sentence(&phrase));
        }
    }
}

fn sentence(phrase: &Phrase) -> String {
    phrase.plain(&|slot| match &slot.form {
        Some(form) => format!("{{{{ {}:{form} }}}}", slot.name),
        None => format!("{{{{ {} }}}}", slot.name),
    })
}

//! Everything of a toolkit that can be found.

use crate::editions::List;
use crate::languages::Words;
use crate::markdown::term_ids;
use crate::toolkit::{Article, Principle, Story, Toolkit, WayIn};

use super::entry::Draft;
use super::field::Field;
use super::reference::{figure, term, work};

/// Makes an entry, on any thread: all entries with all their words at once would fill more memory than the texts.
pub(super) type Maker<'t> = Box<dyn FnOnce() -> Draft + Send + 't>;

/// Makers of every entry that all editions share, in the order of the guide.
pub(super) fn makers<'t>(toolkit: &'t Toolkit, words: &Words) -> Vec<Maker<'t>> {
    let page = |article| own(article, toolkit);
    let plain = |article| -> Maker<'t> { Box::new(move || page(article)) };
    let mut all: Vec<Maker<'t>> = Vec::new();
    all.extend(toolkit.home.iter().map(|one| plain(&one.article)));
    for one in &toolkit.principles {
        all.push(Box::new(move || principle(one, page(&one.article))));
    }
    all.extend(toolkit.actions.iter().map(|one| plain(&one.article)));
    for one in &toolkit.case_studies {
        all.push(Box::new(move || story(one, page(&one.article))));
    }
    let ways_in = [&toolkit.roles, &toolkit.stages, &toolkit.agencies];
    for one in ways_in.into_iter().flatten() {
        all.push(Box::new(move || way_in(one, page(&one.article))));
    }
    all.extend(toolkit.tools.iter().map(|one| plain(&one.article)));
    all.extend(toolkit.pages.iter().map(|one| plain(&one.article)));
    for draft in lists(toolkit).filter_map(|list| of_list(list, words)) {
        all.push(Box::new(move || draft));
    }
    for one in &toolkit.terms {
        all.push(Box::new(move || term(toolkit, one)));
    }
    for one in &toolkit.examples {
        all.push(Box::new(move || story(one, page(&one.article))));
    }
    for one in &toolkit.figures {
        all.push(Box::new(move || figure(toolkit, one)));
    }
    for one in &toolkit.works {
        all.push(Box::new(move || work(toolkit, one)));
    }
    all
}

/// The entry of a page or case study that an area has of its own.
pub(super) fn own(article: &Article, toolkit: &Toolkit) -> Draft {
    acronyms(Draft::of_article(toolkit, article), article, toolkit)
}

/// The page of a list; its words are the catalogue's.
pub(super) fn of_list(list: List, words: &Words) -> Option<Draft> {
    let title = words.get(&format!("list-{}-title", list.key()), &[])?;
    let summary = words.get(&format!("list-{}-summary", list.key()), &[])?;
    Some(Draft::of_list(list, &title, &summary))
}

/// The lists that every edition has, but for those that are made of the index itself.
fn lists(toolkit: &Toolkit) -> impl Iterator<Item = List> {
    let has_examples = !toolkit.examples.is_empty();
    List::ALL.into_iter().filter(move |list| match list {
        List::Areas | List::Search | List::Outline => false,
        List::Examples => has_examples,
        _ => true,
    })
}

/// A text that uses a term can be found by the term's short names, which it may spell out.
fn acronyms(draft: Draft, article: &Article, toolkit: &Toolkit) -> Draft {
    let used = term_ids(&article.prose.body);
    let terms = toolkit.terms.iter();
    terms
        .filter(|term| used.contains(term.id.as_str()))
        .flat_map(|term| &term.also_called)
        .fold(draft, |draft, name| draft.with_all(Field::Text, [name]))
}

fn principle(principle: &Principle, draft: Draft) -> Draft {
    draft
        .with_all(Field::Name, [&principle.component])
        .with_all(Field::Beside, &principle.criteria)
}

fn story(story: &Story, draft: Draft) -> Draft {
    draft
        .with_all(Field::Text, &story.setting)
        .with_all(Field::Text, &story.region)
        .with_all(Field::Text, &story.outcomes)
}

fn way_in(way_in: &WayIn, draft: Draft) -> Draft {
    draft
        .also_called(&way_in.also_called)
        .with_all(Field::Beside, &way_in.superseded_by)
}

//! Everything of a toolkit that can be found.

use rayon::prelude::*;

use crate::editions::List;
use crate::languages::Words;
use crate::markdown::term_ids;
use crate::toolkit::{Article, Principle, Story, Toolkit, WayIn};

use super::entry::Draft;
use super::field::Field;
use super::reference::{figure, term, work};

/// Makes an entry, on any thread.
type Maker<'t> = Box<dyn Fn() -> Draft + Send + Sync + 't>;

/// Every entry that all editions share, in the order of the guide.
pub(super) fn drafts(toolkit: &Toolkit, words: &Words) -> Vec<Draft> {
    let mut all: Vec<Draft> = made(&articles(toolkit));
    let after = all.split_off(all.len() - toolkit.examples.len());
    all.extend(lists(toolkit).filter_map(|list| of_list(list, words)));
    all.extend(toolkit.terms.iter().map(|one| term(toolkit, one)));
    all.extend(after);
    all.extend(toolkit.figures.iter().map(|one| figure(toolkit, one)));
    all.extend(toolkit.works.iter().map(|one| work(toolkit, one)));
    all
}

fn made(makers: &[Maker<'_>]) -> Vec<Draft> {
    makers.par_iter().map(|make| make()).collect()
}

/// Makers of the entries of all items with a text; examples come last.
fn articles(toolkit: &Toolkit) -> Vec<Maker<'_>> {
    let page = |article| own(article, toolkit);
    let plain = |article| -> Maker<'_> { Box::new(move || page(article)) };
    let mut all: Vec<Maker<'_>> = Vec::new();
    all.extend(toolkit.home.iter().map(|one| plain(&one.article)));
    for one in &toolkit.principles {
        all.push(Box::new(move || principle(one, page(&one.article))));
    }
    all.extend(toolkit.actions.iter().map(|one| plain(&one.article)));
    for one in &toolkit.case_studies {
        all.push(Box::new(move || story(one, page(&one.article))));
    }
    for one in [&toolkit.roles, &toolkit.stages, &toolkit.agencies]
        .into_iter()
        .flatten()
    {
        all.push(Box::new(move || way_in(one, page(&one.article))));
    }
    all.extend(toolkit.tools.iter().map(|one| plain(&one.article)));
    all.extend(toolkit.pages.iter().map(|one| plain(&one.article)));
    for one in &toolkit.examples {
        all.push(Box::new(move || story(one, page(&one.article))));
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

//! The guide as data, for tools that make pages of it: what each edition is, and the pages, texts and words of each language.

use serde_json::{Map, Value, json};

use crate::guide::{Edition, FACTS, Fact, Guide, LISTS, Language, Page};

use super::tool::{isolated, markdown};

/// Every edition by its key: where it stands, its facts with the slots that they go into, and its note by the article it is on.
pub(super) fn editions(guide: &Guide) -> Value {
    let all = guide
        .editions()
        .map(|edition| (edition.key(), one(&edition)));
    Value::Object(all.collect())
}

fn one(edition: &Edition<'_>) -> Value {
    let facts = FACTS.map(|fact| [fact.slot(), isolated(edition, fact)]);
    let noted = edition.area.map(|area| &edition.guide.articles[area.noted]);
    let note = noted.and_then(|article| Some((article.id.clone(), edition.note(article)?.into())));
    json!({
        "lang": edition.language.tag,
        "folder": edition.folder(),
        "site": "../".repeat(edition.folder().matches('/').count()),
        "title": edition.title(),
        "partnership": edition.fact(Fact::Partnership),
        "facts": facts,
        "notes": note.into_iter().collect::<Map<_, _>>(),
    })
}

/// The pages of an edition, by language; `text` is the id of the article.
pub(super) fn pages(guide: &Guide) -> Value {
    let nation = guide.editions_of(None);
    let pages = nation.map(|edition| {
        let pages = edition.pages();
        let pages = pages.iter().map(page).collect();
        (edition.language.tag.to_owned(), Value::Array(pages))
    });
    Value::Object(pages.collect())
}

fn page(page: &Page<'_>) -> Value {
    json!({
        "key": page.key(),
        "folder": page.folder,
        "root": page.root(),
        "title": page.title,
        "summary": page.summary,
        "text": page.article.map(|article| &article.id),
    })
}

/// Each text with its path, facts left open.
pub(super) fn texts(guide: &Guide) -> impl Iterator<Item = (String, String)> {
    guide.languages.iter().flat_map(move |language| {
        guide.articles.iter().map(move |article| {
            let path = format!("texts/{}/{}.md", language.tag, article.id);
            let text = markdown(guide, language, article, &|fact| fact.slot());
            (path, text)
        })
    })
}

/// The words of the navigation, by language and key.
pub(super) fn words(guide: &Guide) -> Value {
    let of = |language: &Language| {
        let words = LISTS.map(|list| {
            let key = format!("list-{list}-title");
            let words = guide.words.say(&key, language);
            (key, Value::from(words))
        });
        Value::Object(words.into_iter().collect())
    };
    let languages = guide.languages.iter();
    let words = languages.map(|language| (language.tag.to_owned(), of(language)));
    Value::Object(words.collect())
}

//! Fingerpost's catalogues of an invented guide: everything in it has words in each language.

use fingerpost::languages::catalogue::{Catalogue, Entry, Header, write};

use crate::guide::{Area, Article, FACTS, Guide, HEADING, Kind, Language, TITLE};

use super::fingerpost::{COMPONENT, writer};

/// The catalogue of the guide in a language.
pub(super) fn of_guide(guide: &Guide, language: &Language) -> String {
    let mut entries = vec![said("settings@title", TITLE, language)];
    for article in &guide.articles {
        add(&mut entries, guide, article, language);
    }
    entries.extend(FACTS.map(|fact| {
        let context = format!("variable/{}@national", fact.name());
        said(&context, &fact.national(), language)
    }));
    file(entries, language)
}

/// The catalogue of an area in a language; its names stay what they are.
pub(super) fn of_area(area: &Area, language: &Language) -> String {
    let said = |key: &str, source: &str| said(&format!("area/{}@{key}", area.id), source, language);
    let entries = vec![
        said("summary", &area.summary()),
        said("notes.text", &area.note()),
    ];
    file(entries, language)
}

/// Adds all that an article says, in its order.
fn add(entries: &mut Vec<Entry>, guide: &Guide, article: &Article, language: &Language) {
    let whole = match article.kind {
        Kind::Home => "home/index".to_owned(),
        kind => format!("{}/{}", kind.word(), article.id),
    };
    let said = |key: &str, source: &str| said(&format!("{whole}@{key}"), source, language);
    entries.push(said("title", &article.title));
    entries.push(said("summary", &article.summary));
    if article.kind == Kind::Principle {
        entries.push(said("component", COMPONENT));
    }
    let (source, own) = (writer(guide, &guide.languages[0]), writer(guide, language));
    let mut context = whole.clone();
    for block in &article.blocks() {
        if block.sign == HEADING {
            context = format!(
                "{whole}#{}",
                block.lines[0].to_lowercase().replace(' ', "-")
            );
        }
        let lines = block.lines.iter();
        entries.extend(lines.map(|line| entry(&context, source.line(line), own.line(line))));
    }
}

fn said(context: &str, source: &str, language: &Language) -> Entry {
    entry(context, source.to_owned(), language.say(source))
}

fn entry(context: &str, source: String, words: String) -> Entry {
    let mut entry = Entry::new(Some(context.to_owned()), source);
    entry.words = vec![words];
    entry
}

fn file(entries: Vec<Entry>, language: &Language) -> String {
    let mut header = Header::new();
    header.set("Language", language.tag);
    header.set("Content-Type", "text/plain; charset=UTF-8");
    header.set("X-Reviewed-By", "Nobody, because nobody speaks it");
    write(&Catalogue {
        header,
        entries,
        ..Catalogue::default()
    })
}

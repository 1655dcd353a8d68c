//! A link whose words do not say where it leads.
//!
//! People who use a screen reader often go from link to link, and hear its words alone.

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::markdown::{links, plain};
use crate::toolkit::{Area, Article, Toolkit};

/// Words that say nothing alone.
const VAGUE: [&str; 9] = [
    "here",
    "click here",
    "this",
    "this page",
    "link",
    "this link",
    "more",
    "read more",
    "find out more",
];

pub(in super::super) fn check(toolkit: &Toolkit, told: &mut Diagnostics) {
    let own = toolkit.areas.iter().flat_map(Area::articles);
    for article in toolkit.articles().chain(own) {
        for (place, words) in words_of_links(article) {
            if VAGUE.contains(&words.trim().to_lowercase().as_str()) {
                told.say(
                    Diagnostic::new(
                        Code::VagueLink,
                        format!("the words `{words}` do not say where the link leads"),
                    )
                    .at(place)
                    .help("use the name of the page or thing that it leads to"),
                );
            }
        }
    }
}

fn words_of_links(article: &Article) -> impl Iterator<Item = (Place, String)> + '_ {
    let body = &article.prose.body;
    links(body).into_iter().map(|(reference, inlines)| {
        (
            body.reference(reference).place,
            plain(inlines).plain(&|slot| slot.name.clone()),
        )
    })
}

//! The order in which readers see things, and the complaint when two want one place.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::languages::{Language, Order};

use super::article::Article;
use super::ids::Id;
use super::items::Term;
use super::model::Toolkit;

/// Puts every list in the order in which readers see it: terms in that of `language`, the rest as its authors say or by id, so that it is
/// the same in every language.
pub(super) fn ordered(
    mut toolkit: Toolkit,
    language: &Language,
    told: &mut Diagnostics,
) -> Toolkit {
    fn by_order(article: &Article) -> (u32, String) {
        (
            article.order.unwrap_or(u32::MAX),
            article.key.id.to_string(),
        )
    }
    toolkit.principles.sort_by_key(|principle| principle.number);
    let numbers: Vec<Id> = toolkit
        .principles
        .iter()
        .map(|principle| principle.article.key.id.clone())
        .collect();
    let number = |id: &Id| numbers.iter().position(|known| known == id);
    toolkit.actions.sort_by_cached_key(|action| {
        (
            number(&action.principle),
            action.audience,
            by_order(&action.article),
        )
    });
    for stories in [&mut toolkit.case_studies, &mut toolkit.examples] {
        stories.sort_by_cached_key(|story| by_order(&story.article));
    }
    for ways_in in [
        &mut toolkit.roles,
        &mut toolkit.stages,
        &mut toolkit.agencies,
    ] {
        ways_in.sort_by_cached_key(|way_in| by_order(&way_in.article));
    }
    toolkit
        .tools
        .sort_by_cached_key(|tool| by_order(&tool.article));
    toolkit
        .packs
        .sort_by_cached_key(|pack| by_order(&pack.article));
    toolkit
        .pages
        .sort_by_cached_key(|page| by_order(&page.article));
    toolkit
        .figures
        .sort_by_cached_key(|figure| (figure.order.unwrap_or(u32::MAX), figure.id.clone()));
    let order = Order::new(language);
    let name = |term: &Term| term.name.plain(&|slot| slot.name.clone());
    toolkit
        .terms
        .sort_by(|left, right| order.compare(&name(left), &name(right)));
    check_orders(&toolkit, told);
    toolkit
}

/// No two actions of one principle and audience have one place.
fn check_orders(toolkit: &Toolkit, told: &mut Diagnostics) {
    for pair in toolkit.actions.windows(2) {
        let [first, second] = pair else { continue };
        let same_list = first.principle == second.principle && first.audience == second.audience;
        if same_list && first.article.order.is_some() && first.article.order == second.article.order
        {
            let message = format!(
                "`{}` and `{}` have the same place in their list",
                first.article.key.id, second.article.key.id
            );
            told.say(
                Diagnostic::new(Code::OrderTaken, message)
                    .at(second.article.place)
                    .note(first.article.place, "the other")
                    .help("give each action of a principle and audience its own `order:`"),
            );
        }
    }
}

//! A summary too short or too long for cards and search results.
//!
//! Search results show about 155 characters; under 70 they say too little to choose by.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::markdown::Slot;
use crate::toolkit::Toolkit;

pub(in super::super) fn check(toolkit: &Toolkit, told: &mut Diagnostics) {
    let fill = |slot: &Slot| {
        let name = toolkit
            .variables
            .get(&slot.name)
            .and_then(|variable| variable.national.form(slot.form.as_deref()));
        name.unwrap_or_default().to_owned()
    };
    for article in toolkit.articles() {
        let length = article.summary.plain(&fill).chars().count();
        if !(70..=155).contains(&length) {
            told.say(
                Diagnostic::new(
                    Code::SummaryLength,
                    format!("the summary of `{}` has {length} characters", article.key),
                )
                .at(article.place)
                .help("write one sentence of 70 to 155 characters"),
            );
        }
    }
}

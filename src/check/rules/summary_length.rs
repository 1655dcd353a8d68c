//! A summary too short or too long for cards and search results.
//!
//! Search results show about 155 characters; under 70 they say too little to choose by.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::toolkit::Toolkit;

pub(in super::super) fn check(toolkit: &Toolkit, told: &mut Diagnostics) {
    for article in toolkit.articles() {
        let length = toolkit.national_words(&article.summary).chars().count();
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

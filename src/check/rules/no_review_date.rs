//! An item that does not say when it was last checked.
//!
//! Readers cannot tell how far to trust it, and nobody knows when to look at it again.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::toolkit::Toolkit;

pub(in super::super) fn check(toolkit: &Toolkit, told: &mut Diagnostics) {
    for article in toolkit
        .articles()
        .filter(|article| article.reviewed.is_none())
    {
        told.say(
            Diagnostic::new(
                Code::NoReviewDate,
                format!("`{}` does not say when it was last checked", article.key),
            )
            .at(article.place)
            .help("add a line such as `reviewed: 2026-11-21`"),
        );
    }
}

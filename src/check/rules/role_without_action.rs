//! A role that no action names.
//!
//! Its page would gather nothing, and a reader who finds himself there leaves with empty hands.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::toolkit::Toolkit;

pub(in super::super) fn check(toolkit: &Toolkit, told: &mut Diagnostics) {
    for role in &toolkit.roles {
        let id = &role.article.key.id;
        if !toolkit
            .actions
            .iter()
            .any(|action| action.roles.contains(id))
        {
            told.say(
                Diagnostic::new(
                    Code::RoleWithoutAction,
                    format!("no action names the role `{id}` yet"),
                )
                .at(role.article.place)
                .help("add the role to an action that speaks to it, or write one"),
            );
        }
    }
}

//! The rules, one file each.

pub(super) mod looks_personal;
pub(super) mod no_review_date;
pub(super) mod role_without_action;
pub(super) mod source_not_used;
pub(super) mod summary_length;
pub(super) mod vague_link;

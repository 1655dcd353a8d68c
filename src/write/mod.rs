//! The only place that creates, replaces or deletes.
//!
//! Publishing: a [`Stage`] is opened beside the published folder and takes finished files from many threads. A large change takes the
//! folder's place in one step; a small one goes in file by file, by a journal that the next build finishes if this one is killed. A failed
//! build changes nothing, and only what a record lists is ever removed.
//!
//! 1. `target.rs` says where to; `record.rs` is what the last build left; `changes.rs` compares.
//! 2. `site.rs` finds the folder and refuses dangerous ones; `lock.rs` lets one build in; `recovery.rs` settles what a killed one began.
//! 3. `tree.rs` and `survey.rs` look at what stands there; `permission.rs` judges whether it may be replaced.
//! 4. `entrance.rs` is the way in, up to a look at what stands there; `stage.rs` accepts, `release.rs` publishes: `aside.rs` holds the new tree in a `stage_folder.rs`, `carry.rs` brings what stays, `swap.rs` changes the trees over,
//!    `removal.rs` clears the old one away. `way.rs` says which changes go in place: by a `journal.rs`, in `in_place.rs`, in folders that
//!    `held_folder.rs` keeps open by a `folder_handle.rs`.
//! 5. `addresses.rs` and `ledger.rs` remember every address ever published; `whole_file.rs` writes such single files; `catalogues.rs` saves
//!    catalogues, and `results.rs` what a person asked for in a file.
//! 6. `starter.rs` makes what `fingerpost new` makes; `archive.rs` packs a published site where `archive_place.rs` permits.
//! 7. `platform.rs` is what the system offers beyond the standard library; `failure.rs` puts its errors in plain words.
#![expect(
    clippy::disallowed_methods,
    reason = "this folder is the one that changes the disk"
)]

mod target;
mod failure;
mod record;
mod changes;
mod platform;
mod site;
mod lock;
mod tree;
mod survey;
mod permission;
mod carry;
mod stage_folder;
mod aside;
mod swap;
mod removal;
mod folder_handle;
mod held_folder;
mod journal;
mod way;
mod in_place;
mod recovery;
mod entrance;
mod release;
mod stage;
mod whole_file;
mod addresses;
mod catalogues;
mod ledger;
mod results;
mod starter;
mod archive_place;
mod archive;
#[cfg(test)]
mod test_project;
#[cfg(test)]
mod publishing_tests;
#[cfg(test)]
mod refusal_tests;
#[cfg(test)]
mod recovery_tests;
#[cfg(test)]
mod in_place_tests;

pub use addresses::{Addresses, Covered, Missing, Pages, save_ledger};
pub use archive::archive;
pub use catalogues::save_catalogue;
pub use changes::Changes;
pub use entrance::{Entered, Published};
pub use failure::Failure;
pub use ledger::Ledger;
pub use record::Made;
pub use results::save_result;
pub use stage::{Making, Stage};
pub use starter::{new_area, new_guide};
pub use target::{DropOthers, Target, Wanted};

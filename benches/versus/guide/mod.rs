//! An invented guide of any size, the same in every run with the same seed: what every tool is given, whatever form it wants it in.
//!
//! 1. `random.rs` draws numbers, `prose.rs` makes words and sentences of them.
//! 2. `article.rs` is a page of text, with the facts of `fact.rs` in it; `markdown.rs` writes it as a tool wants it.
//! 3. `area.rs` is an area, `language.rs` a language that nobody speaks, `words.rs` the words of lists.
//! 4. `edition.rs` is a guide for one area in one language; `whole.rs` is all of them, and how they are edited.

mod random;
mod prose;
mod fact;
mod article;
mod language;
mod markdown;
mod area;
mod words;
mod edition;
mod whole;

pub(crate) use area::Area;
pub(crate) use article::{Article, HEADING, Kind};
pub(crate) use edition::{Edition, Page, root};
pub(crate) use fact::{FACTS, Fact};
pub(crate) use language::Language;
pub(crate) use markdown::Writer;
pub(crate) use whole::{Extent, Guide, TITLE};
pub(crate) use words::{LISTS, Words};

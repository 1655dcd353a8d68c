//! The tools that are measured: how each wants the guide, and how it is asked to build it.
//!
//! 1. `tool.rs` is what all of them share; `data.rs` is the guide as data, `installed.rs` finds programs.
//! 2. One file for each tool: `fingerpost.rs` (with `catalogues.rs`) and `full.rs`, `hugo.rs`, `eleventy.rs`, `zola.rs`, `mdbook.rs`.

mod installed;
mod tool;
mod data;
mod catalogues;
mod fingerpost;
mod full;
mod hugo;
mod eleventy;
mod zola;
mod mdbook;

use std::path::Path;

use crate::guide::Extent;

use tool::Project;
pub(crate) use tool::{Asked, Tool};

/// Makes a tool with a project; says why it cannot build a guide of that extent.
type Make = fn(Project, Extent) -> Result<Tool, String>;

/// Every tool; the others are measured against the first.
const TOOLS: [(&str, Make); 6] = [
    ("fingerpost", |project, _| Ok(fingerpost::make(project))),
    ("fingerpost-full", full::make),
    ("hugo", |project, _| hugo::make(project)),
    ("eleventy", |project, _| eleventy::make(project)),
    ("zola", |project, _| zola::make(project)),
    ("mdbook", mdbook::make),
];

/// The tools that are asked for, with a project each in `folder`, and why others take no part.
pub(crate) fn tools(asked: &[String], extent: Extent, folder: &Path) -> (Vec<Tool>, Vec<String>) {
    let (mut found, mut missing) = (Vec::new(), Vec::new());
    for (name, make) in TOOLS {
        if !asked.is_empty() && !asked.iter().any(|one| one == name) {
            continue;
        }
        match make(Project(folder.join(name)), extent) {
            Ok(tool) => found.push(tool),
            Err(why) => missing.push(format!("Without {name}: {why}.")),
        }
    }
    (found, missing)
}

/// Every name that can be asked for.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    TOOLS.into_iter().map(|(name, _)| name)
}

//! JSON Schema for each kind of file, made from the types that read them.

use serde_json::{Value, json};

use super::area_file::AreaWritten;
use super::data_files::{FigureWritten, SourceWritten, TermWritten, VariablesWritten};
use super::item_files::{
    ActionWritten, PackWritten, PageWritten, PrincipleWritten, StoryWritten, ToolWritten,
    WayInWritten,
};
use super::settings_file::{SettingsWritten, ThemeWritten};
use super::written::Written;

/// The kinds of file that have a schema.
pub const SCHEMA_KINDS: [&str; 17] = [
    "settings",
    "area",
    "principle",
    "action",
    "case-study",
    "example",
    "role",
    "stage",
    "agency",
    "tool",
    "pack",
    "page",
    "figure",
    "glossary",
    "sources",
    "variables",
    "theme",
];

/// The schema of a kind of file, draft 2020-12; nothing if there is no such kind.
pub fn schema(kind: &str) -> Option<Value> {
    let mut schema = match kind {
        "settings" => SettingsWritten::schema(),
        "area" => AreaWritten::schema(),
        "principle" => PrincipleWritten::schema(),
        "action" => ActionWritten::schema(),
        "case-study" | "example" => StoryWritten::schema(),
        "role" | "stage" | "agency" => WayInWritten::schema(),
        "tool" => ToolWritten::schema(),
        "pack" => PackWritten::schema(),
        "page" => PageWritten::schema(),
        "figure" => FigureWritten::schema(),
        "glossary" => Vec::<TermWritten>::schema(),
        "sources" => Vec::<SourceWritten>::schema(),
        "variables" => VariablesWritten::schema(),
        "theme" => ThemeWritten::schema(),
        _ => return None,
    };
    schema.as_object_mut()?.insert(
        "$schema".to_owned(),
        json!("https://json-schema.org/draft/2020-12/schema"),
    );
    Some(schema)
}

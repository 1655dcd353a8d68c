//! All that was read, exactly as written: what the stages above start from.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostics::{Located, Reported, SourceId};
use crate::markdown::Rendition;

use super::area_file::AreaWritten;
use super::data_files::{FigureWritten, SourceWritten, TermWritten, VariablesWritten};
use super::item_files::{
    ActionWritten, PackWritten, PageWritten, PrincipleWritten, StoryWritten, ToolWritten,
    WayInWritten,
};
use super::pictures::Picture;
use super::settings_file::{SettingsWritten, ThemeWritten};

/// One project, read.
#[derive(Clone, Debug)]
pub struct Sources {
    /// `fingerpost.yaml`, and its text.
    pub settings: (Option<SettingsWritten>, SourceId),
    /// The text of `addresses.lock`, if there is one.
    pub addresses: Option<SourceId>,
    /// The toolkit.
    pub content: ContentFiles,
    /// The areas, sorted by id.
    pub areas: Vec<AreaFolder>,
    /// The theme.
    pub theme: ThemeFiles,
}

/// A Markdown file, or a figure's file.
#[derive(Clone, Debug)]
pub struct ItemFile<T> {
    /// The id that the file's name gives, placed at the top of the file.
    pub id: Located<String>,
    /// Its facts; nothing if they could not be read, which was told.
    pub written: Option<T>,
    /// The bytes of its body.
    pub body: Range<usize>,
    /// Its path.
    pub path: String,
    /// Its body in another language; nothing for the text as it was written.
    pub translation: Option<TranslatedBody>,
}

/// A body in another language: the whole file, with some of its words replaced.
#[derive(Clone, Debug)]
pub struct TranslatedBody {
    /// The text that it stands in.
    pub source: SourceId,
    /// Its bytes there.
    pub body: Range<usize>,
    /// The ids of its headings, in order.
    pub headings: Vec<String>,
    /// What is not in the reader's own words, as bytes of that text, in order.
    pub renditions: Vec<(Range<usize>, Rendition)>,
}

/// The toolkit's files by kind, each sorted by path.
#[derive(Clone, Debug)]
pub struct ContentFiles {
    /// `index.md`.
    pub home: Vec<ItemFile<PageWritten>>,
    /// `principles/`.
    pub principles: Vec<ItemFile<PrincipleWritten>>,
    /// `actions/`.
    pub actions: Vec<ItemFile<ActionWritten>>,
    /// `case-studies/`.
    pub case_studies: Vec<ItemFile<StoryWritten>>,
    /// `examples/`.
    pub examples: Vec<ItemFile<StoryWritten>>,
    /// `roles/`.
    pub roles: Vec<ItemFile<WayInWritten>>,
    /// `stages/`.
    pub stages: Vec<ItemFile<WayInWritten>>,
    /// `agencies/`.
    pub agencies: Vec<ItemFile<WayInWritten>>,
    /// `tools/`.
    pub tools: Vec<ItemFile<ToolWritten>>,
    /// `packs/`.
    pub packs: Vec<ItemFile<PackWritten>>,
    /// `pages/`.
    pub pages: Vec<ItemFile<PageWritten>>,
    /// `figures/`.
    pub figures: Vec<ItemFile<FigureWritten>>,
    /// `glossary.yaml`.
    pub glossary: Vec<TermWritten>,
    /// `sources.yaml`.
    pub works: Vec<SourceWritten>,
    /// `variables.yaml`.
    pub variables: VariablesWritten,
    /// Pictures of the toolkit.
    pub pictures: Vec<Picture>,
    /// Its translations, by language tag.
    pub catalogues: Vec<(String, SourceId)>,
}

/// One area's folder.
#[derive(Clone, Debug)]
pub struct AreaFolder {
    /// The folder's name, placed at the top of its `area.yaml`.
    pub id: Located<String>,
    /// Its facts; nothing if they could not be read, which was told.
    pub written: Option<AreaWritten>,
    /// Its own pages.
    pub pages: Vec<ItemFile<PageWritten>>,
    /// Its own case studies.
    pub case_studies: Vec<ItemFile<StoryWritten>>,
    /// Its pictures.
    pub pictures: Vec<Picture>,
    /// Translations of its own words, by language tag.
    pub catalogues: Vec<(String, SourceId)>,
}

/// A theme's files.
#[derive(Clone, Debug)]
pub struct ThemeFiles {
    /// That there is no such theme was told when it was looked for.
    pub missing: Option<Reported>,
    /// `theme.yaml`.
    pub written: Option<ThemeWritten>,
    /// The folder, such as `themes/fingerpost`.
    pub folder: String,
    /// Templates by name, such as `home.html`.
    pub templates: Vec<(String, SourceId)>,
    /// Styles by name, such as `base.css`.
    pub styles: Vec<(String, SourceId)>,
    /// Scripts by name, such as `core.js`.
    pub scripts: Vec<(String, SourceId)>,
    /// Catalogues of interface words by language tag.
    pub words: Vec<(String, SourceId)>,
    /// Fonts, icons and pictures by their path in the theme.
    pub assets: Vec<(String, Arc<[u8]>)>,
    /// The faces of `drawing/`, in the order of their names, for the letters in drawings; they are not published.
    pub faces: Vec<Arc<[u8]>>,
}
